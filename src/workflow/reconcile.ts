import type { Lease } from '../apply/lease-keeping.ts';
import type { Report } from '../apply/report.ts';
import { type Block, isEmpty, type Plan } from '../changeset/plan.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Target } from '../target/open.ts';
import { type ApplyRequest, applyPlan } from './apply.ts';
import { type Judgement, type JudgementTerms, judgePlan } from './judgement.ts';
import { makePlan, type PlanRequest } from './plan.ts';

/** How much is carried out unasked: nothing, what takes nothing away, or all that the manifest asks for. */
type ReconcileMode = 'never' | 'additions' | 'all';

export interface ReconcileRequest
  extends PlanRequest,
    Omit<JudgementTerms, 'additionsOnly'>,
    Pick<
      ApplyRequest,
      'runId' | 'openJournal' | 'actor' | 'redactJournal' | 'lease' | 'parallelism' | 'stop' | 'onEvent'
    > {
  readonly target: Target;
  readonly mode: ReconcileMode;
  /** Where `.rollcall/runs/` is kept, unless `openJournal` keeps the record elsewhere; the manifest's folder unless said. */
  readonly folder?: string;
  /**
   * Takes the right to write, for who does not hold a `lease` all along: asked for only when there is something to write,
   * and let go afterwards.
   */
  readonly lock?: () => Promise<Outcome<Lease>>;
  /** Told of the plan that the round comes to, before anything of it is carried out. */
  readonly onPlan?: (plan: Plan, remaining: readonly Block[]) => void | Promise<void>;
  /** What `read` remembers: whether it only asked what has moved, and how to make it read all anew. */
  readonly refresher?: ReadingMemory;
}

/** `Refresher` of target/refresh.ts, as far as it matters here. */
interface ReadingMemory {
  readonly last: () => 'full' | 'changed' | undefined;
  readonly forget: () => void;
}

/** What a round came to. The plan has what is left out of it named in its warnings. */
export type Reconciliation =
  /** Nothing differs, nothing is withheld, nothing is blocked. */
  | { readonly kind: 'in-sync'; readonly plan: Plan }
  /** Something differs and is not carried out: nobody asked for it, or it is left out. */
  | { readonly kind: 'planned'; readonly plan: Plan }
  /** Safety, the role policy or the approval stand in the way. */
  | { readonly kind: 'blocked'; readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] }
  /** Somebody else applies to the target. */
  | { readonly kind: 'locked'; readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'applied'; readonly plan: Plan; readonly report: Report };

/**
 * Plans, judges and carries out, with nobody in front of it: what `rollcall apply` does, for whoever does it again and again.
 * What is written never rests on a reading that only asked what has moved: with something to write, all is read anew first.
 *
 * @returns what the round came to; or the faults that keep the manifest from being resolved, and what has changed between
 *   the plan and its first write: then nothing was written
 * @throws DiagnosticError when the directory cannot be reached or denies access, when the journal cannot be opened, or the
 *   lease is lost before the first write
 */
export async function reconcile(asked: ReconcileRequest): Promise<Outcome<Reconciliation>> {
  const { lock, target } = asked;
  const request = {
    ...asked,
    // Nobody is there to see that a file was half written.
    filesAtRest: true,
    readBefore: asked.readBefore ?? target.meter.requests().reads,
  };
  const first = await look(request);
  if (!first.ok) return first;
  if (!isToWrite(first.value, request)) return settle(first.value, request);
  if (lock === undefined) return write(first.value, request, { recheck: false });
  const taken = await lock();
  if (!taken.ok) {
    return told(
      { kind: 'locked', plan: first.value.plan, diagnostics: taken.diagnostics },
      first.value,
      request,
    );
  }
  const lease = taken.value;
  // Whoever held the lock a moment ago may have written since the directory was read.
  return write(first.value, { ...request, lease }, { recheck: true }).finally(lease.release);
}

/** A plan, and what is left of it once it is judged. */
interface Look extends Judgement {
  readonly made: Plan;
}

async function look(request: ReconcileRequest): Promise<Outcome<Look>> {
  const made = await makePlan(request);
  if (!made.ok) return made;
  const terms = { ...request, additionsOnly: request.mode === 'additions' };
  return succeed({ made: made.value, ...judgePlan(made.value, terms, request.target) });
}

function isToWrite({ plan, faults }: Judgement, { mode, stop }: ReconcileRequest): boolean {
  const isIdle = plan.changes.length + plan.users.length === 0;
  return mode !== 'never' && !isIdle && faults.length === 0 && stop?.aborted !== true;
}

function settle(looked: Look, request: ReconcileRequest): Promise<Outcome<Reconciliation>> {
  const { made, plan, faults } = looked;
  if (faults.length > 0) return told({ kind: 'blocked', plan, diagnostics: faults }, looked, request);
  return told({ kind: isEmpty(made) ? 'in-sync' : 'planned', plan }, looked, request);
}

async function write(
  first: Look,
  request: ReconcileRequest,
  { recheck }: Pick<ApplyRequest, 'recheck'>,
): Promise<Outcome<Reconciliation>> {
  const { refresher } = request;
  if (refresher?.last() !== 'changed') return carryOut(first, request, recheck);
  refresher.forget();
  const again = await look(request);
  if (!again.ok) return again;
  return isToWrite(again.value, request)
    ? carryOut(again.value, request, false)
    : settle(again.value, request);
}

async function carryOut(
  { plan, remaining }: Look,
  request: ReconcileRequest,
  recheck: boolean,
): Promise<Outcome<Reconciliation>> {
  const { refresher, onPlan } = request;
  await onPlan?.(plan, remaining);
  const folder = request.folder ?? request.manifest.folder;
  const applied = await applyPlan({ ...request, folder, plan, recheck });
  if (applied.ok) return succeed({ kind: 'applied', plan, report: applied.value });
  // What was read no longer holds, so that the next round may not build on it.
  refresher?.forget();
  return fail(applied.diagnostics);
}

async function told(
  reconciliation: Reconciliation,
  { remaining }: Look,
  { onPlan }: ReconcileRequest,
): Promise<Outcome<Reconciliation>> {
  await onPlan?.(reconciliation.plan, remaining);
  return succeed(reconciliation);
}
