import { reasonOf } from '../diagnostic/reason.ts';
import { createDeliverer, type DelivererOptions } from '../notify/deliver.ts';
import type { Delivery } from '../notify/message.ts';
import { TryLater } from '../notify/try-later.ts';
import { Undeliverable } from '../notify/undeliverable.ts';
import type { Runtime } from '../runtime.ts';
import type { Log } from './log.ts';
import type { DeliveryStore } from './store/delivery-store.ts';

export interface OutboxOptions {
  readonly store: { readonly deliveries: Pick<DeliveryStore, 'work'> };
  /** The manifest of a target as it is now, or was when it was last valid; undefined when there never was one. */
  readonly manifestOf: (target: string) => Promise<DelivererOptions['manifest'] | undefined>;
  readonly runtime: Runtime;
  readonly log: Log;
}

export interface Outbox {
  /** Takes nothing more, and resolves when what is on its way has arrived or failed. */
  readonly close: () => Promise<void>;
}

/** Delivers what the store holds, until it is closed. Log lines name deliveries and reasons, and hold nothing of messages. */
export async function startOutbox({ store, manifestOf, runtime, log }: OutboxOptions): Promise<Outbox> {
  async function deliver(delivery: Delivery): Promise<void> {
    const { name } = delivery.message.target;
    const manifest = await manifestOf(name);
    if (manifest === undefined) throw new TryLater(`the manifest of ${name} is not valid`);
    await createDeliverer({ manifest, runtime })(delivery);
  }

  return store.deliveries.work(async (delivery, attempt) => {
    const { id, receiver, message } = delivery;
    const fields = { delivery: id, receiver, type: message.type, target: message.target.name, attempt };
    const startedAt = runtime.now();
    try {
      await deliver(delivery);
      log.info({ ...fields, ms: runtime.now() - startedAt }, 'delivered');
    } catch (fault) {
      const reason = reasonOf(fault);
      if (fault instanceof Undeliverable) log.error({ ...fields, reason }, 'given up');
      else log.warn({ ...fields, reason }, 'not delivered, to be tried again');
      throw fault;
    }
  });
}
