import type { DeliveryListing } from './delivery-listing.ts';
import type { Delivery } from './message.ts';

/** One line of `.rollcall/outbox/<name>.ndjson`. */
export type OutboxLine =
  /** A run may begin to write; what it did is to be told. Once more for each time it is resumed. */
  | { readonly kind: 'opened'; readonly at: string; readonly target: string }
  /** Everything the run did stands above, as deliveries. */
  | { readonly kind: 'told'; readonly at: string }
  | { readonly kind: 'delivery'; readonly at: string; readonly delivery: Delivery }
  | { readonly kind: 'delivered'; readonly at: string; readonly id: string }
  | {
      readonly kind: 'failed';
      readonly at: string;
      readonly id: string;
      readonly reason: string;
      /** Given up, until somebody retries it. */
      readonly dead: boolean;
    }
  | { readonly kind: 'retried'; readonly at: string; readonly id: string }
  | { readonly kind: 'dropped'; readonly at: string; readonly id: string };

/** A delivery that has not arrived. */
export interface OutboxEntry {
  readonly delivery: Delivery;
  readonly createdAt: string;
  readonly attempts: number;
  readonly status: DeliveryListing['status'];
  /** Why it did not arrive when it was last tried. */
  readonly reason?: string;
}

/** What a file of the outbox comes to. */
export interface OutboxRecord {
  readonly name: string;
  readonly target: string;
  /** What the run did is not told yet, as far as the file knows. */
  readonly isOpen: boolean;
  readonly entries: readonly OutboxEntry[];
  /** Ids of all that was ever put into it: nothing of it is put in again. */
  readonly known: ReadonlySet<string>;
}

/** Reads the lines one after the other. A delivery that two processes put in is one delivery. */
export function outboxRecord(name: string, lines: readonly OutboxLine[]): OutboxRecord {
  const entries = new Map<string, OutboxEntry>();
  const known = new Set<string>();
  let [target, isOpen] = ['', false];
  for (const line of lines) {
    switch (line.kind) {
      case 'opened':
        [target, isOpen] = [line.target, true];
        break;
      case 'told':
        isOpen = false;
        break;
      case 'delivery': {
        const { delivery, at } = line;
        if (known.has(delivery.id)) break;
        known.add(delivery.id);
        target = delivery.message.target.name;
        entries.set(delivery.id, { delivery, createdAt: at, attempts: 0, status: 'waiting' });
        break;
      }
      case 'delivered':
      case 'dropped':
        entries.delete(line.id);
        break;
      case 'failed':
      case 'retried': {
        const entry = entries.get(line.id);
        if (entry !== undefined) entries.set(line.id, moved(entry, line));
        break;
      }
    }
  }
  return { name, target, isOpen, entries: [...entries.values()], known };
}

function moved(entry: OutboxEntry, line: Extract<OutboxLine, { kind: 'failed' | 'retried' }>): OutboxEntry {
  if (line.kind === 'retried') return { ...entry, attempts: 0, status: 'waiting' };
  const status = line.dead ? 'dead' : 'waiting';
  return { ...entry, attempts: entry.attempts + 1, status, reason: line.reason };
}
