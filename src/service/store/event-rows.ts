import { timeText } from './database.ts';
import type {
  EffectiveRecord,
  EventListing,
  EventStatus,
  QueuedEvent,
  ReceivedEvent,
} from './event-store.ts';

/** 64-bit numbers come as text from one driver and as numbers from the other. */
type Bigint = string | number | bigint;

export interface QueuedRow {
  readonly seq: Bigint;
  readonly source: string;
  readonly id: string;
  readonly type: ReceivedEvent['type'];
  readonly subject: string;
  readonly occurred_at: string | null;
  readonly data: string;
  readonly received_at: Date;
  readonly attempts: number;
  readonly since_last: number | null;
}

export function queuedEvent(row: QueuedRow): QueuedEvent {
  const { source, id, type, subject, attempts, since_last: sinceLast } = row;
  return {
    source,
    id,
    type,
    subject,
    ...(sinceLast !== null && { sinceLastMs: sinceLast }),
    ...(row.occurred_at !== null && { occurredAt: row.occurred_at }),
    data: JSON.parse(row.data),
    seq: Number(row.seq),
    receivedAt: timeText(row.received_at),
    attempts,
  };
}

export interface ListingRow extends Omit<QueuedRow, 'data' | 'occurred_at' | 'since_last'> {
  readonly target: string;
  readonly status: EventStatus;
  readonly finished_at: Date | null;
  readonly reason: string | null;
  readonly run_id: string | null;
}

export function eventListing(row: ListingRow): EventListing {
  const { source, id, type, subject, target, status, attempts } = row;
  return {
    seq: Number(row.seq),
    source,
    id,
    type,
    subject,
    target,
    status,
    attempts,
    receivedAt: timeText(row.received_at),
    ...(row.finished_at && { finishedAt: timeText(row.finished_at) }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.run_id !== null && { runId: row.run_id }),
  };
}

export interface RecordRow {
  readonly source: string;
  readonly subject: string;
  readonly seq: Bigint;
  readonly type: ReceivedEvent['type'];
  readonly data: string;
  readonly overtaken: boolean;
}

export function effectiveRecord({ data, seq, overtaken, ...row }: RecordRow): EffectiveRecord {
  return { ...row, seq: Number(seq), data: JSON.parse(data), ...(overtaken && { overtaken }) };
}
