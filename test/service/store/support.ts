import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { openEmbedded } from '../../../src/service/store/embedded.ts';
import { openStore, type StoreOptions } from '../../../src/service/store/open.ts';
import { connectPostgresql } from '../../../src/service/store/postgresql.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { quiet } from './events.ts';

/** Opens the same store again and again: as a process that is started anew, or as another process beside. */
export type Reopen = ((more?: Partial<StoreOptions>) => Promise<Store>) & {
  /** Puts the clock of what is kept forward or back, for instance: a script of SQL, while no store is open. */
  readonly alter: (script: string) => Promise<void>;
};

/** Runs the same tests on PostgreSQL and on the embedded database; each test gets an empty one. */
export function describeStores(tell: (fresh: () => Promise<Reopen>, kind: Store['kind']) => void): void {
  describe.skipIf(!postgresqlIsThere)('on PostgreSQL', () => {
    let postgresql: Postgresql;
    beforeAll(async () => {
      postgresql = await startPostgresql();
    });
    afterAll(() => postgresql.stop());
    tell(
      closing(async () => ({ databaseUrl: await postgresql.freshDatabase(), folder: '/nonexistent' })),
      'postgresql',
    );
  });

  describe('embedded', () => {
    const emptyFolder = emptyFolders();
    tell(
      closing(async () => {
        return { folder: emptyFolder() };
      }),
      'embedded',
    );
  });
}

/** Yields folders with an empty embedded database each: making one takes seconds, copying one does not. */
export function emptyFolders(): () => string {
  const folders: string[] = [];
  const newFolder = () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'rollcall-store-')), 'store');
    folders.push(folder);
    return folder;
  };
  let empty: string;
  beforeAll(async () => {
    empty = newFolder();
    await (await openStore({ folder: empty, runtime: processRuntime(), log: quiet })).close();
    rmSync(join(empty, '.rollcall'), { recursive: true });
  }, 180_000);
  afterAll(() => {
    for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true });
  });
  return () => {
    const folder = newFolder();
    cpSync(empty, folder, { recursive: true });
    return folder;
  };
}

type Place = Pick<StoreOptions, 'databaseUrl' | 'folder'>;

/** What a test leaves open is closed behind it. */
function closing(place: () => Promise<Place>): () => Promise<Reopen> {
  const open: Store[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close().catch(() => {})));
  });
  return async () => {
    const here = await place();
    const reopen = async (more?: Partial<StoreOptions>) => {
      const store = await openStore({ ...here, runtime: processRuntime(), log: quiet, ...more });
      open.push(store);
      return store;
    };
    const alter = async (script: string) => {
      const { databaseUrl, folder } = here;
      const database =
        databaseUrl === undefined
          ? await openEmbedded(folder, processRuntime())
          : connectPostgresql(databaseUrl, quiet);
      await database.script(script).finally(database.close);
    };
    return Object.assign(reopen, { alter });
  };
}
