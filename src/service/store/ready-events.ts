/**
 * SQL that is true of an event that may take effect now: of its subject the oldest that is neither done nor set aside, and
 * not waiting to be tried again. The oldest is looked up in the index of each subject's line: as `NOT EXISTS` the planner makes
 * a join of everything that waits with itself wherever it has no statistics yet, which is when a backlog has just come.
 *
 * @param row what the row of rollcall.event_target is called in the statement
 */
export function readyEvents(row: string): string {
  return `${row}.status = 'pending' AND ${row}.due_at <= clock_timestamp() AND ${row}.seq = (
    SELECT min(earlier.seq) FROM rollcall.event_target earlier
    WHERE earlier.target = ${row}.target AND earlier.source = ${row}.source AND earlier.subject = ${row}.subject
      AND earlier.status = 'pending'
  )`;
}
