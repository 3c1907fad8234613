import { ENTERPRISE_USER_SCHEMA, USER_SCHEMA } from '../../src/scim/resource.ts';
import type { Seed, SeedPerson } from './counterpart.ts';

const firstNames = ['Ana', 'Ben', 'Chloe', 'Dev', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const lastNames = ['Abbott', 'Baran', 'Castro', 'Dubois', 'Eriksen', 'Fischer'];
const departments = ['Support', 'Billing', 'Sales', 'Operations'] as const;
type Department = (typeof departments)[number];

const people = lastNames.flatMap((last, row) =>
  firstNames.map((first, column) => ({ first, last, number: row * 10 + column })),
);

/** The department's people, fifteen of them, as userNames. */
export function peopleOf(department: Department): readonly string[] {
  return people.filter(({ number }) => departmentOf(number) === department).map(userNameOf);
}

function departmentOf(number: number): Department {
  return departments[number % departments.length] ?? 'Operations';
}

function userNameOf({ first, last }: { readonly first: string; readonly last: string }): string {
  return `${first}.${last}@example.com`.toLowerCase();
}

/** A person with attributes that no manifest here mentions: they must come through every apply. */
function toPerson(person: (typeof people)[number]): SeedPerson {
  const { first, last, number } = person;
  return {
    schemas: [USER_SCHEMA, ENTERPRISE_USER_SCHEMA],
    userName: userNameOf(person),
    externalId: `E${1000 + number}`,
    displayName: `${first} ${last}`,
    name: { givenName: first, familyName: last, formatted: `${first} ${last}` },
    title: number % 7 === 0 ? 'Team Lead' : 'Agent',
    emails: [{ value: userNameOf(person), type: 'work', primary: true }],
    phoneNumbers: [{ value: `tel:+1-555-${String(1000 + number)}`, type: 'work' }],
    active: true,
    [ENTERPRISE_USER_SCHEMA]: { department: departmentOf(number), employeeNumber: String(1000 + number) },
  };
}

const support = peopleOf('Support');
const billing = peopleOf('Billing');
const sales = peopleOf('Sales');
const operations = peopleOf('Operations');

/** The directory before the first plan. Each group is there for one thing that may happen to it. */
export const seed: Seed = {
  people: people.map(toPerson),
  groups: [
    // Renamed, gains and loses members; its externalId is not in the manifest.
    { displayName: 'Support L1', externalId: 'hris_grp_support', members: support.slice(0, 10) },
    // By rule: two of the department are missing, somebody from Sales is in it.
    {
      displayName: 'Billing',
      externalId: 'hris_grp_billing',
      members: [...billing.slice(0, 13), ...sales.slice(0, 1)],
    },
    // At least: whoever else is in it stays.
    { displayName: 'Sales', members: [...sales.slice(0, 3), ...operations.slice(0, 1)] },
    // As declared already.
    { displayName: 'Supervisors', externalId: 'hris_grp_supervisors', members: operations.slice(0, 4) },
    // Inside the scope and not declared: deleted.
    { displayName: 'Summer Campaign', externalId: 'hris_grp_summer', members: support.slice(5, 8) },
    // Outside the scope and not declared: none of our business.
    { displayName: 'Facilities', members: operations.slice(4, 9) },
  ],
};
