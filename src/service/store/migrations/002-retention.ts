/** What it takes to forget: who does so, how old things are found, and where the journals of a target begin since. */
export const sql = `
CREATE TABLE rollcall.upkeep (
  work text PRIMARY KEY,
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE rollcall.pruned_run (
  run_id text PRIMARY KEY,
  target text NOT NULL,
  last_line integer NOT NULL,
  last_hash text NOT NULL,
  seen_until timestamptz NOT NULL
);
COMMENT ON TABLE rollcall.pruned_run IS 'Runs that were forgotten, as long as a run that is bound to them is not';
CREATE INDEX pruned_run_by_target ON rollcall.pruned_run (target);

CREATE INDEX event_by_age ON rollcall.event (received_at);
CREATE INDEX event_target_by_event ON rollcall.event_target (seq);
CREATE INDEX record_by_event ON rollcall.record (seq);
CREATE INDEX run_by_end ON rollcall.run (finished_at);
CREATE INDEX delivery_settled ON rollcall.delivery (finished_at) WHERE status IN ('delivered', 'dropped');
`;
