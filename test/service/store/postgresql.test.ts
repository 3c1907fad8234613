import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DiagnosticError } from '../../../src/diagnostic/diagnostic.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { event, quiet } from './events.ts';

describe.skipIf(!postgresqlIsThere)('PostgreSQL', () => {
  let postgresql: Postgresql;
  let stores: Store[] = [];
  beforeAll(async () => {
    postgresql = await startPostgresql();
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
  });
  afterAll(() => postgresql.stop());

  async function open(databaseUrl: string): Promise<Store> {
    const store = await openStore({
      databaseUrl,
      folder: '/nonexistent',
      runtime: processRuntime(),
      log: quiet,
    });
    stores.push(store);
    return store;
  }

  async function ask(url: string, sql: string): Promise<readonly object[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }

  async function faultOf(opening: Promise<unknown>): Promise<string> {
    const fault = await opening.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(fault).toBeInstanceOf(DiagnosticError);
    return JSON.stringify((fault as DiagnosticError).diagnostics);
  }

  test('ten workers that start at once make the tables once', async () => {
    const url = await postgresql.freshDatabase();
    await Promise.all(Array.from({ length: 10 }, () => open(url)));
    const made = await ask(url, 'SELECT version FROM rollcall.migration ORDER BY version');
    expect(made).toEqual(made.map((_, place) => ({ version: place + 1 })));
    expect(made).not.toEqual([]);
  });

  test('the tables of a newer program are left alone', async () => {
    const url = await postgresql.freshDatabase();
    await open(url);
    await ask(url, 'INSERT INTO rollcall.migration (version) VALUES (99)');
    expect(await faultOf(open(url))).toContain('store-too-new');
  });

  test('what was committed outlives a server that is killed, and the store finds it again', async () => {
    const store = await open(await postgresql.freshDatabase());
    await store.events.accept(event('e1'), ['acme']);
    await postgresql.kill();
    expect(await faultOf(store.ping())).toContain('store-unavailable');
    expect(await faultOf(store.events.accept(event('e2'), ['acme']))).toContain('store-unavailable');
    await postgresql.restart();
    await store.ping();
    expect(await store.events.accept(event('e1'), ['acme'])).toBe('known');
    expect(await store.events.next('acme', 5)).toHaveLength(1);
  });

  test('a server that cannot be reached, or lets nobody in, is a fault that does not quote the password', async () => {
    const wrong = postgresql.url.replace('st0re-s3cret', 'wr0ng-s3cret');
    const elsewhere = 'postgres://rollcall:wr0ng-s3cret@127.0.0.1:1/rollcall';
    const none = 'rollcall:wr0ng-s3cret@somewhere';
    const broken = 'postgres://rollcall:wr0ng-s3cret%zz@127.0.0.1:port/rollcall';
    for (const url of [wrong, elsewhere, none, broken, `${postgresql.url}_is_not_there`]) {
      const told = await faultOf(open(url));
      expect(told).toContain('store-unavailable');
      expect(told).not.toContain('s3cret');
    }
  });
});
