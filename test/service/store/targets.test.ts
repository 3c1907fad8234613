import { expect, it } from 'vitest';
import type { Plan } from '../../../src/changeset/plan.ts';
import type { HeldTarget, TargetState } from '../../../src/service/store/target-store.ts';
import { until } from '../../support/service.ts';
import { event } from './events.ts';
import { describeStores } from './support.ts';

const hour = 3_600_000;
/** A lease that has ended as soon as it is given. */
const over = 0;

const state: TargetState = { at: '2026-01-01T00:00:00.000Z', health: 'ok', failures: 0 };

describeStores((fresh, kind) => {
  it('gives a target to one worker at a time, and the one that was due for longest first', async () => {
    const store = await (await fresh())();
    const { targets } = store;
    await targets.register(['b', 'a']);
    await targets.register(['a', 'b']);
    const first = await targets.take(['a', 'b'], 'w1', hour);
    const second = await targets.take(['a', 'b'], 'w2', hour);
    expect([first?.target, second?.target]).toEqual(['a', 'b']);
    expect(first).toMatchObject({ token: 1 });
    expect(await targets.take(['a', 'b'], 'w3', hour)).toBeUndefined();
    await targets.release(second as HeldTarget, { dueInMs: 0 });
    const releasedAt = Date.now();
    // The embedded database knows no finer time than this: what is let go within one millisecond is let go at once.
    await until(() => Date.now() > releasedAt);
    await targets.release(first as HeldTarget, { dueInMs: 0 });
    expect((await targets.take(['a', 'b'], 'w3', hour))?.target).toBe('b');
    expect((await targets.take(['a'], 'w3', hour))?.token).toBe(2);
  });

  it('gives no target before it is due, nor one that nobody asked for', async () => {
    const { targets } = await (await fresh())();
    await targets.register(['acme', 'globex']);
    const held = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    await targets.release(held, { dueInMs: hour });
    expect(await targets.take(['acme'], 'w1', hour)).toBeUndefined();
    expect(await targets.take([], 'w1', hour)).toBeUndefined();
    await targets.wake('acme');
    expect((await targets.take(['acme'], 'w1', hour))?.target).toBe('acme');
  });

  it('keeps a wish to be woken until the target is let go', async () => {
    const { targets } = await (await fresh())();
    await targets.register(['acme']);
    const held = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    await targets.wake('acme');
    await targets.release(held, { dueInMs: hour });
    const again = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    expect(again.token).toBe(2);
    await targets.release(again, { dueInMs: hour });
    expect(await targets.take(['acme'], 'w1', hour)).toBeUndefined();
  });

  it('makes a target due at once when an event waits that may take effect, and only then', async () => {
    const { targets, events } = await (await fresh())();
    await targets.register(['acme']);
    const first = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    await events.accept(event('1'), ['acme']);
    await targets.release(first, { dueInMs: hour });
    const second = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    expect(second.target).toBe('acme');
    const [one] = await events.next('acme', 1);
    const retry = { kind: 'retry', delayMs: hour, reason: 'not yet' } as const;
    await events.settle(second, [{ seq: one?.seq ?? 0, ...retry }]);
    // It would have to wait behind the one that is tried again later.
    await events.accept(event('2'), ['acme']);
    await targets.release(second, { dueInMs: hour });
    expect(await targets.take(['acme'], 'w1', hour)).toBeUndefined();
    await events.accept(event('3', { subject: 'joe' }), ['acme']);
    expect((await targets.take(['acme'], 'w1', hour))?.target).toBe('acme');
  });

  it('keeps a pause that stands whatever comes', async () => {
    const { targets, events } = await (await fresh())();
    await targets.register(['acme']);
    const first = (await targets.take(['acme'], 'w1', hour)) as HeldTarget;
    await targets.release(first, { dueInMs: hour, evenIfEventsWait: true });
    await events.accept(event('1'), ['acme']);
    await targets.wake('acme');
    expect(await targets.take(['acme'], 'w1', hour)).toBeUndefined();
    expect((await targets.takeNamed('acme', 'api', hour))?.target).toBe('acme');
  });

  it('lets nobody starve: a target with much to do stands at the end of the line each time', async () => {
    const { targets, events } = await (await fresh())();
    await targets.register(['noisy', 'quiet']);
    await Promise.all(Array.from({ length: 20 }, (_, index) => events.accept(event(`${index}`), ['noisy'])));
    const turns: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const held = (await targets.take(['noisy', 'quiet'], 'w1', hour)) as HeldTarget;
      turns.push(held.target);
      await targets.release(held, { dueInMs: 0 });
    }
    expect(turns.filter((name) => name === 'quiet')).toHaveLength(3);
  });

  it('lets a target be taken over once its lease has ended, and recognises the former holder', async () => {
    const { targets } = await (await fresh())();
    await targets.register(['acme']);
    const dead = (await targets.take(['acme'], 'w1', over)) as HeldTarget;
    const heir = (await targets.take(['acme'], 'w2', hour)) as HeldTarget;
    expect(heir).toMatchObject({ token: 2 });
    expect(await targets.renew(dead, hour)).toBe(false);
    await targets.release(dead, { dueInMs: 0 });
    await targets.tell(dead, { ...state, health: 'failing' });
    expect(await targets.renew(heir, hour)).toBe(true);
    expect((await targets.all())[0]).toMatchObject({ holder: 'w2' });
    expect((await targets.all())[0]?.state).toBeUndefined();
  });

  it('lets a late sign of life count as long as nobody came', async () => {
    const { targets } = await (await fresh())();
    await targets.register(['acme']);
    const held = (await targets.take(['acme'], 'w1', over)) as HeldTarget;
    expect(await targets.renew(held, hour)).toBe(true);
    expect(await targets.take(['acme'], 'w2', hour)).toBeUndefined();
    await targets.release(held, { dueInMs: 0 });
    expect(await targets.renew(held, hour)).toBe(false);
  });

  it('gives a named target whether due or not, also one that nobody registered, but never a held one', async () => {
    const { targets } = await (await fresh())();
    const held = (await targets.takeNamed('acme', 'api', hour)) as HeldTarget;
    expect(held.target).toBe('acme');
    expect(await targets.takeNamed('acme', 'api', hour)).toBeUndefined();
    await targets.release(held, { dueInMs: hour });
    expect((await targets.takeNamed('acme', 'api', hour))?.token).toBe(2);
  });

  it('hands what is known of a target to the next holder', async () => {
    const reopen = await fresh();
    const { targets } = await reopen();
    const plan = { digest: 'sha256:1', target: { name: 'acme' } } as unknown as Plan;
    const held = (await targets.takeNamed('acme', 'w1', hour)) as HeldTarget;
    const round = {
      at: '2026-01-01T00:00:00.000Z',
      reading: 'full',
      result: 'in-sync',
      digest: 'sha256:1',
      changes: 0,
      blocked: 0,
      withheld: 0,
      expiring: [],
      requests: { reads: 3, writes: 0 },
      durationMs: 12,
    } as const;
    await targets.tell(held, { ...state, round }, plan);
    await targets.tell(held, { ...state, health: 'failing', round: { ...round, reading: 'changed' } });
    expect(await targets.plan('acme')).toEqual(plan);
    expect(await targets.plan('globex')).toBeUndefined();
    await targets.release(held, { dueInMs: 0 });
    const next = await targets.takeNamed('acme', 'w2', hour);
    expect(next).toMatchObject({ state: { health: 'failing' } });
    const [row] = await targets.all();
    expect(row).toMatchObject({ name: 'acme', holder: 'w2', state: { health: 'failing' } });
  });

  it.skipIf(kind === 'embedded')(
    'gives 50 targets to four workers and never one to two of them',
    async () => {
      const reopen = await fresh();
      const stores = await Promise.all([reopen(), reopen(), reopen(), reopen()]);
      const names = Array.from({ length: 50 }, (_, index) => `org-${index}`);
      await Promise.all(stores.map(({ targets }) => targets.register(names)));
      const holders = new Map<string, number>();
      const turns = new Map<string, number>();
      const overlaps: string[] = [];
      await Promise.all(
        stores.flatMap(({ targets }, worker) =>
          [0, 1, 2, 3].map(async () => {
            for (let turn = 0; turn < 40; turn += 1) {
              const held = await targets.take(names, `w${worker}`, hour);
              if (held === undefined) continue;
              const now = (holders.get(held.target) ?? 0) + 1;
              holders.set(held.target, now);
              if (now > 1) overlaps.push(held.target);
              turns.set(held.target, (turns.get(held.target) ?? 0) + 1);
              if (!(await targets.renew(held, hour))) overlaps.push(`${held.target} is not held`);
              holders.set(held.target, now - 1);
              await targets.release(held, { dueInMs: 0 });
            }
          }),
        ),
      );
      expect(overlaps).toEqual([]);
      expect(turns.size).toBe(50);
    },
  );
});
