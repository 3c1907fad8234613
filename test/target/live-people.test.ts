import { afterEach, describe, expect, test } from 'vitest';
import type { ReadingNeed } from '../../src/directory/need.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { parsePath } from '../../src/scim/path.ts';
import { GENESYS_USER_SCHEMA } from '../../src/scim/resource.ts';
import { singleUserAttributes } from '../../src/target/attributes.ts';
import { readUser } from '../../src/target/client.ts';
import { readDirectory } from '../../src/target/live.ts';
import type { Target } from '../../src/target/open.ts';
import { createUser, updateUser } from '../../src/target/write-users.ts';
import { genesysDeclaration, jumpingRuntime, open, scimDeclaration } from './harness.ts';

let sandbox: Sandbox | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await sandbox?.close();
});

const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;

/** 250 people, every 25th of them inactive. */
const users = Array.from({ length: 250 }, (_, index) => ({
  id: `u${index}`,
  userName: `person${index}@example.com`,
  displayName: `Person ${index}`,
  active: index % 25 !== 24,
  externalId: `hr-${index}`,
  roles: [{ value: 'Agent' }],
  [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'Billing', proficiency: index % 6 }] },
}));
const groups = [{ id: 'g1', displayName: 'Support', members: [{ value: 'u0' }, { value: 'u1' }] }];
const data = { users, groups, skills: ['Billing', 'Tech'], roles: ['Agent', 'Admin'] };

async function connect(mode: 'genesys-cloud' | 'rfc7644', profile: Record<string, unknown> = {}) {
  const runtime = jumpingRuntime({ SECRET: 'sandbox', TOKEN: 'sandbox' });
  sandbox = await startSandbox({ mode, data, ratePerMinute: 0 });
  target = await open(
    mode === 'rfc7644'
      ? scimDeclaration(`${sandbox.url}/scim/v2`, { profile })
      : genesysDeclaration(sandbox.url, { profile }),
    { runtime },
  );
  return { target, sandbox };
}

function path(text: string) {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
}

/** What a plan with grants of skills and roles needs. */
const need: ReadingNeed = {
  groups: {
    wanted: [{ displayName: 'Support', previously: [], members: 'names' }],
    all: false,
    attributes: [],
  },
  users: {
    all: true,
    inactive: false,
    attributes: [path(SKILLS), path('roles')],
    wanted: [],
    versions: true,
  },
  catalogues: ['skill', 'role'],
};

describe('a plan with grants on Genesys Cloud', () => {
  test('costs pages of 25 active people, the catalogues, and nothing else for people', async () => {
    const { target, sandbox } = await connect('genesys-cloud');
    const directory = await readDirectory(target, need);
    expect(directory.gaps).toEqual([]);
    expect(directory.users).toHaveLength(240);
    const paths = sandbox.requests().map((request) => request.path);
    const countOf = (end: string) => paths.filter((one) => one.endsWith(end)).length;
    // 240 people; the group is found by its name.
    expect([countOf('/users'), countOf('/groups'), countOf('/skills'), countOf('/roles')]).toEqual([
      10, 1, 1, 1,
    ]);
    expect(target.meter.requests().reads).toBe(13);
  });

  test('knows what people hold, their versions, the carriers and what there is to grant', async () => {
    const { target } = await connect('genesys-cloud');
    const { users: read, carriers, catalogues } = await readDirectory(target, need);
    expect(read[1]?.resource).toMatchObject({
      roles: [{ value: 'Agent' }],
      [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'Billing', proficiency: 1 }] },
    });
    expect(read.every(({ version }) => version === '"1"')).toBe(true);
    expect(carriers.skill?.path).toBe(SKILLS);
    expect(catalogues.skill?.map(({ name }) => name)).toEqual(['Billing', 'Tech']);
    expect(catalogues.language).toBeUndefined();
  });

  test('without changes of people nobody has a version', async () => {
    const { target } = await connect('genesys-cloud');
    const { users: read } = await readDirectory(target, {
      ...need,
      users: { ...need.users, versions: false },
    });
    expect(read.some(({ version }) => version !== undefined)).toBe(false);
  });
});

describe.each<[string, 'genesys-cloud' | 'rfc7644', Record<string, unknown>]>([
  ['Genesys Cloud', 'genesys-cloud', {}],
  ['Genesys Cloud, one operation at a time', 'genesys-cloud', { operationsPerRequest: 1 }],
  ['a plain server', 'rfc7644', {}],
  ['a plain server, by PUT', 'rfc7644', { userUpdate: 'put' }],
  ['a plain server taken to have no versions', 'rfc7644', { versioning: 'reread' }],
  [
    'a plain server, lists as a whole',
    'rfc7644',
    { carriers: { role: { path: 'roles', key: 'value', writing: 'list' } } },
  ],
])('a person on %s', (_name, mode, profile) => {
  const edits = [
    { path: path('roles[value eq "Admin"]'), after: { value: 'Admin' } },
    { path: path('roles[value eq "Agent"]') },
    { path: path('title'), after: 'Chief' },
  ];
  const holds = (sandbox: Sandbox, id: string) => {
    const user = sandbox.state().users.find((one) => one.id === id);
    const roles = (user?.roles ?? []) as readonly { readonly value: string }[];
    return [user?.title, roles.map(({ value }) => value), user?.externalId];
  };

  test('is changed as read, and not when somebody else was first', async () => {
    const { target, sandbox } = await connect(mode, profile);
    const { users: read } = await readDirectory(target, {
      ...need,
      users: { ...need.users, attributes: [path('roles'), path('title')] },
      catalogues: [],
    });
    const person = read.find(({ id }) => id === 'u1');
    if (person?.version === undefined) throw new Error('no version');
    const change = { id: 'u1', version: person.version, edits, current: person.resource };
    expect((await updateUser(target, change)).kind).toBe('done');
    expect(holds(sandbox, 'u1')).toEqual(['Chief', ['Admin'], 'hr-1']);

    const late = [{ path: path('title'), after: 'Boss' }];
    expect((await updateUser(target, { ...change, edits: late })).kind).toBe('conflict');
    const asked = singleUserAttributes(
      target.profile,
      edits.map((each) => each.path),
    );
    const now = await readUser(target, 'u1', asked);
    if (now?.version === undefined) throw new Error('no version');
    const again = { id: 'u1', version: now.version, edits: late, current: now.resource };
    expect((await updateUser(target, again)).kind).toBe('done');
    expect(holds(sandbox, 'u1')).toEqual(['Boss', ['Admin'], 'hr-1']);
  });

  test('is created, and then exists', async () => {
    const { target, sandbox } = await connect(mode, profile);
    const fields = [
      { path: path('displayName'), after: 'New Hire' },
      { path: path('roles[value eq "Admin"]'), after: { value: 'Admin' } },
    ];
    const created = await createUser(target, { userName: 'new@example.com', edits: fields });
    if (created.kind !== 'done') throw new Error(JSON.stringify(created));
    expect(holds(sandbox, created.user?.id ?? '')[1]).toContain('Admin');
    expect((await createUser(target, { userName: 'NEW@example.com', edits: fields })).kind).toBe('exists');
  });
});
