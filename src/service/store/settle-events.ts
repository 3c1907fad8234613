import type { Database, Queries } from './database.ts';
import type { EventOutcome, EventStore } from './event-store.ts';
import { forgetWithdrawals } from './event-withdrawals.ts';
import { alone, hold } from './lease-lost.ts';
import type { LeaseToken } from './target-store.ts';

type Of<K extends EventOutcome['kind']> = Extract<EventOutcome, { kind: K }>;

/**
 * Writes down what became of events, as long as the target is held.
 *
 * @throws LeaseLost
 */
export async function settleEvents(
  database: Database,
  lease: LeaseToken,
  outcomes: readonly EventOutcome[],
  spared: readonly number[] = [],
): Promise<void> {
  const done = outcomes.filter((outcome): outcome is Of<'done'> => outcome.kind === 'done');
  const again = outcomes.filter((outcome): outcome is Of<'retry'> => outcome.kind === 'retry');
  const parked = outcomes.filter((outcome): outcome is Of<'parked'> => outcome.kind === 'parked');
  await database.transaction(async (queries) => {
    // Nobody may retry or drop one of them meanwhile.
    await hold(queries, lease, 'UPDATE');
    if (done.length > 0) await settleDone(queries, lease.target, done);
    if (again.length > 0) await settleRetry(queries, lease.target, again);
    if (parked.length > 0) await settleParked(queries, lease.target, parked);
    if (spared.length > 0) await forgetWithdrawals(queries, lease.target, spared);
  });
}

/** What has taken effect is done even if somebody dropped it a moment ago. */
async function settleDone({ query }: Queries, target: string, done: readonly Of<'done'>[]): Promise<void> {
  await query(
    `UPDATE rollcall.event_target q
     SET status = 'done', attempts = q.attempts + 1, finished_at = clock_timestamp(),
         run_id = outcome.run_id, reason = outcome.note
     FROM unnest($2::bigint[], $3::text[], $4::text[]) AS outcome (seq, run_id, note)
     WHERE q.target = $1 AND q.seq = outcome.seq AND q.status IN ('pending', 'dropped')`,
    [target, seqs(done), done.map(({ runId }) => runId ?? null), done.map(({ note }) => note ?? null)],
  );
  await query(
    `INSERT INTO rollcall.record AS r (target, source, subject, seq)
     SELECT DISTINCT ON (source, subject) target, source, subject, seq FROM rollcall.event_target
     WHERE target = $1 AND seq = ANY ($2::bigint[]) AND status = 'done'
     ORDER BY source, subject, seq DESC
     ON CONFLICT (target, source, subject) DO UPDATE SET seq = EXCLUDED.seq WHERE EXCLUDED.seq > r.seq`,
    [target, seqs(done)],
  );
  // An earlier one that somebody retried at this moment comes too late. Found first, by one look into each subject's line:
  // joined at once, the planner would hold each of them against all that waits wherever it has no statistics yet.
  await query(
    `WITH late AS MATERIALIZED (
       SELECT earlier.seq FROM unnest($2::bigint[]) AS settled (seq)
       CROSS JOIN LATERAL (
         SELECT d.source, d.subject, d.seq FROM rollcall.event_target d
         WHERE d.target = $1 AND d.seq = settled.seq AND d.status = 'done' OFFSET 0
       ) AS later
       CROSS JOIN LATERAL (
         SELECT p.seq FROM rollcall.event_target p
         WHERE p.target = $1 AND p.source = later.source AND p.subject = later.subject
           AND p.status = 'pending' AND p.seq < later.seq OFFSET 0
       ) AS earlier
     )
     UPDATE rollcall.event_target q SET status = 'superseded', finished_at = clock_timestamp()
     FROM late WHERE q.target = $1 AND q.seq = late.seq AND q.status = 'pending'`,
    [target, seqs(done)],
  );
}

async function settleRetry({ query }: Queries, target: string, again: readonly Of<'retry'>[]): Promise<void> {
  await query(
    `UPDATE rollcall.event_target q
     SET attempts = q.attempts + CASE WHEN outcome.waits THEN 0 ELSE 1 END, reason = outcome.reason,
         due_at = clock_timestamp() + outcome.delay * interval '1 millisecond'
     FROM unnest($2::bigint[], $3::float8[], $4::text[], $5::boolean[]) AS outcome (seq, delay, reason, waits)
     WHERE q.target = $1 AND q.seq = outcome.seq AND q.status = 'pending'`,
    [
      target,
      seqs(again),
      again.map(({ delayMs }) => delayMs),
      again.map(({ reason }) => reason),
      again.map(({ waits = false }) => waits),
    ],
  );
}

async function settleParked(
  { query }: Queries,
  target: string,
  parked: readonly Of<'parked'>[],
): Promise<void> {
  await query(
    `UPDATE rollcall.event_target q SET status = 'parked', attempts = q.attempts + 1, reason = outcome.reason
     FROM unnest($2::bigint[], $3::text[]) AS outcome (seq, reason)
     WHERE q.target = $1 AND q.seq = outcome.seq AND q.status = 'pending'`,
    [target, seqs(parked), parked.map(({ reason }) => reason)],
  );
}

function seqs(outcomes: readonly EventOutcome[]): readonly number[] {
  return outcomes.map(({ seq }) => seq);
}

/** Tries a parked event again, from its first attempt. */
export async function retryEvent(
  database: Database,
  seq: number,
  target: string,
): ReturnType<EventStore['retry']> {
  return database.transaction(async (queries) => {
    await alone(queries, target);
    const [row] = await queries.query<{ readonly status: 'pending' | 'superseded' }>(
      `UPDATE rollcall.event_target q
       SET status = CASE WHEN r.seq IS NULL THEN 'pending' ELSE 'superseded' END,
           finished_at = CASE WHEN r.seq IS NULL THEN NULL ELSE clock_timestamp() END,
           attempts = 0, due_at = clock_timestamp()
       FROM rollcall.event_target own
       LEFT JOIN rollcall.record r
         ON r.target = own.target AND r.source = own.source AND r.subject = own.subject AND r.seq > own.seq
       WHERE own.target = $1 AND own.seq = $2 AND own.status = 'parked'
         AND q.target = own.target AND q.seq = own.seq
       RETURNING q.status`,
      [target, seq],
    );
    return row?.status;
  });
}

/** Gives an event up that has not taken effect. */
export async function dropEvent(database: Database, seq: number, target: string): Promise<boolean> {
  return database.transaction(async (queries) => {
    await alone(queries, target);
    const dropped = await queries.query(
      `UPDATE rollcall.event_target SET status = 'dropped', finished_at = clock_timestamp()
       WHERE target = $1 AND seq = $2 AND status IN ('pending', 'parked') RETURNING seq`,
      [target, seq],
    );
    return dropped.length > 0;
  });
}
