import type { DeliveryStore } from './delivery-store.ts';
import type { EventStore } from './event-store.ts';
import type { RunStore } from './run-store.ts';
import type { TargetStore } from './target-store.ts';

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
