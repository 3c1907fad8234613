import type { LiveDirectory } from '../directory/directory.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { decidedBy } from './decided-by.ts';
import { entriesOf, membershipOf } from './entries.ts';
import type { GrantTerms } from './grant-terms.ts';
import { type Strata, stratify } from './strata.ts';
import { validityOn } from './validity.ts';

/** The order in which groups can be resolved: after those they nest, and after those that decide what their rules ask for. */
export function groupOrder(input: {
  readonly groups: readonly GroupDeclaration[];
  readonly directory: Pick<LiveDirectory, 'nesting'>;
  readonly liveByKey: ReadonlyMap<string, LiveGroup>;
  readonly day: string;
  readonly terms: Pick<GrantTerms, 'itemsIn' | 'toUsers'>;
}): Strata {
  const { groups, directory, liveByKey, day, terms } = input;
  const keyById = new Map([...liveByKey].map(([key, { id }]) => [id as string, key]));

  /** Where the server nests groups, those inside a group stay there unless its list is exact. */
  function insideNow(group: GroupDeclaration): readonly string[] {
    if (!directory.nesting || membershipOf(group) === 'exact') return [];
    return (liveByKey.get(group.key)?.members ?? []).flatMap(({ id }) => keyById.get(id) ?? []);
  }

  return stratify({
    groups,
    nestedIn: (group) => [
      ...entriesOf(group).flatMap((entry) => (entry.kind === 'group' ? [entry.key] : [])),
      ...insideNow(group),
    ],
    itemsOf: (group) =>
      new Set(
        entriesOf(group).flatMap((entry) =>
          entry.kind === 'rule' && validityOn(day, entry).kind === 'valid'
            ? [...terms.itemsIn(entry.filter)]
            : [],
        ),
      ),
    decidedBy: decidedBy(groups, terms.toUsers),
  });
}
