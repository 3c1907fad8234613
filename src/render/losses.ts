import type { GrantEdit, Plan, UserChange } from '../changeset/plan.gen.ts';
import { isClear, isDeactivation, isLowering, isRemoval } from '../changeset/removal.ts';
import { grantName } from './grant-rows.ts';

/** What somebody loses with a membership, by the member's id and the group's address. */
export type LossesWith = (memberId: string, group: string) => readonly string[];

/** Finds what goes with each membership: the plan says of every grant that is lost which groups gave it until now. */
export function lossesWithMemberships({ users }: Pick<Plan, 'users'>): LossesWith {
  const lost = new Map<string, readonly GrantEdit[]>();
  for (const { id, grants } of users) {
    const removed = grants.filter(({ lost: groups = [] }) => groups.length > 0);
    if (id !== undefined && removed.length > 0) lost.set(id, removed);
  }
  return (memberId, group) =>
    (lost.get(memberId) ?? []).filter((edit) => edit.lost?.includes(group)).map(grantName);
}

/** Whether the change takes anything away from the person, a lower proficiency included. */
export function losesAnything({ attributes, grants }: UserChange): boolean {
  return (
    attributes.some((edit) => isClear(edit) || isDeactivation(edit)) ||
    grants.some((edit) => isRemoval(edit) || isLowering(edit))
  );
}
