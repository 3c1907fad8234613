import { afterEach, describe, expect, it } from 'vitest';
import type { EventsBatch } from '../../../src/service/events/batch.ts';
import { reconcileEvents } from '../../../src/service/events/reconcile-events.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { personOf } from '../../workflow/events-stage.ts';
import {
  type EventsService,
  openEventsService,
  quickStore,
  storeKinds,
  withPostgresql,
} from './events-service.ts';

withPostgresql();

let service: EventsService;
afterEach(() => service.close());

const cutOff = new Error('cut off here');

/**
 * A store whose worker is gone at the so-many-th step: before it is taken, or after it was taken and before anybody hears
 * of it. From then on nothing it asks for arrives.
 */
function cuttingOff(
  store: Store,
  atStep: number,
  moment: 'before' | 'after',
): Pick<Store, 'events' | 'runs'> {
  let step = 0;
  async function act<T>(deed: () => Promise<T>): Promise<T> {
    step += 1;
    if (step > atStep || (step === atStep && moment === 'before')) throw cutOff;
    const done = await deed();
    if (step === atStep) throw cutOff;
    return done;
  }
  return {
    events: {
      ...store.events,
      next: (target, limit) => act(() => store.events.next(target, limit)),
      noteWithdrawals: (lease, seqs) => act(() => store.events.noteWithdrawals(lease, seqs)),
      settle: (lease, outcomes, spared) => act(() => store.events.settle(lease, outcomes, spared)),
    },
    runs: {
      ...store.runs,
      open: async (lease, run, opening) => {
        const journal = await act(() => store.runs.open(lease, run, opening));
        return { ...journal, append: (entry) => act(() => journal.append(entry)) };
      },
      finish: (runId, report, deliveries) => act(() => store.runs.finish(runId, report, deliveries)),
    },
  };
}

/** One batch of a worker that is gone at a step, and then whatever the next one does about the run. */
async function workUntil(
  step: number,
  moment: 'before' | 'after',
  more: Partial<EventsBatch> = {},
): Promise<'through' | 'cut off'> {
  const lease = await service.take();
  const batch = service.batch(lease, { ...more, store: cuttingOff(service.store, step, moment) });
  const end = await reconcileEvents(batch).then(
    () => 'through' as const,
    (fault: unknown) => {
      if (fault !== cutOff) throw fault;
      return 'cut off' as const;
    },
  );
  await service.store.targets.release(lease, { dueInMs: 0 });
  for (const { runId } of await service.store.runs.unfinished('test')) {
    await service.store.runs.finish(runId, undefined, []);
  }
  return end;
}

it.each(['before', 'after'] as const)(
  'a worker that is gone %s any step leaves what the next one makes the same of',
  async (moment) => {
    service = await openEventsService(quickStore, { users: [1, 2].map((key) => personOf(key)) });
    let steps = 0;
    for (let isThrough = false; !isThrough; ) {
      steps += 1;
      for (const title of ['First', 'Second', 'Third']) {
        await service.receive('1', { title: `${title} ${steps}` });
        await service.receive('2', { title: `${title} ${steps}` });
      }
      isThrough = (await workUntil(steps, moment)) === 'through';
      await service.drain();
      expect([1, 2].map((key) => service.person(`p${key}@company.com`)?.title)).toEqual([
        `Third ${steps}`,
        `Third ${steps}`,
      ]);
    }
    expect(steps).toBeGreaterThan(6);
    const events = await service.listed();
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['done']));
    // Whatever was cut off, nothing was written twice: each event has one request of its own.
    const patches = service.sandbox.requests().filter(({ method }) => method === 'PATCH');
    expect(patches).toHaveLength(events.length);
  },
);

describe.each(storeKinds)('the limit of a day, in the %s store,', (kind) => {
  it.each(['before', 'after'] as const)(
    'counts each person once, gone %s any step',
    async (moment) => {
      service = await openEventsService(kind, {
        users: Array.from({ length: 60 }, (_, key) => personOf(key)),
        mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { active: 'eventType != "user.deleted"' } }
`,
        more: 'safety: { removalsTotal: 0 }\n',
      });
      let next = 0;
      const leave = async () => {
        await service.receive(String(next), {}, { type: 'user.deleted' });
        next += 1;
        return `p${next - 1}@company.com`;
      };
      let steps = 0;
      for (let isThrough = false; !isThrough; ) {
        steps += 1;
        const allowances = { removals: 2 * steps };
        const leavers = [await leave(), await leave()];
        isThrough = (await workUntil(steps, moment, { allowances })) === 'through';
        // Within the limit, whatever was written and noted of them before.
        await service.drain({ allowances });
        expect(leavers.map((name) => service.person(name)?.active)).toEqual([false, false]);
        const beyond = await leave();
        await service.drain({ allowances });
        expect(service.person(beyond)?.active).toBe(true);
        expect(await service.listed('parked')).toHaveLength(steps);
      }
      expect(steps).toBeGreaterThan(6);
    },
    180_000,
  );
});

it('who was certainly not written to is not counted', async () => {
  service = await openEventsService(quickStore, {
    users: [1, 2].map((key) => personOf(key)),
    mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { active: 'eventType != "user.deleted"' } }
`,
    more: 'safety: { removalsTotal: 1 }\n',
  });
  service.sandbox.setFaults([{ kind: 'conflict', method: 'PATCH' }]);
  await service.receive('1', {}, { type: 'user.deleted' });
  await service.drain();
  expect(await service.listed('parked')).toHaveLength(1);
  service.sandbox.setFaults([]);
  await service.receive('2', {}, { type: 'user.deleted' });
  await service.drain();
  expect(service.person('p2@company.com')?.active).toBe(false);
});
