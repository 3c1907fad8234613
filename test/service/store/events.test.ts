import { expect, it } from 'vitest';
import { LeaseLost } from '../../../src/service/store/lease-lost.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { event } from './events.ts';
import { describeStores } from './support.ts';

const hour = 3_600_000;

async function take(store: Store, target = 'acme', worker = 'w1'): Promise<HeldTarget> {
  await store.targets.register([target]);
  const held = await store.targets.takeNamed(target, worker, hour);
  if (held === undefined) throw new Error(`${target} is held by somebody else`);
  return held;
}

describeStores((fresh) => {
  it('keeps an event over a restart, and gives it back as it came', async () => {
    const reopen = await fresh();
    const first = await reopen();
    const data = { name: 'J\u0000ane \ud83d\ude00', nested: { b: 1, a: [null, true, 1e21] } };
    expect(
      await first.events.accept(event('e1', { data, occurredAt: '2026-01-01T00:00:00Z' }), ['acme']),
    ).toBe('stored');
    await first.close();
    const second = await reopen();
    const [queued] = await second.events.next('acme', 10);
    expect(queued).toMatchObject({
      ...event('e1', { data }),
      occurredAt: '2026-01-01T00:00:00Z',
      attempts: 0,
    });
    expect(Object.keys((queued?.data.nested ?? {}) as object)).toEqual(['b', 'a']);
    expect(queued?.receivedAt).toMatch(/^\d{4}-.*Z$/);
  });

  it('knows an event that is sent again, and tells it from another one under its id', async () => {
    const store = await (await fresh())();
    const sent = event('e1', { data: { a: 1, b: 2 } });
    expect(await store.events.accept(sent, ['acme'])).toBe('stored');
    expect(await store.events.accept({ ...sent, data: { b: 2, a: 1 } }, ['acme'])).toBe('known');
    expect(await store.events.accept({ ...sent, data: { a: 1, b: 3 } }, ['acme'])).toBe('differs');
    expect(await store.events.accept({ ...sent, subject: 'joe' }, ['acme'])).toBe('differs');
    expect(await store.events.accept({ ...sent, source: 'payroll' }, ['acme'])).toBe('stored');
    expect(await store.events.next('acme', 10)).toHaveLength(2);
  });

  it('stores an event once, however many send it at once', async () => {
    const store = await (await fresh())();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => store.events.accept(event('e1'), ['acme', 'globex'])),
    );
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'known')).toHaveLength(11);
    expect(await store.events.next('globex', 10)).toHaveLength(1);
  });

  it('queues a known event for a target that had not been named before, unless it comes too late there', async () => {
    const store = await (await fresh())();
    await store.events.accept(event('e1'), ['acme']);
    await store.events.accept(event('e2'), ['acme', 'globex']);
    await store.events.accept(event('e3', { subject: 'joe' }), ['acme']);
    const lease = await take(store, 'globex');
    const [second] = await store.events.next('globex', 10);
    await store.events.settle(lease, [{ seq: second?.seq ?? 0, kind: 'done' }]);
    expect(await store.events.accept(event('e1'), ['globex'])).toBe('known');
    expect(await store.events.accept(event('e3', { subject: 'joe' }), ['globex'])).toBe('known');
    expect((await store.events.next('globex', 10)).map(({ id }) => id)).toEqual(['e3']);
    const listed = await store.events.list({ target: 'globex', limit: 10 });
    expect(listed.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'e3 pending',
      'e2 done',
      'e1 superseded',
    ]);
  });

  it('hands out the oldest event of each subject, and the next once that one is done', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    for (const [id, subject] of [
      ['1', 'jane'],
      ['2', 'joe'],
      ['3', 'jane'],
      ['4', 'jim'],
    ] as const) {
      await store.events.accept(event(id, { subject }), ['acme']);
    }
    const first = await store.events.next('acme', 10);
    expect(first.map(({ id }) => id)).toEqual(['1', '2', '4']);
    expect((await store.events.next('acme', 2)).map(({ id }) => id)).toEqual(['1', '2']);
    await store.events.settle(
      lease,
      first.map(({ seq }) => ({ seq, kind: 'done', runId: 'run-1', note: 'as asked' })),
    );
    expect((await store.events.next('acme', 10)).map(({ id }) => id)).toEqual(['3']);
    const [done] = await store.events.list({ status: 'done', limit: 1 });
    expect(done).toMatchObject({ id: '4', runId: 'run-1', reason: 'as asked', attempts: 1, target: 'acme' });
    expect(done?.finishedAt).toBeDefined();
  });

  it('keeps later events of a subject behind one that is tried again, and of no other subject', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1'), ['acme']);
    await store.events.accept(event('2'), ['acme']);
    await store.events.accept(event('3', { subject: 'joe' }), ['acme']);
    const [first] = await store.events.next('acme', 1);
    const seq = first?.seq ?? 0;
    await store.events.settle(lease, [{ seq, kind: 'retry', delayMs: hour, reason: 'no such person' }]);
    expect((await store.events.next('acme', 10)).map(({ id }) => id)).toEqual(['3']);
    await store.events.settle(lease, [{ seq, kind: 'retry', delayMs: 0, reason: 'no such person' }]);
    const [again] = await store.events.next('acme', 1);
    expect(again).toMatchObject({ id: '1', attempts: 2 });
  });

  it('lets later events pass one that is parked, which can be retried only before they take effect', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1'), ['acme']);
    await store.events.accept(event('2'), ['acme']);
    await store.events.accept(event('3', { subject: 'joe' }), ['acme']);
    const [one, three] = await store.events.next('acme', 10);
    const parked = { kind: 'parked', reason: 'no title' } as const;
    await store.events.settle(lease, [
      { seq: one?.seq ?? 0, ...parked },
      { seq: three?.seq ?? 0, ...parked },
    ]);
    expect((await store.events.depth()).get('acme')).toMatchObject({ pending: 1, parked: 2 });
    const [two] = await store.events.next('acme', 10);
    expect(two?.id).toBe('2');
    await store.events.settle(lease, [{ seq: two?.seq ?? 0, kind: 'done' }]);
    expect(await store.events.retry(one?.seq ?? 0, 'acme')).toBe('superseded');
    expect(await store.events.retry(one?.seq ?? 0, 'acme')).toBeUndefined();
    expect(await store.events.retry(three?.seq ?? 0, 'globex')).toBeUndefined();
    expect(await store.events.retry(three?.seq ?? 0, 'acme')).toBe('pending');
    expect(await store.events.next('acme', 10)).toMatchObject([{ id: '3', attempts: 0 }]);
  });

  it('lets an event that was retried while a later one took effect come too late', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1'), ['acme']);
    await store.events.accept(event('2'), ['acme']);
    const [one] = await store.events.next('acme', 1);
    await store.events.settle(lease, [{ seq: one?.seq ?? 0, kind: 'parked', reason: 'no title' }]);
    const [two] = await store.events.next('acme', 1);
    // The second is on its way to the directory while somebody retries the first.
    expect(await store.events.retry(one?.seq ?? 0, 'acme')).toBe('pending');
    await store.events.settle(lease, [{ seq: two?.seq ?? 0, kind: 'done' }]);
    expect(await store.events.next('acme', 10)).toEqual([]);
    expect(await store.events.list({ status: 'superseded', limit: 10 })).toMatchObject([{ id: '1' }]);
    expect(await store.events.records('acme', 'hr')).toMatchObject([{ seq: two?.seq }]);
  });

  it('drops an event that waits or is parked, and none that is done', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1'), ['acme']);
    await store.events.accept(event('2'), ['acme']);
    const [one] = await store.events.next('acme', 1);
    expect(await store.events.drop(one?.seq ?? 0, 'globex')).toBe(false);
    expect(await store.events.drop(one?.seq ?? 0, 'acme')).toBe(true);
    expect(await store.events.drop(one?.seq ?? 0, 'acme')).toBe(false);
    const [two] = await store.events.next('acme', 1);
    expect(two?.id).toBe('2');
    await store.events.settle(lease, [{ seq: two?.seq ?? 0, kind: 'done' }]);
    expect(await store.events.drop(two?.seq ?? 0, 'acme')).toBe(false);
  });

  it('remembers which record last took effect about each subject', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1', { data: { title: 'Agent' } }), ['acme', 'globex']);
    await store.events.accept(event('2', { data: { title: 'Lead' } }), ['acme']);
    await store.events.accept(event('3', { subject: 'ann', type: 'user.deleted' }), ['acme']);
    for (;;) {
      const ready = await store.events.next('acme', 10);
      if (ready.length === 0) break;
      await store.events.settle(
        lease,
        ready.map(({ seq }) => ({ seq, kind: 'done' })),
      );
    }
    expect(await store.events.records('acme', 'hr')).toMatchObject([
      { subject: 'ann', type: 'user.deleted' },
      { subject: 'jane', data: { title: 'Lead' } },
    ]);
    expect(await store.events.records('globex', 'hr')).toEqual([]);
    expect(await store.events.records('acme', 'payroll')).toEqual([]);
  });

  it('says of a record whether a later event about its subject may have overtaken it', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    const records = async () =>
      (await store.events.records('acme', 'hr')).map(({ seq, overtaken = false }) => [seq, overtaken]);
    const next = async () => (await store.events.next('acme', 1))[0]?.seq ?? 0;
    await store.events.accept(event('1'), ['acme']);
    const one = await next();
    await store.events.settle(lease, [{ seq: one, kind: 'done' }]);
    expect(await records()).toEqual([[one, false]]);
    await store.events.accept(event('2'), ['acme']);
    const two = await next();
    expect(await records()).toEqual([[one, true]]);
    await store.events.settle(lease, [{ seq: two, kind: 'parked', reason: 'too many' }]);
    expect(await records()).toEqual([[one, true]]);
    await store.events.drop(two, 'acme');
    expect(await records()).toEqual([[one, false]]);
  });

  it('says how long ago the event before it about a subject was written', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await store.events.accept(event('1'), ['acme']);
    const [one] = await store.events.next('acme', 1);
    expect(one).not.toHaveProperty('sinceLastMs');
    await store.events.settle(lease, [{ seq: one?.seq ?? 0, kind: 'done', runId: 'r1' }]);
    await store.events.accept(event('2'), ['acme']);
    await store.events.accept(event('3', { subject: 'ann' }), ['acme']);
    const [two, three] = await store.events.next('acme', 2);
    expect(two?.sinceLastMs).toBeGreaterThanOrEqual(0);
    expect(three).not.toHaveProperty('sinceLastMs');
    const waits = { seq: two?.seq ?? 0, kind: 'retry', delayMs: 0, reason: 'early', waits: true } as const;
    await store.events.settle(lease, [waits]);
    // It was not tried.
    expect((await store.events.next('acme', 1))[0]).toMatchObject({ id: '2', attempts: 0 });
  });

  it('counts what may have been taken away from the moment on that it is noted, until it is known not to have been', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    for (const id of ['1', '2', '3']) await store.events.accept(event(id, { subject: id }), ['acme', 'beta']);
    const [one = 0, two = 0, three = 0] = (await store.events.next('acme', 3)).map(({ seq }) => seq);
    const day = 86_400_000;
    const count = (except: readonly number[] = [], target = 'acme') =>
      store.events.withdrawals(target, day, except);
    expect(await store.events.noteWithdrawals(lease, [one, two])).toEqual([one, two]);
    expect([await count(), await count([one]), await count([], 'beta')]).toEqual([2, 1, 0]);
    // Whoever comes after one that was killed.
    expect(await store.events.noteWithdrawals(lease, [two, three])).toEqual([three]);
    await store.events.settle(lease, [{ seq: one, kind: 'done' }], [three]);
    await store.events.settle(lease, [{ seq: two, kind: 'parked', reason: 'x' }]);
    await store.events.drop(two, 'acme');
    expect([await count(), await store.events.withdrawals('acme', 0, [])]).toEqual([2, 0]);
    await store.targets.release(lease, { dueInMs: 0 });
    await expect(store.events.noteWithdrawals(lease, [three])).rejects.toBeInstanceOf(LeaseLost);
    expect(await count()).toBe(2);
  });

  it('settles nothing for who no longer holds the target', async () => {
    const store = await (await fresh())();
    await store.events.accept(event('1'), ['acme']);
    const stale = await take(store);
    await store.targets.release(stale, { dueInMs: 0 });
    const [one] = await store.events.next('acme', 1);
    const outcome = { seq: one?.seq ?? 0, kind: 'done' } as const;
    await expect(store.events.settle(stale, [outcome])).rejects.toBeInstanceOf(LeaseLost);
    const current = await take(store, 'acme', 'w2');
    await expect(store.events.settle(stale, [outcome])).rejects.toBeInstanceOf(LeaseLost);
    expect(await store.events.next('acme', 1)).toHaveLength(1);
    await store.events.settle(current, [outcome]);
    expect(await store.events.next('acme', 1)).toEqual([]);
  });

  it('numbers the events about one subject in the order in which they can be seen', async () => {
    const reopen = await fresh();
    const store = await reopen();
    await store.targets.register(['acme']);
    const seen: number[] = [];
    let sending = true;
    const watching = (async () => {
      const lease = await take(store);
      for (let last = false; !last; ) {
        last = !sending;
        const ready = await store.events.next('acme', 100);
        seen.push(...ready.map(({ seq }) => seq));
        await store.events.settle(
          lease,
          ready.map(({ seq }) => ({ seq, kind: 'done' })),
        );
        if (ready.length > 0) last = false;
      }
    })();
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => store.events.accept(event(`e${index}`), ['acme'])),
    );
    sending = false;
    await watching;
    expect(seen).toHaveLength(60);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  });
});
