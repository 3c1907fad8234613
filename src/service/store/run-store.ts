import type { Actor } from '../../apply/actor.ts';
import type { JournalHead, RunFinished } from '../../apply/journal.gen.ts';
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

/** A run of a list, with what tells one journal from another: whoever has its last line has all lines before it. */
export interface RunListing extends StoredRun {
  /** Of its journal, so far. */
  readonly lines: number;
  /** That the last of them carries. */
  readonly hash: string;
  /** How many changes came to what; of a run that ended in an orderly way. */
  readonly counts?: RunFinished['counts'];
}

/** Which runs are meant: all of them unless said. Times are the database's, ISO 8601 in UTC. */
export interface RunQuery {
  readonly runId?: string;
  readonly target?: string;
  /** Begun then or later. */
  readonly since?: string;
  /** Begun earlier than that. */
  readonly before?: string;
  readonly limit: number;
}

/** The end of a run that was forgotten. */
export interface PrunedRun extends JournalHead {
  readonly target: string;
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
  /** The latest first. */
  readonly list: (query: RunQuery) => Promise<readonly RunListing[]>;
  /** A run with its journal and its report; undefined when there is none of this id. */
  readonly read: (
    runId: string,
  ) => Promise<(StoredRun & { readonly report?: Report; readonly journal: readonly string[] }) | undefined>;
  /** The plan of a run, word for word as the file beside a journal holds it; undefined when there is no run of this id. */
  readonly plan: (runId: string) => Promise<string | undefined>;
  /** The lines of its journal whose numbers follow this one, up to so many numbers further, in their order. */
  readonly lines: (
    runId: string,
    part: { readonly after: number; readonly limit: number },
  ) => Promise<readonly string[]>;
  /** The ends of runs that were forgotten and that others of their target are still bound to: its journals begin there. */
  readonly pruned: (target?: string) => Promise<readonly PrunedRun[]>;
}

interface UnfinishedRun {
  readonly runId: string;
  /** Of the lease under which it was begun. */
  readonly token: number;
  readonly plan: Plan;
  readonly record: RunRecord;
}
