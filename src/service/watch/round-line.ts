import type { Plan } from '../../changeset/plan.ts';
import { shortHash } from '../../changeset/short-hash.ts';
import type { Drawing } from '../../render/layout.ts';
import { printable } from '../../render/printable.ts';
import { count, type Role } from '../../render/view.ts';
import { isDenied } from './pause.ts';
import type { Round } from './round.ts';

/** `2026-11-22 12:00:05  in sync · 4 requests (2,113 the last full reading) · next in 58 s` */
export function roundLine(round: Round, { paint }: Drawing): string {
  const { role, text } = verdict(round);
  const parts = [
    paint(role, printable(text)),
    ...(round.manifestChanged ? ['the manifest has changed'] : []),
    ...(round.revision === undefined ? [] : [`commit ${shortHash(round.revision)}`]),
    ...requests(round),
    ...breaker(round),
    ...(round.nextInMs === undefined ? [] : [`next in ${duration(round.nextInMs)}`]),
  ];
  return `${moment(round.finishedAt)}  ${parts.join(' · ')}`;
}

interface Verdict {
  readonly role: Role;
  readonly text: string;
}

function verdict(round: Round): Verdict {
  const { result, diagnostics, summary, failures } = round;
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.length > 1 ? ` and ${diagnostics.length - 1} more` : '';
  const why = first === undefined ? '' : `: ${first.summary} [${first.code}]${others}`;
  switch (result) {
    case 'in-sync':
      return { role: 'addition', text: 'in sync' };
    case 'planned':
      return { role: 'change', text: `not applied: ${differences(summary)}` };
    case 'blocked':
      return { role: 'error', text: `blocked${why}` };
    case 'locked':
      return { role: 'warning', text: `not applied${why}` };
    case 'applied':
      return { role: 'addition', text: `applied: ${differences(summary)}${runText(round)}` };
    case 'incomplete':
      return { role: 'error', text: `applied in part${runText(round)}${why}` };
    case 'invalid':
      return { role: 'error', text: `nothing done, the manifest is not valid${why}` };
    case 'failed': {
      const times = failures > 1 ? `, ${failures} times in a row` : '';
      return isDenied(diagnostics)
        ? { role: 'error', text: `DENIED${times}${why}` }
        : { role: 'error', text: `failed${times}${why}` };
    }
  }
}

function runText({ runId }: Round): string {
  return runId === undefined ? '' : `, run ${runId}`;
}

/** `1 group and 2 people differ`; what is left out of a plan is in the plan. */
function differences(summary: Plan['summary'] | undefined): string {
  if (summary === undefined) return 'nothing';
  const groups = summary.create + summary.update + summary.delete;
  const people = summary.usersCreated + summary.usersUpdated;
  const parts = [
    ...(groups > 0 ? [count(groups, 'group')] : []),
    ...(people > 0 ? [count(people, 'person', 'people')] : []),
    ...(summary.withheld > 0 ? [`${summary.withheld} withheld`] : []),
  ];
  return parts.length === 0 ? 'what differs is left out' : parts.join(', ');
}

function requests({ requests: { reads, writes, lastFull }, reading, result }: Round): readonly string[] {
  if (result === 'invalid') return [];
  const full =
    reading === 'changed' && lastFull !== undefined ? ` (${thousands(lastFull)} the last full reading)` : '';
  return [`${thousands(reads + writes)} ${reads + writes === 1 ? 'request' : 'requests'}${full}`];
}

function breaker({ breaker: state, failingSince }: Round): readonly string[] {
  if (state === undefined || state === 'closed') return [];
  return [`circuit ${state}${failingSince === undefined ? '' : ` since ${moment(failingSince)}`}`];
}

function thousands(number: number): string {
  return number.toLocaleString('en-US');
}

/** `2026-11-22 12:00:05`, UTC */
function moment(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}

/** `58 s`, `15 min` */
function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
