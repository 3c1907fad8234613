import type { Intent, JournalLine, JournalOutcome, RunFinished, RunStarted } from './journal.gen.ts';

/** A writing request and what came of it. */
export interface RecordedRequest {
  readonly intent: Intent;
  /** Absent when nobody knows: the run was cut off, or waits still. */
  readonly outcome?: JournalOutcome;
}

/** A run as its journal tells it. */
export interface RunRecord {
  readonly runId: string;
  /** Each time it was begun: once, and once more for each time it was resumed. */
  readonly begun: readonly RunStarted[];
  readonly requests: readonly RecordedRequest[];
  /** Absent when the run was cut off, or goes on still. */
  readonly finished?: RunFinished;
}

/** Puts each outcome beside its request. */
export function recordOf(runId: string, lines: readonly JournalLine[]): RunRecord {
  const outcomes = new Map(lines.flatMap((line) => (line.kind === 'outcome' ? [[line.seq, line]] : [])));
  const last = lines.at(-1);
  return {
    runId,
    begun: lines.filter((line) => line.kind === 'run-started'),
    requests: lines
      .filter((line) => line.kind === 'intent')
      .map((intent) => {
        const outcome = outcomes.get(intent.seq);
        return { intent, ...(outcome && { outcome }) };
      }),
    ...(last?.kind === 'run-finished' && { finished: last }),
  };
}
