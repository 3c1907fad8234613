import type { Block, Plan } from '../changeset/plan.ts';
import { countRemovals } from './safety.ts';

/** What the person at the command line allows, as ceilings: never "everything". */
export interface Allowances {
  /** At most so many memberships, grants, values and activations may be taken away in all. */
  readonly removals?: number;
  /** At most so many groups may be deleted. */
  readonly deletes?: number;
  /** Addresses of protected groups and people that may be touched. */
  readonly protected?: readonly string[];
  /** Keys of roles that need approval and may be granted. */
  readonly roles?: readonly string[];
}

/** The reasons that still stop the plan once the allowances are taken into account. */
export function remainingBlocks(plan: Plan, allowances: Allowances): readonly Block[] {
  return plan.blocked.filter((block) => !isAllowed(block, plan, allowances));
}

function isAllowed(block: Block, plan: Plan, allowances: Allowances): boolean {
  switch (block.rule) {
    case 'removals-per-group':
    case 'removals-total':
    case 'grant-removals':
    case 'cleared-attributes':
    case 'deactivations':
      return countRemovals(plan) <= (allowances.removals ?? -1);
    case 'group-deletes':
      return countDeletes(plan) <= (allowances.deletes ?? -1);
    case 'protected-group':
    case 'protected-user':
      return block.addresses.every((address) => allowances.protected?.includes(address) ?? false);
    case 'role-approval':
      return allowances.roles?.some((role) => role === block.allow?.value) ?? false;
    case 'emptied-group':
    case 'role-allow':
    case 'role-conflict':
    case 'role-limit':
    case 'restricted-parent':
      return false;
  }
}

function countDeletes({ changes }: Plan): number {
  return changes.filter(({ kind }) => kind === 'delete').length;
}
