import type { JsonValue } from '../../expression/evaluate.ts';
import type { PlannedEvent } from '../../workflow/events-plan-rows.ts';
import type { LeaseToken } from './target-store.ts';

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

/** Where an event stands in a list. */
export type EventPlace = Pick<EventListing, 'seq' | 'target'>;

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
   * Notes that events are about to take something away from somebody: their access, or the value of an attribute. From then on
   * they count as such, whatever becomes of whoever noted it. Yields those that had not been noted before. Rejects when the
   * lease is no longer held.
   */
  readonly noteWithdrawals: (lease: LeaseToken, seqs: readonly number[]) => Promise<readonly number[]>;
  /**
   * Writes down what became of events, all or none, and with each `done` the record as the one in effect; `spared` were noted
   * and took nothing away. Rejects when the lease is no longer held: then nothing was written.
   */
  readonly settle: (
    lease: LeaseToken,
    outcomes: readonly EventOutcome[],
    spared?: readonly number[],
  ) => Promise<void>;
  /** The records in effect in a target, of one source, the latest first. */
  readonly records: (target: string, source: string) => Promise<readonly EffectiveRecord[]>;
  /** Newest first, unless said otherwise. */
  readonly list: (query: {
    /** This one alone; in several targets it has several fates. */
    readonly seq?: number;
    readonly status?: EventStatus;
    readonly target?: string;
    /** Page by page through all there is: what follows the last one of the page before. */
    readonly oldestFirst?: { readonly after?: EventPlace };
    readonly limit: number;
  }) => Promise<readonly EventListing[]>;
  /**
   * Tries a parked event again. `superseded`: a later event about the same subject has taken effect, so that it must not.
   * Undefined: there is no such parked event.
   */
  readonly retry: (seq: number, target: string) => Promise<'pending' | 'superseded' | undefined>;
  /** Gives a parked or pending event up. False: there is no such event. */
  readonly drop: (seq: number, target: string) => Promise<boolean>;
  /**
   * How many events took something away in a target, or may have, in so many milliseconds until now, beside those at the
   * places `except`: safety limits count them.
   */
  readonly withdrawals: (target: string, withinMs: number, except: readonly number[]) => Promise<number>;
  /** By target. */
  readonly depth: () => Promise<ReadonlyMap<string, QueueDepth>>;
}

export interface QueueDepth {
  readonly pending: number;
  readonly parked: number;
  /** Since when the oldest pending one waits. */
  readonly oldest?: string;
}
