import type { CreatedGroups } from './created-groups.ts';
import type { DeedMember, GroupDeed } from './deed.ts';
import type { Excess } from './excess.ts';

/** What the group is given goes to everybody in it, so nobody may be in it who was not to be. */
export function existingExcess(
  { kind, address, id = '' }: GroupDeed,
  approved: GroupDeed,
  { strangersIn }: CreatedGroups,
): readonly Excess[] {
  if (kind !== 'update' || approved.kind !== 'create') return [];
  const strangers = strangersIn(id);
  if (strangers?.length === 0) return [];
  return [{ kind: 'existing', because: 'other', address, ...(strangers && { strangers }) }];
}

/** Who joins or leaves the group without approval. */
export function memberExcess(
  { address, members }: GroupDeed,
  approved: GroupDeed,
  created: CreatedGroups,
): readonly Excess[] {
  if (members === undefined) return [];
  const { mode, add, remove } = members;
  // Authority over the whole list is a decision of its own, whatever moves.
  if (approved.members !== undefined && approved.members.mode !== mode) {
    return [{ kind: 'change', address, because: 'other' }];
  }
  const { add: approvedAdd = [], remove: approvedRemove = [] } = approved.members ?? {};
  const added = new Set(approvedAdd.map(memberName));
  const removed = new Set(approvedRemove.map(memberName));
  return [
    ...add.filter((member) => !added.has(memberName(member))).flatMap(additionExcess),
    ...remove
      .filter((member) => !removed.has(memberName(member)))
      .map(({ id }) => ({ kind: 'removal', address, member: id, because: 'new' }) as const),
  ];

  /** A group that was to be created was approved by its address, and may be there by now. */
  function additionExcess({ type, id }: DeedMember): readonly Excess[] {
    const by = type === 'Group' ? created.addressOf(id) : undefined;
    if (by === undefined || !added.has(memberName({ type, id: by }))) {
      return [{ kind: 'addition', address, member: id, because: 'new' }];
    }
    if (created.strangersIn(id)?.length === 0) return [];
    return [{ kind: 'addition', address, member: id, because: 'other', created: by }];
  }
}

function memberName({ type, id }: DeedMember): string {
  return `${type} ${id}`;
}
