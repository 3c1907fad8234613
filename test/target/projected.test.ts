import { afterEach, describe, expect, test } from 'vitest';
import { readUser } from '../../src/target/client.ts';
import { listAll } from '../../src/target/listing.ts';
import type { Target } from '../../src/target/open.ts';
import {
  type Answer,
  discovery,
  faultsOf,
  open,
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

const refused: Answer = { status: 400, body: { detail: 'Cannot read properties of undefined' } };
const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department';

/** A target whose server answers this to a request for users; and the requests for users it has seen. */
async function connect(answer: (query: URLSearchParams) => Answer) {
  const started = await serve(
    (seen) => discovery(seen) ?? answer(new URL(seen.url, 'http://x').searchParams),
  );
  server = started;
  target = await open(scimDeclaration(started.url));
  return {
    target,
    asked: () => started.seen.filter(({ url }) => url.startsWith('/Users')).map(({ url }) => url),
  };
}

function list(from: Target) {
  return listAll({ target: from, of: 'users', attributes: ['userName', department], pageSize: 2 });
}

describe('a server that refuses to give parts of its users', () => {
  const people = ['u1', 'u2', 'u3'].map((id) => ({ id, userName: id }));
  const wholeOnly = (query: URLSearchParams): Answer => {
    if (query.has('attributes')) return refused;
    const first = Number(query.get('startIndex') ?? 1) - 1;
    return { body: { ...people[0], totalResults: 3, Resources: people.slice(first, first + 2) } };
  };

  test('is asked for whole users, and not for parts again', async () => {
    const { target, asked } = await connect(wholeOnly);
    expect(await list(target)).toMatchObject({ items: people });
    expect((await readUser(target, 'u1'))?.userName).toBe('u1');
    expect(asked()).toEqual([
      `/Users?startIndex=1&count=2&attributes=userName,${department}`,
      '/Users?startIndex=1&count=2',
      '/Users?startIndex=3&count=2',
      '/Users/u1',
    ]);
  });
});

test('a server that refuses whole users too is quoted with its first answer', async () => {
  const { target } = await connect((query) =>
    query.has('attributes') ? refused : { status: 400, body: { detail: 'Who is asking?' } },
  );
  const [fault] = await faultsOf(list(target));
  expect(fault?.detail).toContain('Cannot read properties');
});
