import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareManifests } from '../../src/manifest/compare.ts';
import { loadFiles } from './folder.ts';

const header = `version: 1
targets:
  production:
    type: genesys-cloud
    region: eu-central-1
    auth: { clientId: { env: CLIENT_ID }, clientSecret: { env: CLIENT_SECRET } }
`;

const load = (body: string, root = header) => loadFiles({ 'rollcall.yaml': `${root}${body}` });

/** Each difference as `consequence: sign subject part: text`. */
async function differencesOf(before: string, after: string): Promise<readonly string[]> {
  const { differences } = compareManifests(await load(before), await load(after));
  return differences.map(({ consequence, kind, subject, part, before: was, after: is }) => {
    const sign = { added: '+', removed: '-', changed: '~' }[kind];
    const text = kind === 'changed' ? `${was?.text} → ${is?.text}` : (is ?? was)?.text;
    return `${consequence}: ${sign} ${subject} ${part}: ${text}`;
  });
}

const support = (rest: string, membership = 'exact') =>
  `groups:\n  support:\n    displayName: Support\n    membership: ${membership}\n${rest}`;

test('who comes and who goes, as written; who goes stands first', async () => {
  const before = support('    members: [jane@company.com, sam@company.com]\n');
  const after = support(
    '    members:\n      - jane@company.com\n      - { externalId: E7, reason: INC-42 }\n      - { where: \'title co "Tier 1"\' }\n',
  );
  expect(await differencesOf(before, after)).toEqual([
    'takes: - group/support members: sam@company.com',
    'gives: + group/support members: externalId E7 (INC-42)',
    'gives: + group/support members: where title co "Tier 1"',
  ]);
});

test('a change of authority stands before everything else', async () => {
  const before = support('    members: [jane@company.com]\n', 'at-least');
  const after = support('    members: [sam@company.com]\n');
  expect(await differencesOf(before, after)).toEqual([
    'authority: ~ group/support membership: at-least → exact',
    'takes: - group/support members: jane@company.com',
    'gives: + group/support members: sam@company.com',
  ]);
});

test('a membership that ends sooner takes away; one that lasts longer gives; another reason does neither', async () => {
  const until = (date: string, reason = 'X') =>
    support(
      `    members: [{ user: jane@company.com, until: ${date}, reason: ${reason} }, kim@company.com]\n`,
    );
  const [short, long] = ['2099-01-31', '2099-12-31'];
  expect(await differencesOf(until(long), until(short))).toEqual([
    `takes: ~ group/support members: jane@company.com until ${long} (X) → jane@company.com until ${short} (X)`,
  ]);
  expect((await differencesOf(until(short), until(long)))[0]).toMatch(/^gives: ~/);
  expect((await differencesOf(until(short), until(short, 'Y')))[0]).toMatch(/^other: ~/);
  const always = support('    members: [jane@company.com, kim@company.com]\n');
  expect((await differencesOf(always, until(long)))[0]).toMatch(/^takes: ~/);
});

test('a group that moved to another key, or has another name, is the same group', async () => {
  const before = support('    members: [jane@company.com]\n');
  const moved = before.replace('  support:', '  service:');
  expect(await differencesOf(before, moved)).toEqual(['other: ~ group/service key: support → service']);
  const renamed = moved.replace('displayName: Support', 'displayName: Service\n    previously: [Support]');
  expect(await differencesOf(before, renamed)).toEqual([
    'other: ~ group/service displayName: Support → Service',
    'other: ~ group/service key: support → service',
    'other: + group/service previously: Support',
  ]);
});

test('a group that is declared no longer is one line that says what it was', async () => {
  const before = `${support('    members: [jane@company.com]\n    roles: { mode: exact, grant: [agent] }\n')}roles:\n  agent: { name: Agent }\n`;
  const differences = await differencesOf(before, 'roles:\n  agent: { name: Agent }\n');
  expect(differences).toEqual([
    'takes: - group/support declaration: Support, exact, 1 entry, grants role agent',
  ]);
});

test('limits that let more happen are guards that become weaker; tighter ones are not', async () => {
  const safety = (total: string) =>
    `safety:\n  removalsTotal: ${total}\n  protectedUsers: [boss@company.com]\n`;
  expect(await differencesOf(safety('10%'), safety('50%'))).toEqual([
    'guard: ~ safety removalsTotal: 10 % and more than 5 → 50 % and more than 5',
  ]);
  expect((await differencesOf(safety('50%'), safety('10%')))[0]).toMatch(/^other: ~/);
  expect(await differencesOf(safety('10%'), 'safety: { removalsTotal: 10% }\n')).toEqual([
    'guard: - safety protectedUsers: boss@company.com',
  ]);
});

test('a record without names, from which an undo cannot restore, is a weaker guard', async () => {
  expect(await differencesOf('', 'journal: { names: false }\n')).toEqual([
    'guard: ~ journal names: true → false',
  ]);
  expect(await differencesOf('journal: { names: false }\n', '')).toEqual([
    'other: ~ journal names: false → true',
  ]);
});

test('a waiver is a guard that becomes weaker, and so is a role that more departments may hold', async () => {
  const policy = (roles: string, rest = '') =>
    `roles:\n  agent: { name: Agent }\n  admin: { name: Admin }\nrolePolicy:\n  allow:\n    by: title\n    rules: { Sales: ${roles} }\n    otherwise: []\n${rest}`;
  const waivers =
    '  waivers: [{ rule: allow, user: jane@company.com, until: 2099-01-31, reason: AUD-7, owner: "@security" }]\n';
  expect(await differencesOf(policy('[agent]'), policy('[agent, admin]', waivers))).toEqual([
    'guard: ~ rolePolicy allow: Sales: agent → Sales: admin, agent',
    'guard: + rolePolicy waivers: allow jane@company.com until 2099-01-31: AUD-7, @security',
  ]);
});

test('another directory is a change of authority; of secrets only the references are shown', async () => {
  const before = await load('');
  const after = await load(
    '',
    header.replace('eu-central-1', 'us-east-1').replace('CLIENT_SECRET', 'OTHER_SECRET'),
  );
  const { differences } = compareManifests(before, after);
  expect(differences.map(({ consequence, part, after: is }) => [consequence, part, is?.text])).toEqual([
    [
      'authority',
      'auth',
      'client-credentials: clientId { env: CLIENT_ID }, clientSecret { env: OTHER_SECRET }',
    ],
    ['authority', 'place', 'region us-east-1'],
  ]);
});

test('every difference has the file and line of the revision that says it', async () => {
  const before = await load(support('    members:\n      - jane@company.com\n      - sam@company.com\n'));
  const after = await loadFiles({
    'rollcall.yaml': `${header}include: [directory/*.yaml]\n`,
    'directory/a.yaml': support('    members:\n      - kim@company.com\n      - jane@company.com\n'),
  });
  const { differences } = compareManifests(before, after);
  expect(differences.map(({ before: was, after: is }) => was ?? is)).toEqual([
    { text: 'sam@company.com', file: 'rollcall.yaml', line: 13 },
    { text: 'kim@company.com', file: 'directory/a.yaml', line: 6 },
  ]);
});

test('who is told, and who may ask the service', async () => {
  const told = (rest: string) => `notify:\n  chat:\n    on: [run.finished${rest}\n`;
  const hook = (rest = '') =>
    `], webhook: { url: https://chat.company.com, secret: { env: CHAT }${rest} }`.replace(
      ', webhook',
      '\n    webhook',
    );
  expect(
    await differencesOf(
      told(hook()),
      told(`, plan.blocked${hook(', template: type')}\n    allowHosts: [chat.lan]`),
    ),
  ).toEqual([
    'guard: + notify/chat allowHosts: chat.lan',
    'other: + notify/chat on: plan.blocked',
    'other: ~ notify/chat webhook: headers (), secret { env: CHAT }, url https://chat.company.com → headers (), secret { env: CHAT }, template type, url https://chat.company.com',
  ]);
  const idp = (host: string) =>
    `notify: { idp: { on: [scim.group.updated], scim: { baseUrl: "https://${host}", auth: { token: { env: IDP } } } } }\n`;
  expect(await differencesOf(idp('a.test'), idp('b.test'))).toEqual([
    expect.stringMatching(/^authority: ~ notify\/idp scim: .*https:\/\/a\.test.* → .*https:\/\/b\.test/),
  ]);
  const token = (scopes: string) =>
    `service: { tokens: { ops: { token: { env: OPS }, scopes: [${scopes}] } } }\n`;
  expect(await differencesOf(token('read'), token('read, apply'))).toEqual([
    'guard: + token/ops scopes: apply',
  ]);
  expect(await differencesOf(token('read, apply'), token('read'))).toEqual([
    'other: - token/ops scopes: apply',
  ]);
  expect(
    (await differencesOf('', token('read'))).every((line) => line.startsWith('guard: + token/ops')),
  ).toBe(true);
  const events = (tolerance: string) =>
    `sources: { hr: { events: { key: id, secret: { env: HR }, tolerance: ${tolerance} } } }\n`;
  expect(await differencesOf(events('5m'), events('1h'))).toEqual([
    'other: ~ source/hr source: events: key id, secret { env: HR }, tolerance 300 → events: key id, secret { env: HR }, tolerance 3600',
  ]);
});

const entry = fc.oneof(
  fc.constantFrom('a@b.c', 'd@e.f', 'g@h.i', 'j@k.l'),
  fc.constantFrom("{ where: 'title pr' }", "{ where: 'active eq true' }", '{ externalId: X1 }'),
);
const groups = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('alpha', 'beta', 'gamma', 'delta'),
    membership: fc.constantFrom('exact', 'at-least'),
    members: fc.uniqueArray(entry, { minLength: 1, maxLength: 6 }),
  }),
  { selector: ({ key }) => key, maxLength: 4 },
);
type Groups = typeof groups extends fc.Arbitrary<infer T> ? T : never;

function written(some: Groups): string {
  const blocks = some.map(
    ({ key, membership, members }) =>
      `  ${key}:\n    displayName: ${key}\n    membership: ${membership}\n    members: [${members.join(', ')}]\n`,
  );
  return blocks.length === 0 ? '' : `groups:\n${blocks.join('')}`;
}

test('nothing differs from itself, in whatever order it is written', async () => {
  await fc.assert(
    fc.asyncProperty(groups, async (some) => {
      const shuffled = [...some]
        .reverse()
        .map((group) => ({ ...group, members: [...group.members].reverse() }));
      const { differences } = compareManifests(await load(written(some)), await load(written(shuffled)));
      expect(differences).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('whatever is added one way is removed the other way', async () => {
  await fc.assert(
    fc.asyncProperty(groups, groups, async (some, others) => {
      const [left, right] = [await load(written(some)), await load(written(others))];
      const kept = new Set(some.map(({ key }) => key));
      const common = others.filter(({ key }) => kept.has(key)).map(({ key }) => `group/${key}`);
      const said = (kind: string, from: typeof left, to: typeof left) =>
        compareManifests(from, to)
          .differences.filter((each) => each.kind === kind && common.includes(each.subject))
          .map(({ subject, part, before, after }) => `${subject} ${part} ${(before ?? after)?.text}`)
          .sort();
      expect(said('added', left, right)).toEqual(said('removed', right, left));
    }),
    { numRuns: 40 },
  );
});
