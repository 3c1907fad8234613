import type { JsonValue } from '../expression/evaluate.ts';
import type { SourceRow } from '../source/row.ts';

/** An event that may take effect: what somebody else's system says of one person. */
export interface PlannedEvent {
  /** Its place in the order of coming, which is its name for people. */
  readonly seq: number;
  /** The source of kind `events` that it belongs to. */
  readonly source: string;
  /** Whom it is about, as its sender names them. */
  readonly subject: string;
  readonly type: 'user.created' | 'user.updated' | 'user.deleted';
  readonly data: { readonly [name: string]: JsonValue };
}

/**
 * The record that mappings read: the event's data, and its type under the name `eventType`, so that a mapping can say
 * `active: eventType != "user.deleted"`.
 */
export function eventRow({ seq, source, type, data }: Omit<PlannedEvent, 'subject'>): SourceRow {
  return { record: { ...data, eventType: type }, place: { text: `event ${seq} of ${source}` } };
}
