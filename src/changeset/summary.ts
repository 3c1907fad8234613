import type { Change, GrantEdit, Plan, PlanSummary, Withholding } from './plan.gen.ts';
import { isClear, isDeactivation } from './removal.ts';

/** The totals of a plan. */
export function summarize(
  { changes, users, withheld, blocked }: Pick<Plan, 'changes' | 'users' | 'withheld' | 'blocked'>,
  unchanged: number,
): PlanSummary {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const members = changes.filter(({ kind }) => kind !== 'delete').flatMap((change) => change.members ?? []);
  const grants = [...changes, ...users].flatMap((change) => change.grants ?? []);
  const countGrants = (action: GrantEdit['action']) => grants.filter((edit) => edit.action === action).length;
  const created = users.filter(({ kind }) => kind === 'create').length;
  return {
    create: count('create'),
    update: count('update'),
    delete: count('delete'),
    unchanged,
    membersAdded: sum(members.map(({ add }) => add.length)),
    membersRemoved: sum(members.map(({ remove }) => remove.length)),
    groupsWithMemberChanges: members.length,
    usersCreated: created,
    usersUpdated: users.length - created,
    usersDeactivated: users.filter(({ attributes }) => attributes.some(isDeactivation)).length,
    grantsAdded: countGrants('add'),
    grantsChanged: countGrants('change'),
    grantsRemoved: countGrants('remove'),
    attributesCleared: sum(users.map(({ attributes }) => attributes.filter(isClear).length)),
    withheld: sum(withheld.map(sizeOf)),
    blocked: blocked.length,
  };
}

/** A group whose members were not read counts as one: how many removals it hides nobody knows. */
function sizeOf({ members, grants = [], values }: Withholding): number {
  return Math.max(1, members.length + grants.length + (values?.people ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
