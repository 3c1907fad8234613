import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeTraits } from '../../src/scim/attribute.ts';
import { sameValue } from '../../src/scim/equal.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { parsePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';
import type { AttributeTraits } from '../../src/scim/schema.ts';

function traitsAt(path: string): AttributeTraits | undefined {
  const parsed = parsePath(path);
  return parsed.ok ? attributeTraits(GENESYS_SCHEMAS, parsed.value) : undefined;
}

const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;
const MANAGER = `${ENTERPRISE_USER_SCHEMA}:manager`;
const work = { type: 'work', value: 'j@x.org' };
const home = { type: 'home', value: 'j@home.org' };

describe('sameValue', () => {
  it.each<[what: string, path: string, desired: ScimValue | undefined, live: ScimValue | undefined]>([
    ['texts without regard to case', 'title', 'Guide', 'GUIDE'],
    ['a null and nothing', 'title', null, undefined],
    ['an empty list and nothing', 'emails', undefined, []],
    ['an empty complex value and nothing', 'name', { givenName: null }, undefined],
    ['names in another case', 'name', { givenName: 'B' }, { GIVENNAME: 'B' }],
    ['one moment in two time zones', 'meta.created', '2026-03-01T12:00:00+02:00', '2026-03-01T10:00:00.000Z'],
    ['a set in another order', 'emails', [work, home], [home, work]],
    ['a repeated value', 'emails', [work, work], [work]],
    ['a single value and a list of it', 'roles', { value: 'Agent' }, [{ value: 'Agent' }]],
    ['primary: false, and no word of it', 'emails', [work], [{ ...work, primary: false }]],
    ['no word of primary, and primary: false', 'emails', [{ ...work, primary: false }], [work]],
    [
      'a display name the server adds',
      'roles',
      [{ value: 'Agent' }],
      [{ value: 'Agent', display: 'The agent' }],
    ],
    [
      'a reference and type the server adds',
      'members',
      [{ value: 'a' }],
      [{ value: 'a', $ref: '/Users/a', type: 'User' }],
    ],
    [
      "a manager's name, which is readOnly",
      MANAGER,
      { value: 'm' },
      { value: 'm', displayName: 'Jo', $ref: 'x' },
    ],
    [
      'a skill with another order of keys',
      SKILLS,
      [{ name: 'A', proficiency: 3 }],
      [{ proficiency: 3.0, name: 'A' }],
    ],
    ['lists of moments', 'meta.created', ['2026-01-01T00:00:00Z'], ['2026-01-01T01:00:00+01:00']],
  ])('is true for %s', (_what, path, desired, live) => {
    expect(sameValue(desired, live, traitsAt(path))).toBe(true);
  });

  it.each<[what: string, path: string, desired: ScimValue | undefined, live: ScimValue | undefined]>([
    ['case where it counts', 'externalId', 'HR7', 'hr7'],
    ['ids of members in another case', 'members', [{ value: 'Ab' }], [{ value: 'AB' }]],
    ['a value and nothing', 'title', 'Guide', null],
    ['an empty text and nothing', 'title', '', undefined],
    ['false and nothing', 'active', false, undefined],
    ['a number and its text', 'level', 5, '5'],
    ['one value fewer', 'emails', [work], [work, home]],
    ['one value more', 'emails', [work, home], [work]],
    ['the type that was asked for', 'emails', [work], [{ ...work, type: 'home' }]],
    [
      'the display name that was asked for',
      'emails',
      [{ ...work, display: 'Jane' }],
      [{ ...work, display: 'J.' }],
    ],
    ['primary: true', 'emails', [work], [{ ...work, primary: true }]],
    ['a part that is not asked for', 'name', { givenName: 'B' }, { givenName: 'B', familyName: 'J' }],
    ['a proficiency', SKILLS, [{ name: 'A', proficiency: 3 }], [{ name: 'A', proficiency: 4 }]],
    ['a skill name in another case', SKILLS, [{ name: 'a' }], [{ name: 'A' }]],
    ['different moments', 'meta.created', '2026-03-01T12:00:00Z', '2026-03-01T12:00:01Z'],
    ['a text and a complex value', 'title', 'x', { value: 'x' }],
  ])('is false for %s', (_what, path, desired, live) => {
    expect(sameValue(desired, live, traitsAt(path))).toBe(false);
  });

  it('takes unknown attributes for texts without case (RFC 7643 section 2.2)', () => {
    expect(sameValue('A', 'a')).toBe(true);
    expect(sameValue(['A', 'b'], ['B', 'a'])).toBe(true);
  });

  const anyValue = fc.jsonValue() as fc.Arbitrary<ScimValue>;
  const anyTraits = fc.constantFrom(
    undefined,
    ...['title', 'emails', 'members', 'active', 'meta.created', MANAGER].map(traitsAt),
  );

  it('holds for every value and itself', () => {
    fc.assert(
      fc.property(anyValue, anyTraits, (value, traits) => {
        expect(sameValue(value, structuredClone(value), traits)).toBe(true);
      }),
    );
  });

  it('never tells nothing, null and [] apart', () => {
    const nothing = fc.constantFrom<(ScimValue | undefined)[]>(undefined, null, []);
    fc.assert(
      fc.property(nothing, nothing, anyValue, anyTraits, (one, other, value, traits) => {
        expect(sameValue(one, other, traits)).toBe(true);
        expect(sameValue(one, value, traits)).toBe(sameValue(other, value, traits));
        expect(sameValue(value, one, traits)).toBe(sameValue(value, other, traits));
      }),
    );
  });
});
