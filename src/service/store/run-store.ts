import type { Actor } from '../../apply/actor.ts';
import type { JournalHead } from '../../apply/journal.gen.ts';
import type { Journal } from '../../apply/journal.ts';
import type { JournalOpening } from '../../apply/journal-ends.ts';
import type { Report } from '../../apply/report.ts';
import type { RunRecord } from '../../apply/run-record.ts';
import type { Plan } from '../../changeset/plan.ts';
import type { Delivery } from '../../notify/message.ts';
import type { LeaseToken } from './target-store.ts';

export type RunKind = 'round' | 'events' | 'request';

/** A run of the service, for people. */
export interface StoredRun {
  readonly runId: string;
  readonly target: string;
  readonly kind: RunKind;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly result?: Report['result'];
  readonly worker: string;
}

export interface RunStore {
  /** Opens the journal of a new run, its plan beside it. What is appended is durable as in a file (apply/journal.ts). */
  readonly open: (
    lease: LeaseToken,
    run: { readonly runId: string; readonly kind: RunKind; readonly worker: string; readonly actor?: Actor },
    opening: JournalOpening,
  ) => Promise<Journal>;
  /** Ends a run, and puts into the outbox whom to tell of it, both or neither. Without a report it was cut off. */
  readonly finish: (
    runId: string,
    report: Report | undefined,
    deliveries: readonly Delivery[],
  ) => Promise<void>;
  /** Runs of a target that nobody ended: their worker was killed. */
  readonly unfinished: (target: string) => Promise<readonly UnfinishedRun[]>;
  readonly list: (query: {
    readonly target?: string;
    readonly limit: number;
  }) => Promise<readonly StoredRun[]>;
  /** A run with its journal and its report; undefined when there is none of this id. */
  readonly read: (
    runId: string,
  ) => Promise<(StoredRun & { readonly report?: Report; readonly journal: readonly string[] }) | undefined>;
  /** The ends of runs that were forgotten and that others of the target are still bound to: its journals begin there. */
  readonly pruned: (target: string) => Promise<readonly JournalHead[]>;
}

interface UnfinishedRun {
  readonly runId: string;
  readonly plan: Plan;
  readonly record: RunRecord;
}
