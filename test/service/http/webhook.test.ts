import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../../../src/notify/signature.ts';
import { Secret } from '../../../src/runtime.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import {
  bodyOf,
  event,
  manifest,
  type Stage,
  type StageOptions,
  secret,
  startStage,
  tokens,
} from './stage.ts';

let database: TestDatabase;
const stages: Stage[] = [];
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
});

async function start(options: StageOptions = {}): Promise<Stage> {
  const stage = await startStage({ databaseUrl: await database.fresh(), ...options });
  stages.push(stage);
  return stage;
}

const queue = async ({ store }: Stage) =>
  (await store.events.list({ limit: 100 }))
    .map(({ target, source, id, subject, status }) => `${target} ${source} ${id} ${subject} ${status}`)
    .sort();

describe('an event that is signed', () => {
  it('is stored before it is acknowledged, for the target whose manifest declares the source', async () => {
    const stage = await start();
    const answer = await stage.send(event('evt_1'), { headers: { 'X-Correlation-Id': 'hr-4711' } });
    expect([answer.status, await bodyOf(answer)]).toEqual([202, { status: 'accepted' }]);
    expect(await queue(stage)).toEqual(['acme hr evt_1 E-1 pending']);
    expect(answer.headers.get('x-correlation-id')).toBe('hr-4711');
    const [next] = await stage.store.events.next('acme', 10);
    expect(next).toMatchObject({
      source: 'hr',
      id: 'evt_1',
      type: 'user.updated',
      subject: 'E-1',
      data: { employeeId: 'E-1', jobTitle: 'Team Lead' },
      occurredAt: '2026-11-22T08:00:00Z',
    });
    expect(stage.lines).toContainEqual(
      expect.objectContaining({
        correlation: 'hr-4711',
        source: 'hr',
        event: 'evt_1',
        type: 'user.updated',
        status: 202,
        route: '/webhooks/directory-sync',
      }),
    );
  });

  it('may name the source, may have no time, and a number as its key', async () => {
    const stage = await start();
    const { time: _, ...bare } = event('evt_1', { data: { employeeId: 4711 } });
    expect((await stage.send(bare, { path: '/hr' })).status).toBe(202);
    expect(await queue(stage)).toEqual(['acme hr evt_1 4711 pending']);
  });

  it('that is sent many times at once is stored once', async () => {
    const stage = await start();
    const answers = await Promise.all(Array.from({ length: 20 }, () => stage.send(event('evt_1'))));
    const statuses = await Promise.all(answers.map(async (answer) => (await bodyOf(answer)).status));
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'known')).toHaveLength(19);
    expect(await queue(stage)).toHaveLength(1);
  });

  it('with one of two secrets is taken while the sender changes its secret', async () => {
    const stage = await start();
    const body = JSON.stringify(event('evt_1'));
    const at = Math.floor(Date.now() / 1000);
    const [, old = ''] = sign(new Secret('the-next-secret'), at, body).split(',');
    const signature = `${sign(new Secret(secret), at, body)},${old}`;
    expect((await stage.send(body, { signature })).status).toBe(202);
  });

  it('is not acknowledged while the store is away; sent again later, it is stored', async () => {
    if ((await database.fresh()) === undefined) return;
    const stage = await start();
    await database.kill();
    const refused = await stage.send(event('evt_1'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await stage.ask('/readyz')).status).toBe(503);
    expect((await stage.ask('/healthz')).status).toBe(200);
    await database.restart();
    await expect.poll(async () => (await stage.send(event('evt_1'))).status, { timeout: 20_000 }).toBe(202);
    expect(await queue(stage)).toEqual(['acme hr evt_1 E-1 pending']);
  });
});

describe('with several organisations', () => {
  const root = `version: 1
targets: [organisations/*.yaml]
sources:
  hr:
    events: { key: employeeId, secret: { env: HR_SECRET } }
service:
  tokens:
    all: { token: { env: TOKEN_ALL }, scopes: [read, plan, apply, events] }
`;
  const target = (more = '') => `target:
  type: scim
  baseUrl: { env: BASE_URL }
  auth: { token: { env: SCIM_TOKEN } }
${more}`;
  const own = (name: string) =>
    target(`sources:\n  payroll:\n    events: { key: id, secret: { env: ${name} } }\n`);
  const files = {
    'rollcall.yaml': root,
    'organisations/acme.yaml': own('ACME_SECRET'),
    'organisations/globex.yaml': own('GLOBEX_SECRET'),
  };
  const env = { ACME_SECRET: 'secret-of-acme', GLOBEX_SECRET: 'secret-of-globex' };
  const paid = event('evt_1', { data: { id: '7' } });

  it('an event of a source that all share is stored for all of them, or for the one that its body names', async () => {
    const stage = await start({ files, env });
    expect((await stage.send(event('evt_1'), { path: '/hr' })).status).toBe(202);
    expect((await stage.send(event('evt_2', { target: 'globex' }), { path: '/hr' })).status).toBe(202);
    expect(await queue(stage)).toEqual([
      'acme hr evt_1 E-1 pending',
      'globex hr evt_1 E-1 pending',
      'globex hr evt_2 E-1 pending',
    ]);
  });

  it('one of them whose own file never was valid has its events kept all the same, and is not hidden from who may see it', async () => {
    const stage = await start({ files: { ...files, 'organisations/globex.yaml': 'target: {}\n' }, env });
    expect((await stage.send(event('evt_1'), { path: '/hr' })).status).toBe(202);
    expect(await queue(stage)).toEqual(['acme hr evt_1 E-1 pending', 'globex hr evt_1 E-1 pending']);
    const { targets } = await bodyOf(await stage.ask('/api/targets', { token: tokens.all }));
    expect(targets).toMatchObject([{ name: 'acme' }, { name: 'globex' }]);
    const asked = { method: 'POST', token: tokens.all, body: { target: 'globex', groups: ['x'] } };
    expect((await stage.ask('/api/reconcile-groups', asked)).status).toBe(503);
  });

  it('an event of an organisation’s own source is stored for whose secret it is signed with', async () => {
    const stage = await start({ files, env });
    expect((await stage.send(paid, { path: '/payroll', secret: env.ACME_SECRET })).status).toBe(202);
    const other = { ...paid, data: { id: '7', other: true } };
    expect((await stage.send(other, { path: '/payroll', secret: env.GLOBEX_SECRET })).status).toBe(202);
    // Both systems number their events alike.
    expect(await queue(stage)).toEqual([
      'acme payroll acme/evt_1 7 pending',
      'globex payroll globex/evt_1 7 pending',
    ]);
    const forAnother = { ...paid, id: 'evt_2', target: 'globex' };
    const refused = await stage.send(forAnother, { path: '/payroll', secret: env.ACME_SECRET });
    expect([refused.status, (await bodyOf(refused)).code]).toEqual([400, 'invalid-request']);
  });

  it('the source must be named', async () => {
    const stage = await start({ files, env });
    const answer = await stage.send(event('evt_1'));
    expect([answer.status, (await bodyOf(answer)).detail]).toEqual([
      404,
      'There are several events sources; name one in the path.',
    ]);
  });

  it('whose secret is set nowhere is not given up by its sender: 503', async () => {
    const stage = await start({ files });
    const answer = await stage.send(paid, { path: '/payroll', secret: '' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await queue(stage)).toEqual([]);
  });

  it('whose secret is not set is refused, and the log says which', async () => {
    const stage = await start({ files, env: { ACME_SECRET: env.ACME_SECRET } });
    expect((await stage.send(paid, { path: '/payroll', secret: env.GLOBEX_SECRET })).status).toBe(401);
    expect((await stage.send(paid, { path: '/payroll', secret: '' })).status).toBe(401);
    expect(stage.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        message: 'the environment variable GLOBEX_SECRET is not set: what it guards is refused',
      }),
    );
  });
});

describe('a manifest that changes', () => {
  it('changes who may send; while it does not validate, the last valid one counts', async () => {
    const stage = await start();
    stage.write({ 'rollcall.yaml': manifest.replace('groups:', 'grups:') });
    expect((await stage.send(event('evt_1'))).status).toBe(202);
    stage.write({
      'rollcall.yaml': manifest.replaceAll('  hr:', '  crm:').replace('source: hr', 'source: crm'),
    });
    expect((await stage.send(event('evt_2'), { path: '/hr' })).status).toBe(404);
    expect((await stage.send(event('evt_2'), { path: '/crm' })).status).toBe(202);
    stage.write({ 'rollcall.yaml': manifest.replace('scopes: [read]', 'scopes: [events]') });
    expect((await stage.ask('/api/runs', { token: tokens.reader })).status).toBe(403);
    expect((await stage.ask('/api/events', { token: tokens.reader })).status).toBe(200);
  });
});
