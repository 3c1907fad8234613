import { afterEach, describe, expect, test } from 'vitest';
import { type AttributePath, parsePath } from '../../src/scim/path.ts';
import {
  ENTERPRISE_USER_SCHEMA,
  GENESYS_USER_SCHEMA,
  type ScimResource,
  type ScimValue,
  USER_SCHEMA,
} from '../../src/scim/resource.ts';
import { singleUserAttributes } from '../../src/target/attributes.ts';
import { readUser } from '../../src/target/client.ts';
import type { ResourceEdit } from '../../src/target/edits.ts';
import type { Target } from '../../src/target/open.ts';
import { createUser, updateUser } from '../../src/target/write-users.ts';
import {
  type Answer,
  discovery,
  genesysDeclaration,
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

function path(text: string): AttributePath {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
}

const edit = (text: string, after?: ScimValue): ResourceEdit => ({
  path: path(text),
  ...(after !== undefined && { after }),
});

const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;
const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;
const jane = {
  id: 'u1',
  userName: 'jane',
  title: 'Guide',
  roles: [{ value: 'A' }],
  meta: { version: 'W/"1"' },
};
const bodyOf = (seen: Seen | undefined) => JSON.parse(seen?.body ?? '{}');
const methods = (seen: readonly Seen[]) => seen.map(({ method }) => method);

/** One person on a server that keeps what it is sent; `headers` are those of each answer. */
function keeping(person: ScimResource, headers: () => Record<string, string> = () => ({})) {
  const state = { person, version: 1 };
  const shown = (): Answer => ({ body: state.person, headers: headers() });
  const script: Script = ({ method, body }) => {
    if (method === 'PUT') state.person = JSON.parse(body);
    return shown();
  };
  return { state, script };
}

describe('a person is changed', () => {
  test('in one PATCH, bound to the version; removals before additions', async () => {
    const { target, seen } = await connect(() => ({ body: { ...jane, meta: { version: 'W/"2"' } } }));
    const edits = [
      edit('title', 'Chief'),
      edit('roles[value eq "B"]', { value: 'B' }),
      edit('roles[value eq "C"]', { value: 'C' }),
      edit('roles[value eq "A"]'),
      edit(DEPARTMENT, 'Sales'),
    ];
    const answer = await updateUser(target, { id: 'u1', version: 'W/"1"', edits, current: jane });
    expect(answer).toMatchObject({ kind: 'done', version: 'W/"2"', user: { id: 'u1', version: 'W/"2"' } });
    expect(methods(seen)).toEqual(['PATCH']);
    expect(seen[0]?.headers['if-match']).toBe('W/"1"');
    expect(bodyOf(seen[0]).Operations).toEqual([
      { op: 'remove', path: 'roles[value eq "A"]' },
      { op: 'replace', path: 'title', value: 'Chief' },
      { op: 'add', path: 'roles', value: [{ value: 'B' }, { value: 'C' }] },
      { op: 'add', path: DEPARTMENT, value: 'Sales' },
    ]);
  });

  test('by parts of one value where the person has it, as a new value where not', async () => {
    const { target, seen } = await connect(() => ({ body: jane }));
    const current = { ...jane, [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'Tech' }] } };
    const edits = ['Tech', 'Billing'].map((name) => edit(`${SKILLS}[name eq "${name}"].proficiency`, 3));
    await updateUser(target, { id: 'u1', version: '"1"', edits, current });
    expect(bodyOf(seen[0]).Operations).toEqual([
      { op: 'add', path: `${SKILLS}[name eq "Tech"].proficiency`, value: 3 },
      { op: 'add', path: SKILLS, value: [{ name: 'Billing', proficiency: 3 }] },
    ]);
  });

  test('not at all where they are so already', async () => {
    const { target, seen } = await connect(() => ({ body: jane }));
    const edits = [edit('title', 'Guide'), edit('roles[value eq "B"]')];
    const answer = await updateUser(target, { id: 'u1', version: '"1"', edits, current: jane });
    expect(answer.kind).toBe('done');
    expect(seen).toEqual([]);
  });

  test.each<[Answer, string]>([
    [{ status: 412 }, 'conflict'],
    [{ status: 400, body: { scimType: 'invalidVers' } }, 'conflict'],
    [{ status: 404 }, 'gone'],
    [{ status: 400, body: { scimType: 'invalidValue' } }, 'refused'],
    [{ status: 409, body: { scimType: 'uniqueness' } }, 'exists'],
    [{ cut: true }, 'lost'],
    [{ status: 504 }, 'lost'],
    [{ status: 204 }, 'done'],
  ])('answered with %j: %s, and sent once', async (answer, kind) => {
    const { target, seen } = await connect(() => answer);
    const change = { id: 'u1', version: '"1"', edits: [edit('title', 'Chief')], current: jane };
    expect((await updateUser(target, change)).kind).toBe(kind);
    expect(seen).toHaveLength(1);
  });
});

describe('fewer operations than edits', () => {
  const edits = [edit('roles[value eq "A"]'), edit('title', 'Chief'), edit('nickName', 'J')];

  test('are sent one request after the other, each with the version the last one left', async () => {
    const { target, seen } = await connect(
      (_, index) => ({ body: { ...jane, meta: { version: `"${index + 2}"` } } }),
      { operationsPerRequest: 1 },
    );
    const answer = await updateUser(target, { id: 'u1', version: '"1"', edits, current: jane });
    expect(answer).toMatchObject({ kind: 'done', version: '"4"' });
    expect(seen.map(({ headers }) => headers['if-match'])).toEqual(['"1"', '"2"', '"3"']);
    // What is taken away goes last.
    expect(seen.map((one) => bodyOf(one).Operations[0].path)).toEqual([
      'title',
      'nickName',
      'roles[value eq "A"]',
    ]);
  });

  test('stop at the first that fails, and the words say that something was written', async () => {
    const { target, seen } = await connect((_, index) => (index === 0 ? { body: jane } : { status: 412 }), {
      operationsPerRequest: 1,
    });
    const answer = await updateUser(target, { id: 'u1', version: '"1"', edits, current: jane });
    expect(answer).toMatchObject({
      kind: 'conflict',
      detail: expect.stringContaining('after a part was written'),
    });
    expect(seen).toHaveLength(2);
  });

  test('look before they go on when an answer shows no version', async () => {
    const { target, seen } = await connect(
      ({ method }) => (method === 'GET' ? { body: { ...jane, nickName: 'Jay' } } : { status: 204 }),
      { operationsPerRequest: 1 },
    );
    const answer = await updateUser(target, { id: 'u1', version: '"1"', edits, current: jane });
    expect(methods(seen)).toEqual(['PATCH', 'GET']);
    expect(answer.kind).toBe('conflict');
  });
});

describe('a server without versions', () => {
  const reread = { versioning: 'reread' };
  const asked = [edit('title'), edit('roles')].map((each) => each.path);

  test('shows the person just before the write; what was asked for then is compared now', async () => {
    const { state, script } = keeping({ ...jane, meta: {} });
    const { target, seen } = await connect(script, reread);
    const read = await readUser(target, 'u1', singleUserAttributes(target.profile, asked));
    if (read?.version === undefined) throw new Error('a fingerprint');
    const change = {
      id: 'u1',
      version: read.version,
      edits: [edit('title', 'Chief')],
      current: read.resource,
    };
    // Order is no difference, and neither are attributes that nobody asked for.
    state.person = { ...state.person, nickName: 'J', groups: [{ value: 'g1' }] };
    expect((await updateUser(target, change)).kind).toBe('done');
    state.person = { ...state.person, roles: [{ value: 'B' }] };
    seen.length = 0;
    expect((await updateUser(target, change)).kind).toBe('conflict');
    expect(methods(seen)).toEqual(['GET']);
  });

  test('and the fingerprint holds whatever the write itself asks for', async () => {
    const { script } = keeping({ ...jane, meta: {} });
    const { target, seen } = await connect(script, reread);
    const read = await readUser(target, 'u1', ['id', 'userName', 'title']);
    if (read?.version === undefined) throw new Error('a fingerprint');
    const change = {
      id: 'u1',
      version: read.version,
      edits: [edit('nickName', 'J')],
      current: read.resource,
    };
    expect((await updateUser(target, change)).kind).toBe('done');
    expect(methods(seen)).toEqual(['GET', 'GET', 'PATCH']);
  });

  test('that cannot be read leaves the person as they are', async () => {
    const { target, seen } = await connect(() => ({ status: 400 }), reread);
    const change = { id: 'u1', version: 'content+title:0', edits: [edit('title', 'x')], current: jane };
    expect((await updateUser(target, change)).kind).toBe('refused');
    expect(methods(seen)).not.toContain('PATCH');
  });
});

test('a version in the body goes back in the body', async () => {
  const { target, seen } = await connect(() => ({ body: { ...jane, version: 6 } }), { versioning: 'body' });
  const change = { id: 'u1', version: '5', edits: [edit('title', 'Chief')], current: jane };
  expect(await updateUser(target, change)).toMatchObject({ kind: 'done', version: '6' });
  expect(bodyOf(seen[0])).toMatchObject({ version: 5 });
});

describe('a list that is written as a whole', () => {
  const profile = {
    carriers: { skill: { path: 'urn:acme:2.0:User:skills', writing: 'list', holds: 'id' } },
  };
  const skilled = { ...jane, 'urn:acme:2.0:User': { skills: ['s1', 's2'] } };
  const edits = [
    edit('urn:acme:2.0:User:skills[value eq "s1"]'),
    edit('urn:acme:2.0:User:skills[value eq "s3"]', 's3'),
  ];

  test('is read once more, so that nobody else loses an entry', async () => {
    const { target, seen } = await connect(() => ({ body: skilled }), profile);
    // What was last seen is no list at all, as in an answer that left it out.
    await updateUser(target, { id: 'u1', version: 'W/"1"', edits, current: jane });
    expect(methods(seen)).toEqual(['GET', 'PATCH']);
    expect(bodyOf(seen[1]).Operations).toEqual([
      { op: 'replace', path: 'urn:acme:2.0:User:skills', value: ['s2', 's3'] },
    ]);
  });

  test('is not written over somebody else', async () => {
    const { target, seen } = await connect(() => ({ body: skilled }), profile);
    const change = { id: 'u1', version: 'W/"0"', edits, current: skilled };
    expect((await updateUser(target, change)).kind).toBe('conflict');
    expect(methods(seen)).toEqual(['GET']);
  });
});

describe('a server that knows only PUT', () => {
  const whole: ScimResource = {
    schemas: [USER_SCHEMA, 'urn:acme:custom'],
    ...jane,
    groups: [{ value: 'g1' }],
    emails: [{ value: 'jane@example.com', type: 'work' }],
    'urn:acme:custom': { badge: 7, tags: ['x'] },
    customAttributes: { ldapGroups: '["a"]', cost: '9' },
    meta: { resourceType: 'User' },
  };
  const put = { userUpdate: 'put', versioning: 'etag', jsonTextAttributes: ['customAttributes'] };
  const groups = edit('customAttributes.ldapGroups', ['a', 'b']);

  test('gets the whole person back, with nothing changed but what is ours', async () => {
    const { target, seen } = await connect(keeping(whole, () => ({ etag: 'W/"abc"' })).script, put);
    const edits = [groups, edit('title'), edit(DEPARTMENT, 'Sales')];
    const answer = await updateUser(target, { id: 'u1', version: 'W/"abc"', edits, current: whole });
    expect(answer.kind).toBe('done');
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /Users/u1', 'PUT /Users/u1']);
    expect(seen[1]?.headers['if-match']).toBe('W/"abc"');
    const { meta: _meta, groups: _groups, ...kept } = whole;
    expect(bodyOf(seen[1])).toEqual({
      ...kept,
      schemas: [USER_SCHEMA, 'urn:acme:custom', ENTERPRISE_USER_SCHEMA],
      title: null,
      customAttributes: { ldapGroups: '["a","b"]', cost: '9' },
      [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' },
    });
  });

  test.each(['"abc"', 'abc', 'W/"x y"'])('If-Match is %s exactly as it came', async (etag) => {
    const { target, seen } = await connect(keeping(whole, () => ({ etag })).script, put);
    // A listing may have spelt it otherwise.
    const version = etag.replace(/^"(.*)"$/, '$1');
    await updateUser(target, { id: 'u1', version, edits: [groups], current: whole });
    expect(seen.at(-1)?.headers['if-match']).toBe(etag);
  });

  test('is not written to when the person moved on', async () => {
    const { target, seen } = await connect(keeping(whole, () => ({ etag: '"2"' })).script, put);
    const change = { id: 'u1', version: '"1"', edits: [groups], current: whole };
    expect((await updateUser(target, change)).kind).toBe('conflict');
    expect(methods(seen)).toEqual(['GET']);
  });

  test('without a version in the list, what is ours is compared, and what is theirs is kept', async () => {
    const { state, script } = keeping(whole, () => ({ etag: '"2"' }));
    const { target } = await connect(script, put);
    state.person = { ...whole, emails: [] };
    expect((await updateUser(target, { id: 'u1', edits: [groups], current: whole })).kind).toBe('done');
    expect(state.person.emails).toEqual([]);
    state.person = { ...whole, customAttributes: { ldapGroups: '["z"]' } };
    expect((await updateUser(target, { id: 'u1', edits: [groups], current: whole })).kind).toBe('conflict');
    expect(state.person.customAttributes).toEqual({ ldapGroups: '["z"]' });
  });

  test('is left alone when the person is so already', async () => {
    const { target, seen } = await connect(keeping(whole, () => ({ etag: '"1"' })).script, put);
    const edits = [edit('customAttributes.ldapGroups', ['a']), edit('nickName')];
    const answer = await updateUser(target, { id: 'u1', version: '"1"', edits, current: {} });
    expect(answer.kind).toBe('done');
    expect(methods(seen)).toEqual(['GET']);
  });

  test('a lost answer is told, and the write is not sent again', async () => {
    const { target, seen } = await connect(
      ({ method }) => (method === 'GET' ? { body: whole } : { cut: true }),
      {
        ...put,
        versioning: 'reread',
      },
    );
    expect((await updateUser(target, { id: 'u1', edits: [groups], current: whole })).kind).toBe('lost');
    expect(methods(seen)).toEqual(['GET', 'PUT']);
  });

  test('a value that no list could hold is refused before anything is sent', async () => {
    const { target, seen } = await connect(keeping(whole).script, put);
    const edits = [edit('phoneNumbers[type sw "w"].value', '1')];
    const answer = await updateUser(target, { id: 'u1', edits, current: whole });
    expect(answer).toMatchObject({ kind: 'refused', detail: expect.stringContaining('phoneNumbers') });
    expect(methods(seen)).toEqual(['GET']);
  });
});

test('parts of an attribute stand in brackets where the server wants it', async () => {
  const { target, seen } = await connect(() => ({ body: jane }), {
    bracketedAttributes: ['customFields'],
    jsonTextAttributes: ['customFields.groups'],
  });
  const current = { ...jane, customFields: { department: 'HR', groups: '["A"]' } };
  const edits = [
    edit('customFields.department', 'Sales'),
    edit('customFields.groups', ['a']),
    edit('name.givenName', 'Jane'),
  ];
  await updateUser(target, { id: 'u1', version: '"1"', edits, current });
  expect(bodyOf(seen[0]).Operations).toEqual([
    { op: 'replace', path: 'customFields["department"]', value: 'Sales' },
    { op: 'replace', path: 'customFields["groups"]', value: '["a"]' },
    { op: 'add', path: 'name.givenName', value: 'Jane' },
  ]);
});

describe('a person is created', () => {
  const edits = [
    edit('displayName', 'Jane Roe'),
    edit('active', false),
    edit(DEPARTMENT, 'Sales'),
    edit('roles[value eq "A"]', { value: 'A' }),
    edit(`${SKILLS}[name eq "Billing"]`, { name: 'Billing', proficiency: 3 }),
    edit('title'),
  ];

  test('with everything at once, and every extension named', async () => {
    const { target, seen } = await connect(() => ({ status: 201, body: jane }));
    const answer = await createUser(target, { userName: 'jane', edits });
    expect(answer).toMatchObject({ kind: 'done', status: 201, version: 'W/"1"', user: { userName: 'jane' } });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /Users']);
    expect(bodyOf(seen[0])).toEqual({
      schemas: [USER_SCHEMA, ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA],
      userName: 'jane',
      displayName: 'Jane Roe',
      active: false,
      roles: [{ value: 'A' }],
      [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' },
      [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'Billing', proficiency: 3 }] },
    });
  });

  test.each<[Answer, string]>([
    [{ status: 409 }, 'exists'],
    [{ status: 400 }, 'refused'],
    [{ cut: true }, 'lost'],
  ])('answered with %j: %s, and sent once', async (answer, kind) => {
    const { target, seen } = await connect(() => answer);
    expect((await createUser(target, { userName: 'jane', edits })).kind).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  test('not where the profile says that people cannot be', async () => {
    const { target, seen } = await connect(() => ({ body: jane }), { userCreation: false });
    expect((await createUser(target, { userName: 'jane', edits })).kind).toBe('refused');
    expect(seen).toEqual([]);
  });

  test('a missing permission is named', async () => {
    server = await serve(({ url }) =>
      url === '/oauth/token' ? { body: { access_token: 'minted-token-1' } } : { status: 403 },
    );
    target = await open(genesysDeclaration(server.url));
    await expect(createUser(target, { userName: 'jane', edits: [] })).rejects.toMatchObject({
      diagnostics: [{ code: 'permission-denied', expected: 'the permission directory:user:add' }],
    });
  });
});
