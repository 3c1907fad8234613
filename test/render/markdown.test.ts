import { describe, expect, test } from 'vitest';
import { renderPlanMarkdown } from '../../src/render/markdown.ts';
import { leastBudget } from '../../src/render/markdown-budget.ts';
import { addition, at, change, entry, grant, lost, members, person, plan, removal, rule } from './plan.ts';

const names = (count: number, stem: string) => Array.from({ length: count }, (_, index) => `${stem}${index}`);

const everything = plan({
  changes: [
    change({
      kind: 'create',
      address: 'group/night',
      displayName: 'Night Shift',
      members: members(0, [addition('ana', entry(5, { until: '2026-12-31', reason: 'INC-42' }))]),
    }),
    change({
      attributes: [
        { path: 'displayName', before: 'Help', after: 'Support' },
        { path: 'externalId', before: 'hris_1' },
      ],
      members: members(214, [addition('jane'), addition('bo', rule('title co "L1"', 11))], [removal('sam')]),
    }),
    change({ kind: 'delete', address: 'group/old', displayName: 'Old', members: members(2, []) }),
  ],
  users: [
    person('sam', { grants: [lost('Agent', 'group/support')] }),
    person('jane', { grants: [grant('Agent')] }),
  ],
  blocked: [
    {
      rule: 'group-deletes',
      summary: '1 group would be deleted; the limit is 0',
      addresses: ['group/old'],
      allow: { flag: '--allow-deletes', value: 1 },
    },
  ],
  withheld: [
    {
      address: 'group/call',
      displayName: 'On Call',
      reason: '100 of 137 members returned',
      members: [removal('kim')],
      deletion: false,
    },
  ],
  warnings: [{ code: 'inactive-member', summary: 'max@company.com is inactive', source: at(12) }],
  undeclared: [{ id: 'g7', displayName: 'Stray' }],
});

test('what stands in the way, then what is taken away, then who can do what, then the rest', () => {
  const text = renderPlanMarkdown(everything).replaceAll(/[0-9a-f]{12,64}/g, 'DIGEST');
  expect(text).toMatchInlineSnapshot(`
    "**Plan: 1 to create, 3 to update, 1 to delete; members +3 −1 in 2 groups; skills and roles +1 −1 for 2 people; 1 withheld, 1 blocked.**

    \`production\` · genesys-cloud · \`https://api.mypurecloud.de\` · as of \`2026-12-01\` · \`plan DIGEST\`

    #### Blocked

    \`\`\`text
    Blocked: 1 group would be deleted; the limit is 0.
        in group/old
        Allow it with --allow-deletes 1
    \`\`\`

    #### Withheld

    \`\`\`text
    Withheld: 1 removal in group/call On Call (100 of 137 members returned).
        - kim@company.com  Kim  not declared
    \`\`\`

    #### Removals

    \`\`\`diff
    @@ ~ group/support  Support  directory/support.yaml:2  214 → 215 members (+2 −1)  @@
    - externalId "hris_1"
    - sam@company.com  Sam  not declared  loses role Agent

    @@ - group/old      Old      directory/support.yaml:2  loses 2 members            @@

    @@ ~ user/sam@company.com  Sam  @@
    - role Agent  no ground left: out of group/support
    \`\`\`

    #### Access

    \`\`\`diff
    Access: 1 person gains role Agent; 1 person loses role Agent (sam@company.com).
    \`\`\`

    <details>
    <summary>Other changes</summary>

    \`\`\`diff
    @@ + group/night    Night Shift  directory/support.yaml:2  1 member                   @@
    + ana@company.com  Ana  until 2026-12-31  INC-42  support.yaml:5

    @@ ~ group/support  Support      directory/support.yaml:2  214 → 215 members (+2 −1)  @@
    ~ displayName "Help" → "Support"
    + jane@company.com  Jane                         support.yaml:9
    + bo@company.com    Bo    through title co "L1"  support.yaml:11

    @@ ~ user/jane@company.com  Jane  @@
    + role Agent  through group/support  directory/support.yaml:14
    \`\`\`

    </details>

    #### Warnings

    \`\`\`text
    Warning: max@company.com is inactive [inactive-member]  directory/support.yaml:12
    \`\`\`

    #### Undeclared

    \`\`\`text
    Undeclared: 1 group inside the scope that no file declares.
        Stray
    \`\`\`

    Requests: 44 read, 9 to write, about 2 s of 300/min. Digest \`sha256:DIGEST\`. Approved here, it holds until the manifest changes; the plan file itself until \`2026-12-02T08:00:00.000Z\`.
    "
  `);
});

test('the same by person: whoever loses something first', () => {
  const text = renderPlanMarkdown(everything, { by: 'user' });
  const [removals = '', others = ''] = text.split('<details>');
  expect(removals).toContain(
    '@@ sam@company.com  Sam  loses 1 group and 1 role  @@\n- group/support  Support',
  );
  expect(removals).toContain('- externalId "hris_1"');
  expect(removals).toContain('- group/old      Old      directory/support.yaml:2  loses 2 members');
  expect(removals).not.toContain('bo@company.com');
  expect(others).toContain('bo@company.com');
});

test('a person whose proficiency goes down stands first in both', () => {
  const value = plan({
    users: [
      person('kim', {
        grants: [grant('Billing', { kind: 'skill', action: 'change', before: 4, after: 2 })],
      }),
    ],
  });
  for (const by of ['group', 'user'] as const) {
    expect(renderPlanMarkdown(value, { by })).toContain('#### Removals\n');
    expect(renderPlanMarkdown(value, { by })).not.toContain('<details>');
  }
});

test('what needs approval stands first and is called so', () => {
  const value = plan({ users: [person('kim', { grants: [grant('Admin', { needsApproval: true })] })] });
  expect(renderPlanMarkdown(value)).toContain('#### Removals and approvals\n');
});

test('a server without versions is said so', () => {
  const target = { name: 'hub', type: 'scim', baseUrl: 'https://hub.example', versions: 'reread' } as const;
  expect(renderPlanMarkdown(plan({ target, changes: [change()] }))).toContain('keeps no versions');
});

test('one line when there is nothing to do', () => {
  const text = renderPlanMarkdown(plan());
  expect(text).toMatch(
    /^\*\*No changes\. The live directory matches the manifest\.\*\* · `production` · .*\n$/,
  );
});

describe('a plan that is too long', () => {
  const large = (groups: number) =>
    plan({
      changes: names(groups, 'team-').map((name, index) =>
        change({
          address: `group/${name}`,
          displayName: `Team ${index}`,
          members: members(
            20,
            names(3, `joiner-${index}-`).map((each) => addition(each)),
            index % 2 === 0 ? [removal(`leaver-${index}`)] : [],
          ),
        }),
      ),
      undeclared: names(300, 'stray').map((name) => ({ id: name, displayName: name })),
      blocked: everything.blocked,
      withheld: everything.withheld,
      warnings: names(300, 'idle').map((name) => ({
        code: 'inactive-member',
        summary: `${name} is inactive`,
      })),
    });
  test('fits what GitHub takes, says that it was shortened, and keeps the totals and what stands in the way', () => {
    const many = large(5_000);
    const text = renderPlanMarkdown(many, { budget: 65_536 });
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(50_000);
    for (const kept of [
      'members +15000 −2500 in 5000 groups; 1 withheld, 1 blocked.',
      '_Shortened to fit. Only counted:',
      'Blocked: 1 group would be deleted',
      'Withheld: 1 removal in group/call',
      '@@ ~ group/team-0 ',
      'more lines, not shown here',
      many.digest,
    ])
      expect(text).toContain(kept);
  });

  /** What disappears with each rung, in the order of the ladder. */
  const marks = {
    bystanders: 'stray7',
    people: 'joiner-1-0@company.com',
    additions: '@@ ~ group/team-1 ',
    removals: '- leaver-0@company.com',
    rest: '@@ ~ group/team-58 ',
  };

  test('loses what matters least first, whatever the budget', () => {
    const some = large(60);
    const whole = renderPlanMarkdown(some).length;
    const states = Array.from({ length: 100 }, (_, step) => {
      const budget = Math.max(leastBudget, Math.floor(whole * 0.97 ** step));
      const text = renderPlanMarkdown(some, { budget });
      expect(text.length).toBeLessThanOrEqual(budget);
      expect(text).toContain('members +180 −30 in 60 groups; 1 withheld, 1 blocked.');
      return Object.values(marks)
        .map((mark) => (text.includes(mark) ? 'x' : '-'))
        .join('');
    });
    expect([...new Set(states)]).toEqual(['xxxxx', '-xxxx', '--xxx', '---xx', '----x', '-----']);
  });

  test('a budget that not even the totals fit is refused', () => {
    expect(() => renderPlanMarkdown(plan(), { budget: leastBudget - 1 })).toThrow(RangeError);
  });
});
