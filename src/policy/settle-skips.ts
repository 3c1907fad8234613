import type { Block, Plan, Skip } from '../changeset/plan.ts';
import { leaveOut } from '../changeset/skip-blocked.ts';
import type { Violation } from './violation.ts';

/** What a plan does to groups and people. */
export type Deeds = Pick<Plan, 'changes' | 'users'>;

/**
 * Completes what blocks leave out. A plan of which a part is left out may break a rule that the whole plan kept: a role
 * that one person was to hand on to another, who may not have it, would be held by nobody. So what is left is judged
 * again until nothing is broken. Blocks of the policy can only be skipped together, so the first of them carries what
 * they need besides; each block that a flag may allow carries its own.
 *
 * @param judge what a part of the plan would break
 */
export function settleSkips(
  blocks: readonly Block[],
  plan: Deeds,
  judge: (part: Deeds) => readonly Violation[],
): readonly Block[] {
  const always = blocks.filter(({ allow }) => allow === undefined);
  const named = always.flatMap(({ skips = [] }) => skips);
  const needed = always.length === 0 ? [] : besides(named, plan, judge);
  return blocks.map((block) => {
    if (block === always[0]) return withSkips(block, needed);
    if (block.allow === undefined) return block;
    return withSkips(block, besides([...named, ...needed, ...(block.skips ?? [])], plan, judge));
  });
}

/** Each round leaves out something more, so there is a last one. */
function besides(
  skips: readonly Skip[],
  plan: Deeds,
  judge: (part: Deeds) => readonly Violation[],
): readonly Skip[] {
  const needed: Skip[] = [];
  for (;;) {
    const broken = judge(leaveOut(plan, [...skips, ...needed]));
    if (broken.length === 0) return needed;
    for (const violation of broken) needed.push(...violation.skips);
  }
}

function withSkips(block: Block, needed: readonly Skip[]): Block {
  return needed.length === 0 ? block : { ...block, skips: [...(block.skips ?? []), ...needed] };
}
