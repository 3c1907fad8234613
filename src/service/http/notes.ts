import type { Context } from 'hono';
import type { LogFields } from '../log.ts';

const key = 'notes';

/** What the log line of a request carries beside its status: ids and names, never what was sent. */
export function note(c: Context, fields: LogFields): void {
  c.set(key, { ...notesOf(c), ...fields });
}

export function notesOf(c: Context): LogFields {
  return (c.get(key) as LogFields | undefined) ?? {};
}

/** The id under which this request is spoken of. */
export function correlationOf(c: Context): string {
  return String(notesOf(c).correlation ?? '');
}
