import { type Database, type Queries, timeText } from './database.ts';
import { readyEvents } from './ready-events.ts';
import type { HeldTarget, TargetRow, TargetStore } from './target-store.ts';

const free = '(t.lease_until IS NULL OR t.lease_until <= clock_timestamp())';

/** Of a target that must be left alone nobody needs to know what waits for it. */
const awake = '(t.paused_until IS NULL OR t.paused_until <= clock_timestamp())';

/** Since when the first event waits for the target that may take effect: one is enough, however many there are. */
const eventSince = `(SELECT q.due_at FROM rollcall.event_target q WHERE q.target = t.name AND ${readyEvents('q')} ORDER BY q.seq LIMIT 1)`;

/**
 * Since when the target could have been taken. Who was let go just now stands at the end of the line, however much is left
 * to do for it: one noisy target must not starve the others.
 */
const dueSince = `greatest(t.released_at, t.paused_until, least(t.due_at, ${eventSince}))`;

export function targetStore(database: Database): TargetStore {
  const { query } = database;

  async function register(names: readonly string[]): Promise<void> {
    // In one order everywhere, so that two that register the same names at once do not wait for each other.
    const sorted = [...new Set(names)].sort();
    await query(
      `INSERT INTO rollcall.target (name) SELECT name FROM unnest($1::text[]) AS name ON CONFLICT DO NOTHING`,
      [sorted],
    );
  }

  return {
    register,

    take: (names, worker, lifetimeMs) =>
      take(
        database,
        `SELECT t.name FROM (
           SELECT t.name, ${dueSince} AS due_since FROM rollcall.target t
           WHERE t.name = ANY ($1::text[]) AND ${free} AND ${awake}
         ) AS due JOIN rollcall.target t ON t.name = due.name
         WHERE due.due_since <= clock_timestamp() AND ${free}
         ORDER BY due.due_since, t.name LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
        [[...names], worker, lifetimeMs],
      ),

    takeNamed: async (name, worker, lifetimeMs) => {
      await register([name]);
      return take(
        database,
        `SELECT t.name FROM rollcall.target t WHERE t.name = $1::text AND ${free} FOR UPDATE`,
        [name, worker, lifetimeMs],
      );
    },

    renew: async ({ target, token }, lifetimeMs) => {
      // An end that has passed is no loss as long as nobody came: the row is ours either way.
      const renewed = await query(
        `UPDATE rollcall.target SET lease_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
         WHERE name = $1 AND token = $2 AND holder IS NOT NULL RETURNING name`,
        [target, token, lifetimeMs],
      );
      return renewed.length > 0;
    },

    release: async ({ target, token }, { dueInMs, evenIfEventsWait = false }) => {
      const released = await query(
        `UPDATE rollcall.target
         SET holder = NULL, lease_until = NULL, released_at = clock_timestamp(), woken = false,
             due_at = clock_timestamp()
               + CASE WHEN woken THEN 0 ELSE $3::float8 END * interval '1 millisecond',
             paused_until = CASE WHEN $4::boolean THEN clock_timestamp() + $3::float8 * interval '1 millisecond' END
         WHERE name = $1 AND token = $2 RETURNING name`,
        [target, token, dueInMs, evenIfEventsWait],
      );
      return released.length > 0;
    },

    // While somebody holds it, the wish is kept until it is let go.
    wake: async (name) => {
      await query(
        `UPDATE rollcall.target SET woken = holder IS NOT NULL, due_at = least(due_at, clock_timestamp())
         WHERE name = $1`,
        [name],
      );
    },

    tell: async ({ target, token }, state, plan) => {
      await query(
        `UPDATE rollcall.target
         SET state = $3, plan = coalesce($4::text, plan)
         WHERE name = $1 AND token = $2 AND holder IS NOT NULL`,
        [target, token, JSON.stringify(state), plan && JSON.stringify(plan)],
      );
    },

    all: async () =>
      (await query<Row>(`SELECT ${columns} FROM rollcall.target ORDER BY name`)).map(targetRow),

    plan: async (name) => {
      const [row] = await query<{ readonly plan: string | null }>(
        'SELECT plan FROM rollcall.target WHERE name = $1',
        [name],
      );
      return row?.plan == null ? undefined : JSON.parse(row.plan);
    },
  };
}

/** Ends all leases. Who takes such a target still looks for a run that is unfinished. */
export async function freeAll({ query }: Queries): Promise<void> {
  await query(
    `UPDATE rollcall.target SET lease_until = clock_timestamp() WHERE lease_until > clock_timestamp()`,
  );
}

/** Takes the target that `candidate` yields; its parameters are $1, then the worker and the lifetime. */
async function take(
  { query }: Database,
  candidate: string,
  values: readonly unknown[],
): Promise<HeldTarget | undefined> {
  const [row] = await query<TakenRow>(
    `WITH candidate AS MATERIALIZED (${candidate})
     UPDATE rollcall.target t
     SET holder = $2::text, token = t.token + 1, woken = false,
         lease_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
     FROM candidate WHERE t.name = candidate.name
     RETURNING t.name, t.token, t.state, clock_timestamp() AS taken_at`,
    values,
  );
  if (row === undefined) return undefined;
  return {
    target: row.name,
    token: Number(row.token),
    takenAt: row.taken_at.getTime(),
    ...(row.state !== null && { state: JSON.parse(row.state) }),
  };
}

interface TakenRow {
  readonly name: string;
  readonly token: string | number | bigint;
  readonly state: string | null;
  readonly taken_at: Date;
}

const columns = 'name, due_at, holder, lease_until, state';

interface Row {
  readonly name: string;
  readonly due_at: Date;
  readonly holder: string | null;
  readonly lease_until: Date | null;
  readonly state: string | null;
}

function targetRow({ name, due_at: dueAt, holder, lease_until: leaseUntil, state }: Row): TargetRow {
  return {
    name,
    dueAt: timeText(dueAt),
    ...(holder !== null && { holder }),
    ...(leaseUntil && { leaseUntil: timeText(leaseUntil) }),
    ...(state !== null && { state: JSON.parse(state) }),
  };
}
