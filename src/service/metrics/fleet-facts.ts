import type { DeliveryStore } from '../store/delivery-store.ts';
import type { QueueDepth } from '../store/event-store.ts';
import type { Store } from '../store/store.ts';
import type { TargetRow } from '../store/target-store.ts';

/** The fleet as the store knows it: the same whichever process is asked. */
export interface FleetFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly targets: readonly TargetRow[];
  readonly queues: ReadonlyMap<string, QueueDepth>;
  readonly deliveries: Awaited<ReturnType<DeliveryStore['depth']>>;
}

/** Asks the store how the fleet stands. Rejects when it does not answer. */
export async function fleetFacts(
  store: Pick<Store, 'targets' | 'events' | 'deliveries'>,
  now: number,
): Promise<FleetFacts> {
  const [targets, queues, deliveries] = await Promise.all([
    store.targets.all(),
    store.events.depth(),
    store.deliveries.depth(),
  ]);
  return { now, targets, queues, deliveries };
}
