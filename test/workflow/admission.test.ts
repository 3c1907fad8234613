import { describe, expect, test } from 'vitest';
import { rfc7644 } from '../../src/target/profile.ts';
import { admit } from '../../src/workflow/admission.ts';
import { grant, lost, person, plan } from '../render/plan.ts';

const target = { profile: rfc7644 };

const conflict = {
  rule: 'role-conflict',
  summary: 'jane@company.com would hold Auditor and Payer',
  addresses: ['user/jane@company.com'],
  skips: [{ address: 'user/jane@company.com', grants: ['auditor'] }],
} as const;

const approval = {
  rule: 'role-approval',
  summary: 'role Admin needs approval',
  addresses: ['user/bo@company.com'],
  allow: { flag: '--allow-roles', value: 'admin' },
  skips: [{ address: 'user/bo@company.com', grants: ['admin'] }],
} as const;

const emptied = { rule: 'emptied-group', summary: 'group/a would be empty', addresses: ['group/a'] } as const;

const made = plan({
  users: [
    person('bo', { grants: [grant('Admin', { needsApproval: true })] }),
    person('jane', { grants: [grant('Auditor')] }),
  ],
  blocked: [approval, conflict],
  requests: { read: 4, toWrite: 2 },
});

const names = ({ users }: typeof made) => users.map(({ userName }) => userName);

describe('a plan that is blocked', () => {
  test('stays as it is unless somebody says otherwise', () => {
    expect(admit(made, { allowances: {} }, target)).toEqual({ plan: made, remaining: [approval, conflict] });
  });

  test('with --skip-blocked goes on without what is blocked, under a digest of its own', () => {
    const { plan: left, remaining } = admit(made, { skipBlocked: true, allowances: {} }, target);
    expect(names(left)).toEqual([]);
    expect(remaining).toEqual([]);
    expect(left.warnings).toMatchObject([
      { code: 'plan-blocked', summary: approval.summary },
      {
        code: 'plan-blocked',
        summary: conflict.summary,
        advice: '--skip-blocked left out role auditor of user/jane@company.com.',
      },
    ]);
    expect(left.requests.toWrite).toBe(0);
    expect(left.digest).not.toBe(made.digest);
  });

  test('what a flag allows is not left out', () => {
    const admitted = admit(made, { skipBlocked: true, allowances: { roles: ['admin'] } }, target);
    expect(names(admitted.plan)).toEqual(['bo@company.com']);
    expect(admitted).toMatchObject({ remaining: [], plan: { warnings: [{ summary: conflict.summary }] } });
    expect(admitted.plan.requests.toWrite).toBe(1);
  });

  test('what cannot be left out still stands in the way', () => {
    const { remaining } = admit(
      plan({ blocked: [emptied, conflict] }),
      { skipBlocked: true, allowances: {} },
      target,
    );
    expect(remaining).toEqual([emptied]);
  });

  test('what is left out of one group or person is said once', () => {
    const several = {
      ...conflict,
      skips: [
        { address: 'user/jane@company.com', grants: ['auditor'] },
        { address: 'group/a', members: ['1'] },
        { address: 'user/kim@company.com', grants: ['payer'] },
        { address: 'group/a', members: ['1', '2'] },
        { address: 'user/kim@company.com' },
      ],
    };
    const { plan: left } = admit(plan({ blocked: [several] }), { skipBlocked: true, allowances: {} }, target);
    expect(left.warnings[0]?.advice).toBe(
      '--skip-blocked left out role auditor of user/jane@company.com, 2 memberships of group/a and everything of user/kim@company.com.',
    );
  });

  test('what still has to be allowed is counted anew', () => {
    const activity = { path: 'active', before: true, after: false, source: { file: 'people.yaml', line: 1 } };
    const deactivation = {
      rule: 'deactivations',
      summary: '1 person would be deactivated',
      addresses: ['user/sam@company.com'],
      allow: { flag: '--allow-removals', value: 2 },
    } as const;
    const both = plan({
      users: [person('jane', { grants: [lost('Auditor')] }), person('sam', { attributes: [activity] })],
      blocked: [deactivation, conflict],
    });
    const { plan: left, remaining } = admit(both, { skipBlocked: true, allowances: {} }, target);
    expect(remaining).toEqual([{ ...deactivation, allow: { flag: '--allow-removals', value: 1 } }]);
    expect(left.blocked).toEqual(remaining);
    expect(admit(both, { skipBlocked: true, allowances: { removals: 1 } }, target).remaining).toEqual([]);
  });
});
