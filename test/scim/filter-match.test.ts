import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { compileFilter, type Filter, parseFilter } from '../../src/scim/filter.ts';
import {
  isComplex,
  isMultiValued,
  type ScimResource,
  type ScimValue,
  USER_SCHEMA,
} from '../../src/scim/resource.ts';
import cases from '../cases/filters.json' with { type: 'json' };
import { smallFilter, smallResource } from './arbitrary.ts';

function matches(text: string, resource: ScimResource): boolean {
  const result = parseFilter(text);
  if (!result.ok) throw new Error(`${text}: ${result.fault.message}`);
  return compileFilter(result.value, CORE_SCHEMAS)(resource);
}

describe('the case table', () => {
  const people = Object.entries(cases.resources) as unknown as readonly (readonly [string, ScimResource])[];

  it.each(cases.cases.filter((row) => 'matches' in row))('$filter', ({ filter, matches: expected }) => {
    expect(people.filter(([, resource]) => matches(filter, resource)).map(([name]) => name)).toEqual(
      expected,
    );
  });

  it.each(cases.cases.filter((row) => 'refused' in row))('$filter is refused', ({ filter }) => {
    expect(parseFilter(filter).ok).toBe(false);
  });
});

describe('compileFilter', () => {
  const jane: ScimResource = {
    schemas: [USER_SCHEMA],
    id: 'Ab1',
    userName: 'Jane',
    externalId: 'HR7',
    nickName: '',
    active: true,
    shoeSize: 38.5,
    photos: [],
    tags: ['x', null],
    manager: null,
    name: { givenName: null },
    emails: [{ type: 'work', value: 'j@x.org' }, { type: 'home' }],
    roles: [{ value: 'Agent' }, { value: 'Admin' }],
    groups: [{ value: 'g1' }],
    meta: { created: '2026-03-01T12:00:00+02:00' },
  };

  it.each([
    // Case counts where the schema says so, and nowhere else (RFC 7643 section 2.2).
    ['userName eq "JANE"', true],
    ['id eq "ab1"', false],
    ['externalId sw "hr"', false],
    ['groups.value eq "G1"', false],
    ['groups[value eq "G1"]', false],
    // A bare value is what `value` is elsewhere.
    ['tags[value eq "X"]', true],
    ['tags[value eq "y"]', false],
    ['tags[type pr]', false],
    ['nosuch eq "x" or tags eq "X"', true],
    // Absent, null and [] are one state (RFC 7643 section 2.5).
    ['photos eq null and manager eq null and title eq null', true],
    ['tags eq null or userName eq null', false],
    ['photos pr or manager pr or name pr or nickName pr', false],
    ['userName ne null and tags pr', true],
    ['title ne "x" and emails[type eq "other"].value ne "x"', true],
    // A multi-valued attribute matches when any one value does, for "ne" too (RFC 7644 section 3.4.2.2).
    ['roles ne "Agent"', true],
    ['not (roles eq "Agent")', false],
    ['groups ne "g1"', false],
    ['emails[type eq "home" and value pr]', false],
    ['emails.type eq "home" and emails.value pr', true],
    // Types do not mix.
    ['active eq "true" or shoeSize eq "38.5" or userName eq 5', false],
    ['active gt "a" or active le "a"', false],
    ['active ne "true"', true],
    ['shoeSize gt 38 and shoeSize le 38.5', true],
    ['active ne false and active eq true', true],
    // Moments, whatever their spelling; a text that is no moment equals none.
    ['meta.created eq "2026-03-01T10:00:00Z"', true],
    ['meta.created eq "2026-03-01T10:00:00"', true],
    ['meta.created gt "2026-03-01"', true],
    ['meta.created lt "2026-03-01T09:59:59.999Z"', false],
    ['meta.created sw "2026-03-01T12"', true],
    // Only what the resource itself holds.
    ['__proto__ pr', false],
    ['constructor.name pr', false],
    ['constructor pr or toString pr or hasOwnProperty pr', false],
    ['emails[constructor pr]', false],
    ['name.__proto__ pr', false],
  ])('%s: %s', (text, expected) => {
    expect(matches(text, jane)).toBe(expected);
  });

  it('finds extension attributes under their URN only', () => {
    const department = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "sales"';
    const extension = { department: 'Sales' };
    expect(
      matches(department, { 'URN:ietf:params:scim:schemas:extension:enterprise:2.0:user': extension }),
    ).toBe(true);
    expect(matches(department, { department: 'Sales' })).toBe(false);
  });

  it('follows a chain as long as the length limit allows', () => {
    const chain = Array.from({ length: 1800 }, () => 'a pr').join(' or ');
    expect(matches(chain, { a: 1 })).toBe(true);
    expect(matches(chain, {})).toBe(false);
  });

  it('agrees with a plain interpreter', () => {
    fc.assert(
      fc.property(smallFilter, smallResource, (filter, resource) => {
        expect(compileFilter(filter, CORE_SCHEMAS)(resource)).toBe(interpret(filter, resource));
      }),
      { numRuns: 2000 },
    );
  });

  it('obeys the laws of logic', () => {
    const holds = (filter: Filter, resource: ScimResource) => compileFilter(filter, CORE_SCHEMAS)(resource);
    const not = (filter: Filter): Filter => ({ kind: 'not', filter });
    fc.assert(
      fc.property(smallFilter, smallFilter, smallResource, (left, right, resource) => {
        expect(holds(not(not(left)), resource)).toBe(holds(left, resource));
        expect(holds(not({ kind: 'and', left, right }), resource)).toBe(
          holds({ kind: 'or', left: not(left), right: not(right) }, resource),
        );
        expect(holds({ kind: 'and', left, right }, resource)).toBe(
          holds({ kind: 'and', left: right, right: left }, resource),
        );
      }),
    );
  });
});

/** The rules of RFC 7644 section 3.4.2.2 said once more, slowly, for texts. */
function interpret(filter: Filter, resource: Readonly<Record<string, ScimValue | undefined>>): boolean {
  switch (filter.kind) {
    case 'and':
      return interpret(filter.left, resource) && interpret(filter.right, resource);
    case 'or':
      return interpret(filter.left, resource) || interpret(filter.right, resource);
    case 'not':
      return !interpret(filter.filter, resource);
    case 'valuePath':
      return list(resource[filter.path.attribute]).some(
        (element) => isComplex(element) && interpret(filter.filter, element),
      );
    case 'present': {
      const { attribute, subAttribute } = filter.path;
      const values = list(resource[attribute]);
      if (subAttribute !== undefined) return below(values, subAttribute).some((value) => value !== '');
      return values.some((value) =>
        isComplex(value) ? Object.values(value).some((each) => each !== '') : value !== '',
      );
    }
    case 'compare': {
      const { attribute, subAttribute } = filter.path;
      const values = list(resource[attribute]);
      if (filter.operator === 'ne' && (subAttribute ? below(values, subAttribute) : values).length === 0) {
        return true;
      }
      const compared = subAttribute
        ? below(values, subAttribute)
        : values.map((value) => (isComplex(value) ? value.value : value));
      const fold = (text: unknown) =>
        (attribute === 'externalId' ? text : String(text).toLowerCase()) as string;
      const wanted = fold(filter.value);
      return compared.some((value) => {
        if (typeof value !== 'string') return filter.operator === 'ne';
        const text = fold(value);
        switch (filter.operator) {
          case 'eq':
            return text === wanted;
          case 'ne':
            return text !== wanted;
          case 'co':
            return text.indexOf(wanted) >= 0;
          case 'sw':
            return text.slice(0, wanted.length) === wanted;
          case 'ew':
            return wanted === '' || text.slice(-wanted.length) === wanted;
          case 'gt':
            return [text, wanted].sort()[0] === wanted && text !== wanted;
          default:
            return [text, wanted].sort()[0] === text;
        }
      });
    }
  }
}

function list(value: ScimValue | undefined): readonly ScimValue[] {
  if (value === undefined || value === null) return [];
  return isMultiValued(value) ? value : [value];
}

function below(values: readonly ScimValue[], name: string): readonly ScimValue[] {
  return values.flatMap((value) => list(isComplex(value) ? value[name] : undefined));
}
