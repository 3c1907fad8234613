import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { withoutColour } from '../../src/render/layout.ts';
import type { PlanViewOptions } from '../../src/render/plan-view.ts';
import { renderPlan } from '../../src/render/text.ts';
import { addition, at, change, entry, members, plan, removal, rule } from './plan.ts';

const render = (value: Plan, options: PlanViewOptions & { readonly width?: number } = {}) =>
  renderPlan(value, { paint: withoutColour, width: 120, ...options });

/** What stands between the heading and the request line. */
const body = (text: string) => text.slice(text.indexOf('\n') + 2, text.lastIndexOf('\nRequests:')).trimEnd();

describe('a plan', () => {
  test('names its target, the day it is for and its digest, then the changes, the requests and the totals', () => {
    const value = plan({
      changes: [
        change({
          kind: 'create',
          address: 'group/night',
          displayName: 'Night Shift',
          source: at(1, 'directory/night.yaml'),
          attributes: [
            { path: 'displayName', after: 'Night Shift' },
            { path: 'externalId', after: 'hris_1' },
          ],
          members: members(0, [addition('ana', entry(5, { until: '2026-12-31', reason: 'INC-42' }))]),
        }),
        change({
          address: 'group/support',
          members: members(
            214,
            [addition('jane'), addition('bo', rule('title co "L1"', 11))],
            [removal('sam')],
          ),
        }),
      ],
    });
    expect(render(value).replace(/plan [0-9a-f]{12}/, 'plan DIGEST')).toMatchInlineSnapshot(`
      "production · genesys-cloud · https://api.mypurecloud.de · as of 2026-12-01 · plan DIGEST

      + group/night    Night Shift  directory/night.yaml:1    1 member
          + externalId "hris_1"
          + ana@company.com  Ana  until 2026-12-31  INC-42  directory/support.yaml:5

      ~ group/support  Support      directory/support.yaml:2  214 → 215 members (+2 −1)
          + jane@company.com  Jane                         support.yaml:9
          + bo@company.com    Bo    through title co "L1"  support.yaml:11
          - sam@company.com   Sam   not declared

      Requests: 44 read, 9 to write, about 2 s of 300/min.
      Plan: 1 to create, 1 to update, 0 to delete; members +3 −1 in 2 groups; 0 withheld, 0 blocked.
      "
    `);
  });

  test('says exactly one sentence when there is nothing to do', () => {
    expect(render(plan({ requests: { read: 3, toWrite: 0 } }))).toMatch(
      /\n\nRequests: 3 read, 0 to write\.\nNo changes\. The live directory matches the manifest\.\n$/,
    );
  });

  test('does not say so when removals were withheld', () => {
    const withheld = [
      {
        address: 'group/call',
        displayName: 'On Call',
        reason: '100 of 137 members returned',
        members: [removal('kim')],
        deletion: false,
      },
    ];
    const text = render(plan({ withheld }));
    expect(text).not.toContain('No changes');
    expect(body(text)).toMatchInlineSnapshot(`
      "Withheld: 1 removal in group/call On Call (100 of 137 members returned).
          - kim@company.com  Kim  not declared"
    `);
    expect(text).toContain('1 withheld, 0 blocked.');
  });

  test('lets warnings stand above the sentence', () => {
    const warnings = [
      {
        code: 'inactive-member',
        summary: 'max@company.com is inactive',
        advice: 'Remove the entry.',
        source: at(12),
      },
    ];
    const text = render(plan({ warnings }));
    expect(body(text)).toMatchInlineSnapshot(`
      "Warning: max@company.com is inactive [inactive-member]  directory/support.yaml:12
          Remove the entry."
    `);
    expect(text).toContain('\nNo changes.');
  });

  test('counts the rest of many warnings about one line; what was left out is always said', () => {
    const faulty = Array.from({ length: 12 }, (_, row) => ({
      code: 'mapping-record-faulty',
      summary: `hr.csv:${row + 2} does not fit`,
      source: at(4, 'hr.yaml'),
    }));
    const leftOut = Array.from({ length: 12 }, (_, index) => ({
      code: 'plan-blocked',
      summary: `person ${index} would hold both`,
      source: at(9, 'policy.yaml'),
    }));
    const other = { code: 'inactive-member', summary: 'max is inactive', source: at(12) };
    const value = plan({ warnings: [...faulty, other, ...leftOut] });
    const text = render(value);
    expect(text).toContain(
      'Warning: hr.csv:9 does not fit [mapping-record-faulty]  hr.yaml:4\n… 4 more of this kind [mapping-record-faulty]  hr.yaml:4  (--all)\nWarning: max',
    );
    expect(text.match(/does not fit/g)).toHaveLength(8);
    expect(text.match(/would hold both/g)).toHaveLength(12);
    const whole = render(value, { all: true });
    expect(whole.match(/does not fit/g)).toHaveLength(12);
    expect(whole).not.toContain('more of this kind');
  });

  test('says when the guard against the changes of others is weaker', () => {
    const target = {
      name: 'hub',
      type: 'scim',
      baseUrl: 'https://hub.example/scim/v2',
      versions: 'reread',
    } as const;
    expect(render(plan({ target }))).toContain('keeps no versions');
  });
});

describe('a change', () => {
  test.each([
    [
      'a rename',
      { attributes: [{ path: 'displayName', before: 'Old', after: 'New', source: at(3) }] },
      '    ~ displayName "Old" → "New"  support.yaml:3',
    ],
    [
      'a value that goes',
      { attributes: [{ path: 'externalId', before: 'hris_1' }] },
      '    - externalId "hris_1"',
    ],
    [
      'a deletion',
      { kind: 'delete', members: members(2, []) },
      '- group/support  Support  directory/support.yaml:2  loses 2 members',
    ],
    [
      'a group that becomes a member',
      { members: members(0, [{ type: 'Group', name: 'Night', grounds: [entry(4)] }]) },
      '    + group Night  support.yaml:4',
    ],
  ] as const)('%s', (_name, more, expected) => {
    expect(body(render(plan({ changes: [change(more)] })))).toContain(expected);
  });

  test.each([
    ['nobody declares', {}, 'not declared'],
    ['except names', { because: 'excepted', source: at(30) }, 'excepted  support.yaml:30'],
    ['whose time is over', { because: 'expired', date: '2026-06-30' }, 'expired 2026-06-30'],
    ['whose time has not come', { because: 'not-yet', date: '2027-01-01' }, 'not before 2027-01-01'],
    ['who is inactive', { inactive: true }, 'not declared, inactive'],
  ] as const)('says why it removes somebody %s', (_name, more, expected) => {
    const text = render(plan({ changes: [change({ members: members(3, [], [removal('sam', more)]) })] }));
    expect(text).toContain(`    - sam@company.com  Sam  ${expected}\n`);
  });

  test('shows the ids of the directory only when asked', () => {
    const value = plan({ changes: [change({ members: members(0, [addition('jane')]) })] });
    expect(render(value)).not.toContain('id-of-');
    expect(render(value, { ids: true })).toContain('+ jane@company.com  Jane  id-of-jane  support.yaml:9');
    expect(render(value, { ids: true })).toContain('Support  id-of-support');
  });
});

describe('many members', () => {
  const names = Array.from({ length: 30 }, (_, index) => `person${index}`);
  const support = rule('department eq "Support"', 11);
  const added = plan({
    changes: [
      change({
        members: members(
          0,
          names.map((name) => addition(name, support)),
        ),
      }),
    ],
  });
  const removed = plan({
    changes: [
      change({
        members: members(
          30,
          [],
          names.map((name) => removal(name)),
        ),
      }),
    ],
  });

  test('additions through one rule: the first few, and the number of the others', () => {
    const lines = body(render(added)).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('    + … 22 more  through department eq "Support"  support.yaml:11  (--all)');
  });

  test('all of them with --all', () => {
    for (const name of names) expect(render(added, { all: true })).toContain(`+ ${name}@company.com`);
    expect(render(added, { all: true })).not.toContain('more');
  });

  test('removals are never left out', () => {
    for (const by of ['group', 'user'] as const)
      for (const name of names) expect(render(removed, { by })).toContain(`${name}@company.com`);
  });

  test('a line is not left out to make room for a line that says so', () => {
    const nine = plan({
      changes: [
        change({
          members: members(
            0,
            names.slice(0, 9).map((name) => addition(name, support)),
          ),
        }),
      ],
    });
    expect(render(nine)).not.toContain('more');
  });

  test('a second ground is mentioned, and shown with --all', () => {
    const value = plan({ changes: [change({ members: members(0, [addition('jane', entry(9), support)]) })] });
    expect(render(value)).toContain('support.yaml:9  and 1 more ground\n');
    expect(body(render(value, { all: true }))).toMatchInlineSnapshot(`
      "~ group/support  Support  directory/support.yaml:2  0 → 1 member (+1)
          + jane@company.com  Jane                                   support.yaml:9
                                    through department eq "Support"  support.yaml:11"
    `);
  });
});

describe('what stands in the way', () => {
  const blocked = [
    {
      rule: 'removals-total',
      summary: '12 of 40 memberships would be removed (30 %); the limit in total is 10 %',
      addresses: ['group/a', 'group/b'],
      allow: { flag: '--allow-removals', value: 12 },
    },
    { rule: 'emptied-group', summary: 'group/c would lose all of its 3 members', addresses: ['group/c'] },
  ] as const;

  test('each block says which flag and number allows it', () => {
    expect(body(render(plan({ blocked })))).toMatchInlineSnapshot(`
      "Blocked: 12 of 40 memberships would be removed (30 %); the limit in total is 10 %.
          in group/a, group/b
          Allow it with --allow-removals 12

      Blocked: group/c would lose all of its 3 members.
          Only a change of the manifest can allow this."
    `);
  });

  test('what was allowed is no longer counted, but still shown', () => {
    const value = plan({ blocked });
    const text = render(value, { remaining: value.blocked.slice(1) });
    expect(text).toContain('Allowed: 12 of 40 memberships');
    expect(text).toContain('By --allow-removals 12');
    expect(text).toContain('1 blocked.');
  });
});

test('undeclared groups are listed', () => {
  const undeclared = [{ id: 'g7', displayName: 'Stray', externalId: 'hris_9' }];
  expect(body(render(plan({ undeclared })))).toMatchInlineSnapshot(`
    "Undeclared: 1 group inside the scope that no file declares.
        Stray  hris_9"
  `);
});

test('the same changes by person: who loses something first', () => {
  const value = plan({
    changes: [
      change({
        address: 'group/a',
        displayName: 'A',
        members: members(1, [addition('ana')], [removal('sam')]),
      }),
      change({
        address: 'group/b',
        displayName: 'B',
        attributes: [{ path: 'displayName', before: 'Bee', after: 'B' }],
        members: members(0, [addition('sam')]),
      }),
    ],
  });
  expect(body(render(value, { by: 'user' }))).toMatchInlineSnapshot(`
    "~ group/b  B  directory/support.yaml:2  0 → 1 member (+1)
        ~ displayName "Bee" → "B"

    sam@company.com  Sam  loses 1 group, gains 1 group
        - group/a  A  not declared
        + group/b  B                directory/support.yaml:9

    ana@company.com  Ana  gains 1 group
        + group/a  A  directory/support.yaml:9"
  `);
});

describe('a narrow terminal', () => {
  const value = plan({
    changes: [
      change({
        members: members(
          3,
          [
            addition(
              'jane',
              rule('department eq "Support" and title co "Tier 1" and addresses.country eq "DE"', 11),
            ),
          ],
          [removal('sam', { because: 'expired', date: '2026-06-30', inactive: true, source: at(14) })],
        ),
      }),
    ],
  });

  test('cells go on beneath, none is lost', () => {
    expect(body(render(value, { width: 60 }))).toMatchInlineSnapshot(`
      "~ group/support  Support  directory/support.yaml:2
          3 → 3 members (+1 −1)
          + jane@company.com  Jane
              through department eq "Support" and title co "Tier 1" and addresses.country eq "DE"
              support.yaml:11
          - sam@company.com  Sam  expired 2026-06-30, inactive
              support.yaml:14"
    `);
  });

  test('the same words at every width', () => {
    const words = (width: number) => render(value, { width }).split(/\s+/).filter(Boolean);
    for (const width of [40, 60, 80, 200]) expect(words(width)).toEqual(words(120));
  });
});

test('the URN before an attribute is left out of what people read', () => {
  const text =
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "Support" and title pr';
  const value = plan({ changes: [change({ members: members(0, [addition('jane', rule(text, 11))]) })] });
  expect(render(value)).toContain('through department eq "Support" and title pr');
});

test('roles are handed to the paint, so that colour can follow them', () => {
  const value = plan({ changes: [change({ members: members(1, [addition('jane')], [removal('sam')]) })] });
  const text = renderPlan(value, { width: 120, paint: (role, painted) => `<${role}>${painted}</${role}>` });
  expect(text).toContain('<addition>+ </addition><addition>jane@company.com</addition>');
  expect(text).toContain('<removal>- </removal><removal>sam@company.com</removal>');
});
