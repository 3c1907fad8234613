import { newRunId } from '../../apply/run-id.ts';
import type { Plan } from '../../changeset/plan.ts';
import type { Diagnostic, Outcome } from '../../diagnostic/diagnostic.ts';
import { dayAt } from '../../directory/day.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import { type Reconciliation, reconcile } from '../../workflow/reconcile.ts';
import { finishRun, readRecord } from '../ended-run.ts';
import type { TargetState } from '../store/target-store.ts';
import type { ServiceContext } from './context.ts';
import { eventRowsOf } from './event-rows.ts';
import type { Grip } from './hold.ts';
import type { PooledTarget } from './pool.ts';
import { type RoundState, roundOf } from './round-state.ts';
import type { RoundSettings } from './settings.ts';
import { tellStanding } from './standing.ts';

export type RoundEnd =
  | {
      readonly kind: 'ended';
      readonly round: RoundState;
      readonly standing?: NonNullable<TargetState['standing']>;
      readonly plan: Plan;
    }
  /** The manifest does not fit the directory, or the directory changed under the plan: nothing was written. */
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Brings a target in line with its manifest as far as the settings allow, and tells those who want to know.
 *
 * @throws DiagnosticError when the directory cannot be reached or denies access, or the target is lost; whatever the store
 *   throws when it does not answer
 */
export async function workOnRound(
  grip: Grip,
  context: ServiceContext,
  { manifest, pooled }: { readonly manifest: LoadedManifest; readonly pooled: PooledTarget },
  { mode, allowances, skipBlocked = false }: RoundSettings,
): Promise<RoundEnd> {
  const { lease, fence, stop } = grip;
  const { store, runtime, log, metrics, rollcallVersion, worker } = context;
  const { target, refresher } = pooled;
  const runId = newRunId(runtime);
  const startedAt = runtime.now();
  const before = target.meter.requests();
  const eventRows = await eventRowsOf(store, manifest, lease.target);

  // A reading can be cut off at any time, for it changes nothing; what is being written is finished.
  const cutOff = () => pooled.cutOff(stop.reason);
  stop.addEventListener('abort', cutOff, { once: true });
  const outcome: Outcome<Reconciliation> = await reconcile({
    manifest,
    target,
    runtime,
    asOf: dayAt(startedAt),
    selection: { only: [], except: [] },
    rollcallVersion,
    eventRows,
    read: refresher.read,
    refresher,
    mode,
    allowances,
    skipBlocked,
    runId,
    lease: fence,
    redactJournal: !manifest.journal.names,
    signal: stop,
    stop,
    openJournal: (opening) => {
      stop.removeEventListener('abort', cutOff);
      return store.runs.open(lease, { runId, kind: 'round', worker }, opening);
    },
  }).finally(() => stop.removeEventListener('abort', cutOff));

  const seconds = (runtime.now() - startedAt) / 1000;
  if (!outcome.ok) {
    metrics.observeRound({ target: lease.target, result: 'faulty', seconds });
    return { kind: 'faulty', diagnostics: outcome.diagnostics };
  }
  const reconciliation = outcome.value;
  const { plan } = reconciliation;
  if (reconciliation.kind === 'applied') {
    const record = await readRecord(runId, store);
    await finishRun({ plan, record, report: reconciliation.report }, lease.target, manifest, store);
  }
  const standing = await tellStanding(reconciliation, grip, context, manifest);

  const after = target.meter.requests();
  const round = roundOf(reconciliation, {
    runId,
    reading: refresher.last() ?? 'full',
    requests: { reads: after.reads - before.reads, writes: after.writes - before.writes },
    startedAt,
    endedAt: runtime.now(),
  });
  const { result, changes, blocked, withheld, requests } = round;
  metrics.observeRound({ target: lease.target, result, seconds });
  // A round that planned nothing and is not in line either says what stands in its way.
  const held = { ...(blocked > 0 && { blocked }), ...(withheld > 0 && { withheld }) };
  log.info(
    { target: lease.target, run: round.runId, result, changes, ...held, requests, seconds },
    'round ended',
  );
  return { kind: 'ended', round, plan, ...(standing && { standing }) };
}
