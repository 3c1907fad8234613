import { afterEach, expect, it } from 'vitest';
import type { EventsBatch } from '../../../src/service/events/batch.ts';
import { reconcileEvents } from '../../../src/service/events/reconcile-events.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { personOf } from '../../workflow/events-stage.ts';
import { type EventsService, openEventsService, quickStore, withPostgresql } from './events-service.ts';

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
      settle: (lease, outcomes) => act(() => store.events.settle(lease, outcomes)),
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
      const lease = await service.take();
      const store = cuttingOff(service.store, steps, moment);
      const batch: EventsBatch = service.batch(lease, { store });
      isThrough = await reconcileEvents(batch).then(
        () => true,
        (fault: unknown) => {
          if (fault !== cutOff) throw fault;
          return false;
        },
      );
      await service.store.targets.release(lease, { dueInMs: 0 });
      for (const { runId } of await service.store.runs.unfinished('test')) {
        await service.store.runs.finish(runId, undefined, []);
      }
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
