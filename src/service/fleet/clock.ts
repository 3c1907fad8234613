import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Grip } from './hold.ts';

/** More than a network takes, and less than it takes to be in another day for long. */
const harmless = 3_600_000;

/**
 * Leases go by the database's clock, but who belongs to a group today is judged by ours: a machine that is a day ahead would
 * take away what ends tomorrow, and workers that disagree would take away and give back by turns.
 *
 * @throws DiagnosticError `clock-differs`
 */
export function checkClock({ clockBehind }: Pick<Grip, 'clockBehind'>): void {
  if (Math.abs(clockBehind) <= harmless) return;
  const hours = Math.round(Math.abs(clockBehind) / 3_600_000);
  throw new DiagnosticError({
    code: 'clock-differs',
    severity: 'error',
    summary: `the clock of this machine is ${hours} h ${clockBehind > 0 ? 'behind' : 'ahead of'} that of the database`,
    detail:
      'Which memberships have begun or ended is judged by the day: nothing is written with a wrong one.',
    advice: 'Set the clock, best by NTP.',
  });
}
