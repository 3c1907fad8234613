import { createHash } from 'node:crypto';
import { canonicalJson } from '../../scim/canonical-json.ts';
import type { Database } from './database.ts';
import type { EventStore, ReceivedEvent } from './event-store.ts';
import { alone } from './lease-lost.ts';

/**
 * Keeps an event. Events about one subject are numbered in the order in which they are committed: each waits for the one
 * before it, or a number could show itself after a higher one has taken effect.
 */
export async function acceptEvent(
  database: Database,
  event: ReceivedEvent,
  targets: readonly string[],
): ReturnType<EventStore['accept']> {
  const { source, id, type, subject, occurredAt, data } = event;
  const content = contentOf(event);
  const wanted = [...new Set(targets)];
  // One statement is one way to the database and back, and a transaction by itself.
  const stored = await database.query(
    `WITH line AS MATERIALIZED (
       SELECT pg_advisory_xact_lock(hashtextextended('rollcall subject ' || $1::text || ' ' || $4::text, 0))
     ), event AS (
       INSERT INTO rollcall.event (source, id, type, subject, occurred_at, data, content)
       SELECT $1, $2, $3, $4, $5::text, $6, $7 FROM line
       ON CONFLICT (source, id) DO NOTHING RETURNING seq
     ), queued AS (
       INSERT INTO rollcall.event_target (target, seq, source, subject)
       SELECT target, event.seq, $1, $4 FROM event, unnest($8::text[]) AS target
     )
     SELECT seq FROM event`,
    [source, id, type, subject, occurredAt ?? null, JSON.stringify(data), content, wanted],
  );
  if (stored.length > 0) return 'stored';
  const [known] = await database.query<{ readonly seq: unknown; readonly content: string }>(
    'SELECT seq, content FROM rollcall.event WHERE source = $1 AND id = $2',
    [source, id],
  );
  if (known === undefined) throw new Error(`event ${id} of ${source} was there and is gone`);
  if (known.content !== content) return 'differs';
  await queueElsewhere(database, known.seq, event, wanted);
  return 'known';
}

/**
 * The same event may have been sent for fewer targets before. Where something later about the subject has taken effect
 * meanwhile, it comes too late.
 */
async function queueElsewhere(
  database: Database,
  seq: unknown,
  { source, subject }: ReceivedEvent,
  targets: readonly string[],
): Promise<void> {
  const missing = await database.query<{ readonly target: string }>(
    `SELECT target FROM unnest($2::text[]) AS target
     WHERE NOT EXISTS (SELECT 1 FROM rollcall.event_target q WHERE q.target = target.target AND q.seq = $1)`,
    [seq, targets],
  );
  for (const { target } of missing) {
    await database.transaction(async (queries) => {
      await alone(queries, target);
      await queries.query(
        `INSERT INTO rollcall.event_target (target, seq, source, subject, status)
         SELECT $1, $2, $3, $4, CASE WHEN EXISTS (
           SELECT 1 FROM rollcall.record r
           WHERE r.target = $1 AND r.source = $3 AND r.subject = $4 AND r.seq > $2
         ) THEN 'superseded' ELSE 'pending' END
         ON CONFLICT DO NOTHING`,
        [target, seq, source, subject],
      );
    });
  }
}

/** What the event says, whatever the order of its keys: the same event sent again says the same. */
function contentOf({ type, subject, occurredAt, data }: ReceivedEvent): string {
  return createHash('sha256').update(canonicalJson({ type, subject, occurredAt, data })).digest('hex');
}
