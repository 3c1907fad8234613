import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionsOnly, isEmpty } from '../../src/changeset/plan.ts';
import { changeOf, memberCounts, planOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { anyPlan, deedsOf } from './any-plan.ts';

const rename = [{ path: 'displayName', before: 'Old', after: 'New' }];
const block = (rule: 'removals-total' | 'protected-group', key: string) => ({
  rule,
  summary: 'too much',
  addresses: [`group/${key}`],
});
const withheld = (members: number, deletion = false) => ({
  address: 'group/w',
  displayName: 'w',
  reason: 'short',
  members: memberCounts({ before: members, remove: members }).remove,
  deletion,
});

test('the totals count what is in the plan', () => {
  const { summary } = planOf(
    [
      changeOf('a', { add: 3 }, { kind: 'create' }),
      changeOf('b', { before: 5, add: 1, remove: 2 }),
      changeOf('c', undefined, { attributes: rename }),
      changeOf('d', { before: 3 }, { kind: 'delete' }),
    ],
    {
      unchanged: 7,
      withheld: [withheld(2), withheld(0, true), withheld(0)],
      blocked: [block('removals-total', 'b')],
    },
  );
  expect(summary).toEqual({
    create: 1,
    update: 2,
    delete: 1,
    unchanged: 7,
    membersAdded: 4,
    membersRemoved: 2,
    groupsWithMemberChanges: 2,
    usersCreated: 0,
    usersUpdated: 0,
    usersDeactivated: 0,
    grantsAdded: 0,
    grantsChanged: 0,
    grantsRemoved: 0,
    attributesCleared: 0,
    withheld: 4,
    blocked: 1,
  });
});

const leave = { path: 'active', before: true, after: false };
const cleared = { path: 'title', before: 'Agent' };
const set = { path: 'nickName', after: 'Jo' };

test('the totals count what happens to people, and what groups carry', () => {
  const losing = grantEdit('skill', 'tech', 'remove');
  const { summary } = planOf(
    [changeOf('g', undefined, { grants: [grantEdit('skill', 'billing'), losing] })],
    {
      users: [
        userChange('new', { kind: 'create', attributes: [set], grants: [grantEdit('role', 'agent')] }),
        userChange('ann', { attributes: [cleared, set], grants: [grantEdit('skill', 'tech', 'change')] }),
        userChange('bob', { attributes: [leave], grants: [losing, grantEdit('role', 'admin', 'remove')] }),
      ],
      withheld: [{ ...withheld(0), grants: [losing, losing] }],
    },
  );
  expect(summary).toMatchObject({
    usersCreated: 1,
    usersUpdated: 2,
    usersDeactivated: 1,
    grantsAdded: 2,
    grantsChanged: 1,
    grantsRemoved: 3,
    attributesCleared: 1,
    withheld: 2,
  });
});

test('the same changes are read as access: by kind and name, and people by address', () => {
  const plan = planOf([], {
    users: [
      userChange('zoe', {
        displayName: 'Zoë',
        grants: [
          grantEdit('role', 'agent', 'add', { by: ['b', 'a', 'b'] }),
          grantEdit('skill', 'tech', 'change'),
        ],
      }),
      userChange('ann', {
        grants: [
          grantEdit('role', 'agent', 'add'),
          grantEdit('role', 'admin', 'remove', { lost: ['team'] }),
          grantEdit('skill', 'billing', 'remove'),
        ],
      }),
    ],
  });
  expect(plan.access).toEqual([
    { kind: 'skill', key: 'billing', name: 'Billing', gain: [], lose: [{ address: 'user/ann', groups: [] }] },
    {
      kind: 'role',
      key: 'admin',
      name: 'Admin',
      gain: [],
      lose: [{ address: 'user/ann', groups: ['group/team'] }],
    },
    {
      kind: 'role',
      key: 'agent',
      name: 'Agent',
      gain: [
        { address: 'user/ann', groups: ['group/team'] },
        { address: 'user/zoe', displayName: 'Zoë', groups: ['group/a', 'group/b'] },
      ],
      lose: [],
    },
  ]);
});

test('a plan is empty only when nothing was withheld either', () => {
  expect(isEmpty(planOf([]))).toBe(true);
  expect(isEmpty(planOf([], { withheld: [withheld(0)] }))).toBe(false);
  expect(isEmpty(planOf([changeOf('a', { add: 1 })]))).toBe(false);
  expect(isEmpty(planOf([], { users: [userChange('ann')] }))).toBe(false);
});

describe('additions only', () => {
  test('keeps what gives and drops what takes away', () => {
    const plan = additionsOnly(
      planOf(
        [
          changeOf('both', { before: 5, add: 1, remove: 2 }),
          changeOf('removal', { before: 5, remove: 2 }),
          changeOf('removal-and-rename', { before: 5, remove: 2 }, { attributes: rename }),
          changeOf('delete', undefined, { kind: 'delete' }),
        ],
        { blocked: [block('removals-total', 'both')], unchanged: 2 },
      ),
    );
    expect(plan.changes).toEqual([
      changeOf('both', { before: 5, add: 1 }),
      changeOf('removal-and-rename', undefined, { attributes: rename }),
    ]);
    expect(plan.blocked).toEqual([]);
    expect(plan.summary).toMatchObject({ membersAdded: 1, membersRemoved: 0, delete: 0, unchanged: 2 });
  });

  test('does the same deed under the same digest, and another under another', () => {
    const additions = planOf([changeOf('a', { before: 1, add: 1 })]);
    const mixed = planOf([changeOf('a', { before: 1, add: 1, remove: 1 })]);
    expect(additionsOnly(additions)).toEqual(additions);
    expect(additionsOnly(mixed).digest).toBe(additions.digest);
    expect(mixed.digest).not.toBe(additions.digest);
  });

  test('still asks before it renames a protected group', () => {
    const blocked = [block('protected-group', 'renamed'), block('protected-group', 'shrunk')];
    const changes = [
      changeOf('renamed', { before: 5, remove: 1 }, { attributes: rename }),
      changeOf('shrunk', { before: 5, remove: 1 }),
    ];
    expect(additionsOnly(planOf(changes, { blocked })).blocked).toEqual([
      block('protected-group', 'renamed'),
    ]);
  });

  test('of lists: one that grows stays, one that loses a value is left as it is', () => {
    const list = (before: readonly string[], after: readonly string[]) => ({
      path: 'entitlements',
      before: before.map((value) => ({ value, display: value.toUpperCase() })),
      after: after.map((value) => ({ value })),
    });
    const grown = list(['agent'], ['agent', 'admin']);
    const plan = additionsOnly(
      planOf([], {
        users: [
          userChange('ann', { attributes: [grown] }),
          userChange('bob', { attributes: [list(['agent', 'admin'], ['agent'])] }),
          userChange('cyd', { attributes: [list(['agent'], ['admin']), set] }),
        ],
      }),
    );
    expect(plan.users).toEqual([
      userChange('ann', { attributes: [grown] }),
      userChange('cyd', { attributes: [set] }),
    ]);
  });

  test('of people: grants and values stay, what they lose and their deactivation go', () => {
    const gain = grantEdit('skill', 'billing');
    const level = grantEdit('skill', 'tech', 'change');
    const plan = additionsOnly(
      planOf(
        [
          changeOf('g', undefined, {
            attributes: [cleared, set],
            grants: [gain, grantEdit('skill', 'x', 'remove')],
          }),
        ],
        {
          users: [
            userChange('ann', { attributes: [cleared, set], grants: [gain, level] }),
            userChange('bob', { attributes: [leave], grants: [grantEdit('role', 'admin', 'remove')] }),
          ],
        },
      ),
    );
    expect(plan.users).toEqual([userChange('ann', { attributes: [set], grants: [gain, level] })]);
    expect(plan.changes).toEqual([changeOf('g', undefined, { attributes: [set], grants: [gain] })]);
    expect(plan.access).toMatchObject([{ key: 'billing', gain: [{ address: 'user/ann' }], lose: [] }]);
  });

  test('nobody gains a role whose other role stays: only the exchange was judged', () => {
    const skill = grantEdit('skill', 'billing');
    const exchange = [grantEdit('role', 'auditor'), grantEdit('role', 'admin', 'remove'), skill];
    const plan = planOf([], { users: [userChange('ann', { grants: exchange })] });
    expect(additionsOnly(plan).users).toEqual([userChange('ann', { grants: [skill] })]);
  });

  test('what blocks for the sake of something that is still there stays', () => {
    const rule = { summary: 'x', addresses: ['user/ann'] };
    const policy = {
      ...rule,
      rule: 'role-allow',
      skips: [{ address: 'user/ann', grants: ['admin'] }],
    } as const;
    const loss = {
      ...rule,
      rule: 'role-limit',
      skips: [{ address: 'user/bob', grants: ['auditor'] }],
    } as const;
    const blocked = [
      policy,
      loss,
      { ...rule, rule: 'deactivations' },
      { ...rule, rule: 'protected-user' },
    ] as const;
    const users = [
      userChange('ann', { grants: [grantEdit('role', 'admin')] }),
      userChange('bob', { attributes: [set], grants: [grantEdit('role', 'auditor', 'remove')] }),
    ];
    expect(additionsOnly(planOf([], { users, blocked })).blocked).toEqual([policy]);
  });

  test('whatever the plan, takes nothing away and adds nothing to it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const reduced = additionsOnly(plan);
        const { summary } = reduced;
        expect([
          summary.delete,
          summary.membersRemoved,
          summary.grantsRemoved,
          summary.attributesCleared,
          summary.usersDeactivated,
        ]).toEqual([0, 0, 0, 0, 0]);
        expect(additionsOnly(reduced)).toEqual(reduced);
        const deeds = deedsOf(plan);
        expect([...deedsOf(reduced)].filter((deed) => !deeds.has(deed))).toEqual([]);
      }),
    );
  });
});
