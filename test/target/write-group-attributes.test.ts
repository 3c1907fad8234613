import { afterEach, describe, expect, test } from 'vitest';
import { parsePath } from '../../src/scim/path.ts';
import { GROUP_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';
import { readGroup } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { createGroup, patchGroup, updateGroup } from '../../src/target/write.ts';
import {
  discovery,
  open,
  type Script,
  type Seen,
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

function edit(text: string, after?: ScimValue) {
  const path = parsePath(text);
  if (!path.ok) throw new Error(path.fault.message);
  return { path: path.value, ...(after !== undefined && { after }) };
}

const ACME = 'urn:acme:2.0:Group';
const COST = `${ACME}:costCenter`;
const tour = { id: 'g1', displayName: 'Tour', meta: { version: '"1"' }, [ACME]: { costCenter: '4711' } };
const bodyOf = (seen: Seen | undefined) => JSON.parse(seen?.body ?? '{}');

test('a group is created with its attributes, and the schema of each', async () => {
  const { target, seen } = await connect(() => ({ status: 201, body: tour }));
  const edits = [edit(COST, '4711'), edit(`${ACME}:skills[value eq "s1"]`, { value: 's1' })];
  const answer = await createGroup(target, { displayName: 'Tour', externalId: 'x1', edits });
  expect(answer).toMatchObject({ kind: 'done', version: '"1"', group: { id: 'g1' } });
  expect(bodyOf(seen[0])).toEqual({
    schemas: [GROUP_SCHEMA, ACME],
    displayName: 'Tour',
    externalId: 'x1',
    [ACME]: { costCenter: '4711', skills: [{ value: 's1' }] },
  });
});

describe('attributes of a group', () => {
  test('are changed in one PATCH, bound to the version', async () => {
    const { target, seen } = await connect(() => ({ body: tour }));
    const edits = [edit(COST, '4712'), edit(`${ACME}:skills[value eq "s1"]`, { value: 's1' })];
    const answer = await updateGroup(target, { id: 'g1', version: '"1"', edits, current: tour });
    expect(answer).toMatchObject({ kind: 'done', group: { id: 'g1' } });
    expect(seen.map(({ method, headers }) => [method, headers['if-match']])).toEqual([['PATCH', '"1"']]);
    expect(bodyOf(seen[0]).Operations).toEqual([
      { op: 'replace', path: COST, value: '4712' },
      { op: 'add', path: `${ACME}:skills`, value: [{ value: 's1' }] },
    ]);
  });

  test('that are written as a whole are read once more first', async () => {
    const carrier = { on: 'group', path: `${ACME}:skills`, writing: 'list' };
    const skilled = { ...tour, [ACME]: { skills: ['s1', 's2'] } };
    const { target, seen } = await connect(() => ({ body: skilled }), { carriers: { skill: carrier } });
    const edits = [edit(`${ACME}:skills[value eq "s2"]`), edit(`${ACME}:skills[value eq "s3"]`, 's3')];
    await updateGroup(target, { id: 'g1', version: '"1"', edits, current: tour });
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(seen[0]?.url).toContain(`${ACME}:skills`);
    expect(bodyOf(seen[1]).Operations).toEqual([
      { op: 'replace', path: `${ACME}:skills`, value: ['s1', 's3'] },
    ]);
  });

  test('without versions are compared just before, members too where these were read', async () => {
    let members = [{ value: 'u1' }];
    const { target, seen } = await connect(() => ({ body: { ...tour, meta: {}, members } }), {
      versioning: 'reread',
    });
    const read = await readGroup(target, 'g1', true, [edit(COST).path]);
    if (read?.version === undefined) throw new Error('a fingerprint');
    const change = { id: 'g1', version: read.version, edits: [edit(COST, '1')], current: read.resource };
    expect((await updateGroup(target, change)).kind).toBe('done');
    members = [{ value: 'u2' }];
    expect((await updateGroup(target, change)).kind).toBe('conflict');
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH', 'GET']);
  });

  test('are read with a single group when they are asked for', async () => {
    const { target, seen } = await connect(() => ({ body: tour }));
    expect((await readGroup(target, 'g1', false, [edit(COST).path]))?.resource).toMatchObject({
      [ACME]: { costCenter: '4711' },
    });
    expect(seen[0]?.url).toContain(COST);
  });
});

test('a server without PATCH keeps its groups as they are', async () => {
  server = await serve(({ url }) =>
    url.endsWith('ServiceProviderConfig') ? { body: { patch: { supported: false } } } : { body: tour },
  );
  target = await open(scimDeclaration(server.url, { profile: { userUpdate: 'put' } }));
  server.seen.length = 0;
  const operations = [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }] as const;
  const refused = { kind: 'refused', detail: expect.stringContaining('no PATCH') };
  expect(await patchGroup(target, { id: 'g1', operations })).toMatchObject(refused);
  const change = { id: 'g1', edits: [edit(COST, '1')], current: tour };
  expect(await updateGroup(target, change)).toMatchObject(refused);
  expect(server.seen).toEqual([]);
});
