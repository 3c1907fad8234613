import type { DeliveryListing } from '../../notify/delivery-listing.ts';
import type { Delivery } from '../../notify/message.ts';
import type { DeliveryQueue } from './boss.ts';
import { type Database, type Queries, timeText } from './database.ts';
import type { DeliveryStore } from './delivery-store.ts';

/**
 * Puts deliveries into the outbox, in the transaction that it is given. One that was there before is left alone, also when
 * it was delivered long ago: the same thing is told once.
 */
export async function addDeliveries(
  queries: Queries,
  queue: DeliveryQueue,
  deliveries: readonly Delivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const added = await queries.query<{ readonly id: string }>(
    `INSERT INTO rollcall.delivery (id, receiver, type, target, message)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      deliveries.map(({ id }) => id),
      deliveries.map(({ receiver }) => receiver),
      deliveries.map(({ message }) => message.type),
      deliveries.map(({ message }) => message.target.name),
      deliveries.map(({ message }) => JSON.stringify(message)),
    ],
  );
  await queue.enqueue(
    queries,
    added.map(({ id }) => id),
  );
}

/** Which one is older, told as whoever reads the list can tell it: by milliseconds, then by code points. */
const age = `date_trunc('milliseconds', created_at), id COLLATE "C"`;

export function deliveryStore(
  database: Database,
  queue: DeliveryQueue,
  work: DeliveryStore['work'],
): DeliveryStore {
  const { query } = database;
  return {
    work,
    add: (deliveries) => database.transaction((queries) => addDeliveries(queries, queue, deliveries)),

    list: async ({ id, status, target, oldestFirst, limit }) => {
      const rows = await query<ListingRow>(
        `SELECT id, receiver, type, target, created_at, attempts, status, reason FROM rollcall.delivery
         WHERE status IN ('waiting', 'dead') AND ($1::text IS NULL OR status = $1)
           AND ($2::text IS NULL OR target = $2) AND ($3::text IS NULL OR id = $3)
           AND ($4::text IS NULL OR (${age}) > (SELECT ${age} FROM rollcall.delivery WHERE id = $4))
         ORDER BY ${oldestFirst === undefined ? 'created_at DESC, id' : age} LIMIT $5`,
        [status ?? null, target ?? null, id ?? null, oldestFirst?.after ?? null, limit],
      );
      return rows.map(deliveryListing);
    },

    retry: (id) =>
      database.transaction(async (queries) => {
        const revived = await queries.query(
          `UPDATE rollcall.delivery SET status = 'waiting', attempts = 0, finished_at = NULL
           WHERE id = $1 AND status = 'dead' RETURNING id`,
          [id],
        );
        if (revived.length > 0) await queue.enqueue(queries, [id]);
        return revived.length > 0;
      }),

    // What is not told to anybody any more need not be kept; it may speak of people.
    drop: async (id) => {
      const dropped = await query(
        `UPDATE rollcall.delivery SET status = 'dropped', finished_at = clock_timestamp(), message = ''
         WHERE id = $1 AND status IN ('waiting', 'dead') RETURNING id`,
        [id],
      );
      return dropped.length > 0;
    },

    depth: async () => {
      const [row] = await query<DepthRow>(
        `SELECT count(*) FILTER (WHERE status = 'waiting')::integer AS waiting,
                count(*) FILTER (WHERE status = 'dead')::integer AS dead,
                min(created_at) FILTER (WHERE status = 'waiting') AS oldest
         FROM rollcall.delivery WHERE status IN ('waiting', 'dead')`,
      );
      const { waiting = 0, dead = 0, oldest } = row ?? {};
      return { waiting, dead, ...(oldest && { oldest: timeText(oldest) }) };
    },
  };
}

interface DepthRow {
  readonly waiting: number;
  readonly dead: number;
  readonly oldest: Date | null;
}

interface ListingRow {
  readonly id: string;
  readonly receiver: string;
  readonly type: string;
  readonly target: string;
  readonly created_at: Date;
  readonly attempts: number;
  readonly status: DeliveryListing['status'];
  readonly reason: string | null;
}

function deliveryListing({ created_at: createdAt, reason, ...rest }: ListingRow): DeliveryListing {
  const { id, receiver, type, target, attempts, status } = rest;
  return {
    id,
    receiver,
    type,
    target,
    createdAt: timeText(createdAt),
    attempts,
    status,
    ...(reason !== null && { reason }),
  };
}
