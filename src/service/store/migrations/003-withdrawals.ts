/** When an event took something away is noted before it may, so that nobody who is killed meanwhile leaves it uncounted. */
export const sql = `
ALTER TABLE rollcall.event_target ADD COLUMN withdrew_at timestamptz;
UPDATE rollcall.event_target SET withdrew_at = finished_at WHERE withdrew;
DROP INDEX rollcall.event_target_withdrew;
ALTER TABLE rollcall.event_target DROP COLUMN withdrew;
COMMENT ON COLUMN rollcall.event_target.withdrew_at IS
  'Since when it may have taken something away from somebody: noted before the run that does so';
CREATE INDEX event_target_withdrew ON rollcall.event_target (target, withdrew_at) WHERE withdrew_at IS NOT NULL;
`;
