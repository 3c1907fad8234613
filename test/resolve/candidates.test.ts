import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateFinder } from '../../src/resolve/candidates.ts';
import { ruleReader } from '../../src/resolve/rules.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { parseFilter } from '../../src/scim/filter.ts';
import { compileFilter } from '../../src/scim/filter-match.ts';
import { DEPARTMENT, liveUser } from '../support/live.ts';

function filterOf(text: string) {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
}

const titles = ['Agent', 'AGENT', 'Lead', '2026-01-01', '2026-01-01T00:00:00Z', ''];
const departments = ['Support', 'support', 'Sales'];

const people = fc.array(
  fc.record({
    department: fc.constantFrom(...departments),
    title: fc.option(fc.constantFrom(...titles), { nil: undefined }),
    emails: fc.array(fc.record({ value: fc.constantFrom('a@x', 'A@x', 'b@x'), type: fc.constant('work') })),
    externalId: fc.constantFrom('x', 'X'),
  }),
  { maxLength: 12 },
);

const quoted = (values: readonly string[]) =>
  fc.constantFrom(...values.map((value) => JSON.stringify(value)));
const condition = fc.oneof(
  quoted(departments).map((value) => `${DEPARTMENT} eq ${value}`),
  quoted(titles).map((value) => `title eq ${value}`),
  quoted(titles).map((value) => `title ne ${value}`),
  quoted(titles).map((value) => `meta.created eq ${value}`),
  fc.constantFrom(
    'externalId eq "x"',
    'emails eq "a@x"',
    'emails.value eq "b@x"',
    'title pr',
    'title eq null',
  ),
  fc.constantFrom('emails[type eq "work" and value eq "a@x"]', 'emails[value eq "a@x"].type eq "work"'),
);
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc
      .tuple(tie('filter'), fc.constantFrom('and', 'or'), tie('filter'))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    tie('filter').map((inner) => `not (${inner})`),
  ),
}));

test('a rule selects exactly those whom its filter matches, with or without an index', () => {
  fc.assert(
    fc.property(people, filter, (persons, text) => {
      const users = persons.map(({ department, title, emails, externalId }, n) =>
        liveUser(`user-${n}`, {
          department,
          externalId,
          attributes: {
            emails,
            meta: { created: title ?? '2026-01-01T01:00:00+01:00' },
            ...(title !== undefined && { title }),
          },
        }),
      );
      const parsed = filterOf(text);
      const matches = compileFilter(parsed, CORE_SCHEMAS);
      const expected = users.filter(({ resource }) => matches(resource));
      const selected = ruleReader(users, CORE_SCHEMAS)({ kind: 'rule', text, filter: parsed });
      expect(new Set(selected)).toEqual(new Set(expected));
      expect(selected).toHaveLength(expected.length);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [`${DEPARTMENT} eq "Sales"`, 1],
  [`userName pr and ${DEPARTMENT} eq "Sales" and active eq true`, 1],
  [`${DEPARTMENT} eq "Sales" and userType eq "Employee"`, 1],
  [`${DEPARTMENT} eq "Sales" or ${DEPARTMENT} eq "Support"`, 3],
  [`${DEPARTMENT} eq "Sales" or title pr`, undefined],
  [`not (${DEPARTMENT} eq "Sales")`, undefined],
  [`${DEPARTMENT} sw "S"`, undefined],
  ['meta.created eq "2026-01-01"', undefined],
])('%s leaves %j of 4 people to look at', (text, expected) => {
  const users = ['Sales', 'Support', 'support', 'Legal'].map((department, n) =>
    liveUser(`user-${n}`, { department, attributes: { userType: 'Employee' } }),
  );
  expect(candidateFinder(users, CORE_SCHEMAS)(filterOf(text))?.length).toBe(expected);
});
