import { afterEach, describe, expect, test } from 'vitest';
import { listAll } from '../../src/target/listing.ts';
import type { Target } from '../../src/target/open.ts';
import {
  type Answer,
  discovery,
  faultsOf,
  open,
  type Script,
  scimDeclaration,
  serve,
  type TinyServer,
} from './harness.ts';

let server: TinyServer | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await server?.close();
});

const people = Array.from({ length: 23 }, (_, index) => ({ id: `u${index + 1}`, userName: `p${index + 1}` }));

interface Paging {
  readonly startIndex: number;
  readonly count: number;
  /** How many pages were asked for before this one. */
  readonly earlier: number;
}

/** An honest page: what a liar below starts from. */
function page({ startIndex, count }: Pick<Paging, 'startIndex' | 'count'>, from: readonly object[] = people) {
  return { totalResults: from.length, Resources: from.slice(startIndex - 1, startIndex - 1 + count) };
}

async function list(
  answer: (paging: Paging, cursor: string | undefined) => object | Answer,
  { pageSize = 5, totalsTrusted = false } = {},
) {
  let earlier = 0;
  const script: Script = ({ url }) => {
    const { searchParams } = new URL(url, 'http://x');
    const number = (name: string) => Number(searchParams.get(name) ?? 0);
    const paging = { startIndex: number('startIndex'), count: number('count'), earlier: earlier++ };
    const given = answer(paging, searchParams.get('cursor') ?? undefined);
    return 'status' in given || 'body' in given ? given : { body: given };
  };
  server = await serve((seen, index) => discovery(seen) ?? script(seen, index));
  target = await open(scimDeclaration(server.url, { profile: { totalsTrusted } }));
  const { items, gap } = await listAll({ target, of: 'users', attributes: ['userName'], pageSize });
  return { ids: items.map(({ id }) => id), gap, requests: earlier };
}

const everyone = people.map(({ id }) => id);

describe('a listing is complete', () => {
  test('in as few requests as there are pages, in the order of the server', async () => {
    expect(await list((paging) => page(paging))).toEqual({ ids: everyone, gap: undefined, requests: 5 });
  });

  test('when one page holds it; a total that may be that of the page costs one look behind it', async () => {
    expect((await list((paging) => page(paging), { pageSize: 100 })).requests).toBe(2);
    expect((await list((paging) => page(paging), { pageSize: 100, totalsTrusted: true })).requests).toBe(1);
  });

  test('when there is nothing: Resources missing, null or empty', async () => {
    for (const empty of [{}, { Resources: null }, { Resources: [] }]) {
      expect(await list(() => ({ totalResults: 0, ...empty }))).toMatchObject({ ids: [], gap: undefined });
      await server?.close();
    }
  });

  test.each<[string, Parameters<typeof list>[0]]>([
    ['the server caps the page', ({ startIndex, count }) => page({ startIndex, count: Math.min(2, count) })],
    [
      'a page in the middle is short',
      ({ startIndex, count }) => page({ startIndex, count: startIndex === 6 ? 3 : count }),
    ],
    [
      'the first page comes again past the end',
      ({ startIndex, count }) => page({ startIndex: startIndex > 23 ? 1 : startIndex, count }),
    ],
    [
      'the total is that of the page',
      (paging) => ({ ...page(paging), totalResults: page(paging).Resources.length }),
    ],
    ['there is no total', (paging) => ({ Resources: page(paging).Resources })],
    [
      'the total is text, the key lower case',
      (paging) => ({ totalResults: '23', resources: page(paging).Resources }),
    ],
    [
      'a start past the end is refused',
      (paging) => (paging.startIndex > 23 ? { status: 400 } : { Resources: page(paging).Resources }),
    ],
    [
      'somebody is added at the end meanwhile',
      (paging) => page(paging, paging.earlier > 2 ? [...people, { id: 'u24' }] : people),
    ],
  ])('when %s', async (name, answer) => {
    const { ids, gap } = await list(answer);
    expect(gap).toBeUndefined();
    expect(ids).toEqual(name.includes('added') ? [...everyone, 'u24'] : everyone);
  });

  test('when it moved while it was read, after reading it once more', async () => {
    const { ids, gap, requests } = await list((paging) =>
      page(paging, paging.earlier === 0 ? people : people.slice(1)),
    );
    expect(gap).toBeUndefined();
    expect(ids).toEqual(everyone.slice(1));
    expect(requests).toBeGreaterThan(5);
  });

  test('by cursor', async () => {
    const { ids, gap } = await list((_, cursor) => {
      const start = cursor === undefined ? 0 : Number(cursor);
      const next = start + 5 < people.length ? { nextCursor: String(start + 5) } : {};
      return { totalResults: 23, Resources: people.slice(start, start + 5), ...next };
    });
    expect({ ids, gap }).toEqual({ ids: everyone, gap: undefined });
  });

  test('by index where the cursor loses the last one', async () => {
    const { ids, gap } = await list((paging, cursor) => {
      const start = cursor === undefined ? paging.startIndex - 1 : Number(cursor);
      const last = cursor === undefined ? people : people.slice(0, -1);
      const next = start + 5 < people.length ? { nextCursor: String(start + 5) } : {};
      return { totalResults: 23, Resources: last.slice(start, start + 5), ...next };
    });
    expect({ ids, gap }).toEqual({ ids: everyone, gap: undefined });
  });
});

describe('a listing has a gap', () => {
  test.each<[string, Parameters<typeof list>[0], RegExp, { totalsTrusted?: boolean }?]>([
    [
      'the server counts more than it lists',
      (paging) => ({ ...page(paging), totalResults: 30 }),
      /counts 30 and lists 23/,
    ],
    [
      'ids repeat across pages',
      ({ startIndex, count }) => page({ startIndex: Math.max(1, startIndex - 1), count }),
      /came twice/,
    ],
    [
      'a page keeps failing',
      (paging) => (paging.startIndex === 11 ? { status: 500, body: { detail: 'boom' } } : page(paging)),
      /could not be read: 500: boom/,
    ],
    [
      'a page is no JSON',
      (paging) => (paging.startIndex === 11 ? { body: '<html>' } : page(paging)),
      /no JSON/,
    ],
    [
      'a resource has no id',
      (paging) => ({ ...page(paging), Resources: page(paging).Resources.map((one, i) => (i ? one : {})) }),
      /counts 23 and lists 18/,
    ],
    [
      'a total that is trusted is exceeded',
      (paging) => ({ ...page(paging), totalResults: 20 }),
      /counts 20 and lists 23/,
      { totalsTrusted: true },
    ],
  ])('when %s', async (_name, answer, reason, options) => {
    const { gap } = await list(answer, options);
    expect(gap).toMatch(reason);
  });
});

test('without a first page there is no list, and that is a fault', async () => {
  const [fault] = await faultsOf(list(() => ({ status: 400, body: { detail: 'no', scimType: 'tooMany' } })));
  expect(fault).toMatchObject({ code: 'remote-error', detail: '400 tooMany: no' });
});

test.each([{}, { status: '500', detail: 'sent as 200' }])('%j is no empty list', async (body) => {
  const [fault] = await faultsOf(list(() => ({ body })));
  expect(fault).toMatchObject({ code: 'remote-error', detail: 'an answer that is no list of users' });
});
