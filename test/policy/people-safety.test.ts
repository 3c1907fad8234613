import { describe, expect, test } from 'vitest';
import type { Change, UserChange } from '../../src/changeset/plan.ts';
import { indexDirectory } from '../../src/directory/directory.ts';
import type { DesiredUser, LiveUser } from '../../src/directory/resource.ts';
import type { SafetyDeclaration } from '../../src/manifest/manifest.ts';
import { safetyBlocks } from '../../src/policy/safety.ts';
import { changeOf } from '../support/changes.ts';
import { attribute, desiredUser, grantEdit, userChange } from '../support/people.ts';
import { holder, holdings } from './policy.ts';

interface Case {
  readonly users?: readonly UserChange[];
  readonly changes?: readonly Change[];
  readonly people?: readonly DesiredUser[];
  readonly live?: readonly LiveUser[];
  readonly safety?: Partial<SafetyDeclaration>;
}

function blocksOf({ users = [], changes = [], people = [], live = [], safety = {} }: Case) {
  return safetyBlocks({
    users,
    changes,
    groups: [],
    people,
    index: indexDirectory({ users: live, groups: [] }),
    holdings,
    safety: {
      removalsPerGroup: { people: 1000 },
      removalsTotal: { share: 0.1, people: 5 },
      groupDeletes: 1000,
      membersPerGroup: 500,
      protectedGroups: [],
      protectedUsers: [],
      ...safety,
    },
  });
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

describe('skills, languages and roles that would be taken away', () => {
  const losing = (count: number) =>
    names(count).map((name) => userChange(name, { grants: [grantEdit('role', 'agent', 'remove')] }));
  const holding = (count: number) => names(count).map((name) => holder(name, ['agent']));

  test.each([
    ['a few', 5, 5, false],
    ['a tenth', 6, 60, false],
    ['more than a tenth', 6, 59, true],
  ])('%s', (_, removed, held, isBlocked) => {
    const blocks = blocksOf({ users: losing(removed), live: holding(held) });
    expect(blocks.map(({ rule }) => rule)).toEqual(isBlocked ? ['grant-removals'] : []);
  });

  test('say how many, of how many, and the number that allows it', () => {
    expect(blocksOf({ users: losing(6), live: holding(40) })).toEqual([
      {
        rule: 'grant-removals',
        summary:
          '6 of 40 skills, languages and roles would be taken away (15 %); the limit in total is 10 % and 5 people',
        addresses: names(6).map((name) => `user/${name}`),
        allow: { flag: '--allow-removals', value: 6 },
      },
    ]);
  });

  test('what groups carry themselves counts too', () => {
    const grants = names(6).map((key) => grantEdit('skill', key, 'remove'));
    expect(blocksOf({ changes: [changeOf('team', undefined, { grants })] })).toMatchObject([
      { rule: 'grant-removals', addresses: ['group/team'] },
    ]);
  });
});

describe('attributes that would be cleared', () => {
  const clear = (mapping?: string) => ({
    path: 'title',
    before: 'Agent',
    ...(mapping !== undefined && { mapping, row: '2' }),
  });
  const clearing = (count: number, mapping?: string) =>
    names(count).map((name) => userChange(name, { attributes: [clear(mapping)] }));
  const mapped = (count: number, mapping: string) =>
    names(count).map((name) =>
      desiredUser(name, undefined, { attributes: [attribute('title', 'x', mapping)] }),
    );

  test.each([
    ['a few', 5, 5, false],
    ['a tenth of the people of the mapping', 6, 60, false],
    ['more', 6, 59, true],
  ])('%s', (_, cleared, whole, isBlocked) => {
    const blocks = blocksOf({ users: clearing(cleared, 'hr'), people: mapped(whole, 'hr') });
    expect(blocks.map(({ rule }) => rule)).toEqual(isBlocked ? ['cleared-attributes'] : []);
  });

  test('each mapping is judged by itself; what an entry of `users` clears is a wish', () => {
    const people = [...mapped(1000, 'ldap'), ...mapped(10, 'hr')];
    expect(blocksOf({ users: clearing(6, 'hr'), people })).toEqual([
      {
        rule: 'cleared-attributes',
        summary:
          '6 of 10 people of mapping "hr" would lose the value of an attribute (60 %); the limit in total is 10 % and 5 people',
        addresses: names(6).map((name) => `user/${name}`),
        allow: { flag: '--allow-removals', value: 6 },
      },
    ]);
    expect(blocksOf({ users: clearing(6), people })).toEqual([]);
  });
});

test('deactivations are always asked about, and the number counts everything that is taken away', () => {
  const leave = { path: 'active', before: true, after: false };
  const users = [
    userChange('ann', { attributes: [leave], grants: [grantEdit('role', 'agent', 'remove')] }),
    userChange('bob', { attributes: [{ path: 'active', before: false, after: true }] }),
    userChange('new', { kind: 'create', attributes: [{ path: 'active', after: false }] }),
  ];
  expect(blocksOf({ users, changes: [changeOf('team', { before: 9, remove: 1 })] })).toEqual([
    {
      rule: 'deactivations',
      summary: '1 person would be deactivated: user/ann',
      addresses: ['user/ann'],
      allow: { flag: '--allow-removals', value: 3 },
    },
  ]);
});

describe('a protected person', () => {
  const safety = { protectedUsers: ['ANN'] };
  const live = [holder('ann', ['admin'])];
  const removal = { type: 'User', id: 'id-ann', name: 'ann', because: 'not-declared' } as const;
  const members = { mode: 'exact', before: ['id-ann', 'id-bob'], after: 1, add: [] } as const;
  const change = changeOf('team', undefined);

  test.each<[string, Case, string | undefined]>([
    [
      'loses a membership',
      { changes: [{ ...change, members: { ...members, remove: [removal] } }] },
      'lose the membership of group/team',
    ],
    [
      'loses it with the whole group',
      { changes: [{ ...change, kind: 'delete', displayName: 'Team', members: { ...members, remove: [] } }] },
      'lose the membership of "Team", which is deleted',
    ],
    [
      'loses a role and the value of an attribute',
      {
        users: [
          userChange('ann', {
            attributes: [{ path: 'title', before: 'x' }],
            grants: [grantEdit('role', 'admin', 'remove')],
          }),
        ],
      },
      'lose role Admin and lose the value of title',
    ],
    [
      'gains something',
      {
        users: [
          userChange('ann', {
            attributes: [{ path: 'title', after: 'x' }],
            grants: [grantEdit('role', 'agent')],
          }),
        ],
      },
      undefined,
    ],
    [
      'is not the one who loses something',
      {
        changes: [
          { ...change, members: { ...members, remove: [{ ...removal, id: 'id-bob', name: 'bob' }] } },
        ],
        users: [userChange('bob', { grants: [grantEdit('role', 'admin', 'remove')] })],
      },
      undefined,
    ],
    [
      'is not a group of that name',
      {
        changes: [{ ...change, members: { ...members, remove: [{ ...removal, type: 'Group', id: 'g1' }] } }],
      },
      undefined,
    ],
  ])('%s', (_, situation, deed) => {
    const blocks = blocksOf({ ...situation, live, safety });
    expect(blocks.filter(({ rule }) => rule === 'protected-user')).toEqual(
      deed === undefined
        ? []
        : [
            {
              rule: 'protected-user',
              summary: `user/ann is protected and would ${deed}`,
              addresses: ['user/ann'],
              allow: { flag: '--allow-protected', value: 'user/ann' },
            },
          ],
    );
  });

  test('is known by name even when nobody read them', () => {
    const changes = [{ ...change, members: { ...members, remove: [removal] } }];
    expect(blocksOf({ changes, safety })).toMatchObject([
      { rule: 'protected-user', addresses: ['user/ANN'] },
    ]);
  });

  test('is not deactivated either', () => {
    const users = [userChange('ann', { attributes: [{ path: 'active', before: true, after: false }] })];
    const summaries = blocksOf({ users, live, safety }).map(({ summary }) => summary);
    expect(summaries).toContain('user/ann is protected and would be deactivated');
  });
});
