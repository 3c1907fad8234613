import { estimateWrites } from '../apply/estimate.ts';
import type { Block, Plan, PlanWarning, Skip } from '../changeset/plan.ts';
import { skipBlocked } from '../changeset/skip-blocked.ts';
import { remainingBlocks } from '../policy/allowances.ts';
import { count, enumerate } from '../render/view.ts';
import type { Target } from '../target/open.ts';
import type { AllowanceOptions } from './options.ts';
import { allowancesOf } from './planning.ts';

export interface Admission {
  readonly plan: Plan;
  /** What still stops it. */
  readonly remaining: readonly Block[];
}

/**
 * Holds a plan against what the command line allows. With --skip-blocked, whatever may be left out is left out first, and
 * the plan says so in its warnings: a saved plan must not look like everything the manifest asks for.
 */
export function admit(made: Plan, options: AllowanceOptions, target: Pick<Target, 'profile'>): Admission {
  const standing = remainingBlocks(made, allowancesOf(options));
  const skipped = options.skipBlocked ? standing.filter(({ skips }) => skips !== undefined) : [];
  if (skipped.length === 0) return { plan: made, remaining: standing };
  const reduced = skipBlocked(made, skipped);
  const plan = {
    ...reduced,
    warnings: [...reduced.warnings, ...skipped.map(leftOut)],
    requests: { ...reduced.requests, toWrite: estimateWrites(reduced, target.profile) },
  };
  return { plan, remaining: remainingBlocks(plan, allowancesOf(options)) };
}

function leftOut({ summary, source, skips = [] }: Block): PlanWarning {
  return {
    code: 'plan-blocked',
    summary,
    advice: `--skip-blocked left out ${enumerate(skips.map(skipText))}.`,
    ...(source !== undefined && { source }),
  };
}

function skipText({ address, members, grants }: Skip): string {
  if (members === undefined && grants === undefined) return `everything of ${address}`;
  const parts = [
    ...(grants ?? []).map((key) => `role ${key}`),
    ...(members === undefined ? [] : [count(members.length, 'membership')]),
  ];
  return `${enumerate(parts)} of ${address}`;
}
