import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributesOf,
  type Filter,
  parseFilter,
  printFilter,
  type SyntaxFault,
} from '../../src/scim/filter.ts';
import { printPath } from '../../src/scim/path.ts';
import { anyFilter } from './arbitrary.ts';

function parsed(text: string): Filter {
  const result = parseFilter(text);
  if (!result.ok) throw new Error(`${text}: ${result.fault.message}`);
  return result.value;
}

function faultOf(text: string): SyntaxFault {
  const result = parseFilter(text);
  if (result.ok) throw new Error(`${text} was accepted`);
  return result.fault;
}

describe('parseFilter', () => {
  it('reads back every filter it prints', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(printFilter(filter), ['urn:example:hr'])).toEqual({ ok: true, value: filter });
      }),
      { numRuns: 500 },
    );
  });

  it('answers every text without throwing, and blames characters of it', () => {
    const soup = fc.array(
      fc.constantFrom('a', 'eq', '"', '(', '[', ']', ')', 'not', '.', '\\', ' ', 'urn:', '1'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          soup.map((parts) => parts.join('')),
        ),
        (text) => {
          const result = parseFilter(text);
          if (result.ok) return;
          expect(result.fault.offset).toBeGreaterThanOrEqual(0);
          expect(result.fault.offset + result.fault.length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['USERNAME Eq "x"', 'USERNAME eq "x"'],
    ['a pr OR b pr And c pr', 'a pr or b pr and c pr'],
    ['(a pr or b pr) and c pr', '(a pr or b pr) and c pr'],
    ['((a pr)) and (b pr and c pr)', 'a pr and (b pr and c pr)'],
    ['a eq TRUE and b eq Null', 'a eq true and b eq null'],
    ['not(a pr)', 'not (a pr)'],
    ['a eq -1.50e2', 'a eq -150'],
    ['a eq "\\u0041\\"\\/"', 'a eq "A\\"/"'],
    ['\n  emails[ type eq "work" ]\n  .and b pr', undefined],
    ['emails[ type eq "work" ].value pr', 'emails[type eq "work"].value pr'],
  ])('understands %j', (text, canonical) => {
    const result = parseFilter(text);
    expect(result.ok ? printFilter(result.value) : undefined).toBe(canonical);
  });

  it.each([
    ['userName equals "x"', 'equals', '"equals" is not an operator; did you mean "eq"?'],
    ['userName == "x"', '==', '"==" is not an operator; did you mean "eq"?'],
    ['userName startsWith "x"', 'startsWith', '"startsWith" is not an operator; did you mean "sw"?'],
    ['title pr && x pr', '&&', 'unexpected "&&" after a complete condition; did you mean "and"?'],
    ["userName eq 'bob'", "'bob'", 'text values are written in double quotes: "bob"'],
    ['userName eq bob', 'bob', 'text values are written in double quotes: "bob"'],
    ['userName eq "bob', '"bob', 'this text value has no closing double quote'],
    ['a eq "b" c', 'c', 'unexpected "c" after a complete condition'],
    ['(a pr', '(', 'this "(" is never closed'],
    ['emails[type pr', '[', 'this "[" is never closed'],
    ['not title pr', 'title', '"not" is followed by parentheses, found "title"'],
    ['active gt true', 'true', '"gt" compares texts, numbers and dates; true has no order'],
    ['title lt null', 'null', '"lt" compares texts, numbers and dates; null has no order'],
    ['level co 5', '5', '"co" looks into text: write "5" in double quotes'],
    ['a.b.c pr', 'a.b.c', '"a.b.c" goes too deep: an attribute has sub-attributes, and these have none'],
    [
      'emails[value[type pr]]',
      '[',
      'brackets choose among the values of an attribute; a sub-attribute has one value',
    ],
    ['a eq 1e999', '1e999', '1e999 is too large a number'],
    ['1a pr', '1a', '"1a" is not an attribute name'],
    ['userName eq', '', 'expected a value, found the end'],
    ['', '', 'expected an attribute name, found the end'],
  ])('refuses %j and blames %j', (text, blamed, message) => {
    const fault = faultOf(text);
    expect(fault.message).toBe(message);
    expect(text.slice(fault.offset, fault.offset + fault.length)).toBe(blamed);
  });

  it('says which operators there are', () => {
    expect(faultOf('title equals "x"').expected).toEqual([
      'eq',
      'ne',
      'co',
      'sw',
      'ew',
      'gt',
      'ge',
      'lt',
      'le',
      'pr',
    ]);
  });

  it.each([
    ['parentheses', (depth: number) => `${'('.repeat(depth)}a pr${')'.repeat(depth)}`],
    ['negations', (depth: number) => `${'not ('.repeat(depth)}a pr${')'.repeat(depth)}`],
  ])('reads 50 %s within each other and refuses more', (_what, nested) => {
    expect(parseFilter(nested(50)).ok).toBe(true);
    expect(faultOf(nested(51)).message).toBe('more than 50 parentheses within each other');
    expect(faultOf(nested(2000)).message).toBe('more than 50 parentheses within each other');
  });

  it('refuses a text of endless length', () => {
    expect(faultOf(`a eq "${'x'.repeat(20_000)}"`).message).toMatch(/more than the 16384 allowed/);
  });
});

describe('attributesOf', () => {
  it.each([
    ['title pr or TITLE eq "x"', ['title']],
    ['name.givenName pr and not (active eq false)', ['name.givenName', 'active']],
    ['emails[type eq "work" and value co "@x"]', ['emails.type', 'emails.value']],
    ['emails[type eq "work"].value eq "x"', ['emails.type', 'emails.value']],
    [
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq "1"',
      ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value'],
    ],
  ])('of %s', (text, names) => {
    expect(attributesOf(parsed(text)).map(printPath)).toEqual(names);
  });
});
