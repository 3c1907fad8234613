import type { Database } from './database.ts';

/** Runs in one transaction: each has a plan, and may have thousands of lines. */
const batch = 50;

/**
 * Forgets runs that ended long ago, with their plans and journals. The last of a target is kept however old it is: the next
 * one has to be bound to it. What was forgotten is kept by name while a run that is bound to it is there, or an audit would
 * take it for lost. Says how many.
 */
export async function pruneRuns(
  database: Database,
  olderThanMs: number,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal?.aborted) {
    const gone = await pruneSome(database, olderThanMs);
    count += gone;
    if (gone < batch) break;
  }
  if (count > 0) {
    await database.query(
      `DELETE FROM rollcall.pruned_run p WHERE NOT EXISTS (
         SELECT 1 FROM rollcall.run r WHERE r.target = p.target AND r.started_at <= p.seen_until
       )`,
    );
  }
  return count;
}

function pruneSome(database: Database, olderThanMs: number): Promise<number> {
  return database.transaction(async ({ query }) => {
    const old = await query<{ readonly run_id: string }>(
      `SELECT run_id FROM rollcall.run
       WHERE finished_at < clock_timestamp() - $1::float8 * interval '1 millisecond' AND last_line <= followed_line
       ORDER BY finished_at, run_id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [olderThanMs, batch],
    );
    const runIds = old.map(({ run_id: runId }) => runId);
    // Whoever is bound to its last line began no later than the first run after its end.
    await query(
      `INSERT INTO rollcall.pruned_run (run_id, target, last_line, last_hash, seen_until)
       SELECT r.run_id, r.target, r.last_line, r.last_hash, coalesce((
         SELECT min(later.started_at) FROM rollcall.run later
         WHERE later.target = r.target AND later.started_at >= r.finished_at
       ), clock_timestamp())
       FROM rollcall.run r WHERE r.run_id = ANY ($1::text[]) ON CONFLICT DO NOTHING`,
      [runIds],
    );
    await query('DELETE FROM rollcall.run_line WHERE run_id = ANY ($1::text[])', [runIds]);
    await query('DELETE FROM rollcall.run WHERE run_id = ANY ($1::text[])', [runIds]);
    return runIds.length;
  });
}
