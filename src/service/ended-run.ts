import type { JournalLine } from '../apply/journal.gen.ts';
import type { Report } from '../apply/report.ts';
import { type RunRecord, recordOf } from '../apply/run-record.ts';
import type { Plan } from '../changeset/plan.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { deliveriesOf } from '../notify/deliveries.ts';
import { messagesOfRun } from '../notify/messages.ts';
import type { RunStore } from './store/run-store.ts';

/** What the lines of a journal in the store tell. A line is there whole or not at all. */
export function recordIn(journal: readonly string[], runId: string): RunRecord {
  return recordOf(
    runId,
    journal.map((line): JournalLine => JSON.parse(line)),
  );
}

/** What a run did, by its journal in the store. */
export async function readRecord(
  runId: string,
  { runs }: { readonly runs: Pick<RunStore, 'read'> },
): Promise<RunRecord> {
  return recordIn((await runs.read(runId))?.journal ?? [], runId);
}

interface EndedRun {
  readonly plan: Plan;
  readonly record: RunRecord;
  /** Absent when the run was cut off. */
  readonly report?: Report;
}

/** Ends a run in the store, and puts into the outbox whom to tell of what it did, as the manifest asks. */
export function finishRun(
  { plan, record, report }: EndedRun,
  target: string,
  { notify }: Pick<LoadedManifest, 'notify'>,
  { runs }: { readonly runs: Pick<RunStore, 'finish'> },
): Promise<void> {
  return runs.finish(record.runId, report, deliveriesOf(messagesOfRun(plan, record), notify, target));
}
