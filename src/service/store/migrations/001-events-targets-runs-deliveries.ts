/**
 * JSON is kept as text, not as jsonb: what was received must come out as it went in (jsonb knows no U+0000 and sorts keys),
 * and the hashes of a journal are about bytes.
 */
export const sql = `
CREATE TABLE rollcall.event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  source text NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  subject text NOT NULL,
  occurred_at text,
  data text NOT NULL,
  content text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (source, id)
);
COMMENT ON COLUMN rollcall.event.content IS 'SHA-256 of what the event says: another event under the same id is told by it';

CREATE TABLE rollcall.event_target (
  target text NOT NULL,
  seq bigint NOT NULL REFERENCES rollcall.event (seq),
  source text NOT NULL,
  subject text NOT NULL,
  status text NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'done', 'parked', 'dropped', 'superseded')),
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  reason text,
  run_id text,
  withdrew boolean NOT NULL DEFAULT false,
  PRIMARY KEY (target, seq)
);
CREATE INDEX event_target_waiting ON rollcall.event_target (target, seq) WHERE status = 'pending';
CREATE INDEX event_target_line ON rollcall.event_target (target, source, subject, seq) WHERE status = 'pending';
CREATE INDEX event_target_withdrew ON rollcall.event_target (target, finished_at) WHERE withdrew;
CREATE INDEX event_target_parked ON rollcall.event_target (target, seq) WHERE status = 'parked';

CREATE TABLE rollcall.record (
  target text NOT NULL,
  source text NOT NULL,
  subject text NOT NULL,
  seq bigint NOT NULL REFERENCES rollcall.event (seq),
  PRIMARY KEY (target, source, subject)
);
COMMENT ON TABLE rollcall.record IS 'Which event last took effect about a subject';

CREATE TABLE rollcall.target (
  name text PRIMARY KEY,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  released_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  paused_until timestamptz,
  woken boolean NOT NULL DEFAULT false,
  token bigint NOT NULL DEFAULT 0,
  holder text,
  lease_until timestamptz,
  state text,
  plan text,
  full_read_at timestamptz
);
COMMENT ON COLUMN rollcall.target.token IS 'Grows with every holder, so that a former one is recognised';

CREATE TABLE rollcall.run (
  run_id text PRIMARY KEY,
  target text NOT NULL,
  token bigint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('round', 'events', 'request')),
  worker text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  plan text NOT NULL,
  report text,
  result text,
  last_line integer NOT NULL DEFAULT 0,
  last_hash text NOT NULL DEFAULT '',
  followed_line integer NOT NULL DEFAULT 0
);
COMMENT ON COLUMN rollcall.run.followed_line IS 'The last line that a later run of the target is bound to';
CREATE INDEX run_by_target ON rollcall.run (target, started_at DESC);
CREATE INDEX run_by_start ON rollcall.run (started_at DESC);
CREATE INDEX run_unfinished ON rollcall.run (target) WHERE finished_at IS NULL;
CREATE INDEX run_unfollowed ON rollcall.run (target) WHERE last_line > followed_line;

CREATE TABLE rollcall.run_line (
  run_id text NOT NULL REFERENCES rollcall.run (run_id),
  line integer NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (run_id, line)
);

CREATE TABLE rollcall.delivery (
  id text PRIMARY KEY,
  receiver text NOT NULL,
  type text NOT NULL,
  target text NOT NULL,
  message text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'dead', 'dropped')),
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  reason text
);
CREATE INDEX delivery_open ON rollcall.delivery (created_at) WHERE status IN ('waiting', 'dead');
`;
