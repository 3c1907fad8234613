import { expect, test } from 'vitest';
import type { Explanation } from '../../src/directory/explanation.ts';
import { renderExplanation } from '../../src/render/explain-view.ts';
import { withoutColour } from '../../src/render/layout.ts';

const render = (explanation: Explanation) =>
  renderExplanation(explanation, { paint: withoutColour, width: 120 });

const source = (line: number) => ({ file: 'directory/support.yaml', line });

test('a person: every fact with its sign and all of its grounds; what has none is marked', () => {
  const jane: Explanation = {
    address: 'user/jane@company.com',
    kind: 'user',
    name: 'Jane Roe',
    id: '7f3a',
    active: true,
    lines: [
      {
        kind: 'attribute',
        name: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        value: 'Support',
        state: 'to-change',
        grounds: [{ text: 'mapping hr, hr.csv:12', source: { file: 'mappings.yaml', line: 8 } }],
      },
      {
        kind: 'membership',
        name: 'group/support',
        state: 'held',
        grounds: [
          { text: '', source: source(9), until: '2026-12-31', reason: 'INC-42' },
          { text: 'through department eq "Support"', source: source(11) },
        ],
      },
      { kind: 'membership', name: 'group/night', state: 'to-remove', grounds: [] },
      {
        kind: 'skill',
        name: 'Billing',
        value: 3,
        state: 'to-add',
        grounds: [{ text: 'through group/support', source: source(14) }],
      },
      { kind: 'role', name: 'Agent', state: 'held', grounds: [] },
    ],
    diagnostics: [
      { code: 'reading-incomplete', severity: 'warning', summary: 'the list of people is short' },
    ],
  };
  expect(render(jane)).toMatchInlineSnapshot(`
    "user/jane@company.com  Jane Roe  7f3a

    Groups
        = group/support  until 2026-12-31  INC-42         directory/support.yaml:9
                         through department eq "Support"  directory/support.yaml:11
        - group/night    no ground

    Roles
        = Agent  no ground

    Skills
        + Billing  proficiency 3  through group/support  directory/support.yaml:14

    Attributes
        ~ department  "Support"  mapping hr, hr.csv:12  mappings.yaml:8

    Warning: the list of people is short [reading-incomplete]

    2 held, 1 to add, 1 to change and 1 to remove.
    "
  `);
});

test('somebody inactive, and a group that does not exist yet', () => {
  const nobody = { lines: [], diagnostics: [] } as const;
  expect(
    render({ ...nobody, address: 'user/sam@x.org', kind: 'user', name: 'sam@x.org', id: '1', active: false }),
  ).toMatch(/^user\/sam@x\.org {2}1 {2}inactive\n/);
  expect(render({ ...nobody, address: 'group/new', kind: 'group', name: 'New' })).toMatch(
    /^group\/new {2}New {2}does not exist yet\n/,
  );
});

test('a warning says its line and how to go on', () => {
  const text = render({
    address: 'user/ana@x.org',
    kind: 'user',
    name: 'ana@x.org',
    lines: [],
    diagnostics: [
      {
        code: 'unknown-member',
        severity: 'warning',
        summary: 'ana@x.org is yet to be created',
        range: { ...source(12), column: 5 },
        advice: 'Plan and apply once more.',
      },
    ],
  });
  expect(text).toContain(
    'Warning: ana@x.org is yet to be created [unknown-member]  directory/support.yaml:12\n    Plan and apply once more.\n',
  );
});
