import { addTo } from '../directory/add-to.ts';
import type { Grantable, GrantKind } from '../directory/carrier.ts';
import type { Address, SurplusGrant } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { EffectiveReader, EffectiveReaders } from './effective.ts';
import type { GrantingGroup, GroupGrant } from './grants.ts';
import type { HeldItem } from './holdings.ts';

export interface SurplusReader {
  /** What of the items that a person holds without ground must go. */
  readonly surplusOf: (id: string, ungrounded: readonly HeldItem[]) => readonly SurplusGrant[];
  /** Why a person may not be in the groups that alone make these items go. */
  readonly doubtsOf: (id: string, surplus: readonly SurplusGrant[]) => readonly string[];
}

/**
 * Prepares the answer for everybody. An item goes when some group grants it in mode `exact`, so that whoever holds it
 * should be in such a group, or when the person is in a group that is `exact` about this kind. Else it stays.
 */
export function surplusReader(
  groups: readonly GrantingGroup[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
  members: EffectiveReaders,
): SurplusReader {
  const granting = new Map<Grantable, Set<Address>>();
  const exactItems = new Set<Grantable>();
  for (const { declaration, desired } of groups) {
    for (const { item, mode } of grantsOf(declaration)) {
      addTo(granting, item, desired.address);
      if (mode === 'exact') exactItems.add(item);
    }
  }
  const inExactGroup = membersOfExactGroups(groups, members);
  const groupsOf = groupsByMember(
    groups.filter(({ declaration }) => grantsOf(declaration).length > 0),
    members.effective,
  );
  return {
    surplusOf: (id, ungrounded) =>
      ungrounded
        .filter(({ item }) => exactItems.has(item) || inExactGroup.get(item.kind)?.has(id) === true)
        .map(({ item, element }) => ({
          item,
          held: element,
          lost: groupsOf(id).filter((address) => granting.get(item)?.has(address)),
        })),
    doubtsOf: (id, surplus) =>
      surplus.flatMap(({ item }) =>
        exactItems.has(item) ? [] : (inExactGroup.get(item.kind)?.get(id) ?? []),
      ),
  };
}

/** The groups somebody is in now. Most plans take nothing from anybody, so it is prepared when it is first asked for. */
function groupsByMember(
  groups: readonly GrantingGroup[],
  { before }: EffectiveReader,
): (id: string) => readonly Address[] {
  let known: ReadonlyMap<string, readonly Address[]> | undefined;
  const prepare = () => {
    const byMember = new Map<string, readonly Address[]>();
    for (const { desired } of groups) {
      for (const id of before(desired)) {
        // As in mapped-attributes.ts: a list that is pushed to keeps room for sixteen more.
        byMember.set(id, (byMember.get(id) ?? []).concat(desired.address));
      }
    }
    return byMember;
  };
  return (id) => {
    known ??= prepare();
    return known.get(id) ?? [];
  };
}

/**
 * By kind and by person, why it is not certain that the person is in such a group; `undefined` when it is. Who is to
 * leave such a group, though not by this run, may have more than it wants.
 */
function membersOfExactGroups(
  groups: readonly GrantingGroup[],
  { effective, declared }: EffectiveReaders,
): ReadonlyMap<GrantKind, ReadonlyMap<string, string | undefined>> {
  const members = new Map<GrantKind, Map<string, string | undefined>>();
  for (const { declaration, desired } of groups) {
    for (const { kind, mode } of declaration.grants) {
      if (mode !== 'exact') continue;
      const ofKind = members.get(kind) ?? new Map<string, string | undefined>();
      members.set(kind, ofKind);
      const remaining = declared.after(desired).people;
      const { people, doubt } = effective.after(desired);
      const reason = doubt && `who is in ${desired.address} is not certain: ${doubt}`;
      for (const id of people.keys()) {
        if (!remaining.has(id)) continue;
        // One group that somebody is certainly in is enough.
        ofKind.set(id, ofKind.has(id) ? ofKind.get(id) && reason : reason);
      }
    }
  }
  return members;
}
