import { acceptEvent } from './accept-event.ts';
import { type Database, timeText } from './database.ts';
import {
  effectiveRecord,
  eventListing,
  type ListingRow,
  type QueuedRow,
  queuedEvent,
  type RecordRow,
} from './event-rows.ts';
import type { EventStore, QueueDepth } from './event-store.ts';
import { countWithdrawals, noteWithdrawals } from './event-withdrawals.ts';
import { readyEvents } from './ready-events.ts';
import { dropEvent, retryEvent, settleEvents } from './settle-events.ts';

export function eventStore(database: Database): EventStore {
  return {
    accept: (event, targets) => acceptEvent(database, event, targets),
    noteWithdrawals: (lease, seqs) => noteWithdrawals(database, lease, seqs),
    settle: (lease, outcomes, spared) => settleEvents(database, lease, outcomes, spared),
    withdrawals: (target, withinMs, except) => countWithdrawals(database, target, withinMs, except),
    retry: (seq, target) => retryEvent(database, seq, target),
    drop: (seq, target) => dropEvent(database, seq, target),

    next: async (target, limit) => {
      const rows = await database.query<QueuedRow>(
        `SELECT e.seq, e.source, e.id, e.type, e.subject, e.occurred_at, e.data, e.received_at, q.attempts,
                (extract(epoch FROM clock_timestamp() - last.finished_at) * 1000)::float8 AS since_last
         FROM rollcall.event_target q JOIN rollcall.event e ON e.seq = q.seq
         LEFT JOIN rollcall.record r ON r.target = q.target AND r.source = q.source AND r.subject = q.subject
         LEFT JOIN rollcall.event_target last
           ON last.target = r.target AND last.seq = r.seq AND last.run_id IS NOT NULL
         WHERE q.target = $1 AND ${readyEvents('q')} ORDER BY q.seq LIMIT $2`,
        [target, limit],
      );
      return rows.map(queuedEvent);
    },

    records: async (target, source) => {
      const rows = await database.query<RecordRow>(
        `SELECT r.source, r.subject, r.seq, e.type, e.data,
                ${isOvertakenBy('pending')} OR ${isOvertakenBy('parked')} AS overtaken
         FROM rollcall.record r JOIN rollcall.event e ON e.seq = r.seq
         WHERE r.target = $1 AND r.source = $2
         ORDER BY r.seq DESC`,
        [target, source],
      );
      return rows.map(effectiveRecord);
    },

    list: async ({ seq, status, target, oldestFirst, limit }) => {
      const after = oldestFirst?.after;
      const rows = await database.query<ListingRow>(
        `SELECT e.seq, e.source, e.id, e.type, e.subject, e.received_at,
                q.target, q.status, q.attempts, q.finished_at, q.reason, q.run_id
         FROM rollcall.event_target q JOIN rollcall.event e ON e.seq = q.seq
         WHERE ($1::text IS NULL OR q.status = $1) AND ($2::text IS NULL OR q.target = $2)
           AND ($3::bigint IS NULL OR q.seq = $3)
           AND ($4::bigint IS NULL OR (q.seq, q.target COLLATE "C") > ($4, $5::text))
         ORDER BY q.seq ${oldestFirst === undefined ? 'DESC' : 'ASC'}, q.target COLLATE "C" LIMIT $6`,
        [status ?? null, target ?? null, seq ?? null, after?.seq ?? null, after?.target ?? null, limit],
      );
      return rows.map(eventListing);
    },

    depth: async () => {
      const rows = await database.query<DepthRow>(
        `SELECT q.target, count(*) FILTER (WHERE q.status = 'pending')::integer AS pending,
                count(*) FILTER (WHERE q.status = 'parked')::integer AS parked,
                min(e.received_at) FILTER (WHERE q.status = 'pending') AS oldest
         FROM rollcall.event_target q JOIN rollcall.event e ON e.seq = q.seq
         WHERE q.status IN ('pending', 'parked') GROUP BY q.target`,
      );
      return new Map(rows.map((row) => [row.target, depthOf(row)]));
    },
  };
}

/**
 * Whether a later event about the subject of the record `r` is there that has not taken effect, as far as anybody knows. Its
 * write may have been made all the same, or somebody may have done by hand what it was not allowed to do: either way what
 * the record says is past, and must not come back.
 */
function isOvertakenBy(status: 'pending' | 'parked'): string {
  return `EXISTS (
    SELECT 1 FROM rollcall.event_target later
    WHERE later.target = r.target AND later.source = r.source AND later.subject = r.subject
      AND later.status = '${status}' AND later.seq > r.seq
  )`;
}

interface DepthRow {
  readonly target: string;
  readonly pending: number;
  readonly parked: number;
  readonly oldest: Date | null;
}

function depthOf({ pending, parked, oldest }: DepthRow): QueueDepth {
  return { pending, parked, ...(oldest && { oldest: timeText(oldest) }) };
}
