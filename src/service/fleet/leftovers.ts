import { reasonOf } from '../../diagnostic/reason.ts';
import type { LogFields } from '../log.ts';
import type { Store } from '../store/store.ts';

/** What a service that ends leaves in the store, for whoever comes next and for the log. */
export interface Leftovers extends LogFields {
  /** Events that wait to take effect. */
  readonly pending?: number;
  /** Deliveries of the outbox that are not on their way any more. */
  readonly deliveries?: number;
  /** Targets that this worker did not come to let go: nobody has them before their lease has ended. */
  readonly held?: readonly string[];
  /** Why nobody knows. */
  readonly reason?: string;
}

/** Looks what is left, as the last thing before the store is closed. Never rejects. */
export async function leftovers({ events, deliveries, targets }: Store, worker: string): Promise<Leftovers> {
  try {
    const [queues, outbox, rows] = await Promise.all([events.depth(), deliveries.depth(), targets.all()]);
    const held = rows.filter(({ holder }) => holder === worker).map(({ name }) => name);
    return {
      pending: [...queues.values()].reduce((sum, { pending }) => sum + pending, 0),
      deliveries: outbox.waiting,
      ...(held.length > 0 && { held }),
    };
  } catch (fault) {
    return { reason: reasonOf(fault) };
  }
}
