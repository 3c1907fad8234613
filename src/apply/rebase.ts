import type { Edits, MemberEdit } from './edits.ts';
import type { ForeignEdit } from './foreign-edit.ts';
import type { Snapshot } from './snapshot.ts';
import type { ValueEdit } from './value-edit.ts';
import { foreignValues, valuesLeft } from './values.ts';

/** What is left to do, always a part of the plan's edits; or why it may not be done any more. */
export type Rebase =
  | ({ readonly kind: 'left' } & EditsLeft)
  | { readonly kind: 'conflict'; readonly reason: string; readonly theirs: readonly ForeignEdit[] };

export interface EditsLeft {
  readonly values: readonly ValueEdit[];
  readonly add: readonly MemberEdit[];
  readonly remove: readonly MemberEdit[];
}

/** Ids of the members this run has added and removed, and paths of the values it wrote, as the server confirmed. */
export interface Achieved {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly edited: ReadonlySet<string>;
}

export const nothingAchieved: Achieved = { added: new Set(), removed: new Set(), edited: new Set() };

/**
 * Puts the plan's edits on top of the group as it is now. What is done already falls away; edits of somebody else that
 * do not touch ours are left alone. It is a conflict when going on would undo what somebody else did since the plan
 * was made, or would leave an exact group different from what was approved.
 */
export function rebase(edits: Edits, now: Snapshot, achieved: Achieved): Rebase {
  const theirs = [
    ...foreignIdentity(edits, now),
    ...foreignValues(edits.values, now.values, achieved.edited),
    ...foreignMembers(edits, now, achieved),
  ];
  if (theirs.length > 0) {
    return { kind: 'conflict', reason: 'somebody else changed the group since the plan was made', theirs };
  }
  if (now.members === undefined && (edits.exact || edits.remove.length > 0) && hasMemberEdits(edits)) {
    return { kind: 'conflict', reason: 'the members of the group cannot be read any more', theirs };
  }
  const present = now.members ?? achieved.added;
  return {
    kind: 'left',
    values: valuesLeft(edits.values, now.values),
    add: edits.add.filter(({ id }) => !present.has(id)),
    remove: edits.remove.filter(({ id }) => present.has(id)),
  };
}

function hasMemberEdits({ add, remove }: Edits): boolean {
  return add.length + remove.length > 0;
}

/** A group that was renamed, or given another externalId, may stand for something else than the plan was made for. */
function foreignIdentity({ identity }: Edits, now: Snapshot): readonly ForeignEdit[] {
  return identity.flatMap(({ path, value }) => {
    const found = now[path];
    // Answers may leave out what was not asked for, which is no change.
    return found === undefined || found === value ? [] : [{ kind: 'set', path, value: found } as const];
  });
}

function foreignMembers(edits: Edits, { members }: Snapshot, achieved: Achieved): readonly ForeignEdit[] {
  if (members === undefined || !hasMemberEdits(edits)) return [];
  const adding = new Map(edits.add.map(({ id, name }) => [id, name]));
  const removing = new Map(edits.remove.map(({ id, name }) => [id, name]));
  const undone = [
    ...[...achieved.added]
      .filter((id) => !members.has(id))
      .map((id) => membership('removed', id, adding.get(id), true)),
    ...[...achieved.removed]
      .filter((id) => members.has(id))
      .map((id) => membership('added', id, removing.get(id), true)),
  ];
  if (!edits.exact) return undone;
  const joined = [...members].filter(([id]) => !edits.before.has(id) && !adding.has(id));
  const left = [...edits.before].filter((id) => !removing.has(id) && !members.has(id));
  return [
    ...undone,
    ...joined.map(([id, display]) => membership('added', id, display, false)),
    ...left.map((id) => membership('removed', id, undefined, false)),
  ];
}

function membership(
  kind: 'added' | 'removed',
  id: string,
  name: string | undefined,
  again: boolean,
): ForeignEdit {
  return { kind, id, ...(name !== undefined && { name }), again };
}
