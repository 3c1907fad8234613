import { type Finding, failure, fine, warning } from './probe-finding.ts';
import type { Observations } from './probe-watch.ts';
import type { Target } from './target.ts';

const noticeableSkew = 30_000;
/** Tokens and dates err by then, and near midnight so does the day for which a plan is made. */
const harmfulSkew = 5 * 60_000;

/** How far the clocks are apart: the median, for a single answer may come from a cache. */
export function clockFinding({ skews }: Observations): Finding {
  const skew = median(skews);
  if (skew === undefined) return warning('clock', 'no answer named a time to compare with');
  const apart = Math.abs(skew);
  const summary = `${inWords(apart)} ${skew > 0 ? 'behind' : 'ahead of'} the server's`;
  const advice = 'Set the clock of this machine, best by NTP.';
  if (apart > harmfulSkew) return failure('clock', 'clock-differs', summary, { advice });
  if (apart > noticeableSkew) return warning('clock', summary, { advice });
  return fine('clock', apart < 2_000 ? "agrees with the server's" : summary);
}

/** How many requests a minute the server allows, and how often it pushed back just now. */
export function rateFinding({ allowance }: Observations, { meter, profile }: Target): Finding {
  const told = allowance();
  const refused = meter.requests().byStatus[429] ?? 0;
  const { allowancePerMinute: assumed } = profile;
  const pushed = refused === 0 ? '' : `; ${refused} answers were "too many requests"`;
  if (told === undefined) {
    const known =
      assumed === undefined
        ? 'no allowance is told'
        : `none is told; the profile says ${assumed} requests a minute`;
    return refused === 0 ? fine('rate', known) : warning('rate', `${known}${pushed}`);
  }
  const summary = `${told.allowed} requests allowed, ${told.used} used, anew in ${Math.ceil(told.resetsIn / 1_000)} s${pushed}`;
  return refused === 0
    ? fine('rate', summary)
    : warning('rate', summary, { advice: 'Somebody else uses the allowance, too: lower rateBudget.' });
}

/** The value in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`;
}
