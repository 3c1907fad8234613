import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Change, Skip, UserChange } from '../../src/changeset/plan.ts';
import { skipBlocked } from '../../src/changeset/skip-blocked.ts';
import { changeOf, planOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { anyPlan, deedsOf } from './any-plan.ts';

interface Moves {
  readonly stay?: readonly string[];
  readonly join?: readonly string[];
  readonly leave?: readonly string[];
}

/** People by name who are in a group, join it and leave it. */
function moves(key: string, { stay = [], join = [], leave = [] }: Moves): Change {
  const person = (name: string) => ({ type: 'User', id: `id-${name}`, name }) as const;
  return {
    ...changeOf(key, undefined),
    members: {
      mode: 'exact',
      before: [...stay, ...leave].map((name) => `id-${name}`).sort(),
      after: stay.length + join.length,
      add: join.map((name) => ({ ...person(name), grounds: [] })),
      remove: leave.map((name) => ({ ...person(name), because: 'not-declared' })),
    },
  };
}

const blockWith = (...skips: readonly Skip[]): Block => ({
  rule: 'role-allow',
  summary: 'not allowed',
  addresses: ['user/ann'],
  skips,
});

function left(changes: readonly Change[], users: readonly UserChange[], ...skips: readonly Skip[]) {
  return [...deedsOf(skipBlocked(planOf(changes, { users, blocked: [blockWith(...skips)] })))];
}

const ANN_IN_TEAM = { address: 'group/team', members: ['id-ann'] };

describe('what is skipped', () => {
  test('a role of a person, and not the skill with the same key', () => {
    const ann = userChange('ann', { grants: [grantEdit('role', 'admin'), grantEdit('skill', 'admin')] });
    expect(left([], [ann], { address: 'user/ann', grants: ['admin'] })).toEqual([
      'user/ann add skills[value eq "Admin"]',
    ]);
  });

  test('everything that happens to a person', () => {
    const attributes = [{ path: 'title', after: 'Lead' }];
    expect(
      left([], [userChange('ann', { attributes }), userChange('bob', { attributes })], {
        address: 'user/ann',
      }),
    ).toEqual(['user/bob title']);
  });

  test('memberships, and how many are members then', () => {
    const change = moves('team', { stay: ['old'], join: ['ann', 'bob'], leave: ['cyd'] });
    const plan = skipBlocked(planOf([change], { blocked: [blockWith(ANN_IN_TEAM)] }));
    expect(plan.changes[0]?.members).toMatchObject({
      after: 2,
      add: [{ name: 'bob' }],
      remove: [{ name: 'cyd' }],
    });
    expect(plan.summary).toMatchObject({ membersAdded: 1, membersRemoved: 1, blocked: 0 });
  });

  test('a nested group by its id or its address', () => {
    const group = { type: 'Group', id: 'g1', address: 'group/inner', name: 'Inner', grounds: [] } as const;
    const change = moves('team', { stay: ['old'] });
    const members = { mode: 'exact', before: ['id-old'], after: 2, add: [group], remove: [] } as const;
    for (const name of ['g1', 'group/inner']) {
      expect(left([{ ...change, members }], [], { address: 'group/team', members: [name] })).toEqual([]);
    }
  });
});

describe('what goes with a membership that is skipped', () => {
  const change = moves('team', { stay: ['old'], join: ['ann'] });

  test.each<[string, readonly string[], boolean]>([
    ['a grant that has no other ground', ['team'], false],
    ['one through the group', ['parent > team'], false],
    ['one with another ground', ['team', 'other'], true],
    ['one of another group', ['other'], true],
  ])('%s', (_, by, stays) => {
    const ann = userChange('ann', { grants: [grantEdit('skill', 'billing', 'add', { by })] });
    expect(left([change], [ann], ANN_IN_TEAM)).toHaveLength(stays ? 1 : 0);
  });

  test('a grant of the people in a nested group', () => {
    const ann = userChange('ann', {
      grants: [grantEdit('skill', 'billing', 'add', { by: ['team > inner'] })],
    });
    const inner = { address: 'group/team', members: ['group/inner'] };
    expect(left([change], [ann], inner)).toEqual(['group/team + id-ann']);
  });

  test('the loss of what a group granted, when the person stays in it', () => {
    const leaving = moves('team', { stay: ['old'], leave: ['ann'] });
    const lost = grantEdit('skill', 'billing', 'remove', { lost: ['team'] });
    const never = grantEdit('skill', 'tech', 'remove');
    expect(left([leaving], [userChange('ann', { grants: [lost, never] })], ANN_IN_TEAM)).toEqual([
      'user/ann remove skills[value eq "Tech"]',
    ]);
  });

  test('the removals from a group that would be empty without whom was to join', () => {
    expect(left([moves('team', { join: ['ann'], leave: ['bob'] })], [], ANN_IN_TEAM)).toEqual([]);
    expect(left([moves('team', { join: ['ann', 'cyd'], leave: ['bob'] })], [], ANN_IN_TEAM)).toEqual([
      'group/team + id-cyd',
      'group/team - id-bob',
    ]);
  });
});

describe('blocks', () => {
  const limit = { rule: 'removals-total', summary: 'too much', addresses: [] } as const;
  const policy = blockWith({ address: 'user/ann' });
  const approval = { ...blockWith({ address: 'user/bob' }), rule: 'role-approval' } as const;
  const attributes = [{ path: 'title', after: 'Lead' }];
  const plan = planOf([], {
    users: [userChange('ann', { attributes }), userChange('bob', { attributes })],
    blocked: [limit, policy, approval],
  });

  test('that nothing can be left out for stay', () => {
    expect(skipBlocked(plan).blocked).toEqual([limit]);
  });

  test('that a flag allows may be kept, with what they are about', () => {
    const kept = skipBlocked(plan, [limit, policy]);
    expect(kept.blocked).toEqual([limit, approval]);
    expect([...deedsOf(kept)]).toEqual(['user/bob title']);
  });
});

test('whatever the plan, no block that can be skipped is left, nothing is added, and no group is emptied by it', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const skipped = skipBlocked(plan);
      expect(skipped.blocked.filter(({ skips }) => skips !== undefined)).toEqual([]);
      expect(skipped.blocked).toEqual(plan.blocked.filter(({ skips }) => skips === undefined));
      const before = deedsOf(plan);
      expect([...deedsOf(skipped)].filter((deed) => !before.has(deed))).toEqual([]);
      expect(skipped.changes.filter(({ members }) => members?.after === 0)).toEqual([]);
      expect(skipBlocked(skipped)).toEqual(skipped);
      const same = before.size === deedsOf(skipped).size && plan.blocked.length === skipped.blocked.length;
      expect(plan.digest === skipped.digest).toBe(same);
    }),
  );
});
