import { expect, it } from 'vitest';
import type { Delivery } from '../../../src/notify/message.ts';
import { Undeliverable } from '../../../src/notify/undeliverable.ts';
import type { EventPlace } from '../../../src/service/store/event-store.ts';
import { event } from './events.ts';
import { describeStores } from './support.ts';

describeStores((fresh) => {
  it('gives one event, in each of its targets, however many came after it', async () => {
    const store = await (await fresh())();
    await store.events.accept(event('e1'), ['acme', 'globex']);
    for (const id of ['e2', 'e3', 'e4']) await store.events.accept(event(id), ['acme']);
    const [oldest] = await store.events.list({ oldestFirst: {}, limit: 1 });
    const seq = oldest?.seq ?? 0;
    const named = async (query: { readonly target?: string; readonly status?: 'parked' }) =>
      (await store.events.list({ seq, limit: 2, ...query })).map(({ id, target }) => `${id} ${target}`);
    expect(await named({})).toEqual(['e1 acme', 'e1 globex']);
    expect(await named({ target: 'globex' })).toEqual(['e1 globex']);
    expect(await named({ status: 'parked' })).toEqual([]);
    expect(await store.events.list({ seq: seq + 100, limit: 1 })).toEqual([]);
  });

  it('gives all events page by page, the oldest first, each of them once in each target', async () => {
    const store = await (await fresh())();
    for (const id of ['e1', 'e2', 'e3']) await store.events.accept(event(id), ['globex', 'acme', 'a-b']);
    const all: string[] = [];
    let after: EventPlace | undefined;
    for (;;) {
      const page = await store.events.list({ oldestFirst: after ? { after } : {}, limit: 2 });
      all.push(...page.map(({ id, target }) => `${id} ${target}`));
      after = page.at(-1);
      if (after === undefined) break;
    }
    expect(all).toEqual(
      ['e1', 'e2', 'e3'].flatMap((id) => ['a-b', 'acme', 'globex'].map((of) => `${id} ${of}`)),
    );
    const inOne = await store.events.list({
      target: 'acme',
      oldestFirst: { after: { seq: 0, target: 'z' } },
      limit: 10,
    });
    expect(inOne.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('gives all deliveries page by page, the oldest first, also those that were put in together', async () => {
    const store = await (await fresh())();
    await store.deliveries.add(['b', 'a', 'c'].map(delivery));
    await store.deliveries.add(['z', 'A'].map(delivery));
    const all: string[] = [];
    for (let after: string | undefined; ; after = all.at(-1)) {
      const page = await store.deliveries.list({ oldestFirst: after ? { after } : {}, limit: 2 });
      if (page.length === 0) break;
      all.push(...page.map(({ id }) => id));
    }
    const newest = await store.deliveries.list({ limit: 5 });
    const byAge = newest.toSorted(
      (left, right) => left.createdAt.localeCompare(right.createdAt) || (left.id < right.id ? -1 : 1),
    );
    expect(all).toEqual(byAge.map(({ id }) => id));
    expect([...all].sort()).toEqual(['A', 'a', 'b', 'c', 'z']);
  });

  it('goes on behind a delivery that is no longer among those asked for', async () => {
    const store = await (await fresh())();
    await store.deliveries.add([delivery('a')]);
    await store.deliveries.add([delivery('b')]);
    const work = await store.deliveries.work(async () => {
      throw new Undeliverable('the address is private');
    });
    while ((await store.deliveries.depth()).dead < 2) await new Promise((resolve) => setTimeout(resolve, 25));
    await work.close();
    const [first] = await store.deliveries.list({ status: 'dead', oldestFirst: {}, limit: 1 });
    expect(await store.deliveries.retry(first?.id ?? '')).toBe(true);
    const rest = await store.deliveries.list({
      status: 'dead',
      oldestFirst: { after: first?.id ?? '' },
      limit: 5,
    });
    expect([first?.id, ...rest.map(({ id }) => id)].sort()).toEqual(['a', 'b']);
  });
});

function delivery(id: string): Delivery {
  return {
    id,
    receiver: 'ops',
    message: {
      formatVersion: 1,
      id,
      type: 'run.finished',
      at: '2026-11-22T01:00:00Z',
      target: { name: 'acme', type: 'scim', baseUrl: 'https://acme.example/scim/v2' },
    },
  };
}
