import type { Database, Queries } from './database.ts';
import { hold } from './lease-lost.ts';
import type { LeaseToken } from './target-store.ts';

/**
 * The events, each by one look into the index, and their places in the table: where it has no statistics yet, which is when a
 * backlog has just come, the planner would look through all that the target ever had.
 */
const found = `found AS MATERIALIZED (
  SELECT event.* FROM unnest($2::bigint[]) AS wanted (seq)
  CROSS JOIN LATERAL (
    SELECT q.seq, q.withdrew_at, q.ctid AS place FROM rollcall.event_target q
    WHERE q.target = $1 AND q.seq = wanted.seq OFFSET 0
  ) AS event
)`;

/**
 * Notes that events are about to take something away.
 *
 * @returns those of them that had not been noted before
 * @throws LeaseLost
 */
export async function noteWithdrawals(
  database: Database,
  lease: LeaseToken,
  seqs: readonly number[],
): Promise<readonly number[]> {
  return database.transaction(async (queries) => {
    await hold(queries, lease, 'UPDATE');
    // Which of two tries took it away nobody knows; the later one counts for longer.
    const fresh = await queries.query<{ readonly seq: unknown }>(
      `WITH ${found}, noted AS (
         UPDATE rollcall.event_target SET withdrew_at = clock_timestamp()
         WHERE ctid = ANY (ARRAY (SELECT place FROM found))
       )
       SELECT seq FROM found WHERE withdrew_at IS NULL ORDER BY seq`,
      [lease.target, seqs],
    );
    return fresh.map(({ seq }) => Number(seq));
  });
}

/** Takes the note back of events that took nothing away after all. */
export async function forgetWithdrawals(
  { query }: Queries,
  target: string,
  seqs: readonly number[],
): Promise<void> {
  await query(
    `WITH ${found} UPDATE rollcall.event_target SET withdrew_at = NULL
     WHERE ctid = ANY (ARRAY (SELECT place FROM found))`,
    [target, seqs],
  );
}

/** How many events took something away, or may have, in so many milliseconds until now. */
export async function countWithdrawals(
  { query }: Queries,
  target: string,
  withinMs: number,
  except: readonly number[],
): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    `SELECT count(*)::integer AS count FROM rollcall.event_target
     WHERE target = $1 AND withdrew_at > clock_timestamp() - $2::float8 * interval '1 millisecond'
       AND seq <> ALL ($3::bigint[])`,
    [target, withinMs, except],
  );
  return row?.count ?? 0;
}
