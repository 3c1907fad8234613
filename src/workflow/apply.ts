import type { Actor } from '../apply/actor.ts';
import { estimateWrites } from '../apply/estimate.ts';
import type { ApplyEvent } from '../apply/event.ts';
import { execute } from '../apply/execute.ts';
import { type Fence, fencedJournal, fencedTarget } from '../apply/fence.ts';
import { type Journal, openJournal } from '../apply/journal.ts';
import type { JournalOpening } from '../apply/journal-ends.ts';
import { type Recheck, recheck, type StaleChange } from '../apply/recheck.ts';
import type { Report } from '../apply/report.ts';
import { additionsOnly, type Block, type Plan, type PlanWarning } from '../changeset/plan.ts';
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
  /** Where the record of the run is kept instead. */
  readonly openJournal?: OpenJournal;
  readonly runId: string;
  readonly rollcallVersion: string;
  /** Who applies it, for the journal. */
  readonly actor?: Actor;
  /** Whether the journal leaves out names of people and values of their attributes. */
  readonly redactJournal?: boolean;
  readonly allowances: Allowances;
  /** Time has passed since the plan was made: look again at what it touches before the first write. */
  readonly recheck: boolean;
  /** The right to be the only one who writes, asked for before each write; without one nobody is kept out. */
  readonly lease?: Fence;
  readonly parallelism?: number;
  /** Aborted when the run should finish what is in flight and start nothing new. */
  readonly stop?: AbortSignal;
  readonly onEvent?: (event: ApplyEvent) => void;
}

/** Opens the record of a run: durable before each write, and its plan beside it. */
type OpenJournal = (opening: JournalOpening) => Promise<Journal>;

/**
 * Carries out exactly the plan, or refuses before the first write.
 *
 * @returns the report of the run, complete or not; or the reasons why nothing was written
 * @throws DiagnosticError when the journal cannot be opened, or the lease is lost before the first write
 */
export async function applyPlan(request: ApplyRequest): Promise<Outcome<Report>> {
  const { plan, target, runtime, folder, runId, stop, onEvent, parallelism } = request;

  const checked = await checkPreconditions(request);
  if (!checked.ok) return checked;

  const { rollcallVersion, actor, redactJournal = false, lease } = request;
  await lease?.verify();
  const open: OpenJournal = request.openJournal ?? ((opening) => openJournal(folder, runId, opening));
  const journal = await open({
    plan,
    rollcallVersion,
    startedAt: runtime.now(),
    ...(actor && { actor }),
    redact: redactJournal,
  });
  try {
    const report = await execute(plan, lease ? fencedTarget(target, lease) : target, {
      runtime,
      journal: lease ? fencedJournal(journal, lease) : journal,
      ...(checked.value && { seen: checked.value.seen }),
      ...(parallelism !== undefined && { parallelism }),
      ...(stop !== undefined && { stop }),
      ...(onEvent !== undefined && { onEvent }),
    });
    return succeed(report);
  } finally {
    await journal.close();
  }
}

/**
 * Everything that is looked at before the first write. Writes nothing.
 *
 * @returns what a saved plan's second look saw; or the reasons why the plan may not be carried out
 */
export async function checkPreconditions({
  plan,
  target,
  allowances,
  recheck: isSaved,
}: Pick<ApplyRequest, 'plan' | 'target' | 'allowances' | 'recheck'>): Promise<Outcome<Recheck | undefined>> {
  const blocks = remainingBlocks(plan, allowances);
  if (blocks.length > 0) return fail(blocks.map(blockedDiagnostic));
  if (!isSaved) return succeed(undefined);
  const rechecked = await recheck(plan, target);
  return rechecked.stale.length > 0 ? fail(rechecked.stale.map(staleDiagnostic)) : succeed(rechecked);
}

/**
 * The same plan without anything that takes access away, and with what it then costs. It says so in its warnings: the plan
 * of a run must not look like everything the manifest asks for.
 */
export function planOfAdditions(plan: Plan, target: Pick<Target, 'profile'>): Plan {
  const reduced = additionsOnly(plan);
  const toWrite = estimateWrites(reduced, target.profile);
  const warnings = reduced.digest === plan.digest ? [] : [removalsLeftOut];
  return {
    ...reduced,
    warnings: [...reduced.warnings, ...warnings],
    requests: { ...reduced.requests, toWrite },
  };
}

const removalsLeftOut: PlanWarning = {
  code: 'plan-blocked',
  summary: 'whatever takes something away (--additions-only)',
};

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
