import { afterEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import { data, ENTERPRISE, GENESYS, LANGUAGES, SKILLS, skill } from './ada.ts';
import { patchOf, running, type Send } from './client.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function started(switches: Partial<Switches> = {}): Promise<Send> {
  const made = await running({ mode: 'genesys-cloud', data, switches });
  sandbox = made.sandbox;
  return made.send;
}

async function patched(operations: readonly object[], switches: Partial<Switches>) {
  const send = await started(switches);
  return send('PATCH', '/Users/u1', { body: patchOf(...operations) });
}

describe('what the documentation leaves open', () => {
  const strangers = [{ op: 'add', path: SKILLS, value: [skill('Law', 1), skill('Retention', 1)] }];

  it.each([
    ['scim', 400, { status: '400', scimType: 'invalidValue' }],
    ['platform', 400, { status: 400, code: 'bad.request' }],
    ['notFound', 404, { status: 404, code: 'not.found' }],
  ] as const)('an unknown skill is refused in the words of %s', async (unknownNameError, status, body) => {
    expect(await patched(strangers, { unknownNameError })).toMatchObject({ status, body });
  });

  it.each([
    ['ignore', [skill('Billing', 2), skill('Retention', 1)]],
    ['accept', [skill('Billing', 2), skill('Law', 1), skill('Retention', 1)]],
  ] as const)('an unknown skill may meet a server that says: %s', async (unknownName, routingSkills) => {
    expect((await patched(strangers, { unknownName })).body[GENESYS]).toMatchObject({ routingSkills });
  });

  it('a language may keep its fraction', async () => {
    const { body } = await patched([{ op: 'replace', path: LANGUAGES, value: [skill('French', 3.6)] }], {
      roundedLanguages: false,
    });
    expect(body[GENESYS].routingLanguages).toEqual([skill('French', 3.6)]);
  });

  it.each([400, 409] as const)(
    'an old version of a user is refused with %i',
    async (versionConflictStatus) => {
      const send = await started({ versionConflictStatus });
      const body = patchOf({ op: 'replace', path: 'title', value: 'Lead' });
      const write = (version: string) =>
        send('PATCH', '/Users/u1', { body, headers: { 'if-match': version } });
      const first = await write('"1"');
      expect(first.headers.get('etag')).toBe('"2"');
      expect(await write('"1"')).toMatchObject({
        status: versionConflictStatus,
        body: { status: String(versionConflictStatus), scimType: 'invalidVers' },
      });
    },
  );

  it.each([
    ['keep', data.users[0]?.roles, 'Agent'],
    ['clear', undefined, undefined],
  ] as const)('a PUT that leaves roles, title and state out: %s', async (putOmitted, roles, title) => {
    const send = await started({ putOmitted });
    const body = { userName: 'ada@example.com', displayName: 'Ada', [GENESYS]: { routingSkills: [] } };
    const answer = await send('PUT', '/Users/u1', { body, headers: { 'if-match': '"1"' } });
    expect(answer.status).toBe(200);
    expect([answer.body.roles, answer.body.title, answer.body.active]).toEqual([roles, title, true]);
    expect(answer.body[GENESYS]?.routingSkills).toBeUndefined();
  });
});

describe('attributes that a server does not take over', () => {
  it('stay as they were, and the answer says so', async () => {
    const ignoreAttributes = `title, ${ENTERPRISE}:department,${SKILLS}`;
    const { status, body } = await patched(
      [
        { op: 'replace', path: 'title', value: 'Lead' },
        { op: 'replace', path: 'displayName', value: 'Ada L.' },
        { op: 'remove', path: `${ENTERPRISE}:department` },
        { op: 'replace', path: SKILLS, value: [skill('Retention', 1)] },
      ],
      { ignoreAttributes },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Agent',
      displayName: 'Ada L.',
      [ENTERPRISE]: { department: 'Support' },
      [GENESYS]: { routingSkills: [skill('Billing', 2)] },
    });
  });

  it('are missing from a new user, but for those without which there is none', async () => {
    const send = await started({ ignoreAttributes: `title,displayName,${SKILLS}` });
    const body = {
      userName: 'new@example.com',
      displayName: 'New',
      title: 'Agent',
      [GENESYS]: { routingSkills: [skill('Billing', 1)] },
    };
    const made = await send('POST', '/Users', { body });
    expect(made).toMatchObject({ status: 201, body: { displayName: 'New' } });
    expect(made.body).not.toHaveProperty('title');
    expect(made.body).not.toHaveProperty([GENESYS]);
  });

  it('leave the version where it is when nothing else was asked', async () => {
    const { headers } = await patched([{ op: 'replace', path: 'title', value: 'Lead' }], {
      ignoreAttributes: 'title',
    });
    expect(headers.get('etag')).toBe('"1"');
  });
});

describe('a new user', () => {
  it('is active, has the default role, and no password to be seen', async () => {
    const send = await started();
    const body = {
      userName: 'new@example.com',
      displayName: 'New',
      password: 'hush',
      roles: [{ value: 'agent' }],
    };
    const made = await send('POST', '/Users', { body });
    expect(made).toMatchObject({
      status: 201,
      body: { active: true, roles: [{ value: 'agent' }, { value: 'employee' }] },
    });
    expect(made.headers.get('location')).toBe(made.body.meta.location);
    expect(JSON.stringify([made.body, sandbox?.state()])).not.toContain('hush');
  });

  it('needs a userName of its own', async () => {
    const send = await started();
    const body = { userName: 'ADA@example.com', displayName: 'Other' };
    expect(await send('POST', '/Users', { body })).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    });
    expect((await send('POST', '/Users', { body: { userName: 'x@example.com' } })).status).toBe(400);
  });

  it.each([
    ['revive', 200, 'u3'],
    ['revive', 201, 'u3'],
    ['create', 201, undefined],
  ] as const)('under the name of a deleted one: %s, %i', async (deletedUserName, reviveStatus, id) => {
    const send = await started({ deletedUserName, reviveStatus });
    const body = { userName: 'old@example.com', displayName: 'Old again' };
    const made = await send('POST', '/Users', { body });
    expect(made).toMatchObject({ status: reviveStatus, body: { displayName: 'Old again', active: true } });
    expect(made.body.id === 'u3').toBe(id === 'u3');
  });
});

describe('a page above the limit for costly attributes', () => {
  it.each([
    ['attributes=userName,title', 200],
    [`attributes=${ENTERPRISE}:department,${GENESYS}:externalIds`, 200],
    [`attributes=${ENTERPRISE}:manager`, 429],
    [`attributes=${ENTERPRISE}`, 429],
    [`attributes=${SKILLS}`, 429],
    [`attributes=${LANGUAGES}`, 429],
    ['attributes=roles', 429],
    [`excludedAttributes=roles,externalId,${ENTERPRISE}:manager,${SKILLS}`, 429],
    [`excludedAttributes=roles,externalId,${ENTERPRISE}:manager,${SKILLS},${LANGUAGES}`, 200],
    ['', 429],
  ])('of 100 with %s is answered with %i', async (query, status) => {
    const send = await started({ costlyPageLimit: 25 });
    expect((await send('GET', `/Users?count=100&${query}`)).status).toBe(status);
    expect((await send('GET', `/Users?count=25&${query}`)).status).toBe(200);
  });
});
