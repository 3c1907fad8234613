import { afterEach, describe, expect, test } from 'vitest';
import type { ReadingNeed, WantedGroup, WantedUser } from '../../src/directory/need.ts';
import type { Faults } from '../../src/sandbox/faults.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { parsePath } from '../../src/scim/path.ts';
import { readDirectory } from '../../src/target/live.ts';
import type { Target } from '../../src/target/open.ts';
import { createGroup, deleteGroup, patchGroup } from '../../src/target/write.ts';
import { faultsOf, genesysDeclaration, jumpingRuntime, open, scimDeclaration } from './harness.ts';

let sandbox: Sandbox | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await sandbox?.close();
});

/** 250 people, every 25th of them inactive; 60 groups of 12 each, the first with 40. */
const people = Array.from({ length: 250 }, (_, index) => ({
  id: `u${index}`,
  userName: `person${index}@example.com`,
  displayName: `Person ${index}`,
  externalId: `hr-${index}`,
  active: index % 25 !== 24,
}));
const groups = Array.from({ length: 60 }, (_, index) => ({
  id: `g${index}`,
  displayName: `Group ${index}`,
  externalId: `ext-${index}`,
  members: Array.from({ length: index === 0 ? 40 : 12 }, (_, member) => ({
    value: `u${(index * 12 + member) % people.length}`,
  })),
}));
const data = { users: people, groups };

async function connect(mode: 'genesys-cloud' | 'rfc7644', faults: Faults = []) {
  const runtime = jumpingRuntime({ SECRET: 'sandbox', TOKEN: 'sandbox' });
  sandbox = await startSandbox({ mode, data, faults, ratePerMinute: 0 });
  target = await open(
    mode === 'rfc7644' ? scimDeclaration(`${sandbox.url}/scim/v2`) : genesysDeclaration(sandbox.url),
    { runtime },
  );
  return { sandbox, target };
}

const wantedGroup = (displayName: string, members: WantedGroup['members'] = 'names'): WantedGroup => ({
  displayName,
  previously: [],
  members,
});
const withExternalId = (displayName: string, externalId: string): WantedGroup => ({
  ...wantedGroup(displayName, 'ids'),
  externalId,
});
const nobody: ReadingNeed['users'] = {
  all: false,
  inactive: false,
  attributes: [],
  wanted: [],
  versions: false,
};
const byName = (value: string): WantedUser => ({ by: 'userName', value });

function need(wanted: readonly WantedGroup[], users: Partial<ReadingNeed['users']> = {}): ReadingNeed {
  return { groups: { wanted, all: false, attributes: [] }, users: { ...nobody, ...users }, catalogues: [] };
}

const everyGroup = groups.map(({ displayName }) => wantedGroup(displayName, 'ids'));

describe('reading with few requests', () => {
  test.each<[string, ReadingNeed, number]>([
    // 60 groups with members are 3 pages of 25; the cap check asks for the largest group once
    ['all groups with their members', need(everyGroup), 4],
    ['one group by its name', need([wantedGroup('Group 7', 'ids')]), 1],
    // externalId cannot be looked up: the first page, and a look-up by name that shows it
    ['one group by its name and externalId', need([withExternalId('Group 47', 'ext-47')]), 2],
    // the look-up shows a group with another externalId, so that all 3 pages are needed
    ['one group under another name', need([withExternalId('Group 48', 'ext-47')]), 4],
    ['all groups without members', need(groups.map((group) => wantedGroup(group.displayName, 'none'))), 1],
    // 240 active people are 3 pages of 100
    ['all active people', need([], { all: true }), 3],
    ['all people, 10 inactive among them', need([], { all: true, inactive: true }), 4],
    ['one person', need([], { wanted: [byName('PERSON3@example.com')] }), 1],
    [
      'three people on the first page',
      need([], { wanted: [1, 2, 3].map((n) => byName(`person${n}@example.com`)) }),
      1,
    ],
    [
      'a person beyond the first page, beside one on it',
      need([], { wanted: [byName('person1@example.com'), byName('person200@example.com')] }),
      2,
    ],
    [
      // externalId costs page size: 3 pages without it and one look-up, against 10 pages with it
      'all active people, one of them wanted by externalId',
      need([], { all: true, wanted: [{ by: 'externalId', value: 'hr-7' }] }),
      4,
    ],
    ['a person by id', need([], { wanted: [{ by: 'id', value: 'u200' }] }), 1],
    [
      // the first page, and one look-up that answers both
      'a person by name and by id',
      need([], { wanted: [byName('person200@example.com'), { by: 'id', value: 'u200' }] }),
      2,
    ],
  ])('%s', async (_name, wanted, requests) => {
    const { target } = await connect('genesys-cloud');
    const directory = await readDirectory(target, wanted);
    expect(directory.gaps).toEqual([]);
    expect(target.meter.requests().reads).toBe(requests);
  });

  test('what is read is everything that was needed', async () => {
    const { target } = await connect('genesys-cloud');
    const progress: string[] = [];
    const department = parsePath('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department');
    if (!department.ok) throw new Error('a path');
    const directory = await readDirectory(
      target,
      need(everyGroup, { all: true, attributes: [department.value] }),
      ({ kind, done, total }) => progress.push(`${kind} ${done}/${total}`),
    );
    expect(directory.groups).toHaveLength(60);
    expect(
      directory.groups.every(({ members, version }) => members?.length && /^".+"$/.test(version ?? '')),
    ).toBe(true);
    expect(directory.users).toHaveLength(240);
    expect(progress).toContain('users 240/240');
  });

  test('attributes that are expensive are asked for only where they are needed, on smaller pages', async () => {
    const { target, sandbox } = await connect('genesys-cloud');
    const manager = parsePath('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value');
    if (!manager.ok) throw new Error('a path');
    await readDirectory(target, need([], { all: true }));
    await readDirectory(target, need([], { all: true, attributes: [manager.value] }));
    const queries = sandbox.requests().map(({ query }) => new URLSearchParams(query));
    const pages = queries.filter((query) => query.has('startIndex'));
    const sizes = pages.map(
      (query) => `${query.get('count')} ${query.get('attributes')?.includes('manager')}`,
    );
    expect([...new Set(sizes)]).toEqual(['100 false', '25 true']);
  });
});

describe('people whom Genesys Cloud hides', () => {
  test('are asked for when a wanted person is not among the active', async () => {
    const { target } = await connect('genesys-cloud');
    const wanted = [24, 1, 2].map((n) => byName(`person${n}@example.com`));
    const { users } = await readDirectory(target, need([], { wanted }));
    expect(users.find(({ userName }) => userName === 'person24@example.com')?.active).toBe(false);
  });

  test('are named where they are members', async () => {
    const { target } = await connect('genesys-cloud');
    const { users } = await readDirectory(target, need([wantedGroup('Group 2')]));
    expect(users.find(({ id }) => id === 'u24')).toMatchObject({ active: false, displayName: 'Person 24' });
  });
});

describe('what cannot be proved complete is a gap', () => {
  const all: ReadingNeed = need(everyGroup, { all: true });
  test.each<[string, Faults, readonly string[]]>([
    ['a page that fails', [{ kind: 'failingPage', page: 2, path: '*users' }], ['users']],
    ['a page of groups that fails', [{ kind: 'failingPage', page: 2, path: '*groups' }], ['groups']],
    ['ids that repeat', [{ kind: 'duplicateAcrossPages', path: '*users' }], ['users']],
    ['totals of pages', [{ kind: 'shortTotal', path: '*users' }], ['users']],
  ])('%s', async (_name, faults, kinds) => {
    const { target } = await connect('genesys-cloud', faults);
    const { gaps } = await readDirectory(target, all);
    expect(gaps.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a list of members that is cut is fetched anew, group by group', async () => {
    const { target } = await connect('genesys-cloud', [{ kind: 'truncatedMembers', limit: 10 }]);
    const { groups: read, gaps } = await readDirectory(target, need(everyGroup));
    expect(gaps).toEqual([]);
    expect(read.map(({ members }) => members?.length)).toEqual(groups.map(({ members }) => members.length));
  });

  test('and stays in doubt where the group itself cannot be read', async () => {
    const faults: Faults = [
      { kind: 'truncatedMembers', limit: 30 },
      { kind: 'serverError', method: 'GET', path: '*groups/g0', statuses: [500] },
    ];
    const { target } = await connect('genesys-cloud', faults);
    const { gaps } = await readDirectory(target, need(everyGroup));
    expect(gaps).toMatchObject([{ kind: 'members', groupId: 'g0' }]);
  });
});

describe.each(['genesys-cloud', 'rfc7644'] as const)('writing to %s', (mode) => {
  const added = [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }] as const;
  const removed = [{ op: 'remove', path: 'members[value eq "u1"]' }] as const;

  test('create, change, conflict, delete', async () => {
    const { target, sandbox } = await connect(mode);
    const created = await createGroup(target, { displayName: 'New' });
    if (created.kind !== 'done' || !created.group) throw new Error(JSON.stringify(created));
    const { id, version } = created.group;
    const change = (operations: typeof added | typeof removed, from = version) =>
      patchGroup(target, { id, operations, ...(from !== undefined && { version: from }) });
    const first = await change(added);
    if (first.kind !== 'done' || first.version === undefined) throw new Error(JSON.stringify(first));
    expect(first.group?.members?.map((member) => member.id)).toEqual(['u1']);
    expect((await change(removed)).kind).toBe('conflict');
    const second = await change(removed, first.version);
    if (second.kind !== 'done' || second.version === undefined) throw new Error(JSON.stringify(second));
    expect((await deleteGroup(target, { id, version: first.version })).kind).toBe('conflict');
    expect((await deleteGroup(target, { id, version: second.version })).kind).toBe('done');
    expect((await deleteGroup(target, { id, version: second.version })).kind).toBe('gone');
    expect(sandbox.state().groups).toHaveLength(60);
  });

  test('a lost answer is told, and the write is not sent again', async () => {
    const { target, sandbox } = await connect(mode, [
      { kind: 'cutConnection', moment: 'after-write', method: 'POST', path: '*groups', times: 1 },
    ]);
    expect((await createGroup(target, { displayName: 'New' })).kind).toBe('lost');
    expect(sandbox.state().groups.filter(({ displayName }) => displayName === 'New')).toHaveLength(1);
  });
});

test('a plain server says of itself that it has versions and nested groups', async () => {
  const { target } = await connect('rfc7644');
  const { groups: read, nesting } = await readDirectory(target, need(everyGroup, { all: true }));
  expect(target.profile.versioning).toBe('etag');
  expect(nesting).toBe(true);
  expect(read.every(({ version }) => version !== undefined)).toBe(true);
});

test('under faults of every kind at once a reading still comes out whole', async () => {
  const { target } = await connect('genesys-cloud', [
    { kind: 'tooManyRequests', retryAfter: 1, probability: 0.2 },
    { kind: 'serverError', statuses: [500, 503], probability: 0.2 },
    { kind: 'cutConnection', moment: 'before-write', probability: 0.1 },
  ]);
  const { gaps, users } = await readDirectory(target, need(everyGroup, { all: true, inactive: true }));
  expect(gaps).toEqual([]);
  expect(users).toHaveLength(250);
});

test('a wrong secret stops everything and is not shown', async () => {
  sandbox = await startSandbox({ mode: 'genesys-cloud', data });
  target = await open(genesysDeclaration(sandbox.url), {
    runtime: jumpingRuntime({ SECRET: 'wrong-secret-1' }),
  });
  const faults = await faultsOf(readDirectory(target, need(everyGroup)));
  expect(faults[0]?.code).toBe('authentication-failed');
  expect(JSON.stringify(faults)).not.toContain('wrong-secret');
});
