import type { DriftFinding } from '../changeset/drift.gen.ts';
import { grantName } from './grant-rows.ts';
import { count, line, type Row, type Section, span } from './view.ts';

interface Moved {
  readonly lost: string[];
  readonly gained: string[];
}

/** Whose names are shown; the others are counted. */
export type Named = 'everybody' | 'losers' | 'nobody';

/** Who can do less, then who can do more than the manifest says: by name, for nobody decided it. */
export function driftAccess(findings: readonly DriftFinding[], named: Named = 'everybody'): Section {
  const items = [...movedBy(findings)];
  return [
    ...items.flatMap(([grant, { lost }]) => accessRow(lost, grant, 'lost', named !== 'nobody')),
    ...items.flatMap(([grant, { gained }]) => accessRow(gained, grant, 'gained', named === 'everybody')),
  ];
}

function movedBy(findings: readonly DriftFinding[]): ReadonlyMap<string, Moved> {
  const items = new Map<string, Moved>();
  for (const { address, grant, what } of findings) {
    if (grant === undefined || what === 'grant-changed' || !address.startsWith('user/')) continue;
    const name = grantName(grant);
    const moved = items.get(name) ?? { lost: [], gained: [] };
    items.set(name, moved);
    (what === 'grant-removed' ? moved.lost : moved.gained).push(address.replace(/^user\//, ''));
  }
  return items;
}

function accessRow(
  people: readonly string[],
  grant: string,
  deed: 'lost' | 'gained',
  areNamed: boolean,
): readonly Row[] {
  if (people.length === 0) return [];
  const one = people.length === 1;
  const [words, role] =
    deed === 'lost'
      ? ([one ? 'lacks' : 'lack', 'removal'] as const)
      : ([one ? 'has' : 'have', 'addition'] as const);
  return [
    line(
      span('Access:', 'strong'),
      span(` ${count(people.length, 'person', 'people')} `),
      span(`${words} ${grant}`, role),
      span(deed === 'lost' ? ' that the manifest gives' : ' that the manifest does not give'),
      span(areNamed ? ` (${people.join(', ')}).` : '.'),
    ),
  ];
}
