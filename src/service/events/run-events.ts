import type { Report } from '../../apply/report.ts';
import { newRunId } from '../../apply/run-id.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { applyPlan } from '../../workflow/apply.ts';
import type { EventsPlan } from '../../workflow/events-plan.ts';
import { finishRun, readRecord } from '../ended-run.ts';
import type { EventsBatch } from './batch.ts';
import { spared, withdrawing } from './withdrawals.ts';

/** What the run of a batch came to. */
export interface EventsRun {
  readonly report: Report;
  /** Places of events that were about to take something away, and did not. */
  readonly spared: readonly number[];
}

/**
 * Carries out the plan of a batch as a run of its own, and ends the run together with whom to tell of it. What the run may take
 * away is noted before: whoever is cut off in the middle of it must not leave it uncounted.
 *
 * @throws DiagnosticError when the target is no longer held, or the store does not answer
 */
export async function runEvents(planned: EventsPlan, batch: EventsBatch): Promise<EventsRun> {
  const { manifest, target, store, lease, fence, worker, runtime, rollcallVersion, stop } = batch;
  const { plan, allowances } = planned;
  const losing = withdrawing(planned);
  const noted = losing.length === 0 ? [] : await store.events.noteWithdrawals(lease, losing);
  const runId = newRunId(runtime);
  const applied = await applyPlan({
    plan,
    target,
    runtime,
    folder: manifest.folder,
    runId,
    rollcallVersion,
    redactJournal: !manifest.journal.names,
    allowances,
    recheck: false,
    lease: fence,
    openJournal: (opening) => store.runs.open(lease, { runId, kind: 'events', worker }, opening),
    ...(stop && { stop }),
  });
  if (!applied.ok) throw new DiagnosticError(...applied.diagnostics);
  const record = await readRecord(runId, store);
  await finishRun({ plan, record, report: applied.value }, lease.target, manifest, store);
  return { report: applied.value, spared: spared(noted, planned, record) };
}
