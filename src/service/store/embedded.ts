import { existsSync, fsyncSync } from 'node:fs';
import { chmod, mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { NodeFS } from '@electric-sql/pglite/nodefs';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { reasonOf } from '../../diagnostic/reason.ts';
import type { Runtime } from '../../runtime.ts';
import type { Database, Queries } from './database.ts';
import { lockEmbedded } from './embedded-lock.ts';

/**
 * PostgreSQL within this process, its files in a folder that only the owner may read: they say who has access to what.
 *
 * @throws DiagnosticError `store-locked`, `store-not-installed`, `store-unavailable` when the folder cannot be used
 */
export async function openEmbedded(folder: string, runtime: Runtime): Promise<Database> {
  const createDurable = await loadPglite();
  const data = join(folder, 'data');
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (fault) {
    throw unusable(folder, fault);
  }
  const lock = await lockEmbedded(folder, runtime);
  try {
    const pglite = await createDurable(data);
    return databaseOf(pglite, lock.verify, async () => {
      await pglite.close();
      await lock.release();
    });
  } catch (fault) {
    await lock.release();
    throw unusable(folder, fault);
  }
}

async function loadPglite(): Promise<(data: string) => Promise<PGlite>> {
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const { NodeFS } = await import('@electric-sql/pglite/nodefs');
    return durable(PGlite, NodeFS);
  } catch (fault) {
    throw new DiagnosticError({
      code: 'store-not-installed',
      severity: 'error',
      summary: 'The service has no database to keep its events and runs in',
      detail: `The embedded one cannot be loaded: ${reasonOf(fault)}`,
      advice: 'npm install @electric-sql/pglite, or set DATABASE_URL to a PostgreSQL',
    });
  }
}

/**
 * As it comes, the database asks for no fsync, and its files would not know one: what was committed would outlive the
 * process, but not a power cut. What is told to be accepted must outlive both.
 */
function durable(Database: typeof PGlite, Files: typeof NodeFS): (data: string) => Promise<PGlite> {
  class SyncedFiles extends Files {
    override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
      const { emscriptenOpts } = await super.init(...given);
      const preRun = [...[emscriptenOpts.preRun ?? []].flat(), syncOnRequest];
      return { emscriptenOpts: { ...emscriptenOpts, preRun } };
    }
  }
  // fdatasync, which Linux would choose, is a call that its files cannot be taught.
  const settings = ['-c', 'wal_sync_method=fsync'];
  const startParams = [...Database.defaultStartParams.filter((word) => word !== '-F'), ...settings];
  return async (data) => {
    const isNew = !existsSync(join(data, 'PG_VERSION'));
    const pglite = await Database.create({ fs: new SyncedFiles(data), startParams });
    // Making it does not sync: once, for all files.
    if (isNew) await syncTree(data);
    return pglite;
  };
}

/** Teaches the files of the module to be synced (Emscripten: `fd_sync` calls `fsync` of a stream that has one). */
function syncOnRequest(module: object): void {
  const { NODEFS } = module as { readonly NODEFS?: { readonly stream_ops: Record<string, unknown> } };
  if (NODEFS === undefined)
    throw new Error('this version of @electric-sql/pglite cannot be made to sync its files');
  NODEFS.stream_ops.fsync = ({ nfd }: { readonly nfd?: number }) => {
    if (nfd !== undefined) fsyncSync(nfd);
    return 0;
  };
}

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = await open(join(entry.parentPath, entry.name), 'r');
    await file.sync().finally(() => file.close());
  }
}

/** @param verify rejects once another process has the folder: then nothing is written any more */
function databaseOf(pglite: PGlite, verify: () => Promise<void>, close: () => Promise<void>): Database {
  return {
    kind: 'embedded',
    query: async (text, values) => {
      await verify();
      return queriesOf(pglite).query(text, values);
    },
    script: async (text) => {
      await verify();
      return queriesOf(pglite).script(text);
    },
    transaction: async (act) => {
      await verify();
      return pglite.transaction((transaction) => act(queriesOf(transaction)));
    },
    exclusively: (act) => act(),
    close,
  };
}

function queriesOf(pglite: PGlite | Transaction): Queries {
  return {
    query: async <R extends object>(text: string, values?: readonly unknown[]) =>
      (await pglite.query<R>(text, values && [...values])).rows,
    script: async <R extends object>(text: string) => {
      const answers: readonly { readonly rows: readonly unknown[] }[] = await pglite.exec(text);
      return (answers.at(-1)?.rows ?? []) as readonly R[];
    },
  };
}

function unusable(folder: string, fault: unknown): DiagnosticError {
  if (fault instanceof DiagnosticError) return fault;
  return new DiagnosticError({
    code: 'store-unavailable',
    severity: 'error',
    summary: `The embedded database in ${folder} cannot be opened`,
    detail: reasonOf(fault),
    advice: 'Make the folder writable, choose another with --store, or set DATABASE_URL to a PostgreSQL',
  });
}
