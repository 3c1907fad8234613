import type { Report } from '../../apply/report.ts';
import type { Runtime } from '../../runtime.ts';
import type { EventsPlan } from '../../workflow/events-plan.ts';
import type { RefusedEvent } from '../../workflow/events-plan-people.ts';
import type { EventOutcome, QueuedEvent } from '../store/event-store.ts';
import { type FirstPauses, tryAgain } from './attempts.ts';

/** What there is to tell of a batch of events. */
export interface BatchEnd {
  readonly events: readonly QueuedEvent[];
  readonly planned: EventsPlan;
  /** Absent when there was nothing to write. */
  readonly report?: Report;
  readonly pauses: FirstPauses;
  readonly random: Runtime['random'];
  /** How long what was read of these people may be older than what was written to them. */
  readonly lagOf: (ids: readonly string[]) => number;
}

type ChangeReport = Report['changes'][number];

/**
 * What became of each event of a batch. An event that was not tried is left out: it stays as it is, and comes again.
 */
export function outcomesOf(end: BatchEnd): readonly EventOutcome[] {
  const { events, planned } = end;
  const refusals = new Map(planned.refused.map((refusal) => [refusal.seq, refusal]));
  return events.flatMap((event) => {
    const refusal = refusals.get(event.seq);
    if (refusal !== undefined) return [ofRefused(event, refusal, end)];
    const ids = planned.people.get(event.seq);
    // Deferred behind an earlier event about the same person.
    return ids === undefined ? [] : ofPlanned(event, ids, end);
  });
}

/** The directory may only be behind the sender, or a policy be about to change: but nobody can wait for that. */
function ofRefused(
  event: QueuedEvent,
  { kind, reason }: RefusedEvent,
  { pauses, random }: BatchEnd,
): EventOutcome {
  if (kind === 'no-such-person') return tryAgain(event, reason, pauses.absent, { random });
  return { seq: event.seq, kind: 'parked', reason };
}

function ofPlanned(event: QueuedEvent, ids: readonly string[], end: BatchEnd): readonly EventOutcome[] {
  const { planned, report, pauses, random } = end;
  const { seq } = event;
  const remark = planned.remarks.get(seq);
  const isTheirs = ({ id }: { readonly id?: string }) => id !== undefined && ids.includes(id);
  if (!planned.plan.users.some(isTheirs)) {
    const lag = end.lagOf(ids);
    if (lag === 0) return [done(seq, remark)];
    return [waitsFor(seq, lag)];
  }
  const changes = report?.changes.filter(isTheirs) ?? [];
  if (report === undefined || changes.length === 0 || changes.some(isUntried(report))) return [];
  const setback = changes.find((change) => isSetback(change, report));
  if (setback !== undefined) {
    const reason = setback.detail ?? `the change ${setback.outcome}`;
    return [tryAgain(event, reason, pauses.failed, { random })];
  }
  const note = [remark, ...changes.flatMap((change) => discrepanciesOf(change, report))];
  return [{ ...done(seq, note.filter((words) => words !== undefined).join('; ')), runId: report.runId }];
}

/** An event about somebody whom the directory may still show as they were before they were last written to. */
export function waitsFor(seq: number, lag: number): EventOutcome {
  const reason = 'the directory may not show yet what was written to the person before';
  return { seq, kind: 'retry', delayMs: lag, reason, waits: true };
}

function done(seq: number, note: string | undefined) {
  return { seq, kind: 'done', ...(note && { note }) } as const;
}

/** Whether the run ended before the change, or because of something that would have met every other change as well. */
function isUntried({ diagnostics }: Report): (change: ChangeReport) => boolean {
  const wasHalted = diagnostics.length > 0;
  return ({ outcome }) => outcome === 'not-attempted' || (wasHalted && outcome === 'failed');
}

/**
 * Whether it may be worth another try. What the server took with success and made something else of is not: it would do so
 * again, and what it made is told.
 */
function isSetback(change: ChangeReport, report: Report): boolean {
  if (change.outcome === 'conflicted') return true;
  return change.outcome === 'failed' && discrepanciesOf(change, report).length === 0;
}

function discrepanciesOf({ address }: ChangeReport, { discrepancies }: Report): readonly string[] {
  return discrepancies
    .filter((found) => found.address === address)
    .map(({ path, expected, actual }) => `${path}: asked for ${expected}, the server has ${actual}`);
}
