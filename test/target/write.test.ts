import { afterEach, describe, expect, test } from 'vitest';
import { findGroups, readGroup } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { createGroup, deleteGroup, patchGroup } from '../../src/target/write.ts';
import {
  type Answer,
  discovery,
  faultsOf,
  genesysDeclaration,
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

async function connect(script: Script, profile: Record<string, unknown> = {}) {
  let index = 0;
  server = await serve((seen) => discovery(seen) ?? script(seen, index++));
  target = await open(scimDeclaration(server.url, { profile }));
  server.seen.length = 0;
  return { target, seen: server.seen };
}

async function connectGenesys(script: Script) {
  let index = 0;
  server = await serve((seen) =>
    seen.url === '/oauth/token' ? { body: { access_token: 'minted-token-1' } } : script(seen, index++),
  );
  target = await open(genesysDeclaration(server.url));
  return { target, seen: server.seen };
}

const operations = [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }] as const;
const group = (version: string, rest: object = {}) => ({
  id: 'g1',
  displayName: 'Tour',
  meta: { version },
  ...rest,
});

describe('what an answer to a change means', () => {
  const error = (scimType: string, detail = '') => ({ scimType, detail });
  test.each<[Answer, string]>([
    [{ status: 412 }, 'conflict'],
    [{ status: 409 }, 'conflict'],
    [{ status: 409, body: error('invalidVers') }, 'conflict'],
    [{ status: 400, body: error('invalidVers') }, 'conflict'],
    [{ status: 400, body: { message: 'it does not match the current version' } }, 'conflict'],
    [{ status: 400, body: error('noTarget') }, 'conflict'],
    [{ status: 409, body: error('uniqueness') }, 'exists'],
    [{ status: 400, body: error('uniqueness') }, 'exists'],
    [{ status: 404 }, 'gone'],
    [{ status: 400, body: error('invalidValue') }, 'refused'],
    [{ status: 413 }, 'refused'],
    [{ status: 501 }, 'refused'],
    [{ status: 200, body: group('W/"2"') }, 'done'],
    [{ status: 204 }, 'done'],
    [{ status: 202 }, 'done'],
  ])('%j: %s', async (answer, kind) => {
    const { target } = await connect(() => answer);
    const { status } = answer;
    expect(await patchGroup(target, { id: 'g1', operations })).toMatchObject({ kind, status });
  });

  test('409 for a create is always "exists"', async () => {
    const { target } = await connect(() => ({ status: 409 }));
    expect((await createGroup(target, { displayName: 'Tour' })).kind).toBe('exists');
  });

  test('the correlation id is in the words of a refusal', async () => {
    const { target } = await connect(() => ({
      status: 400,
      headers: { 'x-correlation-id': 'c-9' },
      body: { schemas: ['x'], status: '400', scimType: 'invalidValue', detail: 'who\u001b[31m is\n that?' },
    }));
    expect(await patchGroup(target, { id: 'g1', operations })).toMatchObject({
      detail: '400 invalidValue: who [31m is that? (correlation id c-9)',
      correlationId: 'c-9',
    });
  });
});

describe('versions', () => {
  test('If-Match carries the version exactly as it was read', async () => {
    const { target, seen } = await connect(() => ({ body: group('W/"7"'), headers: { etag: 'W/"7"' } }));
    const read = await readGroup(target, 'g1', true);
    expect(read?.version).toBe('W/"7"');
    const answer = await patchGroup(target, { id: 'g1', version: 'W/"7"', operations });
    expect(seen.at(-1)?.headers['if-match']).toBe('W/"7"');
    expect(answer).toMatchObject({ kind: 'done', version: 'W/"7"' });
  });

  test('an ETag that is not meta.version is the hash of a web framework', async () => {
    const { target } = await connect(() => ({ body: group('v7'), headers: { etag: 'W/"1f-abc"' } }));
    expect((await readGroup(target, 'g1', true))?.version).toBe('v7');
  });

  test.each(['42', '"42"'])('Genesys Cloud takes it in quotes, however %s was read', async (version) => {
    const { target } = await connectGenesys(() => ({ body: group(version) }));
    expect((await readGroup(target, 'g1', true))?.version).toBe('"42"');
  });

  test('in the body, as a number', async () => {
    const { target, seen } = await connect(() => ({ body: { ...group('x'), version: 5 } }), {
      versioning: 'body',
    });
    const read = await readGroup(target, 'g1', true);
    expect(read?.version).toBe('5');
    await patchGroup(target, { id: 'g1', version: '5', operations });
    expect(JSON.parse(seen.at(-1)?.body ?? '')).toMatchObject({ version: 5 });
    expect(seen.at(-1)?.headers['if-match']).toBeUndefined();
  });

  test('without versions the group is compared right before the write; a page hash is no version', async () => {
    let members = [{ value: 'u1' }];
    let answers = 0;
    const { target, seen } = await connect(
      () => ({ headers: { etag: `W/"${++answers}"` }, body: { id: 'g1', displayName: 'Tour', members } }),
      { versioning: 'reread' },
    );
    const version = (await readGroup(target, 'g1', true))?.version ?? '';
    expect((await patchGroup(target, { id: 'g1', version, operations })).kind).toBe('done');
    members = [{ value: 'u2' }];
    expect((await patchGroup(target, { id: 'g1', version, operations })).kind).toBe('conflict');
    expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });
});

describe('Genesys Cloud groups', () => {
  test('are created through the platform; the version is that of SCIM, which may lag', async () => {
    let reads = 0;
    const { target, seen } = await connectGenesys(({ method }) => {
      if (method === 'POST') return { body: { id: 'g1', name: 'Tour', version: 1 } };
      reads += 1;
      return reads < 3 ? { status: 404 } : { body: group('4') };
    });
    const answer = await createGroup(target, { displayName: 'Tour', externalId: 'x' });
    expect(answer).toMatchObject({ kind: 'done', version: '"4"', group: { id: 'g1', members: [] } });
    const post = seen.find(({ method, url }) => method === 'POST' && url === '/api/v2/groups');
    expect(JSON.parse(post?.body ?? '')).toEqual({
      name: 'Tour',
      type: 'official',
      visibility: 'public',
      rulesVisible: true,
    });
  });

  test('are still created when SCIM does not show them in time', async () => {
    const { target } = await connectGenesys(({ method }) =>
      method === 'POST' ? { body: { id: 'g1' } } : { status: 404 },
    );
    const answer = await createGroup(target, { displayName: 'Tour' });
    expect(answer).toMatchObject({ kind: 'done', group: { id: 'g1', displayName: 'Tour' } });
    expect(answer).not.toHaveProperty('version');
  });

  test('are not deleted when they changed since', async () => {
    const { target, seen } = await connectGenesys(() => ({ body: group('5') }));
    expect((await deleteGroup(target, { id: 'g1', version: '"4"' })).kind).toBe('conflict');
    expect((await deleteGroup(target, { id: 'g1', version: '"5"' })).kind).toBe('done');
    const deleted = seen.filter(({ method }) => method === 'DELETE').map(({ url }) => url);
    expect(deleted).toEqual(['/api/v2/groups/g1']);
  });
});

describe('finding a group by what it is known as', () => {
  const tour = { id: 'g1', displayName: 'Tour', externalId: 'x1' };
  const others = { id: 'g2', displayName: 'Tourism', externalId: 'x2' };
  const listOf = (...resources: object[]) => ({
    body: { totalResults: resources.length, Resources: resources },
  });
  const filterOf = (url: string) => new URL(url, 'http://x').searchParams.get('filter');

  test('hits are compared here: a filter that ignores its value finds nobody', async () => {
    const { target } = await connect(() => listOf(tour, others));
    const found = await findGroups(target, { displayName: 'tour' });
    expect(found.map(({ id }) => id)).toEqual(['g1']);
  });

  test('"nobody" is not believed until the filter has found somebody', async () => {
    const { target, seen } = await connect(({ url }) => (filterOf(url) ? listOf() : listOf(tour, others)));
    expect((await findGroups(target, { displayName: 'Tour' })).map(({ id }) => id)).toEqual(['g1']);
    expect(seen.some(({ url }) => filterOf(url) === null)).toBe(true);
  });

  test('afterwards it is', async () => {
    const { target, seen } = await connect(({ url }) =>
      filterOf(url)?.includes('"Tour"') ? listOf(tour) : listOf(),
    );
    await findGroups(target, { displayName: 'Tour' });
    seen.length = 0;
    expect(await findGroups(target, { displayName: 'New' })).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  test('a name is quoted as JSON', async () => {
    const { target, seen } = await connect(() => listOf());
    await findGroups(target, { displayName: 'the "A" team' });
    expect(seen.map(({ rawUrl }) => filterOf(rawUrl))).toContain('displayName eq "the \\"A\\" team"');
  });

  test('a list that may lack the group is a fault, for the group would be created twice', async () => {
    const { target } = await connect(({ url }) =>
      filterOf(url) ? { status: 400 } : { body: { totalResults: 9, Resources: [others] } },
    );
    const [fault] = await faultsOf(findGroups(target, { externalId: 'x1', displayName: 'New' }));
    expect(fault?.code).toBe('remote-error');
  });
});
