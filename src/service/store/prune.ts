import type { Database } from './database.ts';
import { pruneEvents } from './prune-events.ts';
import { pruneRuns } from './prune-runs.ts';
import type { Store } from './store.ts';

/** A sender may send an event again for this long, and it takes effect once. */
const idempotencyWindow = 30 * 86_400_000;

/** Deliveries in one statement. */
const batch = 500;

/** What the store does to forget. */
export function pruning(database: Database): Store['prune'] {
  return async ({ eventsMs, runsMs, everyMs }, signal) => {
    if (!(await isOurTurn(database, everyMs))) return undefined;
    const forgotten = {
      events: await pruneEvents(database, Math.max(eventsMs, idempotencyWindow), signal),
      runs: await pruneRuns(database, runsMs, signal),
      // Who was told of a run is known as long as the run is.
      deliveries: await pruneDeliveries(database, runsMs, signal),
    };
    // A server does so by itself. Otherwise rows that were written over would fill the disk.
    if (database.kind === 'embedded') await database.script('VACUUM (ANALYZE)');
    return forgotten;
  };
}

/** Of all that ask at the same time, one gets it: the row is locked by whoever comes first. */
async function isOurTurn({ query }: Database, everyMs: number): Promise<boolean> {
  const begun = await query(
    `INSERT INTO rollcall.upkeep AS u (work) VALUES ('prune')
     ON CONFLICT (work) DO UPDATE SET begun_at = clock_timestamp()
       WHERE u.begun_at <= clock_timestamp() - $1::float8 * interval '1 millisecond'
     RETURNING work`,
    [everyMs],
  );
  return begun.length > 0;
}

/** Neither what waits nor what was given up: somebody may retry it. */
async function pruneDeliveries(
  { query }: Database,
  olderThanMs: number,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal?.aborted) {
    const gone = await query(
      `DELETE FROM rollcall.delivery WHERE id IN (
         SELECT id FROM rollcall.delivery
         WHERE status IN ('delivered', 'dropped')
           AND finished_at < clock_timestamp() - $1::float8 * interval '1 millisecond'
         ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [olderThanMs, batch],
    );
    count += gone.length;
    if (gone.length < batch) break;
  }
  return count;
}
