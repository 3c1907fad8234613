import { compareText } from '../directory/order.ts';
import type { DeedEdit, DeedMember, DeedMembers } from './deed.gen.ts';
import type { AttributeEdit, Change, GrantEdit, MemberEdits } from './plan.gen.ts';

/** By path, for a plan lists grants by names, which may change without the deed becoming another one. */
export function editsOf(
  edits: readonly (Pick<AttributeEdit, 'path' | 'before' | 'after'> & Partial<Pick<GrantEdit, 'action'>>)[],
): readonly DeedEdit[] {
  return edits
    .map(({ path, action, before, after }) => ({
      path,
      // What the values alone do not tell: a proficiency that goes is no skill that goes.
      ...(action !== undefined && { action }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    }))
    .sort((left, right) => compareText(left.path, right.path));
}

/** By id. */
export function membersOf(kind: Change['kind'], { mode, add, remove, before }: MemberEdits): DeedMembers {
  return {
    mode,
    add: add.map(memberOf).sort(byId),
    remove: remove.map(memberOf).sort(byId),
    ...(kind === 'delete' && { before }),
  };
}

/** A group that the plan creates has only its address. */
function memberOf({
  type,
  id,
  address,
}: {
  type: DeedMember['type'];
  id?: string;
  address?: string;
}): DeedMember {
  return { type, id: id ?? address ?? '' };
}

/** Plans list people by name; a new name must not make another deed. */
function byId(left: DeedMember, right: DeedMember): number {
  return compareText(left.id, right.id);
}
