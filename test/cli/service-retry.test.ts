import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Undeliverable } from '../../src/notify/undeliverable.ts';
import { processRuntime } from '../../src/runtime.ts';
import { openStore } from '../../src/service/store/open.ts';
import type { Store } from '../../src/service/store/store.ts';
import { quiet } from '../service/store/events.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../support/postgresql.ts';
import { rollcall } from './rollcall.ts';

/** More than anything lists at once. */
const many = 1_100;

describe.skipIf(!postgresqlIsThere)('more than a list holds', () => {
  let postgresql: Postgresql;
  let url: string;
  let store: Store;
  beforeAll(async () => {
    postgresql = await startPostgresql();
    url = await postgresql.freshDatabase();
    store = await openStore({
      databaseUrl: url,
      folder: '/nonexistent',
      runtime: processRuntime(),
      log: quiet,
    });
    await parkMany(store);
  });
  afterAll(async () => {
    await store.close();
    await postgresql.stop();
  });

  const ask = (...args: string[]) => rollcall(args, { env: { DATABASE_URL: url } });
  const parked = async () => (await store.events.depth()).get('here')?.parked;

  it('the oldest event is found by its number', async () => {
    expect(await ask('events', 'retry', '1')).toMatchObject({
      exitCode: 0,
      stdout: '1 event will be tried again.\n',
    });
    expect(await ask('events', 'drop', '2', '--auto-approve')).toMatchObject({ exitCode: 0 });
    expect(await parked()).toBe(many - 2);
  });

  it('every parked event is retried, the oldest first', async () => {
    const { exitCode, stdout } = await ask('events', 'retry', '--all-parked', '--format', 'json');
    expect(exitCode).toBe(0);
    const { retried } = JSON.parse(stdout) as { readonly retried: readonly { readonly seq: number }[] };
    expect(retried.map(({ seq }) => seq)).toEqual(Array.from({ length: many - 2 }, (_, at) => at + 3));
    expect(await parked()).toBe(0);
  });

  it('a delivery is found by its id, and a mistyped one brings the nearest to mind', async () => {
    for (const id of ['run-1#hris', 'run-2#hris', 'run-3#hris']) await giveUp(store, id);
    expect(await ask('outbox', 'retry', 'run-9#hris')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/no delivery run-9#hris waits there[\s\S]*did you mean/),
    });
    expect(await ask('outbox', 'retry', 'run-2#hris')).toMatchObject({
      exitCode: 0,
      stdout: '1 delivery will be tried again.\n',
    });
    // It is on its way again, and can be dropped but not retried.
    expect(await ask('outbox', 'retry', 'run-2#hris')).toMatchObject({ exitCode: 3 });
    expect(await ask('outbox', 'drop', 'run-2#hris', '--auto-approve')).toMatchObject({ exitCode: 0 });
    const { stdout } = await ask('outbox', 'retry', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      document: 'outbox-retry',
      formatVersion: 1,
      retried: ['run-1#hris', 'run-3#hris'],
    });
    expect(await ask('outbox', 'retry')).toMatchObject({ exitCode: 0, stdout: 'Nothing was given up.\n' });
  });
});

async function giveUp(store: Store, id: string): Promise<void> {
  const target = { name: 'here', type: 'scim' as const, baseUrl: 'https://here.test/scim/v2' };
  const message = { formatVersion: 1 as const, id, type: 'run.finished' as const, at: '', target };
  await store.deliveries.add([{ id, receiver: 'hris', message }]);
  const work = await store.deliveries.work(async () => {
    throw new Undeliverable('hris answered 410');
  });
  while ((await store.deliveries.depth()).waiting > 0)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await work.close();
}

async function parkMany(store: Store): Promise<void> {
  await store.targets.register(['here']);
  for (let number = 1; number <= many; number += 1) {
    const subject = String(number);
    const data = { id: subject };
    await store.events.accept({ source: 'hr', id: subject, type: 'user.updated', subject, data }, ['here']);
  }
  const lease = await store.targets.takeNamed('here', 'worker', 60_000);
  if (lease === undefined) throw new Error('somebody holds the target');
  const waiting = await store.events.next('here', many);
  await store.events.settle(
    lease,
    waiting.map(({ seq }) => ({ seq, kind: 'parked', reason: 'no title' })),
  );
}

describe('a service that does not take everything at once', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Three events are parked there; `answers` are what it says to one retry after the other. */
  async function serviceAnswering(...answers: readonly number[]): Promise<string> {
    const left = [...answers];
    const events = [1, 2, 3].map((seq) => ({ seq, target: 'here', source: 'hr', status: 'parked' }));
    const server = createServer((request, response) => {
      const status = request.method === 'GET' ? 200 : (left.shift() ?? 500);
      const body = request.method === 'GET' ? { events } : { status: 'pending', title: 'not now' };
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end(JSON.stringify(body));
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const retryAll = (service: string, ...more: string[]) =>
    rollcall(['events', 'retry', '--all-parked', '--service', service, ...more], {
      env: { ROLLCALL_SERVICE_TOKEN: 'token' },
    });

  it('is waited for when it asks for a pause', async () => {
    const { exitCode, stdout } = await retryAll(await serviceAnswering(200, 429, 200, 429, 429, 200));
    expect([exitCode, stdout]).toEqual([0, '3 events will be tried again.\n']);
  });

  it('leaves the rest as it is, and what was done is told', async () => {
    const { exitCode, stdout, stderr } = await retryAll(await serviceAnswering(200, 200, 503));
    expect([exitCode, stdout]).toEqual([7, '2 events will be tried again.\n']);
    expect(stderr).toContain('answered 503');
    expect(stderr).toContain('The rest is as it was.');
  });

  it('is told to machines in one document', async () => {
    const { exitCode, stdout } = await retryAll(await serviceAnswering(200, 503), '--format', 'json');
    expect(exitCode).toBe(7);
    expect(JSON.parse(stdout)).toMatchObject({
      document: 'events-retry',
      retried: [{ seq: 1, target: 'here', status: 'pending' }],
      isComplete: false,
      diagnostics: [{ code: 'remote-unavailable' }],
    });
  });

  it('that takes nothing at all is a fault like any other', async () => {
    const { exitCode, stdout, stderr } = await retryAll(await serviceAnswering(503));
    expect([exitCode, stdout]).toEqual([9, '']);
    expect(stderr).toContain('answered 503');
  });
});
