import { afterEach, describe, expect, it } from 'vitest';
import type { SandboxData } from '../../src/sandbox/data.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import { patchOf, running, type Send, stopTheClock } from './client.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GENESYS = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

const data: SandboxData = {
  users: [
    {
      id: 'u1',
      userName: 'ada@example.com',
      displayName: 'Ada',
      active: true,
      externalId: 'E1',
      roles: [{ value: 'employee' }],
      [ENTERPRISE]: { division: 'Home', manager: { value: 'u2' } },
      [GENESYS]: { externalIds: [{ authority: 'hr', value: '7' }] },
    },
    { id: 'u2', userName: 'ben@example.com', displayName: 'Ben', active: true },
    { id: 'u3', userName: 'gone@example.com', displayName: 'Gone', active: false },
    { id: 'u4', userName: 'left@example.com', displayName: 'Left', active: true, deleted: true },
  ],
  groups: [
    { id: 'g1', displayName: 'Day Shift', members: [{ value: 'u1' }, { value: 'u3' }] },
    { id: 'g2', displayName: 'Night Shift', members: [] },
  ],
  skills: ['Billing'],
  roles: ['employee', 'agent'],
};

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function started(
  switches: Partial<Switches> = {},
  options: Partial<SandboxOptions> = {},
): Promise<Send> {
  const made = await running({ mode: 'genesys-cloud', data, switches, ...options });
  sandbox = made.sandbox;
  return made.send;
}

const ids = (reply: { readonly body: { readonly Resources: readonly { readonly id: string }[] } }) =>
  reply.body.Resources.map(({ id }) => id).join();
const versionOf = async (send: Send, path: string) => Number((await send('GET', path)).body.meta.version);
const addMember = (value: string) => patchOf({ op: 'add', path: 'members', value: [{ value }] });

describe('the token endpoint', () => {
  const fetchToken = (secret: string) =>
    fetch(`${sandbox?.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`sandbox:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  it('gives a token that opens the door until it expires', async () => {
    const pass = stopTheClock();
    const send = await started({ tokenSeconds: 300 });
    const answer = await fetchToken('sandbox');
    const { access_token, token_type } = (await answer.json()) as {
      access_token: string;
      token_type: string;
    };
    expect(token_type).toBe('bearer');
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await send('GET', '//api/v2/tokens/me', { headers })).status).toBe(200);
    pass(300_000);
    const late = await send('GET', '/Users', { headers });
    expect(late).toMatchObject({ status: 401, body: { code: 'bad.credentials', status: 401 } });
  });

  it.each([400, 401] as const)('turns a wrong secret away with %i', async (tokenErrorStatus) => {
    await started({ tokenErrorStatus });
    const answer = await fetchToken('wrong');
    expect(answer.status).toBe(tokenErrorStatus);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });
});

describe('filters', () => {
  it.each([
    ['userName eq ADA@example.com', 'u1'],
    ['userName eq "ada@example.com"', 'u1'],
    ['userName eq "gone@example.com"', ''],
    ['active eq false', 'u3'],
    ['ACTIVE EQ TRUE', 'u1,u2'],
    ['externalId eq E1', 'u1'],
    ['externalId eq e1', ''],
    ['manager eq u2', 'u1'],
    ['division eq Home', 'u1'],
    [`${GENESYS}:externalIds[authority eq "hr" and value eq "7"]`, 'u1'],
    [`${GENESYS}:externalIds[authority eq "hr" and value eq "8"]`, ''],
  ])('%s finds %s', async (filter, expected) => {
    const send = await started();
    expect(ids(await send('GET', `/users?filter=${encodeURIComponent(filter)}`))).toBe(expected);
  });

  it.each([
    'title co "x"',
    'userName sw "a"',
    'userName eq "a" or userName eq "b"',
    'userName eq a and active eq true',
  ])('%s is refused', async (filter) => {
    const send = await started();
    const path = `/users?filter=${encodeURIComponent(filter)}`;
    expect(await send('GET', path)).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
  });

  it('answers the whole language with the switch richFilters', async () => {
    const send = await started({ richFilters: true });
    expect(ids(await send('GET', `/users?filter=${encodeURIComponent('userName sw "a" or title pr')}`))).toBe(
      'u1',
    );
  });
});

describe('lists', () => {
  it('show who is active, 25 to a page, and no deleted user', async () => {
    const users = Array.from({ length: 130 }, (_, index) => ({
      id: `p${index}`,
      userName: `p${index}@example.com`,
    }));
    const send = await started({ pageCap: 60, costlyPageLimit: 25 }, { data: { users, groups: [] } });
    expect((await send('GET', '/users')).body).toMatchObject({
      totalResults: 130,
      itemsPerPage: 25,
      startIndex: 1,
    });
    expect((await send('GET', '/users?count=100')).status).toBe(429);
    const slim = await send('GET', '/users?count=100&attributes=userName');
    expect(slim.body.itemsPerPage).toBe(60);
  });

  it('live under both prefixes', async () => {
    const send = await started();
    const v2 = await send('GET', '/Users');
    expect((await send('GET', '//api/v2/scim/users')).body).toEqual(v2.body);
    expect(ids(v2)).toBe('u1,u2');
  });
});

describe('a list of groups without a filter', () => {
  it.each([
    [false, '//api/v2/scim/v2/groups', 200],
    [true, '//api/v2/scim/v2/groups', 400],
    [true, '//api/v2/scim/groups', 200],
    [true, '//api/v2/scim/v2/users', 200],
  ])('filter required %s: GET %s answers %i', async (groupFilterRequired, path, status) => {
    const send = await started({ groupFilterRequired });
    expect((await send('GET', path)).status).toBe(status);
  });
});

describe('versions', () => {
  it.each([400, 409] as const)('refuse an old one with %i and invalidVers', async (versionConflictStatus) => {
    const send = await started({ versionConflictStatus });
    const answer = await send('PATCH', '/Groups/g1', {
      body: addMember('u2'),
      headers: { 'if-match': '"7"' },
    });
    expect(answer).toMatchObject({ status: versionConflictStatus, body: { scimType: 'invalidVers' } });
    expect((await send('GET', '/Groups/g1')).body.members).toHaveLength(2);
  });

  it('are the ETag in quotes, and the same on the platform', async () => {
    const send = await started();
    await send('PATCH', '/Groups/g1', { body: addMember('u2') });
    const scim = await send('GET', '/Groups/g1');
    expect(scim.headers.get('etag')).toBe('"2"');
    expect(scim.body.meta.version).toBe('2');
    expect((await send('GET', '//api/v2/groups/g1')).body).toMatchObject({ version: 2, memberCount: 3 });
    expect((await send('GET', '/Groups/g1', { headers: { 'if-none-match': '"2"' } })).status).toBe(304);
  });

  it('stay when nothing changes, or when the switches say so', async () => {
    const send = await started();
    await send('PATCH', '/Groups/g1', { body: addMember('u1') });
    expect(await versionOf(send, '/Groups/g1')).toBe(1);
    await sandbox?.close();
    const restless = await started({ idlePatchBumpsVersion: true });
    await restless('PATCH', '/Groups/g1', { body: addMember('u1') });
    expect(await versionOf(restless, '/Groups/g1')).toBe(2);
    await sandbox?.close();
    const apart = await started({ membershipBumpsVersion: false });
    await apart('PATCH', '/Groups/g1', { body: addMember('u2') });
    expect(await versionOf(apart, '/Groups/g1')).toBe(1);
  });
});

describe('members', () => {
  it.each([
    ['listed', ['u3']],
    ['all', undefined],
  ] as const)('of a remove with a value: %s', async (removeWithValue, left) => {
    const send = await started({ removeWithValue });
    const body = patchOf({ op: 'Remove', path: 'members', value: [{ value: 'u1' }] });
    const answer = await send('PATCH', '/Groups/g1', { body });
    expect(answer.body.members?.map((member: { value: string }) => member.value)).toEqual(left);
  });

  it('must be people of the organisation', async () => {
    const send = await started();
    for (const id of ['nobody', 'u4', 'g2']) {
      expect((await send('PATCH', '/Groups/g1', { body: addMember(id) })).status, id).toBe(400);
    }
    await sandbox?.close();
    const nesting = await started({ nestedGroups: true });
    expect((await nesting('PATCH', '/Groups/g1', { body: addMember('g2') })).status).toBe(200);
  });

  it('show the inactive or do not', async () => {
    const send = await started({ inactiveMembersListed: false });
    expect(
      (await send('GET', '/Groups/g1')).body.members.map((member: { value: string }) => member.value),
    ).toEqual(['u1']);
  });
});

describe('users', () => {
  it('are deleted softly, leave their groups, and come back under their id', async () => {
    const send = await started();
    expect((await send('DELETE', '/Users/u1')).status).toBe(204);
    expect((await send('GET', '/Users/u1')).status).toBe(404);
    expect((await send('GET', '//api/v2/users/u1?state=deleted')).body.state).toBe('deleted');
    expect((await send('GET', '/Groups/g1')).body.members).toHaveLength(1);
    const back = await send('POST', '/Users', { body: { userName: 'ada@example.com', displayName: 'Ada' } });
    expect(back).toMatchObject({
      status: 201,
      body: { id: 'u1', active: true, roles: [{ value: 'employee' }] },
    });
    expect(
      (await send('POST', '/Users', { body: { userName: 'ada@example.com', displayName: 'A' } })).status,
    ).toBe(409);
  });

  it('keep what a PUT leaves out, or lose it', async () => {
    const body = { userName: 'ada@example.com', displayName: 'Ada L.' };
    const send = await started();
    expect((await send('PUT', '/Users/u1', { body })).body).toMatchObject({
      displayName: 'Ada L.',
      externalId: 'E1',
    });
    await sandbox?.close();
    const clearing = await started({ putOmitted: 'clear' });
    expect((await clearing('PUT', '/Users/u1', { body })).body).not.toHaveProperty('externalId');
  });

  it('hold only skills and roles that exist', async () => {
    const send = await started();
    const skill = (name: string) =>
      patchOf({ op: 'add', path: `${GENESYS}:routingSkills`, value: [{ name, proficiency: 3 }] });
    expect((await send('PATCH', '/Users/u1', { body: skill('billing') })).status).toBe(400);
    const learned = await send('PATCH', '/Users/u1', { body: skill('Billing') });
    expect(learned.body[GENESYS]).toEqual({
      routingSkills: [{ name: 'Billing', proficiency: 3 }],
      externalIds: [{ authority: 'hr', value: '7' }],
    });
    const role = patchOf({ op: 'add', path: 'roles', value: [{ value: 'owner' }] });
    expect((await send('PATCH', '/Users/u1', { body: role })).status).toBe(400);
  });
});

describe('groups', () => {
  it.each([404, 405] as const)(
    'cannot be created or deleted through SCIM: %i',
    async (scimGroupWriteStatus) => {
      const send = await started({ scimGroupWriteStatus });
      expect((await send('POST', '/Groups', { body: { displayName: 'New' } })).status).toBe(
        scimGroupWriteStatus,
      );
      expect((await send('DELETE', '/Groups/g1')).status).toBe(scimGroupWriteStatus);
      expect(sandbox?.state().groups).toHaveLength(2);
    },
  );

  it('lose the description they are created with, and take it by PUT under their version', async () => {
    const send = await started();
    const made = {
      name: 'New',
      type: 'official',
      visibility: 'public',
      rulesVisible: true,
      description: 'Why',
    };
    const { body } = await send('POST', '//api/v2/groups', { body: made });
    expect(body).not.toHaveProperty('description');
    const put = (version: number) =>
      send('PUT', `//api/v2/groups/${body.id}`, { body: { name: 'New', description: 'Why', version } });
    expect(await put(9)).toMatchObject({ status: 409, body: { code: 'general.conflict' } });
    expect(await put(1)).toMatchObject({ status: 200, body: { description: 'Why', version: 2 } });
  });

  it('show their owners on the platform and not in SCIM; a list of one blank takes them away', async () => {
    const send = await started();
    const made = {
      name: 'New',
      type: 'official',
      visibility: 'public',
      rulesVisible: true,
      ownerIds: ['u1'],
    };
    const { body } = await send('POST', '//api/v2/groups', { body: made });
    const listed = async () => {
      const { entities } = (await send('GET', `//api/v2/groups?id=${body.id}`)).body;
      return entities[0].owners;
    };
    expect(await listed()).toMatchObject([{ id: 'u1' }]);
    expect((await send('GET', `/Groups/${body.id}`)).body).not.toHaveProperty('owners');
    await send('PUT', `//api/v2/groups/${body.id}`, { body: { version: 1 } });
    expect(await listed()).toMatchObject([{ id: 'u1' }]);
    await send('PUT', `//api/v2/groups/${body.id}`, { body: { version: 2, ownerIds: [' '] } });
    expect(await listed()).toBeUndefined();
  });

  it('are found a while after they were deleted', async () => {
    const pass = stopTheClock();
    const send = await started({ groupDeleteDelayMs: 60, groupDeleteStatus: 204 });
    expect((await send('DELETE', '//api/v2/groups/g1')).status).toBe(204);
    expect((await send('GET', '//api/v2/groups/g1')).status).toBe(200);
    pass(60);
    expect((await send('GET', '//api/v2/groups/g1')).status).toBe(404);
  });

  it('take at most fifty members in one call', async () => {
    const send = await started({ memberVersionRequired: true });
    const fiftyOne = Array.from({ length: 51 }, (_, index) => `u${index}`);
    const add = (body: unknown) => send('POST', '//api/v2/groups/g2/members', { body });
    expect((await add({ memberIds: fiftyOne, version: 1 })).status).toBe(400);
    expect((await add({ memberIds: ['u1'] })).status).toBe(400);
    expect((await add({ memberIds: ['u1'], version: 1 })).status).toBe(202);
    expect((await send('DELETE', `//api/v2/groups/g2/members?ids=${fiftyOne.join()}`)).status).toBe(400);
  });
});

describe('every answer', () => {
  it('carries a correlation id, which errors repeat', async () => {
    const send = await started();
    const { headers, body } = await send('GET', '//api/v2/groups/none');
    expect(headers.get('ININ-Correlation-Id')).toBe(body.contextId);
    expect(body).toMatchObject({ status: 404, code: 'not.found' });
    expect((await send('GET', '/Users/none')).body).toMatchObject({ status: '404' });
  });

  it('tells how much of the allowance is used, and refuses beyond it', async () => {
    const pass = stopTheClock();
    const send = await started({ rateWindowSeconds: 1 }, { ratePerMinute: 2 });
    const first = await send('GET', '/Users');
    expect(first.headers.get('inin-ratelimit-count')).toBe('1');
    expect(first.headers.get('inin-ratelimit-allowed')).toBe('2');
    expect(first.headers.get('inin-ratelimit-reset')).toBe('1');
    await send('GET', '/Users');
    const over = await send('GET', '/Users');
    expect(over).toMatchObject({
      status: 429,
      body: { code: 'too.many.requests.retry.after', details: [], errors: [] },
    });
    expect(over.headers.get('retry-after')).toBe('1');
    pass(1_000);
    expect((await send('GET', '/Users')).status).toBe(200);
  });

  it('refuses a body that is too large', async () => {
    const send = await started({ requestBytesMax: 1_000 });
    const answer = await send('PATCH', '/Users/u1', { body: 'x'.repeat(1_001) });
    expect(answer).toMatchObject({ status: 413, body: { code: 'response.entity.too.large' } });
  });
});
