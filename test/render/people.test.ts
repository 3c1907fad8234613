import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, UserChange } from '../../src/changeset/plan.ts';
import { withoutColour } from '../../src/render/layout.ts';
import type { PlanViewOptions } from '../../src/render/plan-view.ts';
import { renderPlan, renderPlanOutline } from '../../src/render/text.ts';
import { addition, at, change, grant, ground, lost, members, person, plan, removal, skill } from './plan.ts';

const render = (value: Plan, options: PlanViewOptions = {}) =>
  renderPlan(value, { paint: withoutColour, width: 140, ...options });

/** What stands between the heading and the request line. */
const body = (text: string) => text.slice(text.indexOf('\n') + 2, text.lastIndexOf('\nRequests:')).trimEnd();

/** What changes of people, without what it means for access. */
const ofPeople = (users: readonly UserChange[], options: PlanViewOptions = {}) =>
  body(render(plan({ users }), options)).split(/\n*Access:/)[0];

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('a person who changes', () => {
  test('attributes with their mapping and row, then skills and roles with their ground', () => {
    const jane = person('jane', {
      attributes: [
        {
          path: 'title',
          before: 'Agent',
          after: 'Lead',
          mapping: 'hr',
          row: 'hr.csv:12',
          source: at(3, 'm.yaml'),
        },
        {
          path: `${enterprise}:costCenter`,
          before: '4711',
          mapping: 'hr',
          row: 'hr.csv:12',
          source: at(4, 'm.yaml'),
        },
        { path: 'emails', after: [{ value: 'j@x.org' }], source: at(5, 'people.yaml') },
      ],
      grants: [
        skill('Billing', 3, ground(9)),
        grant('Tech', { kind: 'skill', action: 'change', before: 2, after: 4, grounds: [ground(10)] }),
        grant('Supervisor', { grounds: [ground(14, 'group/all', { through: 'group/north → group/oslo' })] }),
        lost('Agent', 'group/support'),
        lost('Auditor'),
      ],
    });
    expect(ofPeople([jane])).toMatchInlineSnapshot(`
      "~ user/jane@company.com  Jane
          ~ title "Agent" → "Lead"        mapping hr, hr.csv:12
          - costCenter "4711"             mapping hr, hr.csv:12
          + emails [{"value":"j@x.org"}]  people.yaml:5
          + skill Billing    proficiency 3  through group/support                         directory/support.yaml:9
          ~ skill Tech       2 → 4          through group/support                         directory/support.yaml:10
          + role Supervisor                 through group/all → group/north → group/oslo  directory/support.yaml:14
          - role Agent                      no ground left: out of group/support
          - role Auditor                    no group grants it"
    `);
    expect(ofPeople([jane], { all: true })).toContain('mapping hr, hr.csv:12  m.yaml:3');
  });

  test('who is created: the names are said once', () => {
    const { id, ...ana } = person('ana', {
      kind: 'create',
      source: at(4, 'people.yaml'),
      attributes: [
        { path: 'userName', after: 'ana@company.com', source: at(4, 'people.yaml') },
        { path: 'displayName', after: 'Ana', source: at(5, 'people.yaml') },
        { path: 'title', after: 'Agent', source: at(6, 'people.yaml') },
      ],
    });
    expect(id).toBe('id-of-ana');
    expect(ofPeople([ana])).toMatchInlineSnapshot(`
      "+ user/ana@company.com  Ana  people.yaml:4
          + title "Agent"  people.yaml:6"
    `);
  });

  test('who is deactivated: the line that names them says so', () => {
    const sam = person('sam', {
      attributes: [{ path: 'active', before: true, after: false, source: at(7, 'people.yaml') }],
    });
    const text = body(render(plan({ users: [sam] })));
    expect(text).toMatchInlineSnapshot(`
      "~ user/sam@company.com  Sam  is deactivated
          - active true → false  people.yaml:7

      Access: 1 person is deactivated (sam@company.com)."
    `);
  });

  test('a role that wants approval is marked', () => {
    const text = ofPeople([person('jane', { grants: [grant('Admin', { needsApproval: true })] })]);
    expect(text).toMatch(/\+ role Admin .*needs approval/);
  });

  test('a second ground is mentioned, and shown with its line on request', () => {
    const jane = person('jane', {
      grants: [grant('Agent', { grounds: [ground(14), ground(3, 'group/night')] })],
    });
    expect(ofPeople([jane])).toContain('support.yaml:14  and 1 more ground');
    expect(ofPeople([jane], { all: true })).toMatch(/through group\/night\s+directory\/support\.yaml:3/);
  });

  test('ids are shown only when asked', () => {
    const users = [person('jane', { grants: [grant('Agent')] })];
    expect(ofPeople(users)).not.toContain('id-of-');
    expect(ofPeople(users, { ids: true })).toContain('Jane  id-of-jane');
  });
});

describe('many people', () => {
  const names = Array.from({ length: 30 }, (_, index) => `person${index}`);
  const gaining = names.map((name) => person(name, { grants: [grant('Agent'), skill('Billing', 3)] }));
  const shown = (users: readonly UserChange[], options: PlanViewOptions = {}) =>
    names.filter((name) => ofPeople(users, options)?.includes(`user/${name}@`)).length;

  test('to whom the same happens: the first few, and the number of the others', () => {
    expect(shown(gaining)).toBe(8);
    expect(ofPeople(gaining)?.split('\n').at(-1)).toBe(
      '~ … 22 more people  likewise: role Agent, skill Billing  (--all)',
    );
    expect(shown(gaining, { all: true })).toBe(30);
  });

  test('nine are not shortened to eight and a line', () => {
    expect(shown(gaining.slice(0, 9))).toBe(9);
  });

  test('of each kind of change some are shown', () => {
    const users = [...gaining, person('zoe', { attributes: [{ path: 'title', before: 'A', after: 'B' }] })];
    expect(ofPeople(users)).toContain('user/zoe@company.com');
  });

  test.each([
    ['lose a role', { grants: [lost('Agent', 'group/support')] }],
    ['lose an attribute', { attributes: [{ path: 'title', before: 'Agent' }] }],
    ['are deactivated', { attributes: [{ path: 'active', before: true, after: false }] }],
    ['are known to be less able', { grants: [grant('Tech', { action: 'change', before: 4, after: 2 })] }],
    ['gain what wants approval', { grants: [grant('Admin', { needsApproval: true })] }],
  ])('who %s are never left out', (_name, more) => {
    const users = names.map((name) => person(name, more));
    expect(shown(users)).toBe(30);
    const text = render(plan({ users }), { by: 'user' });
    for (const name of names) expect(text).toContain(`${name}@company.com`);
  });
});

/** Something that may happen to a person, and whether it takes anything away. */
const edits = [
  { loses: false, more: { grants: [grant('Agent')] } },
  { loses: false, more: { attributes: [{ path: 'title', before: 'A', after: 'B' }] } },
  { loses: true, more: { grants: [grant('Agent'), lost('Auditor', 'group/support')] } },
  { loses: true, more: { attributes: [{ path: 'title', before: 'A' }] } },
] as const;

test('whoever loses anything is named, however many others there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...edits), { maxLength: 60 }),
      fc.constantFrom('group', 'user'),
      (chosen, by) => {
        const users = chosen.map(({ more }, index) => person(`person${index}`, more));
        const text = render(plan({ users }), { by });
        for (const [index, { loses }] of chosen.entries()) {
          if (loses) expect(text).toContain(`person${index}@company.com`);
        }
      },
    ),
  );
});

test('a membership that goes says what goes with it', () => {
  const value = plan({
    changes: [
      change({ members: members(9, [], [removal('sam'), removal('kim')]) }),
      change({ address: 'group/night', members: members(9, [], [removal('sam')]) }),
    ],
    users: [person('sam', { grants: [lost('Agent', 'group/support'), lost('Billing', 'group/support')] })],
  });
  const text = body(render(value));
  expect(text).toMatch(/- sam@company\.com .*not declared {2}loses role Agent, role Billing\n/);
  expect(text).toMatch(/- kim@company\.com {2}Kim {2}not declared\n/);
  expect(text.match(/declared {2}loses/g)).toHaveLength(1);
});

test('what a group itself carries stands in its own lines', () => {
  const grants = [skill('Billing', 3, ground(9)), lost('Agent')];
  const text = body(render(plan({ changes: [change({ grants })] })));
  expect(text).toMatchInlineSnapshot(`
    "~ group/support  Support  directory/support.yaml:2
        + skill Billing  proficiency 3                      support.yaml:9
        - role Agent                    no group grants it"
  `);
});

describe('access', () => {
  const access = (value: Plan, options: PlanViewOptions = {}) => {
    const text = body(render(value, options));
    return text.slice(text.indexOf('Access:'));
  };

  const value = plan({
    users: [
      ...['ana', 'bo', 'cy', 'di'].map((name) => person(name, { grants: [grant('Agent')] })),
      person('eve', { grants: [skill('Billing', 3)] }),
      person('sam', { grants: [lost('Agent', 'group/support')] }),
    ],
  });

  test('who gains is counted, who loses is named', () => {
    expect(access(value)).toBe(
      `Access: 1 person gains skill Billing.
Access: 4 people gain role Agent; 1 person loses role Agent (sam@company.com).`,
    );
  });

  test('on request both are named, with the groups that make the difference', () => {
    expect(access(value, { all: true })).toMatchInlineSnapshot(`
      "Access: 1 person gains skill Billing.
          + eve@company.com  Eve  through group/support
      Access: 4 people gain role Agent; 1 person loses role Agent.
          - sam@company.com  Sam  out of group/support
          + ana@company.com  Ana  through group/support
          + bo@company.com   Bo   through group/support
          + cy@company.com   Cy   through group/support
          + di@company.com   Di   through group/support"
    `);
  });

  test('many who lose have a line each', () => {
    const losing = plan({
      users: ['ana', 'bo', 'cy', 'di'].map((name) =>
        person(name, { grants: [lost('Agent', 'group/support')] }),
      ),
    });
    expect(access(losing)).toMatchInlineSnapshot(`
      "Access: 4 people lose role Agent.
          - ana@company.com  Ana  out of group/support
          - bo@company.com   Bo   out of group/support
          - cy@company.com   Cy   out of group/support
          - di@company.com   Di   out of group/support"
    `);
  });

  test('a proficiency that moves is no access', () => {
    const moved = grant('Tech', { kind: 'skill', action: 'change', before: 2, after: 4 });
    expect(render(plan({ users: [person('jane', { grants: [moved] })] }))).not.toContain('Access:');
  });
});

describe('the totals', () => {
  const totals = (value: Plan) => render(value).trimEnd().split('\n').at(-1);

  test('people are counted with the groups; what they gain and lose beside it', () => {
    const users = [
      person('new', {
        kind: 'create',
        attributes: [{ path: 'title', after: 'Agent' }],
        grants: [grant('Agent')],
      }),
      person('sam', {
        attributes: [
          { path: 'title', before: 'Agent' },
          { path: 'active', before: true, after: false },
        ],
        grants: [lost('Agent'), grant('Tech', { action: 'change', before: 2, after: 4 })],
      }),
    ];
    const changes = [change({ members: members(1, [addition('jane')]) })];
    expect(totals(plan({ changes, users }))).toBe(
      'Plan: 1 to create, 2 to update, 0 to delete; members +1 −0 in 1 group; skills and roles +1 ~1 −1 for 2 people; 3 attributes (1 cleared); 1 person deactivated; 0 withheld, 0 blocked.',
    );
  });

  test('groups that carry skills themselves are counted as such', () => {
    const changes = [change({ grants: [skill('Billing', 3)] })];
    expect(totals(plan({ changes }))).toContain('; skills and roles +1 −0 for 1 group; ');
  });

  test('a plan that changes people alone is not empty', () => {
    expect(render(plan({ users: [person('jane', { grants: [grant('Agent')] })] }))).not.toContain(
      'No changes',
    );
  });
});

test('losses that were withheld are named', () => {
  const withheld = [
    {
      address: 'user/sam@company.com',
      displayName: 'sam@company.com',
      reason: 'members of group/support could not be read',
      members: [],
      deletion: false,
      grants: [lost('Agent'), grant('Tech', { kind: 'skill', action: 'change', before: 4, after: 2 })],
    },
  ];
  expect(body(render(plan({ withheld })))).toMatchInlineSnapshot(`
    "Withheld: 2 losses of user/sam@company.com (members of group/support could not be read).
        - role Agent         no group grants it
        ~ skill Tech  4 → 2  through group/support  directory/support.yaml:14"
  `);
});

describe('the role policy', () => {
  const conflict = {
    rule: 'role-conflict',
    summary: 'jane@company.com would hold Auditor and Billing Admin (separation of duties)',
    addresses: ['user/jane@company.com'],
    source: at(9, 'policy/roles.yaml'),
    skips: [
      { address: 'user/jane@company.com', grants: ['auditor'] },
      { address: 'group/audit', members: ['id-of-jane'] },
    ],
  } as const;
  const approval = {
    rule: 'role-approval',
    summary: 'role Admin would be given to 1 person',
    addresses: ['user/jane@company.com'],
    allow: { flag: '--allow-roles', value: 'admin' },
  } as const;

  test('what it blocks has the place of the rule and the way on', () => {
    expect(body(render(plan({ blocked: [conflict, approval] })))).toMatchInlineSnapshot(`
      "Blocked: jane@company.com would hold Auditor and Billing Admin (separation of duties).  policy/roles.yaml:9
          Leave it out with --skip-blocked

      Blocked: role Admin would be given to 1 person.
          in user/jane@company.com
          Allow it with --allow-roles admin"
    `);
  });

  test('what was left out for its sake is said, and that nothing else is to do does not hide it', () => {
    const warnings = [
      {
        code: 'plan-blocked',
        summary: 'jane@company.com would hold two',
        advice: 'Role auditor is left out.',
      },
    ];
    const text = render(plan({ warnings }));
    expect(body(text)).toBe(
      'Left out: jane@company.com would hold two [plan-blocked]\n    Role auditor is left out.',
    );
    expect(text).not.toContain('No changes');
    expect(text).toContain('0 blocked, 1 left out.');
    const outline = renderPlanOutline(plan({ warnings }), { paint: withoutColour, width: 140 });
    expect(outline).toContain('Left out: jane@company.com');
  });

  test('waivers are always listed, with their end, reason and owner', () => {
    const waiver = { until: '2027-01-31', reason: 'AUD-7', owner: '@security', source: at(9, 'policy.yaml') };
    const waivers = [
      { ...waiver, rule: 'conflicts', user: 'jane@company.com', used: true },
      { ...waiver, rule: 'limits', role: 'admin', used: false },
    ] as const;
    expect(body(render(plan({ waivers })))).toMatchInlineSnapshot(`
      "Waivers: 2 exceptions to the role policy hold.
          conflicts  user jane@company.com  until 2027-01-31  AUD-7  @security  policy.yaml:9
          limits     role admin             until 2027-01-31  AUD-7  @security  policy.yaml:9  not needed now"
    `);
  });
});

test('by person: groups, attributes, skills and roles of one person stand together', () => {
  const value = plan({
    changes: [
      change({
        address: 'group/a',
        displayName: 'A',
        members: members(9, [addition('ana')], [removal('sam')]),
      }),
    ],
    users: [
      person('ana', { grants: [grant('Agent', { grounds: [ground(14, 'group/a')] })] }),
      person('kim', { attributes: [{ path: 'title', after: 'Agent', mapping: 'hr', row: 'hr.csv:3' }] }),
      person('sam', { grants: [lost('Agent', 'group/a'), lost('Billing', 'group/a')] }),
    ],
  });
  expect(body(render(value, { by: 'user' }))).toMatchInlineSnapshot(`
    "sam@company.com  Sam  loses 1 group and 2 roles
        - group/a  A  not declared
        - role Agent    no ground left: out of group/a
        - role Billing  no ground left: out of group/a

    ana@company.com  Ana  gains 1 group and 1 role
        + group/a  A  directory/support.yaml:9
        + role Agent  through group/a  directory/support.yaml:14

    kim@company.com  Kim  changes 1 attribute
        + title "Agent"  mapping hr, hr.csv:3

    Access: 1 person gains role Agent; 1 person loses role Agent (sam@company.com).
    Access: 1 person loses role Billing (sam@company.com)."
  `);
});

test('by person, somebody created or deactivated is said to be so, and each line names its file whole', () => {
  const { id, ...ana } = person('ana', {
    kind: 'create',
    source: at(4),
    attributes: [
      { path: 'displayName', after: 'Ana', source: at(5) },
      { path: 'title', after: 'Agent', source: at(6) },
    ],
  });
  expect(id).toBe('id-of-ana');
  const leaves = person('sam', {
    source: at(7),
    attributes: [{ path: 'active', before: true, after: false, source: at(7) }],
    grants: [lost('Agent', 'group/a')],
  });
  const goes = person('tim', { attributes: [{ path: 'active', before: true, after: false, source: at(8) }] });
  const text = body(render(plan({ users: [ana, leaves, goes] }), { by: 'user' }));
  expect(text.split(/\n*Access:/)[0]).toMatchInlineSnapshot(`
    "sam@company.com  Sam  loses 1 role, is deactivated
        - active true → false  directory/support.yaml:7
        - role Agent  no ground left: out of group/a

    tim@company.com  Tim  is deactivated
        - active true → false  directory/support.yaml:8

    ana@company.com  Ana  is created with 2 attributes
        + title "Agent"  directory/support.yaml:6"
  `);
});
