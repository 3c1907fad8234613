import type { Grantable, GrantKind } from '../directory/carrier.ts';
import type { SurplusGrant } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { EffectiveReaders } from './effective.ts';
import type { GrantingGroup, GroupGrant } from './grants.ts';
import type { HeldItem } from './holdings.ts';

/** What of the items that a person holds without ground must go. */
export type SurplusReader = (id: string, ungrounded: readonly HeldItem[]) => readonly SurplusGrant[];

/**
 * Prepares the answer for everybody. An item goes when some group grants it in mode `exact`, so that whoever holds it
 * should be in such a group, or when the person is in a group that is `exact` about this kind. Else it stays.
 */
export function surplusReader(
  groups: readonly GrantingGroup[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
  members: EffectiveReaders,
): SurplusReader {
  const granting = new Map<Grantable, GrantingGroup[]>();
  const exactItems = new Set<Grantable>();
  for (const group of groups) {
    for (const { item, mode } of grantsOf(group.declaration)) {
      granting.set(item, [...(granting.get(item) ?? []), group]);
      if (mode === 'exact') exactItems.add(item);
    }
  }
  const inExactGroup = membersOfExactGroups(groups, members);
  return (id, ungrounded) =>
    ungrounded
      .filter(({ item }) => exactItems.has(item) || inExactGroup.get(item.kind)?.has(id) === true)
      .map(({ item, element }) => ({
        item,
        held: element,
        lost: (granting.get(item) ?? [])
          .filter(({ desired }) => members.effective.before(desired).has(id))
          .map(({ desired }) => desired.address),
      }));
}

/** Who is to leave such a group, though not by this run, may have more than it wants. */
function membersOfExactGroups(
  groups: readonly GrantingGroup[],
  { effective, declared }: EffectiveReaders,
): ReadonlyMap<GrantKind, ReadonlySet<string>> {
  const members = new Map<GrantKind, Set<string>>();
  for (const { declaration, desired } of groups) {
    for (const { kind, mode } of declaration.grants) {
      if (mode !== 'exact') continue;
      const people = members.get(kind) ?? new Set<string>();
      members.set(kind, people);
      const remaining = declared.after(desired).people;
      for (const id of effective.after(desired).people.keys()) if (remaining.has(id)) people.add(id);
    }
  }
  return members;
}
