import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate, Origin } from '../diagnostic/source.ts';
import { daysAfter } from '../directory/day.ts';
import type { DesiredGroup, DesiredMember } from '../directory/resource.ts';

/** Days ahead in which an end is announced: time enough to ask for more, or to say goodbye. */
const NOTICE_DAYS = 14;

/** One warning for each entry through which people are members for the last days, when nothing else keeps them in. */
export function endingSoon(
  groups: readonly DesiredGroup[],
  day: string,
  locate: Locate,
): readonly Diagnostic[] {
  const horizon = daysAfter(day, NOTICE_DAYS);
  return groups.flatMap((group) =>
    [...endings(group, horizon).values()].map(({ names, until, origin }): Diagnostic => {
      const [only] = names;
      const who = names.length === 1 && only !== undefined ? only : `${names.length} people`;
      return {
        code: 'membership-ends-soon',
        severity: 'warning',
        summary: `the last day of ${who} in ${group.address} is ${until}`,
        range: locate(origin),
        advice: 'Move `until` if that is too early; afterwards a plan removes them.',
      };
    }),
  );
}

interface Ending {
  readonly names: string[];
  readonly until: string;
  readonly origin: Origin;
}

function endings({ members }: DesiredGroup, horizon: string): ReadonlyMap<string, Ending> {
  const byEntry = new Map<string, Ending>();
  for (const { member, grounds } of members.values()) {
    const last = lastDay(grounds, horizon);
    if (last === undefined) continue;
    const key = JSON.stringify([last.origin, last.until]);
    const ending = byEntry.get(key) ?? { names: [], ...last };
    ending.names.push(member.kind === 'user' ? member.userName : member.displayName);
    byEntry.set(key, ending);
  }
  return byEntry;
}

/** The ground that holds longest, if even that one ends within the notice. */
function lastDay(
  grounds: DesiredMember['grounds'],
  horizon: string,
): { readonly until: string; readonly origin: Origin } | undefined {
  let last: { readonly until: string; readonly origin: Origin } | undefined;
  for (const { until, origin } of grounds) {
    if (until === undefined || until > horizon) return undefined;
    if (last === undefined || until > last.until) last = { until, origin };
  }
  return last;
}
