import type { Actor } from '../../apply/actor.ts';
import type { JournalHead } from '../../apply/journal.gen.ts';
import type { Journal } from '../../apply/journal.ts';
import type { JournalOpening } from '../../apply/journal-ends.ts';
import type { Report } from '../../apply/report.ts';
import type { RunRecord } from '../../apply/run-record.ts';
import type { Plan } from '../../changeset/plan.ts';
import type { JsonValue } from '../../expression/evaluate.ts';
import type { DeliveryListing } from '../../notify/delivery-listing.ts';
import type { Delivery } from '../../notify/message.ts';
import type { BreakerState } from '../../target/breaker.ts';
import type { PlannedEvent } from '../../workflow/events-plan-rows.ts';

/** What the service remembers over restarts: PostgreSQL, or the embedded one. Times are the database's own. */
export interface Store {
  readonly kind: 'postgresql' | 'embedded';
  readonly events: EventStore;
  readonly targets: TargetStore;
  readonly runs: RunStore;
  readonly deliveries: DeliveryStore;
  /**
   * Forgets what nobody needs any more, in small steps, and of all processes that share the database one at a time. Nothing
   * goes that is not settled, no record in effect, and no event while its sender may send it again. Aborted, it leaves the
   * rest for another time. Undefined: somebody did it less than `everyMs` ago.
   */
  readonly prune: (retention: Retention, signal?: AbortSignal) => Promise<Pruned | undefined>;
  /** Resolves when the database answers; rejects otherwise. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** In milliseconds. */
export interface Retention {
  /** Events, after they were settled; thirty days at least, in which the same one may come again. */
  readonly eventsMs: number;
  /** Runs with their plans and journals, after they ended; and who was told of them. */
  readonly runsMs: number;
  /** From one time to the next. */
  readonly everyMs: number;
}

/** How much was forgotten. */
interface Pruned {
  readonly events: number;
  readonly runs: number;
  readonly deliveries: number;
}

/** An event as it was received, whole and checked. */
export interface ReceivedEvent {
  /** The events source that it belongs to. */
  readonly source: string;
  /** The sender's own id: the same event may be sent more than once. */
  readonly id: string;
  readonly type: PlannedEvent['type'];
  /** Whom it is about: the value of the source's key. Events about one subject take effect in the order of their coming. */
  readonly subject: string;
  /** When it happened, as the sender says. */
  readonly occurredAt?: string;
  readonly data: { readonly [name: string]: JsonValue };
}

/** An event that waits to take effect in a target. */
export interface QueuedEvent extends ReceivedEvent {
  /** Its place in the order of coming, over all sources. */
  readonly seq: number;
  readonly receivedAt: string;
  /** How often it was tried in this target so far. */
  readonly attempts: number;
  /** Milliseconds since the event before it about the subject was written to this target, by whichever worker. */
  readonly sinceLastMs?: number;
}

export const eventStatuses = ['pending', 'done', 'parked', 'dropped', 'superseded'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** What became of an event in a target. */
export type EventOutcome =
  | {
      readonly seq: number;
      readonly kind: 'done';
      readonly runId?: string;
      readonly note?: string;
      /** Whether it took something away from the person: their access, or the value of an attribute. */
      readonly withdrew?: boolean;
    }
  /** Tried again after `delayMs`; later events about the same subject wait for it. `waits`: it was not tried now. */
  | {
      readonly seq: number;
      readonly kind: 'retry';
      readonly delayMs: number;
      readonly reason: string;
      readonly waits?: boolean;
    }
  /** Set aside until somebody retries or drops it; later events about the same subject go on. */
  | { readonly seq: number; readonly kind: 'parked'; readonly reason: string };

/** An event in a target, for people. */
export interface EventListing extends Pick<QueuedEvent, 'seq' | 'source' | 'id' | 'type' | 'subject'> {
  readonly target: string;
  readonly status: EventStatus;
  readonly attempts: number;
  readonly receivedAt: string;
  readonly finishedAt?: string;
  readonly reason?: string;
  readonly runId?: string;
}

/** The record that last took effect about a subject. */
export interface EffectiveRecord {
  readonly source: string;
  readonly subject: string;
  readonly seq: number;
  readonly type: ReceivedEvent['type'];
  readonly data: ReceivedEvent['data'];
  /** A later event about the subject, pending or parked, may have overtaken it in the directory: it must not come back. */
  readonly overtaken?: true;
}

export interface EventStore {
  /**
   * Stores an event for each of the targets, durably, before it resolves. `known`: the same event is there already.
   * `differs`: another event with this id is there, and nothing was stored.
   */
  readonly accept: (
    event: ReceivedEvent,
    targets: readonly string[],
  ) => Promise<'stored' | 'known' | 'differs'>;
  /**
   * What may take effect now: of each subject the oldest event that is neither done nor set aside, unless it waits to be
   * tried again. At most `limit`, in their order.
   */
  readonly next: (target: string, limit: number) => Promise<readonly QueuedEvent[]>;
  /**
   * Writes down what became of events, all or none, and with each `done` the record as the one in effect. Rejects when the
   * lease is no longer held: then nothing was written.
   */
  readonly settle: (lease: LeaseToken, outcomes: readonly EventOutcome[]) => Promise<void>;
  /** The records in effect in a target, of one source, the latest first. */
  readonly records: (target: string, source: string) => Promise<readonly EffectiveRecord[]>;
  readonly list: (query: {
    readonly status?: EventStatus;
    readonly target?: string;
    readonly limit: number;
  }) => Promise<readonly EventListing[]>;
  /**
   * Tries a parked event again. `superseded`: a later event about the same subject has taken effect, so that it must not.
   * Undefined: there is no such parked event.
   */
  readonly retry: (seq: number, target: string) => Promise<'pending' | 'superseded' | undefined>;
  /** Gives a parked or pending event up. False: there is no such event. */
  readonly drop: (seq: number, target: string) => Promise<boolean>;
  /** How many events took something away in a target (`withdrew`) in so many milliseconds until now: safety limits count them. */
  readonly withdrawals: (target: string, withinMs: number) => Promise<number>;
  /** By target. */
  readonly depth: () => Promise<ReadonlyMap<string, QueueDepth>>;
}

export interface QueueDepth {
  readonly pending: number;
  readonly parked: number;
  /** Since when the oldest pending one waits. */
  readonly oldest?: string;
}

/** Proof that a worker holds a target: the token grows with every holder, so that an old one is recognised. */
export interface LeaseToken {
  readonly target: string;
  readonly token: number;
}

/** What is known of a target beside its queue, for people and for the next holder. */
export interface TargetState {
  readonly at: string;
  /** `failing`: the last rounds ended with a fault. `invalid`: its manifest does not validate. */
  readonly health: 'ok' | 'failing' | 'invalid';
  /** Rounds that failed in a row. */
  readonly failures: number;
  readonly breaker?: BreakerState['state'];
  readonly round?: {
    readonly at: string;
    readonly reading: 'full' | 'changed';
    readonly result: 'in-sync' | 'planned' | 'blocked' | 'applied' | 'incomplete';
    readonly digest: string;
    /** Parts of the plan: groups and people that differ. */
    readonly changes: number;
    readonly blocked: number;
    readonly withheld: number;
    /** Memberships that end within a week. */
    readonly expiring: readonly string[];
    readonly requests: { readonly reads: number; readonly writes: number };
    readonly durationMs: number;
    readonly runId?: string;
  };
  /** What others were told of it that is so until somebody does something, and since when without a break. */
  readonly standing?: { readonly type: 'plan.blocked' | 'drift.detected'; readonly since: string };
  /** Why it is not `ok`, in words. */
  readonly reasons?: readonly string[];
  /** Before that no round is needed: at the end of the interval, or soon after events have changed people. */
  readonly nextRoundAt?: string;
}

export interface TargetRow {
  readonly name: string;
  readonly dueAt: string;
  readonly holder?: string;
  readonly leaseUntil?: string;
  readonly state?: TargetState;
}

/** How long nobody needs to look at a target. */
export interface Pause {
  readonly dueInMs: number;
  readonly evenIfEventsWait?: boolean;
}

/** A target that this worker holds. */
export interface HeldTarget extends LeaseToken {
  /** Whom it was taken from, where the holder before had not let go: a run of theirs may be unfinished. */
  readonly takenOver: boolean;
  readonly state?: TargetState;
  /** When it was last read whole, if ever. */
  readonly fullReadAt?: string;
}

export interface TargetStore {
  /** Makes targets known: new ones are due at once, those that are no longer named are left to whoever still names them. */
  readonly register: (names: readonly string[]) => Promise<void>;
  /** Takes the target that has been due for the longest among these and that nobody holds; undefined when there is none. */
  readonly take: (
    names: readonly string[],
    worker: string,
    lifetimeMs: number,
  ) => Promise<HeldTarget | undefined>;
  /** Takes this very target, whether due or not; undefined while somebody else holds it. */
  readonly takeNamed: (name: string, worker: string, lifetimeMs: number) => Promise<HeldTarget | undefined>;
  /** A sign of life. False: somebody else holds it by now. */
  readonly renew: (lease: LeaseToken, lifetimeMs: number) => Promise<boolean>;
  /** Whether it is still held, by the database's clock. */
  readonly holds: (lease: LeaseToken) => Promise<boolean>;
  /**
   * Lets go; it is due again after `dueInMs`, and at once when events wait that may take effect. With `evenIfEventsWait`
   * the pause stands whatever waits or comes meanwhile: who is in trouble is not asked again for every event.
   */
  readonly release: (lease: LeaseToken, pause: Pause) => Promise<void>;
  /** Due at once, for instance because an event came; a pause that stands whatever comes is not cut short. */
  readonly wake: (name: string) => Promise<void>;
  /** Keeps what is known of the target; ignored when the lease is no longer held. */
  readonly tell: (lease: LeaseToken, state: TargetState, plan?: Plan) => Promise<void>;
  readonly all: () => Promise<readonly TargetRow[]>;
  /** The last plan that was told. */
  readonly plan: (name: string) => Promise<Plan | undefined>;
}

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

/** The outbox. */
export interface DeliveryStore {
  /** Adds deliveries outside of a run (drift, a blocked plan); those that are there already are left alone. */
  readonly add: (deliveries: readonly Delivery[]) => Promise<void>;
  /**
   * Hands out deliveries until `close` of what it returns. A handler that rejects is asked again with growing pauses, over
   * restarts; after the last attempt, or at once when it rejects with `Undeliverable`, the delivery is dead.
   */
  readonly work: (
    handler: (delivery: Delivery, attempt: number) => Promise<void>,
  ) => Promise<{ readonly close: () => Promise<void> }>;
  readonly list: (query: {
    /** This one alone. */
    readonly id?: string;
    readonly status?: DeliveryListing['status'];
    readonly target?: string;
    readonly limit: number;
  }) => Promise<readonly DeliveryListing[]>;
  readonly retry: (id: string) => Promise<boolean>;
  readonly drop: (id: string) => Promise<boolean>;
  readonly depth: () => Promise<{
    readonly waiting: number;
    readonly dead: number;
    readonly oldest?: string;
  }>;
}
