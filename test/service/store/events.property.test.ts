import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventOutcome } from '../../../src/service/store/event-store.ts';
import { LeaseLost } from '../../../src/service/store/lease-lost.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { event } from './events.ts';
import { EventsModel } from './events-model.ts';
import { describeStores } from './support.ts';

const hour = 3_600_000;

/** One thing that somebody does: the sender, the worker, a person, or fate. Numbers choose among what there is. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('accept' as const), subject: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('fetch' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      ends: fc.array(fc.constantFrom('done', 'done', 'retry', 'later', 'parked', 'untouched'), {
        minLength: 3,
        maxLength: 3,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeover' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function outcome(seq: number, end: string | undefined): EventOutcome | undefined {
  if (end === 'done') return { seq, kind: 'done' };
  if (end === 'parked') return { seq, kind: 'parked', reason: 'poison' };
  if (end === 'retry') return { seq, kind: 'retry', delayMs: 0, reason: 'again' };
  if (end === 'later') return { seq, kind: 'retry', delayMs: hour, reason: 'later' };
  return undefined;
}

/** Each play has a target and a source of its own, so that one database serves them all. */
async function play(store: Store, target: string, steps: readonly Step[]): Promise<void> {
  const model = new EventsModel();
  await store.targets.register([target]);
  let lease = (await store.targets.takeNamed(target, 'w', hour)) as HeldTarget;
  let inFlight: readonly number[] = [];
  const chosen = (which: number) => model.events[which % Math.max(1, model.events.length)];
  const send = async (id: string, subject: string) => {
    const expected = model.accept(id, subject);
    expect(await store.events.accept(event(id, { source: target, subject }), [target])).toBe(expected);
    if (expected === 'known') return;
    const [latest] = await store.events.list({ target, limit: 1 });
    const added = model.events.at(-1);
    if (added) added.seq = latest?.seq ?? 0;
  };
  for (const each of steps) {
    if (each.kind === 'accept') await send(`e${model.events.length}`, each.subject);
    const picked = 'which' in each ? chosen(each.which) : undefined;
    if (each.kind === 'repeat' && picked) await send(picked.id, picked.subject);
    if (each.kind === 'retry' && picked) {
      expect(await store.events.retry(picked.seq, target)).toBe(model.retry(picked.seq));
    }
    if (each.kind === 'drop' && picked) {
      expect(await store.events.drop(picked.seq, target)).toBe(model.drop(picked.seq));
    }
    if (each.kind === 'fetch') {
      inFlight = (await store.events.next(target, each.limit)).map(({ seq }) => seq);
      expect(inFlight).toEqual(model.next(each.limit).map(({ seq }) => seq));
    }
    if (each.kind === 'settle') {
      const outcomes = inFlight.flatMap((seq, index) => outcome(seq, each.ends[index]) ?? []);
      await store.events.settle(lease, outcomes);
      model.settle(outcomes);
      inFlight = [];
    }
    if (each.kind === 'takeover') {
      const stale = lease;
      await store.targets.renew(stale, 0);
      lease = (await store.targets.takeNamed(target, 'w', hour)) as HeldTarget;
      const late = inFlight.map((seq) => ({ seq, kind: 'done' }) as const);
      await expect(store.events.settle(stale, late)).rejects.toBeInstanceOf(LeaseLost);
      inFlight = [];
    }
  }
  const listed = await store.events.list({ target, limit: 100 });
  expect(listed.map(({ id, status }) => `${id} ${status}`).reverse()).toEqual(
    model.events.map(({ id, status }) => `${id} ${status}`),
  );
  for (const effects of model.effects.values()) {
    expect(effects).toEqual([...new Set(effects)].sort((one, other) => one - other));
  }
  const records = await store.events.records(target, target);
  expect(
    records.map(({ subject, seq, overtaken }) => `${subject} ${seq}${overtaken ? ' past' : ''}`),
  ).toEqual(model.records());
}

describeStores((fresh, kind) => {
  it('does what the model does, whatever comes in whatever order: nothing lost, nothing twice, nothing out of order', async () => {
    const store = await (await fresh())();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        runs += 1;
        await play(store, `target-${runs}`, steps);
      }),
      { numRuns: kind === 'embedded' ? 15 : 40, interruptAfterTimeLimit: 40_000 },
    );
  });
});
