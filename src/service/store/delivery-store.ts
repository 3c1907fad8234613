import type { DeliveryListing } from '../../notify/delivery-listing.ts';
import type { Delivery } from '../../notify/message.ts';

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
  /** Newest first, unless said otherwise. */
  readonly list: (query: {
    /** This one alone. */
    readonly id?: string;
    readonly status?: DeliveryListing['status'];
    readonly target?: string;
    /** Page by page through all there is: what follows the last one of the page before, which is named by its id. */
    readonly oldestFirst?: { readonly after?: string };
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
