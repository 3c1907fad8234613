import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticError } from '../../../src/diagnostic/diagnostic.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { ENTERPRISE_USER_SCHEMA } from '../../../src/scim/resource.ts';
import { reconcileEvents } from '../../../src/service/events/reconcile-events.ts';
import type { EventListing } from '../../../src/service/store/event-store.ts';
import { openTarget } from '../../../src/target/open.ts';
import { department, type EventsStageOptions, personOf } from '../../workflow/events-stage.ts';
import {
  type EventsService,
  openEventsService,
  quickStore,
  type StoreKind,
  storeKinds,
  withPostgresql,
} from './events-service.ts';

withPostgresql();

let service: EventsService;
afterEach(() => service.close());

async function open(kind: StoreKind, options: Partial<EventsStageOptions> = {}): Promise<EventsService> {
  service = await openEventsService(kind, { users: [1, 2, 3].map((key) => personOf(key)), ...options });
  return service;
}

const writes = () =>
  service.sandbox.requests().filter(({ method }) => method === 'PATCH' || method === 'PUT').length;
const titleOf = (key: number) => service.person(`p${key}@company.com`)?.title;
const inShort = (events: readonly EventListing[]) =>
  events
    .toSorted((left, right) => left.seq - right.seq)
    .map(({ id, status, reason }) => [id, status, ...(reason === undefined ? [] : [reason])].join(' '));

describe.each(storeKinds)('events of a target, remembered by %s', (kind) => {
  it('take effect, each person at once and one after the other for each', async () => {
    await open(kind);
    await service.receive('1', { title: 'First' });
    await service.receive('2', { title: 'Clerk', department: 'Sales' });
    await service.receive('1', { title: 'Second' });
    expect(await service.work()).toMatchObject({ kind: 'worked', settled: 2, more: true });
    expect([titleOf(1), titleOf(2)]).toEqual(['First', 'Clerk']);
    expect(service.departmentOf('p2@company.com')).toBe('Sales');
    expect(await service.work()).toMatchObject({ settled: 1 });
    expect(titleOf(1)).toBe('Second');
    expect(await service.work()).toEqual({ kind: 'idle' });
    expect(inShort(await service.listed())).toEqual(['e1 done', 'e2 done', 'e3 done']);
  });

  it('are in the record of a run', async () => {
    await open(kind);
    await service.receive('1', { title: 'First' });
    await service.work();
    const [run] = await service.store.runs.list({ limit: 10 });
    expect(run).toMatchObject({ kind: 'events', result: 'complete', target: 'test' });
    expect((await service.listed())[0]?.runId).toBe(run?.runId);
    const read = await service.store.runs.read(run?.runId ?? '');
    expect(read?.journal.join('\n')).toContain('edit-user');
    expect(await service.store.runs.unfinished('test')).toEqual([]);
  });

  it('take effect once, however often they come', async () => {
    await open(kind);
    await service.receive('1', { title: 'First' }, { id: 'same' });
    await service.drain();
    expect(await service.receive('1', { title: 'First' }, { id: 'same' })).toBe('known');
    await service.drain();
    await service.receive('1', { title: 'First' });
    await service.drain();
    expect(writes()).toBe(1);
    expect(await service.store.runs.list({ limit: 10 })).toHaveLength(1);
  });
});

describe('events of a target', () => {
  it('are parked alone when they are poison, and those behind them go on', async () => {
    await open(quickStore, {
      mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: $uppercase(title) } }
`,
    });
    await service.receive('1', { title: 17 });
    await service.receive('2', { title: 'clerk' });
    await service.receive('1', { title: 'boss' });
    await service.drain();
    expect([titleOf(1), titleOf(2)]).toEqual(['BOSS', 'CLERK']);
    expect(inShort(await service.listed())).toEqual([
      expect.stringMatching(/^e1 parked mapping "hr": for title, /),
      'e2 done',
      'e3 done',
    ]);
    const told = service.lines.filter(({ message }) => message === 'event parked');
    expect(told).toEqual([expect.objectContaining({ event: 'e1', source: 'hr', target: 'test' })]);
    expect(JSON.stringify(service.lines)).not.toContain('clerk');
  });

  it('are parked with the rule that they break', async () => {
    await open(quickStore, {
      mode: 'genesys-cloud',
      offers: { roles: [{ id: 'r1', name: 'Agent' }] },
      users: [personOf(1, { roles: [{ value: 'Agent' }] }), personOf(2)],
      more: `roles: { agent: { name: Agent } }
rolePolicy:
  allow: { by: '${department}', rules: { Sales: [] }, otherwise: [agent] }
`,
    });
    await service.receive('1', { department: 'Sales' });
    await service.receive('2', { department: 'Sales' });
    await service.drain();
    expect(inShort(await service.listed())).toEqual([
      'e1 parked user/p1@company.com holds role "agent", which department "Sales" may not hold',
      'e2 done',
    ]);
    expect(service.departmentOf('p2@company.com')).toBe('Sales');
  });

  it('wait a while for somebody who is not there yet', async () => {
    await open(quickStore);
    await service.receive('9', { title: 'New' });
    expect(await service.work()).toMatchObject({ retried: 1 });
    await service.drain();
    expect(inShort(await service.listed())).toEqual(['e1 parked nobody in the directory has externalId "9"']);
    expect((await service.listed())[0]?.attempts).toBe(5);
  });

  it('say what the server made of them', async () => {
    await open(quickStore, { switches: { ignoreAttributes: 'title' } });
    await service.receive('1', { title: 'Boss' });
    await service.receive('2', { department: 'Sales' });
    await service.drain();
    expect(inShort(await service.listed())).toEqual([
      'e1 done title: asked for Boss, the server has unassigned',
      'e2 done',
    ]);
    const [run] = await service.store.runs.list({ limit: 10 });
    const read = await service.store.runs.read(run?.runId ?? '');
    expect(read?.report?.discrepancies).toHaveLength(1);
  });

  it.each(['before-write', 'after-write'] as const)('survive a connection cut %s', async (moment) => {
    await open(quickStore);
    service.sandbox.setFaults([{ method: 'PATCH', kind: 'cutConnection', moment, times: 2 }]);
    await service.receive('1', { title: 'First' });
    await service.receive('1', { title: 'Second' });
    await service.receive('2', { title: 'Clerk' });
    await service.drain();
    expect([titleOf(1), titleOf(2)]).toEqual(['Second', 'Clerk']);
    expect(inShort(await service.listed())).toEqual(['e1 done', 'e2 done', 'e3 done']);
  });

  it('go over what an administrator does meanwhile to something else', async () => {
    await open(quickStore);
    service.sandbox.setFaults([{ method: 'PATCH', kind: 'conflict', times: 1 }]);
    await service.receive('1', { title: 'First' });
    await service.drain();
    expect(titleOf(1)).toBe('First');
    expect(inShort(await service.listed())).toEqual(['e1 done']);
  });

  it('are tried again where an administrator sets the same at the same moment', async () => {
    await open(quickStore);
    await service.receive('1', { title: 'First' });
    let edited = false;
    const done = await service.work({
      fence: {
        // Between the plan and the write.
        verify: async () => {
          if (edited) return;
          edited = true;
          await service.administer('p1@company.com', 'title', 'Theirs');
        },
        assertTrusted: () => {},
      },
    });
    expect(done).toMatchObject({ settled: 0, retried: 1 });
    expect(titleOf(1)).toBe('Theirs');
    await service.drain();
    expect(titleOf(1)).toBe('First');
  });

  it('are not taken for done by what a directory shows that is behind its own writes', async () => {
    await open(quickStore, {
      users: [personOf(1, { title: 'First' })],
      profile: '{ consistencyDelay: 400 }',
    });
    service.sandbox.setFaults([{ kind: 'readAfterWriteLag', ms: 300, path: '*Users' }]);
    await service.receive('1', { title: 'Second' });
    await service.receive('1', { title: 'First' });
    await service.drain({ runtime: { ...processRuntime(), env: service.runtime.env } });
    expect(titleOf(1)).toBe('First');
    expect(writes()).toBe(2);
    expect(inShort(await service.listed('done'))).toHaveLength(2);
  });

  it('are not taken for done by another worker, who knows nothing of the writes before', async () => {
    await open(quickStore, {
      users: [personOf(1, { title: 'First', [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' } })],
      profile: '{ consistencyDelay: 400 }',
    });
    service.sandbox.setFaults([{ kind: 'readAfterWriteLag', ms: 300, path: '*Users' }]);
    await service.receive('1', { title: 'Second', department: 'Sales' });
    // Of what was there before the first event, this one brings a part back.
    await service.receive('1', { title: 'First', department: 'Support' });
    const runtime = { ...processRuntime(), env: service.runtime.env };
    const declaration = service.manifest.targets.get('test');
    if (declaration === undefined) throw new Error('the stage has no target');
    const { locate, folder } = service.manifest;
    const other = await openTarget(declaration, { runtime, locate, folder });
    expect(await service.work({ runtime })).toMatchObject({ settled: 1 });
    await service.drain({ runtime, target: other });
    await other.close();
    expect([titleOf(1), service.departmentOf('p1@company.com')]).toEqual(['First', 'Support']);
    expect((await service.listed('done')).map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  it('all wait while the directory is down', async () => {
    await open(quickStore);
    service.sandbox.setFaults([{ kind: 'serverError' }]);
    await service.receive('1', { title: 'First' });
    await expect(service.work()).rejects.toBeInstanceOf(DiagnosticError);
    expect(inShort(await service.listed())).toEqual(['e1 pending']);
    expect((await service.listed())[0]?.attempts).toBe(0);
  });

  it('are written by nobody who was told to stop', async () => {
    await open(quickStore);
    await service.receive('1', { title: 'First' });
    await service.work({ stop: AbortSignal.abort() }).catch(() => {});
    expect(titleOf(1)).toBeUndefined();
    expect(inShort(await service.listed())).toEqual(['e1 pending']);
  });

  it('are written by nobody who has lost the target', async () => {
    await open(quickStore);
    await service.receive('1', { title: 'First' });
    const lease = await service.take();
    await service.store.targets.release(lease, { dueInMs: 0 });
    const late = reconcileEvents({
      ...service.batch(lease),
      fence: { verify: async () => {}, assertTrusted: () => {} },
    });
    await expect(late).rejects.toMatchObject({ diagnostics: [{ code: 'lock-lost' }] });
    expect(titleOf(1)).toBeUndefined();
    expect(inShort(await service.listed())).toEqual(['e1 pending']);
  });

  describe('that deactivate', () => {
    const mappings = `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { active: 'eventType != "user.deleted"' } }
`;

    it('are counted over a day, so that a sender gone mad is stopped', async () => {
      await open(quickStore, { mappings, more: 'safety: { removalsTotal: 2 }\n' });
      for (const key of ['1', '2', '3']) {
        await service.receive(key, {}, { type: 'user.deleted' });
        await service.drain();
      }
      expect([1, 2, 3].map((key) => service.person(`p${key}@company.com`)?.active)).toEqual([
        false,
        false,
        true,
      ]);
      expect(inShort(await service.listed('parked'))).toEqual([
        expect.stringContaining('after 2 within a day; the limit is 2 a day'),
      ]);
    });

    it('are retried with a greater allowance', async () => {
      await open(quickStore, { mappings, more: 'safety: { removalsTotal: 0 }\n' });
      await service.receive('1', {}, { type: 'user.deleted' });
      await service.drain();
      const [parked] = await service.listed('parked');
      await service.store.events.retry(parked?.seq ?? 0, 'test');
      await service.drain({ allowances: { removals: 1 } });
      expect(service.person('p1@company.com')?.active).toBe(false);
    });

    it('and bring back take effect in their order', async () => {
      // The database's clock goes on as it does: nobody waits for ten seconds of it.
      const profile = '{ consistencyDelay: 400 }';
      await open(quickStore, { mode: 'genesys-cloud', mappings, profile });
      await service.receive('1', {}, { type: 'user.deleted' });
      await service.receive('1', {}, { type: 'user.created' });
      await service.drain();
      expect(service.person('p1@company.com')?.active).not.toBe(false);
      expect(inShort(await service.listed())).toEqual(['e1 done', 'e2 done']);
    });
  });
});
