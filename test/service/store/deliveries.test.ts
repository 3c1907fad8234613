import { expect, it } from 'vitest';
import type { Delivery } from '../../../src/notify/message.ts';
import { TryLater } from '../../../src/notify/try-later.ts';
import { Undeliverable } from '../../../src/notify/undeliverable.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { describeStores } from './support.ts';

/** An attempt has all the time of the world: one that is given up because the machine is busy would be made twice. */
const limits = { attempts: 3, pause: 1, poll: 50 };

function delivery(id: string, target = 'acme'): Delivery {
  return {
    id,
    receiver: 'ops',
    message: {
      formatVersion: 1,
      id,
      type: 'run.finished',
      at: '2026-11-22T01:00:00Z',
      target: { name: target, type: 'scim', baseUrl: 'https://acme.example/scim/v2' },
    },
  };
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}

async function isEmpty(store: Store): Promise<boolean> {
  return (await store.deliveries.depth()).waiting === 0;
}

describeStores((fresh) => {
  it('hands out each delivery once, also one that is added twice or was delivered long ago', async () => {
    const store = await (await fresh())();
    const told: string[] = [];
    const work = await store.deliveries.work(async ({ id, receiver, message }, attempt) => {
      told.push(`${id} ${receiver} ${message.type} ${attempt}`);
    });
    await store.deliveries.add([delivery('a'), delivery('b')]);
    await store.deliveries.add([delivery('a'), delivery('c')]);
    await until(() => isEmpty(store));
    await store.deliveries.add([delivery('a')]);
    expect(await isEmpty(store)).toBe(true);
    await work.close();
    expect(told.sort()).toEqual(['a', 'b', 'c'].map((id) => `${id} ops run.finished 1`));
    expect(await store.deliveries.list({ limit: 5 })).toEqual([]);
  });

  it('tries again what failed, shows why meanwhile, and gives it up after the last attempt', async () => {
    const store = await (await fresh())({ limits });
    const attempts: number[] = [];
    const work = await store.deliveries.work(async (_, attempt) => {
      attempts.push(attempt);
      throw new Error('ops answered 503');
    });
    await store.deliveries.add([delivery('a')]);
    let waiting: Awaited<ReturnType<Store['deliveries']['list']>> = [];
    await until(async () => {
      waiting = await store.deliveries.list({ status: 'waiting', limit: 1 });
      return waiting[0]?.reason !== undefined;
    });
    expect(waiting).toMatchObject([
      { id: 'a', receiver: 'ops', target: 'acme', attempts: 1, reason: 'ops answered 503' },
    ]);
    await until(() => isEmpty(store));
    await work.close();
    expect(attempts).toEqual([1, 2, 3]);
    expect(await store.deliveries.list({ limit: 5 })).toMatchObject([
      { id: 'a', status: 'dead', attempts: 3 },
    ]);
    expect(await store.deliveries.depth()).toEqual({ waiting: 0, dead: 1 });
  });

  it('gives up at once what cannot be delivered, until somebody retries it', async () => {
    const store = await (await fresh())({ limits });
    let refused = 0;
    const work = await store.deliveries.work(async () => {
      refused += 1;
      if (refused === 1) throw new Undeliverable('the address is private');
    });
    await store.deliveries.add([delivery('a')]);
    await until(async () => (await store.deliveries.depth()).dead === 1);
    expect(await store.deliveries.list({ status: 'dead', limit: 5 })).toMatchObject([
      { id: 'a', reason: 'the address is private', attempts: 1 },
    ]);
    expect(await store.deliveries.retry('b')).toBe(false);
    expect(await store.deliveries.retry('a')).toBe(true);
    expect(await store.deliveries.retry('a')).toBe(false);
    await until(async () => refused === 2 && (await isEmpty(store)));
    await work.close();
    expect(await store.deliveries.list({ limit: 5 })).toEqual([]);
  });

  it('waits as long as the receiver asks', async () => {
    const store = await (await fresh())({ limits });
    let asked = 0;
    const work = await store.deliveries.work(async () => {
      asked += 1;
      throw new TryLater('ops answered 429', 3_600_000);
    });
    await store.deliveries.add([delivery('a'), delivery('b')]);
    await until(() => asked === 2);
    await work.close();
    const again = await store.deliveries.work(async () => {
      asked += 1;
    });
    await store.deliveries.add([delivery('c')]);
    await until(() => asked === 3);
    await again.close();
    expect(await store.deliveries.depth()).toMatchObject({ waiting: 2, oldest: expect.any(String) });
  });

  it('drops what waits or is dead', async () => {
    const store = await (await fresh())({ limits });
    await store.deliveries.add([delivery('a'), delivery('b')]);
    expect(await store.deliveries.drop('a')).toBe(true);
    expect(await store.deliveries.drop('a')).toBe(false);
    const told: string[] = [];
    const work = await store.deliveries.work(async ({ id }) => void told.push(id));
    await until(() => isEmpty(store));
    await work.close();
    expect(told).toEqual(['b']);
  });

  it('ends a handler that is at work before it closes, and hands out nothing more', async () => {
    const store = await (await fresh())({ limits });
    const { promise: answer, resolve } = withResolvers();
    const begun: string[] = [];
    const work = await store.deliveries.work(async ({ id }) => {
      begun.push(id);
      await answer;
    });
    await store.deliveries.add([delivery('a')]);
    await until(() => begun.length === 1);
    const closing = work.close();
    await store.deliveries.add([delivery('b')]);
    resolve();
    await closing;
    expect(begun).toEqual(['a']);
    expect((await store.deliveries.list({ limit: 5 })).map(({ id }) => id)).toEqual(['b']);
  });

  it('lists those of a target, or one alone, however many others wait', async () => {
    const store = await (await fresh())();
    await store.deliveries.add([delivery('a'), delivery('b', 'globex'), delivery('c')]);
    const ids = async (query: Parameters<Store['deliveries']['list']>[0]) =>
      (await store.deliveries.list(query)).map(({ id }) => id);
    expect(await ids({ target: 'globex', limit: 1 })).toEqual(['b']);
    expect((await ids({ target: 'acme', limit: 5 })).sort()).toEqual(['a', 'c']);
    for (const id of ['a', 'b', 'c']) expect(await ids({ id, limit: 1 })).toEqual([id]);
    expect(await ids({ id: 'a', target: 'globex', limit: 1 })).toEqual([]);
  });

  it('makes an attempt again that its process did not outlive', async () => {
    const reopen = await fresh();
    const forgetful = { ...limits, patience: 1, upkeep: 1 };
    const store = await reopen({ limits: forgetful });
    let begun = false;
    const dead = await store.deliveries.work(() => {
      begun = true;
      return new Promise(() => {});
    });
    await store.deliveries.add([delivery('a')]);
    await until(() => begun);
    void dead.close();
    await store.close();
    const heir = await reopen({ limits: forgetful });
    const attempts: number[] = [];
    const work = await heir.deliveries.work(async (_, attempt) => void attempts.push(attempt));
    await until(() => attempts.length === 1);
    await until(() => isEmpty(heir));
    await work.close();
    expect(attempts).toEqual([2]);
  });
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
