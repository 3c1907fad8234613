import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changeset/plan.ts';
import { skipBlocked } from '../../src/changeset/skip-blocked.ts';
import type { LiveUser } from '../../src/directory/resource.ts';
import type { RolePolicyDeclaration } from '../../src/manifest/access.ts';
import { type Deeds, settleSkips } from '../../src/policy/settle-skips.ts';
import type { Violation } from '../../src/policy/violation.ts';
import { changeOf, planOf } from '../support/changes.ts';
import { DEPARTMENT } from '../support/live.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { allowing, type Case, findingsOf, holder, origin } from './policy.ts';

/** The rules that are broken by the plan once its blocks have been skipped. */
function brokenAfterSkipping(situation: Case): readonly string[] {
  const { blocked } = findingsOf(situation);
  const { changes = [], users = [] } = situation;
  const skipped = skipBlocked(planOf(changes, { users, blocked }));
  const again = findingsOf({ ...situation, changes: skipped.changes, users: skipped.users });
  return again.blocked.map(({ summary }) => summary);
}

describe('what is left when blocked parts are skipped', () => {
  test('keeps the minimum of a role whose new holder is refused', () => {
    const policy = {
      allow: allowing({ Sales: [] }, ['admin']),
      limits: [{ role: 'admin', min: 1, origin: origin(1) }],
    };
    const people = [holder('ann', ['admin']), holder('bob', [], 'Sales')];
    const users = [
      userChange('ann', { grants: [grantEdit('role', 'admin', 'remove')] }),
      userChange('bob', { grants: [grantEdit('role', 'admin')] }),
    ];
    const { blocked } = findingsOf({ policy, people, users });
    expect(blocked).toMatchObject([
      {
        rule: 'role-allow',
        skips: [
          { address: 'user/bob', grants: ['admin'] },
          { address: 'user/ann', grants: ['admin'] },
        ],
      },
    ]);
    expect(brokenAfterSkipping({ policy, people, users })).toEqual([]);
  });

  test('gives nobody a role beside the one they must keep', () => {
    const policy = {
      conflicts: [{ roles: ['admin', 'auditor'], origin: origin(1) }],
      limits: [{ role: 'admin', min: 1, origin: origin(2) }],
    };
    const exchange = [grantEdit('role', 'admin', 'remove'), grantEdit('role', 'auditor')];
    const situation = {
      policy,
      people: [holder('ann', ['admin'])],
      users: [userChange('ann', { grants: exchange })],
    };
    expect(findingsOf(situation).blocked).toMatchObject([{ rule: 'role-limit' }]);
    expect(brokenAfterSkipping(situation)).toEqual([]);
  });
});

describe('a rule that stays broken whatever is left out', () => {
  const skips = [{ address: 'user/ann', grants: ['admin'] }];
  const broken: Violation = {
    rule: 'limits',
    blocks: 'role-limit',
    origin: origin(1),
    summary: 'nobody would hold role "admin"',
    addresses: ['user/ann'],
    roles: ['admin'],
    isNew: true,
    skips,
  };
  const block = { rule: broken.blocks, summary: broken.summary, addresses: broken.addresses };
  const plan = {
    changes: [],
    users: [userChange('ann', { grants: [grantEdit('role', 'admin', 'remove')] })],
  };

  test.each([
    ['names nothing to leave out', []],
    ['names what is left out already', skips],
  ])('keeps its block in the way when it %s', (_, named) => {
    const settled = settleSkips([{ ...block, skips }], plan, () => [{ ...broken, skips: named }]);
    expect(settled).toEqual([block]);
    const skipped = skipBlocked(planOf([], { users: plan.users, blocked: settled }));
    expect(skipped).toMatchObject({ users: plan.users, blocked: [block] });
  });

  test('can no more be skipped with a block that a flag allows', () => {
    const removals = {
      rule: 'grant-removals',
      summary: 'many',
      addresses: [],
      allow: { flag: '--allow-removals', value: 9 },
    } as const;
    expect(settleSkips([{ ...removals, skips }], plan, () => [broken])).toEqual([removals]);
  });

  test('names each part once', () => {
    const judge = (part: Deeds) => (part.users.length > 0 ? [broken, broken] : []);
    expect(settleSkips([{ ...block, skips: [] }], plan, judge)).toEqual([{ ...block, skips }]);
  });
});

const ROLES = ['admin', 'agent', 'auditor'];
const limit = fc.record({
  role: fc.constantFrom(...ROLES),
  min: fc.integer({ min: 0, max: 3 }),
  max: fc.integer({ min: 0, max: 3 }),
  origin: fc.constant(origin(1)),
});
const policies: fc.Arbitrary<Partial<RolePolicyDeclaration>> = fc.record({
  allow: fc
    .record({ Sales: fc.subarray(ROLES), Support: fc.subarray(ROLES), otherwise: fc.subarray(ROLES) })
    .map(({ otherwise, ...rules }) => allowing(rules, otherwise)),
  conflicts: fc.array(
    fc.record({ roles: fc.subarray(ROLES, { minLength: 2 }), origin: fc.constant(origin(2)) }),
    {
      maxLength: 2,
    },
  ),
  limits: fc.array(limit, { maxLength: 2 }),
});

/** A person as they are, and the roles, the department and the activity they are to have. */
const person = (name: string) =>
  fc
    .record({
      before: fc.subarray(ROLES),
      after: fc.subarray(ROLES),
      from: fc.constantFrom('Sales', 'Support'),
      to: fc.constantFrom('Sales', 'Support'),
      wasActive: fc.boolean(),
      isActive: fc.boolean(),
      team: fc.constantFrom('joins', 'leaves', 'neither'),
    })
    .map(({ before, after, from, to, wasActive, isActive, team }) => ({
      team,
      live: holder(wasActive ? name : `!${name}`, before, from),
      change: userChange(name, {
        attributes: [
          ...(from === to ? [] : [{ path: DEPARTMENT, before: from, after: to }]),
          ...(wasActive === isActive ? [] : [{ path: 'active', before: wasActive, after: isActive }]),
        ],
        grants: [
          ...after.filter((role) => !before.includes(role)).map((role) => grantEdit('role', role)),
          ...before
            .filter((role) => !after.includes(role))
            .map((role) => grantEdit('role', role, 'remove', { lost: team === 'leaves' ? ['team'] : [] })),
        ],
      }),
    }));
const staff = fc.tuple(person('ann'), person('bob'), person('cyd'), person('dan'));

/** The group that grants the roles, with those who join and leave it. */
function teamOf(members: readonly { readonly team: string; readonly live: LiveUser }[]): Change {
  const moving = (move: string) =>
    members
      .filter(({ team }) => team === move)
      .map(({ live }) => ({ type: 'User', id: live.id, name: live.userName }) as const);
  const [add, remove] = [moving('joins'), moving('leaves')];
  return {
    ...changeOf('team', undefined),
    members: {
      mode: 'exact',
      before: ['id-old', ...remove.map(({ id }) => id)],
      after: 1 + add.length,
      add: add.map((member) => ({ ...member, grounds: [] })),
      remove: remove.map((member) => ({ ...member, because: 'not-declared' })),
    },
  };
}

describe('whatever the policy and the people are', () => {
  test('what is left after skipping breaks nothing', () => {
    fc.assert(
      fc.property(policies, staff, (policy, members) => {
        const people = members.map(({ live }) => live);
        const users = members
          .map(({ change }) => change)
          .filter(({ attributes, grants }) => attributes.length + grants.length > 0);
        expect(brokenAfterSkipping({ policy, people, users, changes: [teamOf(members)] })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a plan that changes nothing is never blocked', () => {
    const strict = { requireApproval: ROLES.map((role) => ({ role, origin: origin(3) })) };
    fc.assert(
      fc.property(policies, staff, (policy, members) => {
        const people = members.map(({ live }) => live);
        expect(findingsOf({ policy: { ...policy, ...strict }, people }).blocked).toEqual([]);
      }),
    );
  });

  test('only what the plan touches is blocked, and everything it names can be skipped', () => {
    fc.assert(
      fc.property(policies, staff, (policy, [first, ...others]) => {
        const people = [first, ...others].map(({ live }) => live);
        const { blocked } = findingsOf({ policy, people, users: [first.change] });
        for (const { addresses, skips = [] } of blocked) {
          expect(addresses).toEqual([first.change.address]);
          expect(new Set(skips.map(({ address }) => address))).toEqual(new Set([first.change.address]));
        }
      }),
    );
  });
});
