import type { Database, Queries } from './database.ts';

/** In one transaction: whoever wants to write waits for no more than that. */
const batch = 500;

/**
 * True of an event that nobody needs any more: it came long ago, is settled everywhere and has been for as long, and is no
 * record in effect.
 */
const isSpent = `e.received_at < clock_timestamp() - $2::float8 * interval '1 millisecond'
  AND NOT EXISTS (
    SELECT 1 FROM rollcall.event_target q
    WHERE q.seq = e.seq AND (
      q.status IN ('pending', 'parked')
      OR coalesce(q.finished_at, q.due_at) >= clock_timestamp() - $2::float8 * interval '1 millisecond'
    )
  )
  AND NOT EXISTS (SELECT 1 FROM rollcall.record r WHERE r.seq = e.seq)`;

/** Forgets events whole, with what became of them in each target. Says how many. */
export async function pruneEvents(
  database: Database,
  olderThanMs: number,
  signal?: AbortSignal,
): Promise<number> {
  // Numbers are given in the order of coming, so that young events need not be looked at.
  const [newest] = await database.query<{ readonly seq: unknown }>(
    `SELECT seq FROM rollcall.event WHERE received_at < clock_timestamp() - $1::float8 * interval '1 millisecond'
     ORDER BY received_at DESC LIMIT 1`,
    [olderThanMs],
  );
  if (newest === undefined) return 0;
  let count = 0;
  let after: unknown = 0;
  while (!signal?.aborted) {
    const found = await database.transaction(async (queries) => {
      const locked = await queries.query<{ readonly seq: unknown }>(
        `SELECT e.seq FROM rollcall.event e WHERE e.seq > $1 AND ${isSpent} AND e.seq <= $3
         ORDER BY e.seq LIMIT $4 FOR UPDATE OF e SKIP LOCKED`,
        [after, olderThanMs, newest.seq, batch],
      );
      const seqs = locked.map(({ seq }) => seq);
      if (seqs.length > 0) count += await forget(queries, seqs, olderThanMs);
      return seqs;
    });
    if (found.length < batch) break;
    after = found.at(-1);
  }
  return count;
}

/** Somebody may have queued one for another target before it was locked: only a new statement sees that. */
async function forget({ query }: Queries, seqs: readonly unknown[], olderThanMs: number): Promise<number> {
  const spent = await query<{ readonly seq: unknown }>(
    `SELECT e.seq FROM rollcall.event e WHERE e.seq = ANY ($1::bigint[]) AND ${isSpent}`,
    [seqs, olderThanMs],
  );
  const gone = spent.map(({ seq }) => seq);
  await query('DELETE FROM rollcall.event_target WHERE seq = ANY ($1::bigint[])', [gone]);
  await query('DELETE FROM rollcall.event WHERE seq = ANY ($1::bigint[])', [gone]);
  return gone.length;
}
