import { estimateWrites } from '../apply/estimate.ts';
import type { Block, Plan, PlanWarning, Skip } from '../changeset/plan.ts';
import { skipBlocked } from '../changeset/skip-blocked.ts';
import { type Allowances, remainingBlocks } from '../policy/allowances.ts';
import { countRemovals } from '../policy/safety.ts';
import type { Target } from '../target/open.ts';

/** What somebody said about a plan before it was made. */
export interface AdmissionTerms {
  readonly allowances: Allowances;
  /** Whether what the role policy forbids is left out, so that the rest goes on. */
  readonly skipBlocked?: boolean;
}

export interface Admission {
  readonly plan: Plan;
  /** What still stops it. */
  readonly remaining: readonly Block[];
}

/**
 * Holds a plan against what was allowed. With --skip-blocked, whatever may be left out is left out first, and
 * the plan says so in its warnings: a saved plan must not look like everything the manifest asks for.
 */
export function admit(
  made: Plan,
  { allowances, skipBlocked: mayLeaveOut = false }: AdmissionTerms,
  target: Pick<Target, 'profile'>,
): Admission {
  const standing = remainingBlocks(made, allowances);
  const skipped = mayLeaveOut ? standing.filter(({ skips }) => skips !== undefined) : [];
  if (skipped.length === 0) return { plan: made, remaining: standing };
  const reduced = skipBlocked(made, skipped);
  const plan = {
    ...reduced,
    blocked: reduced.blocked.map((block) => recounted(block, reduced)),
    warnings: [...reduced.warnings, ...skipped.map(leftOut)],
    requests: { ...reduced.requests, toWrite: estimateWrites(reduced, target.profile) },
  };
  return { plan, remaining: remainingBlocks(plan, allowances) };
}

function leftOut({ summary, source, skips = [] }: Block): PlanWarning {
  return {
    code: 'plan-blocked',
    summary,
    advice: `--skip-blocked left out ${enumerate(joined(skips).map(skipText))}.`,
    ...(source !== undefined && { source }),
  };
}

/** What was left out takes nothing away any more, so less has to be allowed. */
function recounted(block: Block, reduced: Plan): Block {
  const { allow } = block;
  if (allow?.flag !== '--allow-removals') return block;
  return { ...block, allow: { ...allow, value: countRemovals(reduced) } };
}

/** Everything that is left out of one group or person, said once. */
function joined(skips: readonly Skip[]): readonly Skip[] {
  const joint = new Map<string, Skip>();
  for (const skip of skips) {
    const before = joint.get(skip.address);
    joint.set(skip.address, before === undefined ? skip : union(before, skip));
  }
  return [...joint.values()];
}

function union(left: Skip, right: Skip): Skip {
  const { address } = left;
  if (isWhole(left) || isWhole(right)) return { address };
  const [members, grants] = [
    [...new Set([...(left.members ?? []), ...(right.members ?? [])])],
    [...new Set([...(left.grants ?? []), ...(right.grants ?? [])])],
  ];
  return { address, ...(members.length > 0 && { members }), ...(grants.length > 0 && { grants }) };
}

function isWhole({ members, grants }: Skip): boolean {
  return members === undefined && grants === undefined;
}

function skipText(skip: Skip): string {
  const { address, members, grants } = skip;
  if (isWhole(skip)) return `everything of ${address}`;
  const parts = [
    ...(grants ?? []).map((key) => `role ${key}`),
    ...(members === undefined ? [] : [membershipText(members.length)]),
  ];
  return `${enumerate(parts)} of ${address}`;
}

function membershipText(number: number): string {
  return `${number} membership${number === 1 ? '' : 's'}`;
}

/** `role A, role B and 1 membership` */
function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
