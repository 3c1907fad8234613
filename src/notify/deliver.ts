import type { LoadedManifest } from '../manifest/load.ts';
import type { Runtime } from '../runtime.ts';
import type { Resolve } from './guard.ts';
import type { Delivery } from './message.ts';
import { Undeliverable } from './undeliverable.ts';

export interface DelivererOptions {
  /** As it is now: who was a receiver when a message was written may be none any more. */
  readonly manifest: Pick<LoadedManifest, 'folder' | 'locate' | 'notify' | 'targets'>;
  readonly runtime: Runtime;
  /** How names of hosts become addresses; by the system's resolver unless said. */
  readonly resolve?: Resolve;
  readonly signal?: AbortSignal;
}

/**
 * Resolves once the receiver has taken the delivery. Rejects with `Undeliverable` for what another try will not mend, with
 * `TryLater` for what it may, and with the signal's reason.
 */
export type Deliver = (delivery: Delivery) => Promise<void>;

export function createDeliverer({ manifest, runtime, resolve, signal }: DelivererOptions): Deliver {
  const { folder, locate, notify } = manifest;
  const outside = { runtime, ...(resolve && { resolve }), ...(signal && { signal }) };
  return async (delivery) => {
    const declaration = notify.find(({ name }) => name === delivery.receiver);
    if (declaration === undefined) throw new Undeliverable(`${delivery.receiver} is not declared any more`);
    const { receiver } = declaration;
    if (receiver.kind === 'webhook') {
      const { deliverToWebhook } = await import('./webhook.ts');
      const places = { folder, locate, env: runtime.env };
      return deliverToWebhook(delivery, { ...declaration, receiver }, { ...outside, ...places });
    }
    const { deliverToDirectory } = await import('./directory.ts');
    return deliverToDirectory(delivery, { ...declaration, receiver }, { ...outside, manifest });
  };
}
