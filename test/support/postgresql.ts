import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { portOfOurOwn } from './port.ts';

/**
 * A private PostgreSQL (Debian: `apt-get install postgresql`), for tests of what the service remembers.
 *
 *     describe.skipIf(!postgresqlIsThere)('…', () => {
 *       let postgresql: Postgresql;
 *       beforeAll(async () => { postgresql = await startPostgresql(); });
 *       afterAll(() => postgresql.stop());
 *       it('…', async () => { const url = await postgresql.freshDatabase(); … });
 *     });
 */
const programs = latestPrograms('/usr/lib/postgresql');

/** CI sets `ROLLCALL_TEST_POSTGRESQL=required`, so that no test is passed over there; on a laptop it is, and says so. */
export const postgresqlIsThere =
  programs !== undefined || process.env.ROLLCALL_TEST_POSTGRESQL === 'required';

if (!postgresqlIsThere) {
  process.stderr.write('PostgreSQL is not installed: what needs it is not tested here.\n');
}

const user = { name: 'rollcall', password: 'st0re-s3cret' } as const;

export interface Postgresql {
  /** `postgres://…` of an empty database, without any table. */
  readonly url: string;
  /** Makes another empty database, for a test that wants its own; takes some 50 ms. */
  readonly freshDatabase: () => Promise<string>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address, with what was committed. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Makes an empty cluster and serves it on a free port of the loopback address, `more` being settings of the server. */
export async function startPostgresql(more: Settings = {}): Promise<Postgresql> {
  if (programs === undefined) throw new Error('PostgreSQL is required and not installed');
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-postgresql-'));
  const owner = unprivileged();
  writeFileSync(join(folder, 'password'), user.password, { mode: 0o600 });
  if (owner) for (const path of [folder, join(folder, 'password')]) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', user.name, `--pwfile=${join(folder, 'password')}`, ...initialisation],
    { stdio: 'pipe', cwd: folder, ...owner },
  );
  const port = await portOfOurOwn();
  const settings = Object.entries({ ...settingsOf(port), ...more }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = join(programs, 'postgres');
  const start = () => spawn(server, ['-D', data, ...settings], { stdio: 'ignore', cwd: folder, ...owner });
  let child = start();
  // Whoever forgets to stop it leaves nothing running.
  const last = () => void child.kill('SIGKILL');
  process.once('exit', last);
  await answering(urlOf(port, 'postgres'), child);
  const end = async (signal: NodeJS.Signals) => {
    const exited = exit(child);
    child.kill(signal);
    await exited;
  };

  let databases = 0;
  const freshDatabase = async () => {
    databases += 1;
    const name = `test_${databases}`;
    await ask(urlOf(port, 'postgres'), `CREATE DATABASE ${name} TEMPLATE template0`);
    return urlOf(port, name);
  };
  return {
    url: await freshDatabase(),
    freshDatabase,
    kill: () => end('SIGKILL'),
    restart: async () => {
      // The memory that a killed server shared is free once the last of its processes has noticed.
      for (;;) {
        child = start();
        if (
          await answering(urlOf(port, 'postgres'), child).then(
            () => true,
            () => false,
          )
        )
          return;
        await pause();
      }
    },
    stop: async () => {
      process.off('exit', last);
      // Fast: sessions that are still open are ended.
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const initialisation = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-sync'];

type Settings = Readonly<Record<string, string | number>>;

function settingsOf(port: number): Settings {
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // What is committed outlives the server's death without it, only not that of the machine.
    fsync: 'off',
  };
}

function latestPrograms(folder: string): string | undefined {
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const [latest] = versions.sort((one, other) => Number(other) - Number(one));
  const found = latest === undefined ? undefined : join(folder, latest, 'bin');
  return found !== undefined && existsSync(join(found, 'initdb')) ? found : undefined;
}

/** PostgreSQL refuses to be run by root: then the user of the Debian package runs it. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (which: string) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function urlOf(port: number, database: string): string {
  return `postgres://${user.name}:${user.password}@127.0.0.1:${port}/${database}`;
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {
    // It is about to be closed; what the query says counts.
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Resolves once it answers. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (hasEnded(child)) throw new Error(`PostgreSQL ended with ${child.exitCode ?? child.signalCode}`);
    if (
      await ask(url, 'SELECT 1').then(
        () => true,
        () => false,
      )
    )
      return;
    await pause();
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function exit(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once('exit', () => resolve());
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
