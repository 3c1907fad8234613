import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/data.ts';
import { patchOf, type Running, running } from './client.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const userNames = ['ada', 'Ben', 'chiara', 'deniz', 'elif'];
const data = {
  users: userNames.map(
    (name, index): SandboxUser => ({
      id: `u${index + 1}`,
      userName: `${name}@example.com`,
      title: ['Agent', 'agent', 'Lead'][index % 3] ?? 'Agent',
    }),
  ),
  groups: [
    { id: 'g1', displayName: 'Day Shift', members: [{ value: 'u1' }, { value: 'u2' }] },
    { id: 'g2', displayName: 'All Shifts', members: [{ value: 'g1' }] },
  ],
};

let one: Running;
beforeEach(async () => {
  one = await running({ mode: 'rfc7644', data });
});
afterEach(() => one.sandbox.close());

const ids = (reply: { readonly body: { readonly Resources: readonly { readonly id: string }[] } }) =>
  reply.body.Resources.map(({ id }) => id).join();

describe('discovery (RFC 7644 section 4)', () => {
  it('tells what it can do, and that it has no bulk', async () => {
    const { body, headers } = await one.send('GET', '/ServiceProviderConfig');
    expect(headers.get('content-type')).toBe('application/scim+json');
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      etag: { supported: true },
    });
    expect((await one.send('POST', '/Bulk', { body: {} })).status).toBe(501);
  });

  it('describes every attribute with every characteristic', async () => {
    const { body } = await one.send('GET', '/Schemas');
    expect(ids({ body })).toBe([USER, ENTERPRISE, GROUP].join());
    const characteristics = [
      'type',
      'multiValued',
      'required',
      'mutability',
      'returned',
      'uniqueness',
      'caseExact',
    ];
    for (const schema of body.Resources) {
      for (const attribute of schema.attributes) {
        for (const described of [attribute, ...(attribute.subAttributes ?? [])]) {
          for (const name of characteristics)
            expect(described, `${schema.id} ${described.name}`).toHaveProperty(name);
        }
      }
    }
    expect((await one.send('GET', `/Schemas/${encodeURIComponent(ENTERPRISE)}`)).body.name).toBe(
      'EnterpriseUser',
    );
  });

  it('refuses a filter with 403', async () => {
    expect((await one.send('GET', '/ResourceTypes?filter=name%20eq%20%22User%22')).status).toBe(403);
    expect((await one.send('GET', '/ResourceTypes')).body.totalResults).toBe(2);
    expect((await one.send('GET', '/ResourceTypes/User')).body.endpoint).toBe('/Users');
  });
});

describe('create (section 3.3)', () => {
  it('answers 201 with the place of the new user, and never shows the password', async () => {
    const answer = await one.send('POST', '/Users', {
      body: {
        schemas: [USER],
        userName: 'new@example.com',
        id: 'mine',
        password: 'hush',
        EMAILS: [{ value: 'n@e.com' }],
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(answer.body.meta.location);
    expect(answer.headers.get('etag')).toBe(answer.body.meta.version);
    expect(answer.body).toMatchObject({ userName: 'new@example.com', emails: [{ value: 'n@e.com' }] });
    expect(answer.body.id).not.toBe('mine');
    expect(JSON.stringify([answer.body, one.sandbox.state()])).not.toContain('hush');
    expect(
      (await fetch(answer.body.meta.location, { headers: { authorization: 'Bearer sandbox' } })).status,
    ).toBe(200);
  });

  it('keeps the roles of a user with everything that is said of them', async () => {
    const roles = [{ value: 'agent', display: 'Agent', primary: true }, { value: 'auditor' }];
    const { body } = await one.send('POST', '/Users', {
      body: { schemas: [USER], userName: 'new@example.com', roles },
    });
    expect(body.roles).toEqual(roles);
    const fewer = patchOf({ op: 'remove', path: 'roles[value eq "agent"]' });
    const after = await one.send('PATCH', `/Users/${body.id}`, { body: fewer });
    expect(after.body.roles).toEqual([{ value: 'auditor' }]);
  });

  it('refuses a userName that is taken, whatever its case', async () => {
    const answer = await one.send('POST', '/Users', {
      body: { schemas: [USER], userName: 'ADA@example.com' },
    });
    expect(answer).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } });
  });

  it.each([
    ['no userName', { schemas: [USER] }, 'invalidValue'],
    ['no schemas', { userName: 'x' }, 'invalidSyntax'],
    ['a wrong type', { schemas: [USER], userName: 'x', active: 'yes' }, 'invalidValue'],
    [
      'two primary values',
      {
        schemas: [USER],
        userName: 'x',
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'invalidValue',
    ],
    ['no JSON', '{', 'invalidSyntax'],
  ])('refuses a user with %s', async (_what, body, scimType) => {
    expect(await one.send('POST', '/Users', { body })).toMatchObject({ status: 400, body: { scimType } });
    expect(one.sandbox.state().users).toHaveLength(5);
  });

  it('refuses a member that is nobody, and takes a group as a member', async () => {
    const group = (value: string) => ({ schemas: [GROUP], displayName: 'New', members: [{ value }] });
    expect((await one.send('POST', '/Groups', { body: group('nobody') })).status).toBe(400);
    const { body } = await one.send('POST', '/Groups', { body: group('g1') });
    expect(body.members).toEqual([
      { value: 'g1', type: 'Group', $ref: `${one.sandbox.url}/scim/v2/Groups/g1` },
    ]);
  });
});

describe('list (section 3.4.2)', () => {
  it.each([
    ['', 'u1,u2,u3,u4,u5', 1],
    ['?startIndex=2&count=2', 'u2,u3', 2],
    ['?startIndex=0&count=1', 'u1', 1],
    ['?startIndex=6', '', 6],
    ['?count=0', '', 1],
    ['?count=-1', '', 1],
  ])('pages %s', async (query, expected, startIndex) => {
    const answer = await one.send('GET', `/Users${query}`);
    expect(ids(answer)).toBe(expected);
    expect(answer.body).toMatchObject({ totalResults: 5, startIndex });
  });

  it.each([
    ['userName eq "ADA@EXAMPLE.COM"', 'u1'],
    ['id eq "u3"', 'u3'],
    ['title eq "agent" and not (userName sw "ada")', 'u2,u4,u5'],
    ['groups.value eq "g1"', 'u1,u2'],
    ['groups pr', 'u1,u2'],
    [`${USER}:userName ew "example.com" and title eq "lead"`, 'u3'],
  ])('finds %s', async (filter, expected) => {
    expect(ids(await one.send('GET', `/Users?filter=${encodeURIComponent(filter)}`))).toBe(expected);
  });

  it.each([
    ['members.value eq "u1"', 'g1'],
    ['members[type eq "Group"]', 'g2'],
    ['displayName eq "day shift"', 'g1'],
  ])('finds groups by %s', async (filter, expected) => {
    expect(ids(await one.send('GET', `/Groups?filter=${encodeURIComponent(filter)}`))).toBe(expected);
  });

  it('sorts without regard to case, and the other way round', async () => {
    expect(ids(await one.send('GET', '/Users?sortBy=userName'))).toBe('u1,u2,u3,u4,u5');
    expect(ids(await one.send('GET', '/Users?sortBy=userName&sortOrder=descending'))).toBe('u5,u4,u3,u2,u1');
  });

  it('searches by POST so that personal data stays out of the URL', async () => {
    const body = { filter: 'userName eq "ada@example.com"', attributes: ['userName'], count: 1 };
    const answer = await one.send('POST', '/.search', { body });
    expect(answer.body.Resources).toEqual([{ schemas: [USER], id: 'u1', userName: 'ada@example.com' }]);
    expect(ids(await one.send('POST', '/Groups/.search', { body: {} }))).toBe('g1,g2');
  });

  it('answers a bad filter with invalidFilter', async () => {
    expect(await one.send('GET', '/Users?filter=userName%20equals%20x')).toMatchObject({
      status: 400,
      body: { scimType: 'invalidFilter', status: '400' },
    });
  });
});

describe('projection (section 3.9)', () => {
  it('shows what is asked and what comes always', async () => {
    const { body } = await one.send('GET', '/Groups/g1?attributes=members.value');
    expect(body).toEqual({ schemas: [GROUP], id: 'g1', members: [{ value: 'u1' }, { value: 'u2' }] });
  });

  it('hides what is excluded, but not the id', async () => {
    const { body } = await one.send('GET', '/Groups/g1?excludedAttributes=members,id,meta');
    expect(body).toEqual({ schemas: [GROUP], id: 'g1', displayName: 'Day Shift' });
  });

  it('refuses both at once', async () => {
    expect((await one.send('GET', '/Users?attributes=id&excludedAttributes=title')).status).toBe(400);
  });
});

describe('versions (section 3.14)', () => {
  const rename = patchOf({ op: 'replace', path: 'title', value: 'Boss' });

  it('answers 304 to who has it already, and 412 to who has an old one', async () => {
    const ETag = (await one.send('GET', '/Users/u1')).headers.get('etag') ?? '';
    expect((await one.send('GET', '/Users/u1', { headers: { 'if-none-match': ETag } })).status).toBe(304);
    const headers = { 'if-match': ETag };
    expect((await one.send('PATCH', '/Users/u1', { body: rename, headers })).status).toBe(200);
    expect((await one.send('GET', '/Users/u1', { headers: { 'if-none-match': ETag } })).status).toBe(200);
    for (const [method, body] of [
      ['PATCH', rename],
      ['PUT', { schemas: [USER], userName: 'x' }],
      ['DELETE', undefined],
    ] as const) {
      expect((await one.send(method, '/Users/u1', { body, headers })).status, method).toBe(412);
    }
  });

  it('keeps the version when a PATCH changes nothing', async () => {
    const first = await one.send('PATCH', '/Users/u1', { body: rename });
    const second = await one.send('PATCH', '/Users/u1', { body: rename });
    expect(second.body).toEqual(first.body);
  });
});

describe('replace and delete (sections 3.5.1, 3.6)', () => {
  it('clears what a PUT leaves out, and ignores what cannot be written', async () => {
    const body = { schemas: [USER], userName: 'ada@example.com', id: 'other', groups: [], nickName: 'A' };
    const answer = await one.send('PUT', '/Users/u1', { body });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: 'u1', nickName: 'A', groups: [{ value: 'g1' }] });
    expect(answer.body).not.toHaveProperty('title');
    expect((await one.send('PUT', '/Users/none', { body })).status).toBe(404);
  });

  it('takes a deleted user out of every list and group', async () => {
    const before = await one.send('GET', '/Groups/g1');
    expect((await one.send('DELETE', '/Users/u1')).status).toBe(204);
    expect((await one.send('GET', '/Users/u1')).status).toBe(404);
    expect((await one.send('DELETE', '/Users/u1')).status).toBe(404);
    expect(ids(await one.send('GET', '/Users'))).toBe('u2,u3,u4,u5');
    const after = await one.send('GET', '/Groups/g1');
    expect(after.body.members.map((member: { value: string }) => member.value)).toEqual(['u2']);
    expect(after.body.meta.version).not.toBe(before.body.meta.version);
  });
});

describe('the edges', () => {
  it.each([
    ['no authorization', 'GET', '/Users', { headers: { authorization: '' } }, 401],
    ['a wrong token', 'GET', '/Users', { headers: { authorization: 'Bearer wrong' } }, 401],
    ['Basic', 'GET', '/Users', { headers: { authorization: `Basic ${btoa('sandbox:sandbox')}` } }, 200],
    ['an unknown path', 'GET', '/Nothing', {}, 404],
    ['a method that is not there', 'DELETE', '/Users', {}, 405],
    ['another media type', 'POST', '/Users', { body: {}, headers: { 'content-type': 'text/xml' } }, 415],
    ['a path in lower case', 'GET', '/users', {}, 200],
    ['broken percent-encoding', 'GET', '/Users/%E0%A4%A', {}, 400],
  ])('answers %s', async (_what, method, path, options, status) => {
    const answer = await one.send(method, path, options);
    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.body).toMatchObject({ status: String(status) });
  });

  it('listens on the loopback address alone', () => {
    expect(one.sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

interface FilterCase {
  readonly filter: string;
  readonly matches?: readonly string[];
}

describe('the filter table, over HTTP', () => {
  const table = JSON.parse(readFileSync(new URL('../cases/filters.json', import.meta.url), 'utf8'));
  const people: Readonly<Record<string, SandboxUser>> = table.resources;
  // A server makes meta and User.groups itself, so what the table's users say about them is not kept.
  const rows: readonly FilterCase[] = table.cases.filter(
    ({ filter }: FilterCase) => !/^(meta|groups)\b/.test(filter),
  );
  let own: Running;
  beforeAll(async () => {
    own = await running({ mode: 'rfc7644', data: { users: Object.values(people), groups: [] } });
  });
  afterAll(() => own.sandbox.close());

  for (const { filter, matches } of rows) {
    it(filter, async () => {
      const answer = await own.send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
      if (matches === undefined)
        expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
      else expect(ids(answer)).toBe(matches.map((name) => people[name]?.id).join());
    });
  }
});
