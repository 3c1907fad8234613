import pg from 'pg';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Log } from '../log.ts';
import type { Database, Queries } from './database.ts';
import { storeUnavailable } from './unavailable.ts';

/** Above what a worker needs at a time; a statement that finds none free waits for one. */
const connections = 10;
/** Milliseconds. A database that does not answer at all must not hold a request for ever. */
const connectionPatience = 10_000;
/**
 * Nor may one that falls silent in the midst of a statement, as when it is moved to another machine: TCP alone would wait for
 * a quarter of an hour, and the worker with it, signs of life and all. No statement here takes so long.
 */
const statementPatience = 30_000;
/**
 * A process that is frozen, or cut off, in the midst of a transaction keeps its rows locked: without an end to that nobody
 * could take its targets over. It ends so long before those who wait for the rows give up.
 */
const transactionShare = 0.5;

/**
 * A PostgreSQL server. Connections are opened as they are needed and again when they break.
 *
 * @param url `postgres://user:password@host:port/database`; it is never told to anybody
 * @param patience milliseconds for a statement; half of it for whoever says nothing in the midst of a transaction
 */
export function connectPostgresql(url: string, log: Log, patience: number = statementPatience): Database {
  const pool = makePool(url, patience);
  // A connection that breaks while nobody uses it: the next statement opens another.
  pool.on('error', (fault) => log.warn({ reason: fault.message }, 'A connection to the database broke'));

  /** A connection for one user. Should it break meanwhile, the next statement says so; then it is thrown away. */
  async function connected<T>(act: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch(rethrow);
    let broken = false;
    const onBroken = () => {
      broken = true;
    };
    client.on('error', onBroken);
    try {
      return await act(queriesOf(client));
    } catch (fault) {
      // A transaction may be left open, which whoever uses the connection next would end up in.
      await client.query('ROLLBACK').catch(onBroken);
      throw fault;
    } finally {
      client.off('error', onBroken);
      client.release(broken);
    }
  }

  function transaction<T>(act: (queries: Queries) => Promise<T>): Promise<T> {
    return connected(async (queries) => {
      await queries.query('BEGIN');
      const value = await act(queries);
      await queries.query('COMMIT');
      return value;
    });
  }

  return {
    kind: 'postgresql',
    query: queriesOf(pool).query,
    script: (text) => connected((queries) => queries.script(text)),
    transaction,
    exclusively: (act) =>
      transaction(async ({ query }) => {
        await query(`SELECT pg_advisory_xact_lock(hashtextextended('rollcall tables', 0))`);
        return act();
      }),
    close: () => pool.end(),
  };
}

function makePool(url: string, patience: number): pg.Pool {
  const settings = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectionPatience,
    query_timeout: patience,
    idle_in_transaction_session_timeout: patience * transactionShare,
    keepAlive: true,
    application_name: 'rollcall',
  };
  try {
    if (!['postgres:', 'postgresql:'].includes(new URL(url).protocol)) throw new Error('another protocol');
    // It reads the URL at once, a pool only when it connects.
    new pg.Client(settings);
  } catch {
    // The reason would quote the URL, and with it the password.
    throw storeUnavailable('DATABASE_URL is not of the form postgres://user:password@host:port/database');
  }
  return new pg.Pool(settings);
}

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
  return {
    query: async <R extends object>(text: string, values?: readonly unknown[]) => {
      const { rows } = await client.query<R>(text, values && [...values]).catch(rethrow);
      return rows;
    },
    script: async <R extends object>(text: string) => {
      // Without values several statements may go at once; then each has a result.
      const answer: unknown = await client.query(text).catch(rethrow);
      const last = Array.isArray(answer) ? answer.at(-1) : answer;
      return (last as { readonly rows?: readonly R[] } | undefined)?.rows ?? [];
    },
  };
}

/** A statement that the server judged and refused is a fault of ours; all else means that there is no server to judge it. */
function rethrow(fault: unknown): never {
  if (fault instanceof DiagnosticError) throw fault;
  const state = fault instanceof pg.DatabaseError ? fault.code : undefined;
  if (state === undefined || unreachable.test(state)) throw storeUnavailable(fault);
  throw fault;
}

/**
 * SQLSTATE classes that tell of the server and not of the statement: connections, transactions left open, credentials,
 * resources, shutdown (PostgreSQL manual, appendix A).
 */
const unreachable = /^(08|25P03|28|3D|53|57P|58)/;
