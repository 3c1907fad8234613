import { sameValue } from '../scim/equal.ts';
import { isMultiValued, sameName, USER_SCHEMA } from '../scim/resource.ts';
import type { AttributeEdit, Change, GrantEdit, UserChange } from './plan.gen.ts';

/** Whether the attribute loses its value. */
export function isClear({ before, after }: AttributeEdit): boolean {
  return before !== undefined && after === undefined;
}

/**
 * Whether the attribute loses its value or, where it holds several, one of them. A value that is replaced by another counts
 * as lost, for what it was worth a list does not say.
 */
function isLoss(edit: AttributeEdit): boolean {
  const { before, after } = edit;
  if (isClear(edit) || before === undefined || !isMultiValued(before)) return isClear(edit);
  const left = isMultiValued(after) ? after : [after];
  return !before.every((value) => left.some((other) => sameValue(other, value)));
}

/** Whether the person may sign in now and may not afterwards. */
export function isDeactivation(edit: AttributeEdit): boolean {
  return isActivity(edit) && edit.after === false && edit.before !== undefined && edit.before !== false;
}

/** Whether the edit says if the person is active. */
export function isActivity({ path }: AttributeEdit): boolean {
  return sameName(path, 'active') || sameName(path, `${USER_SCHEMA}:active`);
}

export function isRemoval({ action }: GrantEdit): boolean {
  return action === 'remove';
}

/** Whether a proficiency goes down. */
export function isLowering({ action, before, after }: GrantEdit): boolean {
  return action === 'change' && typeof before === 'number' && typeof after === 'number' && after < before;
}

/** The change with nobody removed from the group; nothing at all when that was all it did. */
export function withoutMemberRemovals(change: Change): Change | undefined {
  if (change.kind === 'delete') return undefined;
  const { members, ...rest } = change;
  if (members === undefined || members.remove.length === 0) return change;
  if (members.add.length === 0) return isIdle(rest) ? undefined : rest;
  return { ...rest, members: { ...members, after: members.before.length + members.add.length, remove: [] } };
}

/** The change with nothing taken away from anybody; nothing at all when that was all it did. */
export function withoutRemovals(change: Change): Change | undefined {
  const { grants, attributes, ...rest } = change;
  const kept = grants?.filter((edit) => !isRemoval(edit)) ?? [];
  const reduced = {
    ...rest,
    attributes: attributes.filter((edit) => !isLoss(edit)),
    ...(kept.length > 0 && { grants: kept }),
  };
  return isIdle(reduced) && !isIdle(change) ? undefined : withoutMemberRemovals(reduced);
}

/** Whether a change of a group does nothing. */
export function isIdle({ kind, attributes, grants = [], members }: Change): boolean {
  return kind === 'update' && attributes.length === 0 && grants.length === 0 && members === undefined;
}

/**
 * The changes of people with nothing taken away. The role policy judged the plan as a whole, so that no role is gained
 * that somebody else was to hand on, nor by whoever keeps another role or an attribute that was to go; nor is anybody
 * activated who was to lose a role first.
 */
export function withoutUserRemovals(changes: readonly UserChange[]): readonly UserChange[] {
  const removed = changes.flatMap(({ grants }) => grants.filter(isRoleRemoval)).map(({ key }) => key);
  const handedOn = new Set(removed);
  // Which roles a deactivation sets free, a plan does not say.
  const anyHandedOn = changes.some(({ attributes }) => attributes.some(isDeactivation));
  return changes.flatMap((change) => {
    const keepsRole = change.grants.some(isRoleRemoval);
    const keepsMore = keepsRole || change.attributes.some(isLoss);
    const isUnjudged = ({ kind, key }: GrantEdit) =>
      kind === 'role' && (keepsMore || anyHandedOn || handedOn.has(key));
    const reduced = {
      ...change,
      attributes: change.attributes.filter(
        (edit) => !isLoss(edit) && !isDeactivation(edit) && !(keepsRole && isActivity(edit)),
      ),
      grants: change.grants.filter((edit) => !isRemoval(edit) && !isLowering(edit) && !isUnjudged(edit)),
    };
    return isIdleUser(reduced) ? [] : [reduced];
  });
}

function isRoleRemoval(edit: GrantEdit): boolean {
  return isRemoval(edit) && edit.kind === 'role';
}

/** Whether a change of a person does nothing. */
export function isIdleUser({ kind, attributes, grants }: UserChange): boolean {
  return kind === 'update' && attributes.length === 0 && grants.length === 0;
}
