import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../src/notify/message.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, event, manifest, type Stage, startStage, tokens } from './stage.ts';

const two = manifest.replace(
  'groups:\n  support-tier1:',
  `  globex:
    type: scim
    baseUrl: { env: BASE_URL }
    auth: { token: { env: SCIM_TOKEN } }
groups:
  support-tier1:`,
);

describe('what the service keeps', () => {
  let database: TestDatabase;
  let stage: Stage;
  beforeAll(async () => {
    database = await startDatabase();
    stage = await startStage({ databaseUrl: await database.fresh(), files: { 'rollcall.yaml': two } });
    for (const id of ['evt_1', 'evt_2', 'evt_3']) await stage.send(event(id));
    const lease = await stage.store.targets.takeNamed('acme', 'w', 60_000);
    if (lease) {
      const [first] = await stage.store.events.next('acme', 1);
      if (first) {
        await stage.store.events.settle(lease, [{ seq: first.seq, kind: 'parked', reason: 'no such title' }]);
      }
      await stage.store.targets.release(lease, { dueInMs: 0 });
    }
    await stage.store.deliveries.add(['acme', 'globex'].map(delivery));
  });
  afterAll(async () => {
    await stage.close();
    await database.stop();
  });

  const get = async (path: string, token: string) => bodyOf(await stage.ask(path, { token }));
  const targetsIn = (list: unknown) =>
    new Set((list as readonly { readonly target: string }[]).map(({ target }) => target));

  it('is told as far as the token reaches: targets', async () => {
    const all = (await get('/api/targets', tokens.all)).targets as readonly { readonly name: string }[];
    expect(all.map(({ name }) => name).sort()).toEqual(['acme', 'globex']);
    expect(all.find(({ name }) => name === 'acme')).toMatchObject({ events: { pending: 2, parked: 1 } });
    const other = (await get('/api/targets', tokens.other)).targets as readonly { readonly name: string }[];
    expect(other.map(({ name }) => name)).toEqual(['globex']);
  });

  it('is told as far as the token reaches: metrics', async () => {
    const text = async (token: string) =>
      (await stage.ask('/metrics', { token, headers: { 'x-forwarded-for': '203.0.113.7' } })).text();
    expect(await text(tokens.all)).toContain('rollcall_queue_events{target="acme",state="parked"} 1');
    const other = await text(tokens.other);
    expect(other).toContain('rollcall_queue_events{target="globex",state="pending"} 3');
    expect(other).not.toContain('acme');
    expect(other).not.toContain('source="hr"');
  });

  it('is told as far as the token reaches: runs', async () => {
    const ran = await stage.ask('/api/reconcile-groups', {
      method: 'POST',
      token: tokens.all,
      body: { target: 'acme', groups: ['support-tier1'] },
    });
    const { runId } = await bodyOf(ran);
    expect((await get('/api/runs', tokens.all)).runs).toEqual([
      expect.objectContaining({ runId, target: 'acme' }),
    ]);
    expect((await get('/api/runs?target=globex', tokens.all)).runs).toEqual([]);
    expect((await get('/api/runs', tokens.other)).runs).toEqual([]);
    expect((await get(`/api/runs?id=${runId}`, tokens.other)).runs).toEqual([]);
    for (const what of ['', '/journal', '/plan']) {
      const hidden = await stage.ask(`/api/runs/${runId}${what}`, { token: tokens.other });
      const absent = await stage.ask(`/api/runs/20261122T000000Z-000000${what}`, { token: tokens.other });
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      expect((await bodyOf(hidden)).detail).toBe((await bodyOf(absent)).detail);
    }
    await stage.store.prune({ eventsMs: 30 * 86_400_000, runsMs: 0, everyMs: 0 });
    expect((await get('/api/pruned-runs', tokens.other)).pruned).toEqual([]);
  });

  it('is told as far as the token reaches: events, without what they say', async () => {
    const { events } = await get('/api/events?limit=1000', tokens.events);
    expect(targetsIn(events)).toEqual(new Set(['acme', 'globex']));
    expect(JSON.stringify(events)).not.toContain('Team Lead');
    expect(targetsIn((await get('/api/events', tokens.other)).events)).toEqual(new Set(['globex']));
    const parked = (await get('/api/events?status=parked&target=acme', tokens.events)).events;
    expect(parked).toEqual([expect.objectContaining({ id: 'evt_1', reason: 'no such title' })]);
    expect((await get('/api/events?limit=2', tokens.other)).events).toHaveLength(2);
  });

  it('events are found by their number, and read page by page, the oldest first', async () => {
    const named = async (query: string, token: string = tokens.events) =>
      ((await get(`/api/events?${query}`, token)).events as readonly { seq: number; target: string }[]).map(
        ({ seq, target }) => `${seq}/${target}`,
      );
    const all = await named('order=oldest');
    expect(all).toHaveLength(6);
    expect(new Set(all)).toEqual(new Set(await named('')));
    const first = all[0]?.split('/')[0];
    expect(await named(`seq=${first}`)).toEqual([`${first}/acme`, `${first}/globex`]);
    expect(await named(`seq=${first}`, tokens.other)).toEqual([`${first}/globex`]);
    const pages = [await named('order=oldest&limit=3'), await named(`order=oldest&after=${all[2]}`)];
    expect(pages.flat()).toEqual(all);
    const theirs = all.filter((place) => place.endsWith('/globex'));
    expect(await named(`order=oldest&after=${all[0]}`, tokens.other)).toEqual(theirs);
  });

  it('a parked event is tried again or given up, by whoever may', async () => {
    const [parked] = (await get('/api/events?status=parked', tokens.events)).events as readonly {
      seq: number;
    }[];
    const path = `/api/events/${parked?.seq}`;
    const ask = (method: string, at: string, token: string = tokens.events) =>
      stage.ask(at, { method, token });
    expect((await ask('POST', `${path}/retry`)).status).toBe(400);
    expect((await ask('POST', `${path}/retry?target=acme`, tokens.other)).status).toBe(403);
    expect((await ask('POST', '/api/events/999/retry?target=acme')).status).toBe(404);
    expect((await ask('POST', '/api/events/x/retry?target=acme')).status).toBe(404);
    expect(await bodyOf(await ask('POST', `${path}/retry?target=acme`))).toEqual({ status: 'pending' });
    expect(await bodyOf(await ask('DELETE', `${path}?target=acme`))).toEqual({ status: 'dropped' });
    expect((await ask('DELETE', `${path}?target=acme`)).status).toBe(404);
    expect(stage.lines).toContainEqual(
      expect.objectContaining({ caller: 'events', route: '/api/events/{seq}', status: 200, target: 'acme' }),
    );
  });

  it('deliveries are told of, tried again and given up as far as the token reaches', async () => {
    const { deliveries } = await get('/api/deliveries', tokens.all);
    expect(targetsIn(deliveries)).toEqual(new Set(['acme', 'globex']));
    expect(targetsIn((await get('/api/deliveries', tokens.other)).deliveries)).toEqual(new Set(['globex']));
    const ids = async (query: string, token: string = tokens.all) =>
      ((await get(`/api/deliveries?${query}`, token)).deliveries as readonly { id: string }[]).map(
        ({ id }) => id,
      );
    const [oldest = '', ...others] = await ids('order=oldest');
    expect(await ids(`id=${encodeURIComponent(oldest)}`)).toEqual([oldest]);
    expect(await ids(`id=${encodeURIComponent(delivery('acme').id)}`, tokens.other)).toEqual([]);
    expect(await ids(`order=oldest&after=${encodeURIComponent(oldest)}`)).toEqual(others);
    const path = (target: string) => `/api/deliveries/${encodeURIComponent(delivery(target).id)}`;
    const ask = (method: string, at: string, token: string) => stage.ask(at, { method, token });
    expect((await ask('DELETE', path('acme'), tokens.other)).status).toBe(404);
    expect((await ask('POST', `${path('acme')}/retry`, tokens.other)).status).toBe(404);
    expect((await ask('POST', '/api/deliveries/none/retry', tokens.all)).status).toBe(404);
    expect(await bodyOf(await ask('DELETE', path('acme'), tokens.all))).toEqual({ status: 'dropped' });
    expect(await bodyOf(await ask('DELETE', path('globex'), tokens.other))).toEqual({ status: 'dropped' });
    expect((await get('/api/deliveries', tokens.all)).deliveries).toEqual([]);
  });

  it('without a target named, reconciling asks which', async () => {
    const body = { groups: ['support-tier1'] };
    const answer = await stage.ask('/api/reconcile-groups', { method: 'POST', token: tokens.all, body });
    expect([answer.status, (await bodyOf(answer)).errors]).toEqual([
      400,
      [{ pointer: '#/target', detail: 'is missing; there are several targets' }],
    ]);
  });
});

/** Its id has every sign in it that means something in a URL. */
function delivery(target: string): Delivery {
  const id = `20261122T000000Z-000000/drift.detected/group/100%25 & more?#${target}`;
  return {
    id: `${id}#chat`,
    receiver: 'chat',
    message: {
      formatVersion: 1,
      id,
      type: 'drift.detected',
      at: '2026-11-22T00:00:00.000Z',
      target: { name: target, type: 'scim', baseUrl: 'https://scim.acme.test' },
    },
  };
}
