import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import type { Log } from '../../../src/service/log.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { rollcall } from '../../cli/rollcall.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess } from '../../support/service.ts';

const manifest = `version: 1
targets: { here: { type: scim, baseUrl: 'http://127.0.0.1:9/scim/v2', auth: { token: { env: SECRET } } } }
sources: { hr: { events: { key: id, secret: { env: SECRET } } } }
service:
  tokens:
    desk: { token: { env: DESK }, scopes: [events] }
    guest: { token: { env: GUEST }, scopes: [read] }
`;

const silent: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };

/** Three events of one person, and one of another: what came first is parked, and what came second took effect. */
async function fill(store: Store): Promise<void> {
  await store.targets.register(['here']);
  for (const [id, subject] of [
    ['e1', '1'],
    ['e2', '1'],
    ['e3', '2'],
    ['e4', '3'],
  ] as const) {
    const event = { source: 'hr', id, type: 'user.updated' as const, subject, data: { id: subject } };
    await store.events.accept(event, ['here']);
  }
  const lease = await store.targets.takeNamed('here', 'worker', 60_000);
  if (lease === undefined) throw new Error('somebody holds the target');
  const park = (seq: number, reason: string) => ({ seq, kind: 'parked', reason }) as const;
  const [first, third, fourth] = await store.events.next('here', 10);
  await store.events.settle(lease, [
    park(first?.seq ?? 0, 'no department'),
    park(third?.seq ?? 0, 'no title'),
  ]);
  await store.events.settle(lease, [
    { seq: (await store.events.next('here', 1))[0]?.seq ?? 0, kind: 'done' },
    park(fourth?.seq ?? 0, 'nobody'),
  ]);
  // Nobody may make anything of them while they are looked at.
  await store.targets.release(lease, { dueInMs: 3_600_000, evenIfEventsWait: true });
}

describe.skipIf(!postgresqlIsThere)('rollcall events', () => {
  let postgresql: Postgresql;
  let store: Store;
  let folder: string;
  let service: ServiceProcess;
  let url: string;
  const env = () => ({ DATABASE_URL: url });
  const secrets = { SECRET: 'sandbox', DESK: 'desk-token-1234567890', GUEST: 'guest-token-1234567890' };

  beforeAll(async () => {
    postgresql = await startPostgresql();
    url = await postgresql.freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'rollcall-events-command-'));
    await writeFile(join(folder, 'rollcall.yaml'), manifest);
    store = await openStore({ databaseUrl: url, folder, runtime: processRuntime(), log: silent });
    await fill(store);
    service = startServiceProcess(['serve', '--port', '0'], { folder, env: { ...env(), ...secrets } });
  });
  afterAll(async () => {
    service.kill('SIGTERM');
    await service.ended;
    await store.close();
    await postgresql.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('list shows what became of them, and why', async () => {
    const { exitCode, stdout } = await rollcall(['events', 'list'], { folder, env: env() });
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, 'then'));
    expect(lines).toEqual([
      expect.stringMatching(/^event +status +received \(UTC\) +type +about +tries +sender's id$/),
      expect.stringMatching(/^4 +parked +then +user\.updated +3 +1 +e4$/),
      '    nobody',
      expect.stringMatching(/^3 +parked +then +user\.updated +2 +1 +e3$/),
      '    no title',
      expect.stringMatching(/^2 +done +then +user\.updated +1 +1 +e2$/),
      expect.stringMatching(/^1 +parked +then +user\.updated +1 +1 +e1$/),
      '    no department',
      '',
    ]);
  });

  it('list --service asks a service that runs for the same', async () => {
    const { url: address = '' } = await service.started;
    const here = { folder, env: { ROLLCALL_SERVICE_TOKEN: secrets.DESK } };
    const asked = await rollcall(
      ['events', 'list', '--status', 'parked', '--service', address, '--format', 'json'],
      here,
    );
    const direct = await rollcall(['events', 'list', '--status', 'parked', '--format', 'json'], {
      folder,
      env: env(),
    });
    expect(asked).toEqual({ ...direct, exitCode: 0 });
    expect(JSON.parse(asked.stdout)).toMatchObject({ document: 'events', events: [{}, {}, {}] });
  });

  it('asks nobody without a token, nor with one that may not know', async () => {
    const { url: address = '' } = await service.started;
    const ask = (token?: string) =>
      rollcall(['events', 'list', '--service', address], {
        folder,
        env: token === undefined ? {} : { ROLLCALL_SERVICE_TOKEN: token },
      });
    expect(await ask()).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('is not set') });
    expect(await ask('wrong')).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('401') });
    expect(await ask(secrets.GUEST)).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('403') });
  });

  it('sends the token nowhere in the clear', async () => {
    const { exitCode, stderr } = await rollcall(['events', 'list', '--service', 'http://rollcall.test'], {
      folder,
      env: { ROLLCALL_SERVICE_TOKEN: secrets.DESK },
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('https://');
  });

  it('retry wants to know which', async () => {
    const { exitCode, stderr } = await rollcall(['events', 'retry'], { folder, env: env() });
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('--all-parked')]);
  });

  it('retry takes back what a later one has overtaken, and tries the others', async () => {
    const { url: address = '' } = await service.started;
    const one = await rollcall(['events', 'retry', '4', '--service', address], {
      folder,
      env: { ROLLCALL_SERVICE_TOKEN: secrets.DESK },
    });
    expect(one).toMatchObject({ exitCode: 0, stdout: '1 event will be tried again.\n' });
    const others = await rollcall(['events', 'retry', '--all-parked'], { folder, env: env() });
    expect(others.stdout).toBe(
      '1 event will be tried again. 1 event will not: a later one about the same person has taken effect.\n',
    );
    const statuses = (await store.events.list({ limit: 10 })).map(({ id, status }) => `${id} ${status}`);
    expect(statuses).toEqual(['e4 pending', 'e3 pending', 'e2 done', 'e1 superseded']);
  });

  it('drop asks first, and then gives the event up', async () => {
    const asked = await rollcall(['events', 'drop', '3'], { folder, env: env() });
    expect(asked).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('--auto-approve') });
    const done = await rollcall(['events', 'drop', '3', '--auto-approve'], { folder, env: env() });
    expect(done).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Dropped.') });
    const again = await rollcall(['events', 'drop', '3', '--auto-approve'], { folder, env: env() });
    expect(again.exitCode).toBe(3);
  });

  it('says where to look when there is no store', async () => {
    const { exitCode, stderr } = await rollcall(['events', 'list', '--store', 'nowhere'], { folder });
    expect(exitCode).toBeGreaterThan(0);
    expect(stderr).toContain('DATABASE_URL');
  });
});
