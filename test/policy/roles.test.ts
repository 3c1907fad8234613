import { describe, expect, test } from 'vitest';
import type { Change, UserChange } from '../../src/changeset/plan.ts';
import { changeOf, memberCounts } from '../support/changes.ts';
import { DEPARTMENT, liveGroup, liveMember } from '../support/live.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { allowing, findingsOf, found, holder, origin, waiver } from './policy.ts';

const gains = (name: string, ...roles: readonly string[]) =>
  userChange(name, { grants: roles.map((role) => grantEdit('role', role)) });
const loses = (name: string, ...roles: readonly string[]) =>
  userChange(name, { grants: roles.map((role) => grantEdit('role', role, 'remove', { lost: ['team'] })) });
const moves = (name: string, department: string) =>
  userChange(name, { attributes: [{ path: DEPARTMENT, after: department }] });
const activity = (name: string, after: boolean) =>
  userChange(name, { attributes: [{ path: 'active', before: !after, after }] });

/** People who join a group, by name. */
function joins(group: string, ...names: readonly string[]): Change {
  const add = names.map((name) => ({ type: 'User', id: `id-${name}`, name, grounds: [] }) as const);
  return {
    ...changeOf(group, undefined),
    members: { ...memberCounts({ before: 1 }), after: 1 + add.length, add },
  };
}

describe('allowed roles', () => {
  const policy = { allow: allowing({ Sales: ['agent'], Support: ['agent', 'admin'] }, ['guest']) };

  test.each<[string, ReturnType<typeof holder>, readonly UserChange[], readonly string[]]>([
    ['a role that is allowed', holder('ann', [], 'Support'), [gains('ann', 'admin')], []],
    ['whatever the case of the value', holder('ann', [], 'sUPPORT'), [gains('ann', 'admin')], []],
    [
      'one that is not',
      holder('ann', [], 'Sales'),
      [gains('ann', 'admin')],
      ['! user/ann would hold role "admin" (granted by group/team), which department "Sales" may not hold'],
    ],
    [
      'somebody without the attribute',
      holder('ann'),
      [gains('ann', 'agent')],
      [
        '! user/ann would hold role "agent" (granted by group/team), which people without department may not hold',
      ],
    ],
    ['what everybody else may hold', holder('ann', [], 'Legal'), [gains('ann', 'guest')], []],
    [
      'a value that comes with this plan',
      holder('ann', ['admin'], 'Support'),
      [moves('ann', 'Sales')],
      ['! user/ann holds role "admin", which department "Sales" may not hold'],
    ],
    ['a value that allows from now on', holder('ann', ['admin'], 'Sales'), [moves('ann', 'Support')], []],
    [
      'a value that is cleared',
      holder('ann', ['agent'], 'Sales'),
      [userChange('ann', { attributes: [{ path: DEPARTMENT, before: 'Sales' }] })],
      ['! user/ann holds role "agent", which people without department may not hold'],
    ],
    [
      'a role that was there before',
      holder('ann', ['admin'], 'Sales'),
      [userChange('ann', { attributes: [{ path: 'title', after: 'Lead' }] })],
      ['? user/ann holds role "admin", which department "Sales" may not hold'],
    ],
    ['one that goes', holder('ann', ['admin'], 'Sales'), [loses('ann', 'admin')], []],
    ['one of somebody who is not active', holder('!ann', ['admin'], 'Sales'), [], []],
    ['one of somebody who is deactivated', holder('ann', ['admin'], 'Sales'), [activity('ann', false)], []],
    [
      'one of somebody who becomes active',
      holder('!ann', ['admin'], 'Sales'),
      [activity('ann', true)],
      ['! user/ann would hold role "admin", which department "Sales" may not hold'],
    ],
    [
      'one of somebody who is created',
      holder('bob'),
      [
        userChange('new', {
          kind: 'create',
          attributes: [{ path: DEPARTMENT, after: 'Sales' }],
          grants: [grantEdit('role', 'admin')],
        }),
      ],
      ['! user/new would hold role "admin" (granted by group/team), which department "Sales" may not hold'],
    ],
    [
      'skills, which it does not speak of',
      holder('ann', [], 'Sales'),
      [userChange('ann', { grants: [grantEdit('skill', 'admin')] })],
      [],
    ],
  ])('%s', (_, person, users, expected) => {
    expect(found({ policy, people: [person], users })).toEqual(expected);
  });

  test('a part of an attribute is found in what sets the whole', () => {
    const [schema, name] = [DEPARTMENT.slice(0, DEPARTMENT.lastIndexOf(':')), 'department'];
    const whole = userChange('ann', { attributes: [{ path: schema, after: { [name]: 'Sales' } }] });
    const people = [holder('ann', ['admin'], 'Support')];
    expect(found({ policy, people, users: [whole] })).toHaveLength(1);
  });

  test('the block names its place and what to leave out: the grant and the new memberships it rests on', () => {
    const edit = grantEdit('role', 'admin', 'add', { by: ['team', 'outer > inner', 'old'] });
    const { blocked } = findingsOf({
      policy,
      people: [holder('ann', [], 'Sales')],
      users: [userChange('ann', { grants: [edit] })],
      changes: [joins('team', 'ann', 'bob'), joins('inner', 'ann')],
    });
    expect(blocked).toEqual([
      expect.objectContaining({
        rule: 'role-allow',
        addresses: ['user/ann'],
        source: { file: 'policy.yaml', line: 10, column: 3 },
        skips: [
          { address: 'user/ann', grants: ['admin'] },
          { address: 'group/inner', members: ['id-ann'] },
          { address: 'group/team', members: ['id-ann'] },
        ],
      }),
    ]);
    expect(blocked[0]).not.toHaveProperty('allow');
  });

  test('who moves where a role is not allowed can only be left out whole', () => {
    const people = [holder('ann', ['admin'], 'Support')];
    const { blocked } = findingsOf({ policy, people, users: [moves('ann', 'Sales')] });
    expect(blocked[0]?.skips).toEqual([{ address: 'user/ann' }]);
  });

  test('many old cases of one kind are one warning', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => holder(name, ['admin'], 'Sales'));
    expect(found({ policy, people })).toEqual([
      '? user/a holds role "admin", which department "Sales" may not hold; likewise user/b, user/c, user/d, user/e, user/f and 2 more',
    ]);
  });
});

describe('roles that nobody may hold together', () => {
  const policy = {
    conflicts: [{ roles: ['admin', 'auditor'], reason: 'separation of duties', origin: origin(3) }],
  };

  test.each<[string, readonly string[], readonly UserChange[], readonly string[]]>([
    [
      'one beside the other',
      ['admin'],
      [gains('ann', 'auditor')],
      [
        '! user/ann would hold roles "admin" and "auditor" together ("auditor" granted by group/team): separation of duties',
      ],
    ],
    [
      'both at once',
      [],
      [gains('ann', 'admin', 'auditor')],
      [
        '! user/ann would hold roles "admin" and "auditor" together ("admin" granted by group/team; "auditor" granted by group/team): separation of duties',
      ],
    ],
    [
      'one instead of the other',
      ['admin'],
      [userChange('ann', { grants: [grantEdit('role', 'admin', 'remove'), grantEdit('role', 'auditor')] })],
      [],
    ],
    [
      'both before',
      ['admin', 'auditor'],
      [],
      ['? user/ann holds roles "admin" and "auditor" together: separation of duties'],
    ],
    ['both before, one of them no more', ['admin', 'auditor'], [loses('ann', 'admin')], []],
    ['only one', ['admin'], [gains('ann', 'agent')], []],
  ])('%s', (_, roles, users, expected) => {
    expect(found({ policy, people: [holder('ann', roles)], users })).toEqual(expected);
  });

  test('what the plan adds is left out, and what was there stays', () => {
    const { blocked } = findingsOf({
      policy,
      people: [holder('ann', ['admin'])],
      users: [gains('ann', 'auditor')],
    });
    expect(blocked[0]?.skips).toEqual([{ address: 'user/ann', grants: ['auditor'] }]);
  });
});

describe('how many may hold a role', () => {
  const policy = { limits: [{ role: 'admin', min: 2, max: 3, origin: origin(4) }] };
  const holders = (...names: readonly string[]) => names.map((name) => holder(name, ['admin']));

  test.each<[string, readonly ReturnType<typeof holder>[], readonly UserChange[], readonly string[]]>([
    ['as many as may', [...holders('a', 'b'), holder('c')], [gains('c', 'admin')], []],
    [
      'one too many',
      [...holders('a', 'b', 'c'), holder('d')],
      [gains('d', 'admin')],
      ['! role "admin" would have 4 holders; at most 3 may hold it, and the plan gives it to user/d'],
    ],
    [
      'one for another',
      [...holders('a', 'b', 'c'), holder('d')],
      [gains('d', 'admin'), loses('a', 'admin')],
      [],
    ],
    [
      'one for another, and still too many',
      [...holders('a', 'b', 'c', 'd'), holder('e')],
      [gains('e', 'admin'), loses('a', 'admin')],
      ['! role "admin" would have 4 holders; at most 3 may hold it, and the plan gives it to user/e'],
    ],
    [
      'too many before',
      holders('a', 'b', 'c', 'd'),
      [],
      ['? role "admin" has 4 holders; at most 3 may hold it'],
    ],
    [
      'one too few',
      holders('a', 'b'),
      [loses('a', 'admin')],
      ['! role "admin" would have 1 holder; at least 2 must hold it, and the plan takes it from user/a'],
    ],
    [
      'a deactivation too many',
      holders('a', 'b'),
      [activity('b', false)],
      ['! role "admin" would have 1 holder; at least 2 must hold it, and the plan takes it from user/b'],
    ],
    ['too few before', holders('a'), [], ['? role "admin" has 1 holder; at least 2 must hold it']],
    [
      'those who are not active do not count',
      holders('a', '!b'),
      [],
      ['? role "admin" has 1 holder; at least 2 must hold it'],
    ],
  ])('%s', (_, people, users, expected) => {
    expect(found({ policy, people, users })).toEqual(expected);
  });

  test('removals are left out with the memberships that end, and deactivations whole', () => {
    const leaving = {
      ...changeOf('team', undefined),
      members: {
        ...memberCounts({}),
        before: ['id-a', 'id-x'],
        after: 1,
        remove: [{ type: 'User', id: 'id-a', name: 'a', because: 'not-declared' }],
      },
    } as const;
    const { blocked } = findingsOf({
      policy,
      people: holders('a', 'b', 'c'),
      users: [loses('a', 'admin'), activity('b', false)],
      changes: [leaving],
    });
    expect(blocked[0]?.skips).toEqual([
      { address: 'user/a', grants: ['admin'] },
      { address: 'group/team', members: ['id-a'] },
      { address: 'user/b' },
    ]);
  });
});

describe('groups that may not have groups inside', () => {
  const policy = { restrictedParents: [{ group: 'top', origin: origin(6) }] };
  const live = liveGroup('Top', [
    liveMember('id-Inner'),
    liveMember('g2', { type: 'Group', display: 'Two' }),
  ]);
  const top = {
    address: 'group/top',
    origin: origin(0),
    displayName: 'Top',
    live,
    membership: 'exact',
    members: new Map(),
    departures: new Map(),
    allowEmpty: false,
    protect: false,
    attributes: [],
    grants: [],
    surplus: [],
  } as const;
  const nesting = (add: NonNullable<Change['members']>['add'], remove: readonly string[] = []): Change => ({
    ...changeOf('top', undefined),
    members: {
      ...memberCounts({}),
      add,
      remove: remove.map((id) => ({ type: 'Group', id, name: id, because: 'not-declared' })),
    },
  });
  const inner = { type: 'Group', id: 'g9', address: 'group/inner', name: 'Inner', grounds: [] } as const;
  const created = { type: 'Group', address: 'group/fresh', name: 'Fresh', grounds: [] } as const;
  const place = { file: 'top.yaml', line: 3 };
  const through = {
    type: 'User',
    id: 'id-ann',
    name: 'ann',
    grounds: [{ kind: 'nested', text: 'inner → deep', source: place }],
  } as const;

  test.each<[string, Change, string, readonly string[]]>([
    ['a group that is there', nesting([inner]), 'group/inner', ['g9']],
    ['a group that is created', nesting([created]), 'group/fresh', ['group/fresh']],
    [
      'the people of a group, where the server knows no nesting',
      nesting([through]),
      'group/inner',
      ['id-ann'],
    ],
  ])('%s', (_, change, name, members) => {
    const { blocked } = findingsOf({
      policy,
      groups: [{ ...top, live: liveGroup('Top', []) }],
      changes: [change],
    });
    expect(blocked).toMatchObject([
      {
        rule: 'restricted-parent',
        summary: `group/top may not have groups inside and would contain ${name}`,
        skips: [{ address: 'group/top', members }],
      },
    ]);
  });

  test('what is inside already is a warning, until it goes', () => {
    const liveGroups = [liveGroup('Inner', [])];
    expect(found({ policy, groups: [top], liveGroups })).toEqual([
      '? group/top may not have groups inside and contains "Inner", "Two"',
    ]);
    const changes = [nesting([], ['id-Inner', 'g2'])];
    expect(found({ policy, groups: [top], liveGroups, changes })).toEqual([]);
  });

  test('somebody who is a member in their own right is no sign of a group', () => {
    const both = { ...through, grounds: [...through.grounds, { kind: 'entry', source: place }] } as const;
    expect(
      found({ policy, groups: [{ ...top, live: liveGroup('Top', []) }], changes: [nesting([both])] }),
    ).toEqual([]);
  });
});

describe('roles that need approval', () => {
  const policy = { requireApproval: [{ role: 'admin', origin: origin(7) }] };

  test('block by name, and every such grant is marked', () => {
    const { blocked, userChanges } = findingsOf({
      policy,
      people: [holder('ann'), holder('!bob')],
      users: [gains('ann', 'admin', 'agent'), gains('bob', 'admin'), loses('cyd', 'admin')],
    });
    expect(blocked).toEqual([
      {
        rule: 'role-approval',
        summary: 'role "admin" needs approval and would be granted to user/ann, user/bob',
        addresses: ['user/ann', 'user/bob'],
        allow: { flag: '--allow-roles', value: 'admin' },
        source: { file: 'policy.yaml', line: 17, column: 3 },
        skips: [
          { address: 'user/ann', grants: ['admin'] },
          { address: 'user/bob', grants: ['admin'] },
        ],
      },
    ]);
    const marks = userChanges.map(({ grants }) => grants.map(({ needsApproval = false }) => needsApproval));
    expect(marks).toEqual([[true, false], [true], [false]]);
  });
});

describe('a waiver', () => {
  const policy = {
    allow: allowing({ Sales: [] }),
    limits: [{ role: 'agent', max: 0, origin: origin(4) }],
  };
  const situation = { people: [holder('ann', [], 'Sales')], users: [gains('ann', 'admin')] };

  test.each<[string, Parameters<typeof waiver>, boolean]>([
    ['of the person', ['allow', { user: 'ANN' }], true],
    ['of the role', ['allow', { role: 'admin' }], true],
    ['of both', ['allow', { user: 'ann', role: 'admin' }], true],
    ['of somebody else', ['allow', { user: 'bob' }], false],
    ['of another role', ['allow', { user: 'ann', role: 'agent' }], false],
    ['of another rule', ['conflicts', { user: 'ann' }], false],
    ['on its last day', ['allow', { user: 'ann', until: '2026-06-15' }], true],
    ['that ended yesterday', ['allow', { user: 'ann', until: '2026-06-14' }], false],
  ])('%s', (_, [rule, parts], excuses) => {
    const { blocked } = findingsOf({ ...situation, policy: { ...policy, waivers: [waiver(rule, parts)] } });
    expect(blocked).toHaveLength(excuses ? 0 : 1);
  });

  test('is listed while it holds, whether or not anybody needs it', () => {
    const waivers = [waiver('allow', { user: 'ann' }), waiver('nesting', { group: 'top' })];
    const { waivers: listed } = findingsOf({ ...situation, policy: { ...policy, waivers } });
    const said = { until: '2026-12-31', reason: 'AUD-7', owner: '@security' };
    const source = { file: 'policy.yaml', line: 60, column: 3 };
    expect(listed).toEqual([
      { rule: 'allow', user: 'ann', ...said, source, used: true },
      { rule: 'nesting', group: 'top', ...said, source, used: false },
    ]);
  });

  test('that has ended is a warning, and the violation says so', () => {
    const waivers = [waiver('allow', { user: 'ann', until: '2026-01-31' })];
    expect(found({ ...situation, policy: { ...policy, waivers } })).toEqual([
      '! user/ann would hold role "admin" (granted by group/team), which department "Sales" may not hold; the waiver ended on 2026-01-31',
      '? the waiver of "allow" for ann ended on 2026-01-31 (@security)',
    ]);
    expect(findingsOf({ ...situation, policy: { ...policy, waivers } }).waivers).toEqual([]);
  });

  test('of a person does not lift a limit for everybody', () => {
    const waivers = [waiver('allow', {}), waiver('limits', { user: 'ann', role: 'agent' })];
    const users = [gains('ann', 'agent')];
    expect(findingsOf({ ...situation, users, policy: { ...policy, waivers } }).blocked).toMatchObject([
      { rule: 'role-limit' },
    ]);
  });
});
