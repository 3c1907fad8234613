import type { Block, Plan, Skip } from '../changeset/plan.ts';
import { leaveOut } from '../changeset/skip-blocked.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
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
 * @returns the blocks; one after which something would stay broken, whatever is left out, can no longer be skipped
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
    return withSkips(block, needed && besides([...named, ...needed, ...(block.skips ?? [])], plan, judge));
  });
}

/**
 * What has to be left out besides; undefined when that does not help. Each round leaves out something that was not left
 * out before, and a plan has only so many parts, so there is a last one.
 */
function besides(
  skips: readonly Skip[],
  plan: Deeds,
  judge: (part: Deeds) => readonly Violation[],
): readonly Skip[] | undefined {
  const known = new Set(skips.map(canonicalJson));
  const needed: Skip[] = [];
  for (;;) {
    const broken = judge(leaveOut(plan, [...skips, ...needed]));
    if (broken.length === 0) return needed;
    const before = known.size;
    for (const skip of broken.flatMap((violation) => violation.skips)) {
      if (known.size < known.add(canonicalJson(skip)).size) needed.push(skip);
    }
    if (known.size === before) return undefined;
  }
}

function withSkips(block: Block, needed: readonly Skip[] | undefined): Block {
  const { skips = [], ...rest } = block;
  if (needed === undefined) return rest;
  return needed.length === 0 ? block : { ...rest, skips: [...skips, ...needed] };
}
