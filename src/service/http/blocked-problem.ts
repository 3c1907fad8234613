import type { Block, Plan } from '../../changeset/plan.ts';
import { type Allowances, remainingBlocks } from '../../policy/allowances.ts';
import { Problem } from './problem.ts';

/** The plan may not be carried out: why, each reason with what would have to be in the request to allow it. */
export function blockedProblem(plan: Plan, allowances: Allowances): Problem {
  const blocks = remainingBlocks(plan, allowances);
  return new Problem({
    status: 422,
    code: 'plan-blocked',
    detail: `The plan is blocked: ${blocks.map(({ summary }) => summary).join('; ')}. Nothing was written.`,
    extra: { reasons: blocks.map(reasonOf), plan },
  });
}

function reasonOf({ rule, summary, addresses, allow, skips }: Block) {
  const way = allow === undefined ? skips && { skipBlocked: true } : wayOf(allow);
  return { rule, summary, addresses, ...(way && { allow: way }) };
}

/** The member of the request that does what the flag does on the command line. */
function wayOf({ flag, value }: NonNullable<Block['allow']>): Readonly<Record<string, unknown>> {
  switch (flag) {
    case '--allow-removals':
      return { allowRemovals: value };
    case '--allow-deletes':
      return { allowDeletes: value };
    case '--allow-protected':
      return { allowProtected: [value] };
    case '--allow-roles':
      return { allowRoles: [value] };
  }
}
