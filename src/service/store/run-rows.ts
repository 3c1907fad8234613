import type { Report } from '../../apply/report.ts';
import { timeText } from './database.ts';
import type { RunKind, StoredRun } from './run-store.ts';

export const runColumns = 'run_id, target, kind, worker, started_at, finished_at, result';

export interface RunRow {
  readonly run_id: string;
  readonly target: string;
  readonly kind: RunKind;
  readonly worker: string;
  readonly started_at: Date;
  readonly finished_at: Date | null;
  readonly result: Report['result'] | null;
}

export function storedRun(row: RunRow): StoredRun {
  const { run_id: runId, target, kind, worker, result } = row;
  return {
    runId,
    target,
    kind,
    startedAt: timeText(row.started_at),
    ...(row.finished_at && { finishedAt: timeText(row.finished_at) }),
    ...(result !== null && { result }),
    worker,
  };
}
