import type { RunKind, RunStore } from '../store/run-store.ts';
import type { Metrics } from './metrics.ts';

/** The same runs, each of them counted when it ends here. */
export function countedRuns(runs: RunStore, { observeRun }: Pick<Metrics, 'observeRun'>): RunStore {
  const begun = new Map<string, { readonly target: string; readonly kind: RunKind }>();
  return {
    ...runs,
    open: async (lease, run, opening) => {
      const journal = await runs.open(lease, run, opening);
      begun.set(run.runId, { target: lease.target, kind: run.kind });
      return journal;
    },
    finish: async (runId, report, deliveries) => {
      await runs.finish(runId, report, deliveries);
      const run = begun.get(runId);
      begun.delete(runId);
      if (run === undefined || report === undefined) return;
      const { startedAt, finishedAt, result } = report;
      observeRun({ ...run, result, seconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 });
    },
  };
}
