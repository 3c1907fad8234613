import { describe, expect, test } from 'vitest';
import type { PlanGround } from '../../src/changeset/plan.ts';
import { compareManifests } from '../../src/manifest/compare.ts';
import { newSince } from '../../src/workflow/drift-news.ts';
import type { Difference, Seen } from '../../src/workflow/drift-seen.ts';
import { loadFiles } from '../manifest/folder.ts';

const target = `version: 1
targets:
  test: { type: scim, baseUrl: http://localhost, auth: { token: { env: TOKEN } } }
`;

const load = (text: string) => loadFiles({ 'rollcall.yaml': `${target}${text}` });

async function isNew(before: string, after: string, seen: Seen): Promise<boolean> {
  return newSince(compareManifests(await load(before), await load(after)).differences)(seen);
}

const support = (...lines: readonly string[]) =>
  `groups:
  support:
    displayName: Support
${lines.map((line) => `    ${line}\n`).join('')}`;

/** The line of the file that says these words. */
const at = (text: string, words: string) => ({
  file: 'rollcall.yaml',
  line: `${target}${text}`.split('\n').findIndex((each) => each.includes(words)) + 1,
});

const about = (what: Difference['what'], more: Partial<Difference> = {}): Difference => ({
  address: 'group/support',
  displayName: 'Support',
  what,
  ...more,
});

const member = (name: string) => ({ member: { type: 'User', id: name, name } }) as const;

function missing(name: string, ...grounds: readonly PlanGround[]): Seen {
  return { difference: about('member-removed', member(name)), grounds };
}

const exact = ['membership: exact'];

describe('somebody who is missing', () => {
  const before = support(...exact, 'members: [ann]');
  const after = support(...exact, 'members: [ann, bob]');
  const entry = { kind: 'entry', source: at(after, 'members:') } as const;

  test('is new when the entry is', async () => {
    expect(await isNew(before, after, missing('bob', entry))).toBe(true);
  });

  test('is not when the entry stood there, be it on a line that changed', async () => {
    expect(await isNew(before, after, missing('ann', entry))).toBe(false);
  });

  test('is not when the name only begins alike', async () => {
    expect(await isNew(before, after, missing('bo', entry))).toBe(false);
  });

  test('is not when anything else was a ground before', async () => {
    const rule = { kind: 'rule', text: 'title eq "x"', source: at(after, 'members:') } as const;
    expect(await isNew(before, after, missing('bob', entry, rule))).toBe(false);
  });

  test('is not when only the last day moved: who was to be there is gone', async () => {
    const [ends, goesOn] = [
      support(...exact, 'members: [{ user: ann, until: 2099-01-01 }]'),
      support(...exact, 'members: [{ user: ann, until: 2099-06-01 }]'),
    ];
    expect(await isNew(ends, goesOn, missing('ann', { kind: 'entry', source: at(goesOn, 'ann') }))).toBe(
      false,
    );
  });

  test('is new with the rule', async () => {
    const ruled = support(...exact, 'members:', '  - ann', `  - { where: 'title eq "x"' }`);
    const rule = { kind: 'rule', text: 'title eq "x"', source: at(ruled, 'where') } as const;
    expect(await isNew(before, ruled, missing('bob', rule))).toBe(true);
  });

  test('is new with the whole group', async () => {
    expect(await isNew('', after, missing('ann', entry))).toBe(true);
  });
});

describe('somebody who is there', () => {
  const added = (name: string, ground?: string): Seen => ({
    difference: about('member-added', { ...member(name), ...(ground !== undefined && { ground }) }),
  });
  const both = support(...exact, 'members: [ann, bob]');
  const one = support(...exact, 'members: [ann]');

  test('is to go since the entry went', async () => {
    expect(await isNew(both, one, added('bob'))).toBe(true);
    expect(await isNew(both, one, added('eve'))).toBe(false);
  });

  test('is to go since the list became exact', async () => {
    const minimum = support('membership: at-least', 'members: [ann]');
    expect(await isNew(minimum, one, added('eve'))).toBe(true);
    expect(await isNew(one, minimum, added('eve'))).toBe(false);
  });

  test('is to go since an exception', async () => {
    const excepted = support(...exact, 'members: [ann]', 'except: [eve]');
    expect(await isNew(one, excepted, added('eve', 'excepted'))).toBe(true);
    expect(await isNew(one, excepted, added('bob'))).toBe(false);
  });
});

describe('a value', () => {
  const named = (name: string) => `groups:\n  support:\n    displayName: ${name}\n`;
  const name = (live: string): Seen => ({
    difference: about('value-changed', { path: 'displayName', declared: 'Help', live }),
  });
  const titled = (title: string) => `users:\n  ann: { attributes: { title: ${title} } }\n`;
  const title = (live: string | undefined, text: string): Seen => ({
    difference: about('value-changed', {
      address: 'user/ann',
      path: 'title',
      source: at(text, 'title'),
      ...(live !== undefined && { live }),
    }),
  });

  test('is new when what stood there before is live still', async () => {
    expect(await isNew(named('Support'), named('Help'), name('Support'))).toBe(true);
    expect(await isNew(titled('Agent'), titled('Lead'), title('Agent', titled('Lead')))).toBe(true);
  });

  test('is not when somebody set it to something else meanwhile', async () => {
    expect(await isNew(named('Support'), named('Help'), name('Desk'))).toBe(false);
    expect(await isNew(titled('Agent'), titled('Lead'), title('Boss', titled('Lead')))).toBe(false);
  });

  test('is new where nothing was said', async () => {
    expect(await isNew('', titled('Lead'), title(undefined, titled('Lead')))).toBe(true);
  });
});

test('a role is new with the line that grants it, and not when the group granted another one', async () => {
  const granting = (...roles: readonly string[]) =>
    `roles: { agent: { name: Agent }, admin: { name: Admin } }
${support(...exact, 'members: [ann]', `roles: { mode: exact, grant: [${roles.join(', ')}] }`)}`;
  const after = granting('agent', 'admin');
  const lacks = (key: string): Seen => ({
    difference: about('grant-removed', { address: 'user/ann', grant: { kind: 'role', key, name: key } }),
    ways: [{ person: 'ann', groups: ['group/support'], source: at(after, 'grant:') }],
  });
  expect(await isNew(granting('agent'), after, lacks('admin'))).toBe(true);
  expect(await isNew(granting('agent'), after, lacks('agent'))).toBe(false);
});

test('somebody who is declared anew holds no role because of that', async () => {
  const difference = about('grant-added', {
    address: 'user/ann',
    grant: { kind: 'role', key: 'admin', name: 'Admin' },
  });
  expect(await isNew('', 'users:\n  ann: { attributes: { title: Lead } }\n', { difference })).toBe(false);
});

test('a group that is declared no longer is to go; one that never was is not', async () => {
  const stray = (displayName: string): Seen => ({
    difference: { address: 'group/id-7', displayName, what: 'group-added' },
  });
  expect(await isNew(support(...exact, 'members: [ann]'), '', stray('Support'))).toBe(true);
  expect(await isNew(support(...exact, 'members: [ann]'), '', stray('Supp'))).toBe(false);
});
