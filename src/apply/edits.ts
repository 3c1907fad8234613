import type { Change, Plan } from '../changeset/plan.ts';
import type { ValueEdit } from './value-edit.ts';

/** Who joins or leaves a group. */
export interface MemberEdit {
  readonly id: string;
  readonly type: 'User' | 'Group';
  readonly name: string;
}

/** What the plan wants of one group, with every id known: the most that may ever be written to it. */
export interface Edits {
  /** Whether anybody else's members speak against the plan; not so when the plan did not know them all. */
  readonly exact: boolean;
  /** Ids of the members the plan was made from. */
  readonly before: ReadonlySet<string>;
  /** By what the group was found, as far as the plan leaves it as it is. */
  readonly identity: readonly IdentityMark[];
  readonly values: readonly ValueEdit[];
  readonly add: readonly MemberEdit[];
  readonly remove: readonly MemberEdit[];
}

interface IdentityMark {
  readonly path: 'displayName' | 'externalId';
  readonly value: string;
}

/** Ids of the groups that this run creates, by address. */
export type CreatedGroups = ReadonlyMap<string, string>;

/**
 * The edits of a change. Members that are groups yet to be created take their id from `created`; those whose create
 * failed are left out (see `absentMembers`).
 *
 * @param certain false when removals were withheld from the group: its members were not all read, so that a member the
 *   plan does not know is no sign of somebody else's edit
 */
export function editsOf(
  change: Change,
  values: readonly ValueEdit[],
  created: CreatedGroups,
  certain: boolean,
): Edits {
  const { members } = change;
  return {
    exact: certain && members?.mode === 'exact',
    before: new Set(members?.before),
    identity: identityOf(change),
    values,
    add: (members?.add ?? []).flatMap(({ id, address, type, name }) => {
      const known = id ?? created.get(address ?? '');
      return known === undefined ? [] : [{ id: known, type, name }];
    }),
    remove: (members?.remove ?? []).map(({ id, type, name }) => ({ id, type, name })),
  };
}

/** A new name stands in the way of removals alone: nobody loses what the manifest does not know by that name. */
function identityOf({ displayName, externalId, attributes, members }: Change): readonly IdentityMark[] {
  const marks: IdentityMark[] = [];
  if (members !== undefined && members.remove.length > 0) {
    marks.push({ path: 'displayName', value: displayName });
  }
  if (externalId !== undefined) marks.push({ path: 'externalId', value: externalId });
  return marks.filter(({ path }) => !attributes.some((edit) => edit.path === path));
}

/** Names of the members that cannot be added because their own create failed. */
export function absentMembers({ members }: Change, created: CreatedGroups): readonly string[] {
  return (members?.add ?? [])
    .filter(({ id, address }) => id === undefined && !created.has(address ?? ''))
    .map(({ name }) => name);
}

/** Addresses of the groups whose members the plan could not read for certain. */
export function uncertainGroups({ withheld }: Plan): ReadonlySet<string> {
  return new Set(withheld.map(({ address }) => address));
}
