import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseTarget } from '../../src/cli/workspace.ts';
import { loadManifest } from '../../src/manifest/load.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Checkup, Topic } from '../../src/target/probe-finding.ts';
import { checkUp } from '../../src/workflow/doctor.ts';
import { seed } from '../counterpart/seed.ts';
import { startBetterAuth } from '../counterpart/servers/better-auth.ts';
import { startScimmy } from '../counterpart/servers/scimmy.ts';
import { discovery, jumpingRuntime, type Script, serve } from '../target/harness.ts';

let folder: string;
const closing: (() => Promise<void>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-doctor-'));
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true });
});

/** `people` persons, every 25th of them inactive, in groups of twelve; the first group has thirty. */
function directory({ people = 40, groups = 5 } = {}) {
  return parseSandboxData({
    users: Array.from({ length: people }, (_, index) => ({
      id: `u${index}`,
      userName: `person${index}@example.com`,
      displayName: `Person ${index}`,
      externalId: `hr-${index}`,
      active: index % 25 !== 24,
    })),
    groups: Array.from({ length: groups }, (_, index) => ({
      id: `g${index}`,
      displayName: `Group ${index}`,
      members: Array.from({ length: index === 0 ? 30 : 12 }, (_, member) => ({ value: `u${member}` })),
    })),
  });
}

const genesys = (url: string, rest = '') =>
  `version: 1\ntargets:\n  test: { type: genesys-cloud, baseUrl: '${url}', auth: { clientId: sandbox, clientSecret: { env: SECRET } }${rest} }\n`;
const scim = (url: string, rest = '') =>
  `version: 1\ntargets:\n  test: { type: scim, baseUrl: '${url}', auth: { token: { env: TOKEN } }${rest} }\n`;

interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** By how much our clock is ahead. */
  readonly ahead?: number;
}

async function checkupOf(manifest: string, { env = {}, ahead = 0 }: Circumstances = {}): Promise<Checkup> {
  writeFileSync(join(folder, 'rollcall.yaml'), manifest);
  const runtime = jumpingRuntime({ SECRET: 'sandbox', TOKEN: 'sandbox', ...env });
  return checkUp({
    manifest: await loadManifest({ folder, file: 'rollcall.yaml' }),
    choose: chooseTarget,
    runtime: { ...runtime, now: () => runtime.now() + ahead },
    signal: new AbortController().signal,
    limits: {},
  });
}

async function sandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const started = await startSandbox({ mode: 'genesys-cloud', data: directory(), ...options });
  closing.push(started.close);
  return started;
}

async function scripted(script: Script): Promise<string> {
  const server = await serve((seen, index) => discovery(seen) ?? script(seen, index));
  closing.push(server.close);
  return server.url;
}

/** `verdict: summary` of what was found about a topic. */
const about = ({ findings }: Checkup, topic: Topic) =>
  findings.filter((each) => each.topic === topic).map(({ verdict, summary }) => `${verdict}: ${summary}`);

const troubles = ({ findings }: Checkup) =>
  findings.flatMap((finding) =>
    finding.verdict === 'ok' ? [] : [{ topic: finding.topic, verdict: finding.verdict }],
  );

const codes = ({ findings }: Checkup) =>
  findings.flatMap((finding) => (finding.verdict === 'failure' ? [finding.code] : []));

describe('a server that does as its profile says', () => {
  test.each(['genesys-cloud', 'rfc7644'] as const)('%s', async (mode) => {
    const { url, requests } = await sandbox({ mode });
    const checkup = await checkupOf(mode === 'rfc7644' ? scim(`${url}/scim/v2`) : genesys(url));
    expect(troubles(checkup)).toEqual([]);
    expect(checkup.profile).toEqual({});
    const sent = requests().filter(({ path }) => path !== '/oauth/token');
    expect(sent.every(({ method }) => method === 'GET')).toBe(true);
    expect(checkup.requests).toBe(sent.length);
  });

  test('each topic is spoken of', async () => {
    const { url } = await sandbox();
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'token')).toEqual(['ok: obtained, it holds for 24 h']);
    expect(about(checkup, 'capabilities')[1]).toMatch(/^ok: its attributes are described in \d schemas$/);
    expect(about(checkup, 'credentials')).toEqual(['ok: SECRET is set']);
    expect(about(checkup, 'people')).toEqual(['ok: 39 listed, complete, in one page']);
    expect(about(checkup, 'inactive people')).toEqual(['ok: 1, listed by a filter of their own']);
    expect(about(checkup, 'catalogues')).toEqual(['ok: 0 skills, 0 languages, 1 role']);
    expect(about(checkup, 'rights to write')[0]).toContain('directory:group:add');
    expect(about(checkup, 'rate')[0]).toContain('300 requests allowed');
  });

  test('forty requests are the most, however large the directory and however it stumbles', async () => {
    const faults = [{ kind: 'serverError', probability: 0.3 }] as const;
    const { url, requests } = await sandbox({ data: directory({ people: 3_000, groups: 600 }), faults });
    const checkup = await checkupOf(genesys(url));
    expect(checkup.requests).toBeGreaterThan(15);
    expect(requests().filter(({ path }) => path !== '/oauth/token').length).toBeLessThanOrEqual(40);
  });
});

describe('what keeps a run from beginning', () => {
  test('a manifest with faults: each is named with its place, and nothing is sent', async () => {
    const { url, requests } = await sandbox();
    const checkup = await checkupOf(`${genesys(url)}groups:\n  a: { displayName: 7 }\n  b: {}\n`);
    expect(about(checkup, 'manifest')).toEqual([
      expect.stringContaining('rollcall.yaml:5'),
      expect.stringContaining('rollcall.yaml:6'),
    ]);
    expect(codes(checkup)).toEqual(['wrong-type', 'missing-key']);
    expect(requests()).toEqual([]);
  });

  test('a quirk that no profile has', async () => {
    const checkup = await checkupOf(scim('http://127.0.0.1:1', ', profile: { pagesize: 3 }'));
    expect(codes(checkup)).toEqual(['unknown-key']);
    expect(checkup.findings[0]?.advice).toBe('Did you mean "pageSize"?');
  });

  test('two targets and no word which', async () => {
    const two = genesys('http://127.0.0.1:1').replace(/^( {2})test(.*)$/m, '$1one$2\n$1two$2');
    expect(codes(await checkupOf(two))).toEqual(['unknown-target']);
  });

  test('a variable that is not set: its name is told', async () => {
    const checkup = await checkupOf(genesys('http://127.0.0.1:1'), { env: { SECRET: '' } });
    expect(codes(checkup)).toEqual(['missing-variable']);
    expect(about(checkup, 'credentials')[0]).toContain('SECRET');
  });

  test('plain HTTP to another machine', async () => {
    // A name that nobody has (RFC 2606 section 2).
    const checkup = await checkupOf(scim('http://scim.invalid/v2'));
    expect(about(checkup, 'credentials')).toEqual([
      'warning: they cross the network unencrypted: http://scim.invalid',
    ]);
  });

  test('a secret that is refused: never the secret', async () => {
    const { url } = await sandbox();
    const checkup = await checkupOf(genesys(url), { env: { SECRET: 'hush-hush-0001' } });
    expect(codes(checkup)).toEqual(['authentication-failed']);
    expect(checkup.findings.at(-1)?.topic).toBe('token');
    expect(JSON.stringify(checkup)).not.toContain('hush-hush');
  });

  test('a fixed token that is refused ends the look, not in a row of the same fault', async () => {
    const { url } = await sandbox({ mode: 'rfc7644' });
    const checkup = await checkupOf(scim(`${url}/scim/v2`), { env: { TOKEN: 'hush-hush-0001' } });
    expect(codes(checkup)).toEqual(['authentication-failed']);
    expect(JSON.stringify(checkup)).not.toContain('hush-hush');
  });

  test('a server that is away', async () => {
    const checkup = await checkupOf(scim('http://127.0.0.1:9'));
    expect(codes(checkup)).toEqual(['remote-unavailable']);
  });
});

describe('tokens and clocks', () => {
  test('a token that holds for less than an apply may take', async () => {
    const { url } = await sandbox({ switches: { tokenSeconds: 300 } });
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'token')).toEqual(['warning: obtained, it holds for 5 min']);
  });

  test('a JSON Web Token tells its end', async () => {
    const { url } = await sandbox({ mode: 'rfc7644' });
    const claims = Buffer.from(JSON.stringify({ exp: Date.now() / 1_000 - 60 })).toString('base64url');
    const checkup = await checkupOf(scim(`${url}/scim/v2`), { env: { TOKEN: `e30.${claims}.sig` } });
    expect(about(checkup, 'token')[0]).toBe('warning: a fixed one, and its time has passed');
  });

  test.each([
    [0, "ok: agrees with the server's"],
    [60_000, "warning: 60 s ahead of the server's"],
    [-60_000, "warning: 60 s behind the server's"],
    [3_600_000, "failure: 60 min ahead of the server's"],
  ])('a clock that is %i ms ahead', async (ahead, words) => {
    const { url } = await sandbox();
    expect(about(await checkupOf(genesys(url), { ahead }), 'clock')).toEqual([words]);
  });
});

describe('rights', () => {
  test('a permission that is missing is named, and the rest is looked at', async () => {
    const { url } = await sandbox({ switches: { missingPermissions: 'directory:group:edit' } });
    const checkup = await checkupOf(genesys(url));
    expect(codes(checkup)).toEqual(['permission-denied']);
    expect(checkup.findings.find(({ topic }) => topic === 'groups')?.advice).toContain(
      'directory:group:edit',
    );
    expect(about(checkup, 'people')[0]).toMatch(/^ok/);
  });

  test('the scopes of a token tell what it may not do', async () => {
    const { url } = await sandbox({ switches: { tokenScope: 'scim routing' } });
    const [words] = about(await checkupOf(genesys(url)), 'rights to write');
    expect(words).toContain('create groups (scope groups), delete groups (scope groups)');
  });

  test('roles that nobody grants may stay unread, roles that somebody grants may not', async () => {
    const { url } = await sandbox({ switches: { missingPermissions: 'authorization:role:view' } });
    expect(codes(await checkupOf(genesys(url)))).toEqual([]);
    const granting = `${genesys(url)}roles: { agent: { name: Agent } }\n`;
    expect(codes(await checkupOf(granting))).toEqual(['permission-denied']);
  });
});

describe('lists that are not whole', () => {
  const many = directory({ people: 250 });

  test.each([
    ['a total that counts the page', { kind: 'shortTotal', path: '*users' }, 'counts 100 and lists 240'],
    ['an id that comes twice', { kind: 'duplicateAcrossPages', path: '*users' }, 'came twice'],
    ['a page that fails', { kind: 'failingPage', page: 2, path: '*users' }, 'a page could not be read'],
  ] as const)('%s', async (_name, fault, words) => {
    const { url } = await sandbox({ data: many, faults: [fault] });
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'people')[0]).toContain(words);
    expect(codes(checkup)).toEqual(['reading-incomplete']);
  });

  test('the same of a long list, of which only some pages are looked at', async () => {
    const data = directory({ people: 2_000 });
    const { url } = await sandbox({ data, faults: [{ kind: 'duplicateAcrossPages', path: '*users' }] });
    expect(about(await checkupOf(genesys(url)), 'people')[0]).toContain('an id came twice');
  });

  test('with the lines that it asks for, the list is whole', async () => {
    const { url, setFaults } = await sandbox({ data: many });
    setFaults([{ kind: 'shortTotal', path: '*users' }]);
    expect((await checkupOf(genesys(url))).profile).toEqual({ totalsTrusted: false });
    const mended = await checkupOf(genesys(url, ', profile: { totalsTrusted: false }'));
    expect(codes(mended)).toEqual([]);
  });

  test('a list that begins anew with every page will not hold for long', async () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, userName: id }));
    const url = await scripted(({ url: asked }) => {
      const count = Number(/count=(\d+)/.exec(asked)?.[1] ?? 4);
      const items = asked.startsWith('/Users?') ? people : [];
      return { body: { totalResults: items.length, Resources: items.slice(0, count) } };
    });
    expect(about(await checkupOf(scim(url)), 'people')[0]).toContain(
      'two halves of the list do not make the whole',
    );
  });
});

describe('members', () => {
  test('a list that cuts them, where single groups do not', async () => {
    const { url } = await sandbox({ faults: [{ kind: 'truncatedMembers', limit: 10 }] });
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'members')).toEqual(['warning: lists show 10 of the 30 members of "Group 0"']);
    expect(codes(checkup)).toEqual([]);
  });

  const group = (members: number) => ({
    id: 'g',
    displayName: 'Group',
    members: Array.from({ length: members }, (_, value) => ({ value: `u${value}`, type: 'Group' })),
  });
  const answering = (listed: number, alone: number) =>
    scripted(({ url }) => {
      if (/^\/Groups\/g/.test(url)) return { body: group(alone) };
      const items = url.startsWith('/Groups?') ? [group(listed)] : [];
      return { body: { totalResults: items.length, Resources: items } };
    });

  test('a list that has none at all', async () => {
    const { profile } = await checkupOf(scim(await answering(0, 12)));
    expect(profile).toMatchObject({ memberReading: 'get' });
  });

  test('groups inside groups, which the profile does not know', async () => {
    expect((await checkupOf(scim(await answering(2, 2)))).profile).toMatchObject({ nesting: true });
  });

  test('a platform that counts somebody whom SCIM does not show', async () => {
    const { url } = await sandbox({ switches: { inactiveMembersListed: false } });
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'members')).toEqual(['warning: 29 of the 30 members of "Group 0" are shown']);
  });

  test('the same where single groups are cut as well', async () => {
    const cut = { kind: 'truncatedMembers', limit: 10 } as const;
    const { url } = await sandbox({ faults: [cut], switches: { inactiveMembersListed: false } });
    const checkup = await checkupOf(genesys(url));
    expect(about(checkup, 'members')).toEqual(['failure: 29 of the 30 members of "Group 0" are shown']);
    expect(codes(checkup)).toEqual(['reading-incomplete']);
  });
});

describe('versions', () => {
  const person = (meta: object, rest: object = {}) => ({ id: 'u', userName: 'jane', meta, ...rest });
  const answering = (listed: object, alone: object, headers: Record<string, string> = {}) =>
    scripted(({ url }) => {
      if (url.startsWith('/Users/u')) return { body: alone, headers };
      const items = /^\/Users\?(?!.*rollcall-doctor)/.test(url) ? [listed] : [];
      return { body: { totalResults: items.length, Resources: items } };
    });

  test.each([
    ['none', person({}), person({}), {}, { versioning: 'reread' }],
    ['in the body', person({}), person({}, { version: 7 }), {}, { versioning: 'body' }],
    [
      'quoted in the header alone',
      person({ version: '7' }),
      person({ version: '7' }),
      { etag: '"7"' },
      { quotedVersions: true },
    ],
    ['everywhere the same', person({ version: '"7"' }), person({ version: '"7"' }), { etag: '"7"' }, {}],
    [
      'a hash of the page in the header',
      person({ version: 'W/"7"' }),
      person({ version: 'W/"7"' }),
      { etag: '"9f"' },
      {},
    ],
  ])('%s', async (_name, listed, alone, headers, profile) => {
    expect((await checkupOf(scim(await answering(listed, alone, headers)))).profile).toEqual(profile);
  });

  test('a list that tells another version than the resource', async () => {
    const url = await answering(person({ version: 'W/"1"' }), person({ version: 'W/"2"' }));
    expect(about(await checkupOf(scim(url)), 'versions')[0]).toMatch(/^warning: people: a list says version/);
  });
});

describe('look-ups', () => {
  test.each([
    ['filters that are ignored', () => true, 'others are found as well'],
    [
      'filters that find nobody',
      (asked: string) => !asked.includes('filter='),
      'nobody is found who is there',
    ],
  ])('%s', async (_name, answers, words) => {
    const people = ['a', 'b'].map((id) => ({ id, userName: id, active: false }));
    const url = await scripted(({ url: asked }) => {
      const items = asked.startsWith('/Users?') && answers(asked) ? people : [];
      const start = Number(/startIndex=(\d+)/.exec(asked)?.[1] ?? 1);
      const count = Number(/count=(\d+)/.exec(asked)?.[1] ?? 2);
      return { body: { totalResults: items.length, Resources: items.slice(start - 1, start - 1 + count) } };
    });
    const checkup = await checkupOf(scim(url));
    expect(about(checkup, 'look-ups')[0]).toContain(words);
    expect(checkup.profile).toMatchObject({ userFilters: ['id', 'externalId'] });
  });

  test('people whom only a filter shows', async () => {
    const [here, gone] = [
      { id: 'a', userName: 'a', active: true },
      { id: 'b', userName: 'b', active: false },
    ];
    const url = await scripted(({ url: asked }) => {
      const items = asked.startsWith('/Users?') ? [asked.includes('active eq false') ? gone : here] : [];
      return { body: { totalResults: items.length, Resources: items } };
    });
    expect((await checkupOf(scim(url))).profile).toMatchObject({ inactiveUsers: 'active eq false' });
  });
});

test.each([
  ['a page of a proxy', '<html><body>Sign in</body></html>'],
  ['an empty object', {}],
  ['an error sent as success', { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '500' }],
  ['nothing', undefined],
  ['a list of what is no resource', { totalResults: 3, Resources: [1, null, { userName: 'a' }] }],
])('a server that answers everything with %s is never found whole', async (_name, body) => {
  const server = await serve(() => ({ body }));
  closing.push(server.close);
  const checkup = await checkupOf(scim(server.url));
  expect(about(checkup, 'people')[0]).toMatch(/^failure: /);
  expect(about(checkup, 'groups')[0]).toMatch(/^failure: /);
  expect(server.seen.length).toBeLessThanOrEqual(40);
});

describe('servers that others wrote', () => {
  test.each([
    ['scimmy', startScimmy],
    ['better-auth', startBetterAuth],
  ] as const)('%s: with the lines it asks for nothing is left to ask', async (_name, start) => {
    const server = await start(seed);
    closing.push(server.close);
    const env = { TOKEN: server.token };
    const first = await checkupOf(scim(server.baseUrl), { env });
    expect(codes(first)).toEqual([]);
    const profile = `, profile: ${JSON.stringify(first.profile)}`;
    expect((await checkupOf(scim(server.baseUrl, profile), { env })).profile).toEqual({});
  });
});
