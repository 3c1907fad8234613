import { estimateWrites } from '../apply/estimate.ts';
import type { ApplyEvent } from '../apply/event.ts';
import { execute } from '../apply/execute.ts';
import { openJournal } from '../apply/journal.ts';
import { recheck, type StaleChange } from '../apply/recheck.ts';
import type { Report } from '../apply/report.ts';
import { additionsOnly, type Block, type Plan } from '../changeset/plan.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { type Allowances, remainingBlocks } from '../policy/allowances.ts';
import type { Runtime } from '../runtime.ts';
import type { Target } from '../target/open.ts';

export interface ApplyRequest {
  readonly plan: Plan;
  readonly target: Target;
  readonly runtime: Runtime;
  /** Where `.rollcall/runs/` is kept: the manifest's folder. */
  readonly folder: string;
  readonly runId: string;
  readonly rollcallVersion: string;
  readonly allowances: Allowances;
  /** Time has passed since the plan was made: look again at what it touches before the first write. */
  readonly recheck: boolean;
  readonly parallelism?: number;
  /** Aborted when the run should finish what is in flight and start nothing new. */
  readonly stop?: AbortSignal;
  readonly onEvent?: (event: ApplyEvent) => void;
}

/**
 * Carries out exactly the plan, or refuses before the first write.
 *
 * @returns the report of the run, complete or not; or the reasons why nothing was written
 */
export async function applyPlan(request: ApplyRequest): Promise<Outcome<Report>> {
  const { plan, target, runtime, folder, runId, stop, onEvent, parallelism } = request;

  const blocks = remainingBlocks(plan, request.allowances);
  if (blocks.length > 0) return fail(blocks.map(blockedDiagnostic));

  const rechecked = request.recheck ? await recheck(plan, target) : undefined;
  if (rechecked && rechecked.stale.length > 0) return fail(rechecked.stale.map(staleDiagnostic));

  const { rollcallVersion } = request;
  const journal = await openJournal(folder, runId, { plan, rollcallVersion, startedAt: runtime.now() });
  try {
    const report = await execute(plan, target, {
      runtime,
      journal,
      ...(rechecked && { seen: rechecked.seen }),
      ...(parallelism !== undefined && { parallelism }),
      ...(stop !== undefined && { stop }),
      ...(onEvent !== undefined && { onEvent }),
    });
    return succeed(report);
  } finally {
    await journal.close();
  }
}

/** The same plan without anything that takes access away, and with what it then costs. */
export function planOfAdditions(plan: Plan, target: Pick<Target, 'profile'>): Plan {
  const reduced = additionsOnly(plan);
  const toWrite = estimateWrites(reduced, target.profile);
  return { ...reduced, requests: { ...reduced.requests, toWrite } };
}

/** Why the plan may not be applied, and what would let it go ahead. */
export function blockedDiagnostic({ summary, allow, skips }: Block): Diagnostic {
  const way =
    allow === undefined
      ? skips && 'To go on without it, leave it out: --skip-blocked'
      : `If that is right, say so: ${allow.flag} ${allow.value}`;
  return {
    code: 'plan-blocked',
    severity: 'error',
    summary,
    ...(way !== undefined && { advice: way }),
  };
}

function staleDiagnostic({ address, displayName, reason, theirs }: StaleChange): Diagnostic {
  return {
    code: 'plan-stale',
    severity: 'error',
    summary: `the plan does not fit ${address} ("${displayName}") any more: ${reason}`,
    ...(theirs.length > 0 && { detail: `Somebody else ${theirs.join(', ')}.` }),
    advice: 'Nothing was written. Make a new plan, review it, and apply that one.',
  };
}
