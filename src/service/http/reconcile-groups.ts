import type { Context } from 'hono';
import type { Actor } from '../../apply/actor.ts';
import { newRunId } from '../../apply/run-id.ts';
import { dayAt } from '../../directory/day.ts';
import { type Reconciliation, reconcile } from '../../workflow/reconcile.ts';
import { finishRun, readRecord } from '../ended-run.ts';
import { checkClock } from '../fleet/clock.ts';
import { endCutOffRuns } from '../fleet/cut-off-runs.ts';
import { type Grip, taking, withHeld } from '../fleet/hold.ts';
import { callerOf } from './access.ts';
import { auditRecords } from './audit-records.ts';
import { blockedProblem } from './blocked-problem.ts';
import { readBody } from './body.ts';
import type { HttpContext } from './context.ts';
import { fromDiagnostics } from './diagnostic-problem.ts';
import { correlationOf, note } from './notes.ts';
import { type Order, orderOf, reconcileModes } from './order.ts';
import { Problem } from './problem.ts';
import { checkQuery, wordOf } from './query.ts';
import type { ReconcileRequest } from './reconcile-request.gen.ts';
import { readJson } from './request-faults.ts';
import { validateReconcileRequest } from './requests.validator.gen.js';

/**
 * Plans the named groups, and carries the plan out unless only the plan is asked for. The answer waits for the end, and
 * whoever hangs up before it stops nothing.
 */
export async function reconcileGroups(c: Context, context: HttpContext): Promise<Response> {
  const declared = await context.declared();
  const caller = callerOf(c, declared);
  note(c, { caller: caller.name });
  checkQuery(c, ['mode']);
  const mode = wordOf(c, 'mode', reconcileModes) ?? 'apply';
  const body = await readBody(c, context.limits.requestBytes);
  const request = readJson<ReconcileRequest>(body, validateReconcileRequest);
  const order = orderOf(request, mode, caller, declared);
  note(c, { target: order.declaration.name, mode, groups: request.groups });
  const answer = mode === 'plan' ? await plan(order, context) : await apply(order, c, context);
  return c.json({ ...answer, correlationId: correlationOf(c) });
}

/** Nothing is held: plans never lock. */
async function plan(order: Order, context: HttpContext) {
  const reconciliation = await run(order, context, { mode: 'never' });
  return answerOf(order, reconciliation);
}

async function apply(order: Order, c: Context, context: HttpContext) {
  const { store, worker, leaseLifetime, runtime } = context;
  const { manifest, declaration, caller } = order;
  const target = declaration.name;
  const taken = await taking(runtime, () => store.targets.takeNamed(target, worker, leaseLifetime));
  if (taken === undefined) throw await busy(target, context);
  const runId = newRunId(runtime);
  note(c, { run: runId });
  return withHeld(context, taken, async (grip) => {
    checkClock(grip);
    await endCutOffRuns(grip.lease, manifest, context);
    const actor: Actor = { user: `token ${caller.name}`, correlationId: correlationOf(c) };
    const reconciliation = await run(order, context, { mode: 'all', grip, runId, actor });
    const audit = await finish(reconciliation, order, runId, context);
    // The next turn of the worker sees what was done, and whatever came meanwhile.
    return { value: answerOf(order, reconciliation, { runId, audit }), pause: { dueInMs: 0 } };
  });
}

interface Terms {
  readonly mode: 'never' | 'all';
  readonly grip?: Grip;
  readonly runId?: string;
  readonly actor?: Actor;
}

async function run(
  { request, manifest, declaration, selection }: Order,
  context: HttpContext,
  { mode, grip, runId = newRunId(context.runtime), actor }: Terms,
): Promise<Reconciliation> {
  const { store, runtime, rollcallVersion, worker, pool } = context;
  const stop = grip?.stop ?? context.stop;
  const reconciling = pool.lend(manifest, declaration, ({ target }) =>
    reconcile({
      manifest,
      target,
      runtime,
      asOf: dayAt(runtime.now()),
      selection,
      rollcallVersion,
      mode,
      allowances: allowancesOf(request),
      skipBlocked: request.skipBlocked === true,
      runId,
      redactJournal: !manifest.journal.names,
      signal: stop,
      stop,
      ...(actor && { actor }),
      ...(grip && {
        lease: grip.fence,
        openJournal: (opening) =>
          store.runs.open(grip.lease, { runId, kind: 'request', worker, ...(actor && { actor }) }, opening),
      }),
    }),
  );
  const outcome = await reconciling.catch((fault: unknown) => {
    throw stop.aborted && fault === stop.reason ? cutOff() : fault;
  });
  if (!outcome.ok) throw fromDiagnostics(outcome.diagnostics);
  if (outcome.value.kind === 'blocked') throw blockedProblem(outcome.value.plan, allowancesOf(request));
  return outcome.value;
}

function cutOff(): Problem {
  return new Problem({
    status: 503,
    code: 'unavailable',
    detail: 'The service is about to stop, or has lost the target. Nothing was written.',
    headers: { 'retry-after': '5' },
  });
}

function allowancesOf({ allowRemovals, allowDeletes, allowProtected, allowRoles }: ReconcileRequest) {
  return {
    ...(allowRemovals !== undefined && { removals: allowRemovals }),
    ...(allowDeletes !== undefined && { deletes: allowDeletes }),
    ...(allowProtected && { protected: allowProtected }),
    ...(allowRoles && { roles: allowRoles }),
  };
}

/** Ends the run in the store, with those who are to be told of it. */
async function finish(
  reconciliation: Reconciliation,
  { manifest, declaration }: Order,
  runId: string,
  { store }: HttpContext,
) {
  if (reconciliation.kind !== 'applied') return [];
  const { plan, report } = reconciliation;
  const record = await readRecord(runId, store);
  await finishRun({ plan, record, report }, declaration.name, manifest, store);
  return auditRecords(record);
}

function answerOf(
  { mode, declaration }: Order,
  reconciliation: Reconciliation,
  { runId, audit = [] }: { readonly runId?: string; readonly audit?: ReturnType<typeof auditRecords> } = {},
) {
  const { kind, plan } = reconciliation;
  const report = kind === 'applied' ? reconciliation.report : undefined;
  return {
    document: 'reconciliation',
    formatVersion: 1,
    target: declaration.name,
    mode,
    result: report !== undefined && report.result !== 'complete' ? 'incomplete' : kind,
    ...(report !== undefined && { runId }),
    plan,
    ...(report !== undefined && { report }),
    audit,
  } as const;
}

async function busy(target: string, { store }: HttpContext): Promise<Problem> {
  const row = (await store.targets.all()).find(({ name }) => name === target);
  const holder = row?.holder === undefined ? 'Somebody else' : `Worker ${row.holder}`;
  return new Problem({
    status: 409,
    code: 'busy',
    detail: `${holder} works on target "${target}" right now. Try again shortly.`,
    headers: { 'retry-after': '5' },
  });
}
