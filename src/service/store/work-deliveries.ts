import { reasonOf } from '../../diagnostic/reason.ts';
import type { Delivery } from '../../notify/message.ts';
import { TryLater } from '../../notify/try-later.ts';
import { Undeliverable } from '../../notify/undeliverable.ts';
import type { Runtime } from '../../runtime.ts';
import type { Log } from '../log.ts';
import type { DeliveryLimits, DeliveryQueue, DueDelivery } from './boss.ts';
import type { Database } from './database.ts';

interface Work {
  readonly database: Database;
  readonly queue: DeliveryQueue;
  readonly limits: DeliveryLimits;
  readonly runtime: Pick<Runtime, 'sleep'>;
  readonly log: Log;
}

type Handler = (delivery: Delivery, attempt: number) => Promise<void>;

/** Hands out what is due until it is closed; closing waits for the handlers that are at work. */
export async function workDeliveries(
  work: Work,
  handler: Handler,
): Promise<{ readonly close: () => Promise<void> }> {
  const { queue, limits, runtime, log } = work;
  const upkeep = await queue.keepUp();
  const closed = new AbortController();
  const underWay = new Set<Promise<void>>();

  function begin(due: DueDelivery): void {
    const attempt = tryDelivery(work, due, handler)
      // The database is away. The attempt counts as cut off, and is made again.
      .catch((fault: unknown) =>
        log.warn({ delivery: due.delivery, reason: reasonOf(fault) }, 'An attempt was not recorded'),
      )
      .finally(() => underWay.delete(attempt));
    underWay.add(attempt);
  }

  async function round(): Promise<void> {
    const due = await queue.due(limits.concurrency - underWay.size);
    for (const each of due) begin(each);
    if (due.length === 0) {
      await buryGivenUp(work);
      await runtime.sleep(limits.poll, closed.signal);
    } else if (underWay.size >= limits.concurrency) await Promise.race(underWay);
  }

  async function loop(): Promise<void> {
    while (!closed.signal.aborted) {
      await round().catch(async (fault: unknown) => {
        if (closed.signal.aborted) return;
        log.warn({ reason: reasonOf(fault) }, 'The outbox could not be looked at');
        await runtime.sleep(limits.poll, closed.signal).catch(() => {
          // Closed meanwhile.
        });
      });
    }
  }

  const ended = loop();
  return {
    close: async () => {
      closed.abort();
      await ended;
      await Promise.all(underWay);
      await upkeep.stop();
    },
  };
}

/** One attempt. It is counted before it is made, so that one that kills its process is counted as well. */
async function tryDelivery(
  { database, queue, limits }: Work,
  due: DueDelivery,
  handler: Handler,
): Promise<void> {
  const [row] = await database.query<DeliveryRow>(
    `UPDATE rollcall.delivery SET attempts = attempts + 1 WHERE id = $1 AND status = 'waiting'
     RETURNING receiver, message, attempts`,
    [due.delivery],
  );
  // Dropped, or delivered by an attempt that could not say so to the queue.
  if (row === undefined) return queue.done(database, due);
  const { receiver, message, attempts } = row;
  const fault = await handler({ id: due.delivery, receiver, message: JSON.parse(message) }, attempts).then(
    () => undefined,
    (thrown: unknown) => ({ thrown }),
  );
  if (fault === undefined) return delivered(database, queue, due);
  const reason = reasonOf(fault.thrown);
  const isLast = fault.thrown instanceof Undeliverable || attempts >= limits.attempts;
  await database.transaction(async (queries) => {
    await queries.query(
      `UPDATE rollcall.delivery
       SET reason = $2, status = CASE WHEN $3 THEN 'dead' ELSE status END,
           finished_at = CASE WHEN $3 THEN clock_timestamp() END
       WHERE id = $1 AND status = 'waiting'`,
      [due.delivery, reason, isLast],
    );
    if (isLast) await queue.done(queries, due);
    else await queue.again(queries, due, reason, askedPause(fault.thrown));
  });
}

/** What was told is no longer needed, and may speak of people. */
async function delivered(database: Database, queue: DeliveryQueue, due: DueDelivery): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.query(
      `UPDATE rollcall.delivery SET status = 'delivered', finished_at = clock_timestamp(), reason = NULL, message = ''
       WHERE id = $1`,
      [due.delivery],
    );
    await queue.done(queries, due);
  });
}

/** The last attempt was cut off: nobody knows whether the receiver heard of it. */
async function buryGivenUp({ database, queue, limits }: Work): Promise<void> {
  for (const due of await queue.givenUp(limits.concurrency)) {
    await database.transaction(async (queries) => {
      await queries.query(
        `UPDATE rollcall.delivery SET status = 'dead', finished_at = clock_timestamp(), reason = $2
         WHERE id = $1 AND status = 'waiting'`,
        [due.delivery, 'the last attempt was cut off: nobody knows whether it arrived'],
      );
      await queue.buried(queries, due);
    });
  }
}

interface DeliveryRow {
  readonly receiver: string;
  readonly message: string;
  readonly attempts: number;
}

function askedPause(fault: unknown): number | undefined {
  return fault instanceof TryLater ? fault.after : undefined;
}
