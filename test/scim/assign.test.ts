import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assign, withSchemas } from '../../src/scim/assign.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { parsePath } from '../../src/scim/path.ts';
import {
  ENTERPRISE_USER_SCHEMA,
  GENESYS_USER_SCHEMA,
  type ScimResource,
  type ScimValue,
  USER_SCHEMA,
} from '../../src/scim/resource.ts';
import type { AttributePath } from '../../src/scim/syntax.ts';
import { valueAt } from '../../src/scim/value-at.ts';

function pathOf(text: string): AttributePath {
  const path = parsePath(text);
  if (!path.ok) throw new Error(path.fault.message);
  return path.value;
}

const assigned = (resource: ScimResource, text: string, value?: ScimValue) =>
  assign(resource, pathOf(text), value, GENESYS_SCHEMAS);

const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;
const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;

describe('assign', () => {
  const holder = (skills: ScimValue) => ({ [GENESYS_USER_SCHEMA]: { routingSkills: skills } });

  it.each<[string, ScimResource, string, ScimValue | undefined, ScimResource]>([
    ['sets an attribute', { title: 'Guide' }, 'title', 'Chief', { title: 'Chief' }],
    ['adds one', {}, 'title', 'Chief', { title: 'Chief' }],
    ['takes one away', { title: 'Guide' }, 'title', undefined, {}],
    ['leaves a null where asked', { title: 'Guide' }, 'title', null, { title: null }],
    ['keeps the spelling that is there', { TITLE: 'Guide' }, 'title', 'Chief', { TITLE: 'Chief' }],
    ['knows core attributes by URN', {}, `${USER_SCHEMA}:title`, 'Chief', { title: 'Chief' }],
    ['makes an extension', {}, DEPARTMENT, 'Sales', { [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' } }],
    ['drops an empty one', { [ENTERPRISE_USER_SCHEMA]: { department: 'x' } }, DEPARTMENT, undefined, {}],
    [
      'sets a part',
      { name: { givenName: 'A', familyName: 'B' } },
      'name.givenName',
      'C',
      { name: { givenName: 'C', familyName: 'B' } },
    ],
    ['makes the whole of a part', {}, 'name.givenName', 'C', { name: { givenName: 'C' } }],
    [
      'takes a part away',
      { name: { givenName: 'A', familyName: 'B' } },
      'name.givenName',
      undefined,
      { name: { familyName: 'B' } },
    ],
    ['has nothing to take away', {}, 'name.givenName', undefined, {}],
    [
      'adds the value an eq filter describes',
      { roles: [{ value: 'A' }] },
      'roles[value eq "B"]',
      { value: 'B' },
      { roles: [{ value: 'A' }, { value: 'B' }] },
    ],
    ['makes the list for it', {}, 'roles[value eq "B"]', { value: 'B' }, { roles: [{ value: 'B' }] }],
    [
      'says what the filter says',
      {},
      'emails[type eq "work" and primary eq true].value',
      'b',
      { emails: [{ type: 'work', primary: true, value: 'b' }] },
    ],
    [
      'takes the value away',
      { roles: [{ value: 'A' }, { value: 'B' }] },
      'roles[value eq "B"]',
      undefined,
      { roles: [{ value: 'A' }] },
    ],
    ['and the last one', { roles: [{ value: 'A' }] }, 'roles[value eq "A"]', undefined, { roles: [] }],
    [
      'has none to take away',
      { roles: [{ value: 'A' }] },
      'roles[value eq "B"]',
      undefined,
      { roles: [{ value: 'A' }] },
    ],
    [
      'sets a part of the value',
      holder([{ name: 'Billing', proficiency: 1 }, { name: 'Tech' }]),
      `${SKILLS}[name eq "Billing"].proficiency`,
      4,
      holder([{ name: 'Billing', proficiency: 4 }, { name: 'Tech' }]),
    ],
    [
      'makes a value for a part',
      {},
      `${SKILLS}[name eq "Billing"].proficiency`,
      4,
      holder([{ name: 'Billing', proficiency: 4 }]),
    ],
    [
      'minds the case where the schema does',
      holder([{ name: 'billing' }]),
      `${SKILLS}[name eq "Billing"]`,
      { name: 'Billing' },
      holder([{ name: 'billing' }, { name: 'Billing' }]),
    ],
    [
      'leaves one value where several were chosen',
      {
        emails: [
          { type: 'work', value: 'a' },
          { type: 'home', value: 'h' },
          { type: 'work', value: 'b' },
        ],
      },
      'emails[type eq "work"]',
      { value: 'c' },
      {
        emails: [
          { type: 'work', value: 'c' },
          { type: 'home', value: 'h' },
        ],
      },
    ],
    ['knows bare values', { roles: ['A', 'B'] }, 'roles[value eq "B"]', undefined, { roles: ['A'] }],
    ['adds bare values', { roles: ['A'] }, 'roles[value eq "B"]', 'B', { roles: ['A', 'B'] }],
    [
      'sets a part of every value',
      { emails: [{ value: 'a' }, { value: 'b' }] },
      'emails.type',
      'work',
      {
        emails: [
          { value: 'a', type: 'work' },
          { value: 'b', type: 'work' },
        ],
      },
    ],
    [
      'sets a whole extension',
      {},
      ENTERPRISE_USER_SCHEMA,
      { department: 'Sales' },
      { [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' } },
    ],
  ])('%s', (_what, resource, path, value, expected) => {
    expect(assigned(resource, path, value)).toEqual(expected);
  });

  it('makes no value that the filter does not describe', () => {
    expect(assigned({}, 'emails[type sw "w"].value', 'b')).toBeUndefined();
    expect(assigned({ emails: [{ type: 'work' }] }, 'emails[type sw "w"].value', 'b')).toEqual({
      emails: [{ type: 'work', value: 'b' }],
    });
  });
});

/** Paths that name one value each, and no two of them the same. */
const places = [
  'title',
  'name.givenName',
  'name.familyName',
  DEPARTMENT,
  `${ENTERPRISE_USER_SCHEMA}:manager.value`,
  'emails[type eq "work"].value',
  'emails[type eq "home"].value',
  'roles[value eq "a"].display',
  `${SKILLS}[name eq "x"].proficiency`,
].map(pathOf);

const word = fc.constantFrom('a', 'b', 'x', 'work', 'home');
const optional = { requiredKeys: [] };
const anyone: fc.Arbitrary<ScimResource> = fc.record(
  {
    id: word,
    title: word,
    name: fc.record({ givenName: word, familyName: word }, optional),
    emails: fc.uniqueArray(fc.record({ type: word, value: word }), { selector: ({ type }) => type }),
    roles: fc.uniqueArray(fc.record({ value: word, display: word }), { selector: ({ value }) => value }),
    [ENTERPRISE_USER_SCHEMA]: fc.record({ department: word, manager: fc.record({ value: word }) }, optional),
    [GENESYS_USER_SCHEMA]: fc.record({
      routingSkills: fc.uniqueArray(fc.record({ name: word, proficiency: fc.nat(5) }), {
        selector: ({ name }) => name,
      }),
    }),
  },
  optional,
);
const read = (resource: ScimResource, path: AttributePath) =>
  valueAt(path, GENESYS_SCHEMAS)(resource) ?? undefined;

test('what was assigned is there, nothing else changed, and it can be taken away again', () => {
  const place = fc.constantFrom(...places);
  fc.assert(
    fc.property(anyone, place, word, (resource, path, value) => {
      const before = structuredClone(resource);
      const after = assign(resource, path, value, GENESYS_SCHEMAS);
      if (after === undefined) throw new Error('every path here describes a value');
      expect(read(after, path)).toBe(value);
      expect(resource).toEqual(before);
      const cleared = assign(after, path, undefined, GENESYS_SCHEMAS) ?? {};
      expect(read(cleared, path)).toBeUndefined();
      for (const other of places.filter((each) => each !== path)) {
        expect(read(after, other)).toEqual(read(resource, other));
        expect(read(cleared, other)).toEqual(read(resource, other));
      }
    }),
  );
});

test('schemas name every extension there is, and none twice', () => {
  const person = { [ENTERPRISE_USER_SCHEMA]: {}, [GENESYS_USER_SCHEMA]: {} };
  expect(withSchemas({ title: 'Guide' }, USER_SCHEMA).schemas).toEqual([USER_SCHEMA]);
  const shouted = [USER_SCHEMA, ENTERPRISE_USER_SCHEMA.toUpperCase()];
  expect(withSchemas({ ...person, schemas: shouted }, USER_SCHEMA).schemas).toEqual([
    ...shouted,
    GENESYS_USER_SCHEMA,
  ]);
});
