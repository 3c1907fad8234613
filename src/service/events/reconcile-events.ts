import type { Report } from '../../apply/report.ts';
import { type Diagnostic, DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { dayAt } from '../../directory/day.ts';
import { type EventsPlan, planEvents } from '../../workflow/events-plan.ts';
import type { EventOutcome, QueuedEvent } from '../store/event-store.ts';
import { firstPauses } from './attempts.ts';
import type { EventsBatch } from './batch.ts';
import { outcomesOf, waitsFor } from './outcomes.ts';
import { lagLeft, rememberWrites } from './recent-writes.ts';
import { runEvents } from './run-events.ts';

export type EventsWork =
  /** Nothing waits that may take effect now. */
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'worked';
      readonly settled: number;
      readonly parked: number;
      readonly retried: number;
      /** Whether others may take effect now that these are out of their way. */
      readonly more: boolean;
    };

const batchSize = 200;
const day = 24 * 60 * 60 * 1000;

/**
 * Lets the next events of a target take effect: of each subject the oldest that waits, all in one plan, carried out as a
 * run of its own, and what became of each written down in one transaction. Whoever is cut off at any point leaves events
 * that wait, and the next to hold the target does what is left: what is in effect already needs no write.
 *
 * @throws DiagnosticError when the directory cannot be reached or denies access, or the mappings do not fit it: what was
 *   not tried then waits on, untouched; when the target is no longer held, or the store does not answer
 */
export async function reconcileEvents(batch: EventsBatch): Promise<EventsWork> {
  const { store, lease, runtime, stop, limit = batchSize } = batch;
  const found = await store.events.next(lease.target, limit);
  if (found.length === 0) return { kind: 'idle' };
  const { events, early } = inTime(found, batch);
  if (early.length > 0) await store.events.settle(lease, early);
  if (events.length === 0) return tally(early);
  const planned = await planBatch(events, batch);
  const isIdle = planned.plan.users.length === 0;
  if (stop?.aborted && !isIdle) return { ...tally([]), more: false };
  const run = isIdle ? undefined : await runEvents(planned, batch);
  const { report, spared = [] } = run ?? {};
  const outcomes = settleable(events, planned, report, batch);
  if (outcomes.length + spared.length > 0) await store.events.settle(lease, outcomes, spared);
  tell(events, outcomes, report, batch);
  rememberWrites(batch.target, report?.changes.flatMap(({ id = [] }) => id) ?? [], runtime.now());
  const faults = report?.diagnostics ?? [];
  if (faults.length > 0) throw new DiagnosticError(...faults.map(asFault));
  return tally(outcomes);
}

/**
 * Sets aside whom the directory may not show yet as the event before has left them, whichever worker wrote that: compared
 * with what is past, a part of what the event asks for would seem to be there already, and would never be written.
 */
function inTime(
  found: readonly QueuedEvent[],
  { target }: Pick<EventsBatch, 'target'>,
): { readonly events: readonly QueuedEvent[]; readonly early: readonly EventOutcome[] } {
  const { consistencyDelay } = target.profile;
  const lagOf = ({ sinceLastMs = consistencyDelay }: QueuedEvent) => consistencyDelay - sinceLastMs;
  return {
    events: found.filter((event) => lagOf(event) <= 0),
    early: found.filter((event) => lagOf(event) > 0).map((event) => waitsFor(event.seq, lagOf(event))),
  };
}

async function planBatch(events: readonly QueuedEvent[], batch: EventsBatch): Promise<EventsPlan> {
  const { manifest, target, store, lease, runtime, rollcallVersion, stop, allowances, read } = batch;
  const planned = await planEvents({
    manifest,
    target,
    runtime,
    asOf: dayAt(runtime.now()),
    rollcallVersion,
    events,
    withdrawn: (but) => store.events.withdrawals(lease.target, day, but),
    ...(allowances && { allowances }),
    ...(read && { read }),
    ...(stop && { signal: stop }),
  });
  if (!planned.ok) throw new DiagnosticError(...planned.diagnostics);
  return planned.value;
}

function settleable(
  events: readonly QueuedEvent[],
  planned: EventsPlan,
  report: Report | undefined,
  { target, runtime, pauses = firstPauses }: EventsBatch,
): readonly EventOutcome[] {
  const now = runtime.now();
  return outcomesOf({
    events,
    planned,
    ...(report && { report }),
    pauses,
    random: runtime.random,
    lagOf: (ids) => lagLeft(target, ids, now),
  });
}

/** By the places of events, without what they say or why they failed: both may tell of people. */
function tell(
  events: readonly QueuedEvent[],
  outcomes: readonly EventOutcome[],
  report: Report | undefined,
  { log, lease: { target } }: EventsBatch,
): void {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  for (const { seq, kind } of outcomes) {
    if (kind !== 'parked') continue;
    const { source, id, type, attempts = 0 } = bySeq.get(seq) ?? {};
    log.warn({ target, seq, source, event: id, type, attempts: attempts + 1 }, 'event parked');
  }
  const { settled, parked, retried } = tally(outcomes);
  const run = report && { run: report.runId, result: report.result };
  log.info({ target, events: events.length, settled, parked, retried, ...run }, 'events reconciled');
}

function tally(outcomes: readonly EventOutcome[]) {
  const count = (wanted: EventOutcome['kind']) => outcomes.filter(({ kind }) => kind === wanted).length;
  const [settled, parked, retried] = [count('done'), count('parked'), count('retry')];
  // Whatever is out of the way may have had others behind it.
  return { kind: 'worked', settled, parked, retried, more: settled + parked > 0 } as const;
}

function asFault({ code, severity, summary, detail, advice }: Report['diagnostics'][number]): Diagnostic {
  return {
    code: code as Diagnostic['code'],
    severity,
    summary,
    ...(detail !== undefined && { detail }),
    ...(advice !== undefined && { advice }),
  };
}
