import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesetDigest } from '../../src/changeset/digest.ts';
import type { Block, Plan } from '../../src/changeset/plan.ts';
import { validatePlan } from '../../src/changeset/plan.validator.gen.js';
import { type Allowances, remainingBlocks } from '../../src/policy/allowances.ts';
import { changeOf, planOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';

const changes = [
  changeOf('a', { before: 10, remove: 7 }),
  changeOf('b', { before: 10, remove: 5 }),
  changeOf('x', undefined, { kind: 'delete' }),
  changeOf('y', undefined, { kind: 'delete' }),
];
const block = (rule: Block['rule'], ...addresses: readonly string[]): Block => ({
  rule,
  summary: rule,
  addresses,
});

test.each<[Block['rule'], Allowances, boolean]>([
  ['removals-per-group', {}, false],
  ['removals-per-group', { removals: 11 }, false],
  ['removals-per-group', { removals: 12 }, true],
  ['removals-per-group', { deletes: 99, protected: ['group/a'] }, false],
  ['removals-total', { removals: 11 }, false],
  ['removals-total', { removals: 13 }, true],
  ['removals-total', { removals: 0 }, false],
  ['group-deletes', { deletes: 1 }, false],
  ['group-deletes', { deletes: 2 }, true],
  ['group-deletes', { removals: 99 }, false],
  ['protected-group', { protected: ['group/a'] }, true],
  ['protected-group', { protected: ['group/b'] }, false],
  ['protected-group', { protected: ['group/*'] }, false],
  ['protected-group', { removals: 99, deletes: 99 }, false],
  ['emptied-group', { removals: 99, deletes: 99, protected: ['group/a'] }, false],
])('%s with %j is allowed: %s', (rule, allowances, isAllowed) => {
  const plan = planOf(changes, { blocked: [block(rule, 'group/a')] });
  expect(remainingBlocks(plan, allowances)).toEqual(isAllowed ? [] : plan.blocked);
});

describe('what is taken away from people', () => {
  const cleared = { path: 'title', before: 'Agent' };
  const users = [
    userChange('ann', { attributes: [{ path: 'active', before: true, after: false }, cleared] }),
    userChange('bob', { grants: [grantEdit('role', 'admin', 'remove'), grantEdit('skill', 'billing')] }),
    userChange('new', { kind: 'create', attributes: [{ path: 'active', after: false }] }),
  ];
  const team = changeOf(
    'team',
    { before: 10, remove: 2 },
    { grants: [grantEdit('skill', 'tech', 'remove')] },
  );

  test.each<[Block['rule'], Allowances, boolean]>([
    ['removals-per-group', { removals: 5 }, false],
    ['removals-per-group', { removals: 6 }, true],
    ['grant-removals', { removals: 5 }, false],
    ['grant-removals', { removals: 6 }, true],
    ['cleared-attributes', { removals: 5 }, false],
    ['cleared-attributes', { removals: 6 }, true],
    ['deactivations', {}, false],
    ['deactivations', { removals: 5 }, false],
    ['deactivations', { removals: 6 }, true],
    ['protected-user', { removals: 99 }, false],
    ['protected-user', { protected: ['user/ann'] }, true],
    ['protected-user', { protected: ['user/bob'] }, false],
  ])('counts with the memberships: %s with %j is allowed: %s', (rule, allowances, isAllowed) => {
    const plan = planOf([team], { users, blocked: [block(rule, 'user/ann')] });
    expect(remainingBlocks(plan, allowances)).toEqual(isAllowed ? [] : plan.blocked);
  });
});

describe('the role policy', () => {
  const everything = {
    removals: 99,
    deletes: 99,
    protected: ['user/ann', 'group/top'],
    roles: ['admin', 'agent'],
  };

  test.each<Block['rule']>(['role-allow', 'role-conflict', 'role-limit', 'restricted-parent'])(
    '%s is lifted by no flag',
    (rule) => {
      const plan = planOf([], { blocked: [block(rule, 'user/ann', 'group/top')] });
      expect(remainingBlocks(plan, everything)).toEqual(plan.blocked);
    },
  );

  test.each<[readonly string[], boolean]>([
    [['admin'], true],
    [['agent', 'admin'], true],
    [['agent'], false],
    [['Admin'], false],
    [['*'], false],
    [[], false],
  ])('a role that needs approval with %j is allowed: %s', (roles, isAllowed) => {
    const allow = { flag: '--allow-roles', value: 'admin' } as const;
    const plan = planOf([], { blocked: [{ ...block('role-approval', 'user/ann'), allow }] });
    expect(remainingBlocks(plan, { roles })).toEqual(isAllowed ? [] : plan.blocked);
  });
});

test('each block is judged by itself', () => {
  const removals = block('removals-total', 'group/a', 'group/b');
  const deletes = block('group-deletes', 'group/x', 'group/y');
  const plan = planOf(changes, { blocked: [removals, deletes] });
  expect(remainingBlocks(plan, { removals: 12 })).toEqual([deletes]);
  expect(remainingBlocks(plan, { removals: 12, deletes: 2 })).toEqual([]);
});

describe('a plan file that was altered so that a flag allows more', () => {
  const approval = (value: string): Block => ({
    ...block('role-approval', 'user/ann'),
    allow: { flag: '--allow-roles', value },
  });
  const users = [
    userChange('ann', {
      attributes: [
        { path: 'active', before: true, after: false },
        { path: 'title', before: 'Agent' },
      ],
      grants: [grantEdit('role', 'admin'), grantEdit('skill', 'billing', 'remove')],
    }),
  ];
  const rules = [
    'removals-total',
    'deactivations',
    'group-deletes',
    'protected-group',
    'role-limit',
  ] as const;
  const plan = planOf(changes, {
    users,
    blocked: [...rules.map((rule) => block(rule, 'group/a')), approval('admin'), approval('supervisor')],
  });
  const values = [
    'agent',
    'admin',
    'group/b',
    'add',
    'change',
    'update',
    'active',
    'role-approval',
    'role-limit',
    true,
    7,
  ];

  /** Which blocks still stand when the flags are these. */
  const standing = (of: Plan, allowances: Allowances) =>
    remainingBlocks(of, allowances).map((each) => of.blocked.indexOf(each));

  test('has another digest, whatever was altered', () => {
    const leaves = leavesOf({ changes: plan.changes, users: plan.users, blocked: plan.blocked });
    let lifted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...leaves),
        fc.constantFrom(undefined, ...values),
        fc.record({
          removals: fc.nat(20),
          deletes: fc.nat(3),
          protected: fc.subarray(['group/a', 'group/b']),
          roles: fc.subarray(['agent', 'admin', 'supervisor']),
        }),
        (path, value, allowances) => {
          const altered: Plan = withLeaf(plan, path, value);
          if (!validatePlan(altered)) return;
          if (String(standing(altered, allowances)) === String(standing(plan, allowances))) return;
          lifted += 1;
          expect(changesetDigest(altered)).not.toBe(plan.digest);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(lifted).toBeGreaterThan(100);
  });

  test('such as by another role, or by a removal that is said to be none', () => {
    const [person] = users;
    const { grants = [] } = person ?? {};
    const others: readonly Plan[] = [
      { ...plan, blocked: plan.blocked.map((each) => (each.allow ? approval('agent') : each)) },
      {
        ...plan,
        users: users.map((each) => ({
          ...each,
          grants: grants.map((edit) => ({ ...edit, action: 'change' })),
        })),
      },
    ];
    for (const other of others) expect(changesetDigest(other)).not.toBe(plan.digest);
  });
});

type Path = readonly (string | number)[];

/** Where the texts, numbers and truths of a value are. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, at) => [at, each] as const)
    : Object.entries(value);
  return entries.flatMap(([name, each]) => leavesOf(each, [...path, name]));
}

/** The same with another value there; with none, when there is none. */
function withLeaf(plan: Plan, path: Path, value: unknown): Plan {
  const copy = structuredClone(plan);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<object>((within, name) => Reflect.get(within, name), copy);
  if (value !== undefined) Reflect.set(holder, last, value);
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return copy;
}
