import fc from 'fast-check';
import { parse as parseElsewhere } from 'scim2-parse-filter';
import { describe, expect, it } from 'vitest';
import { parseFilter, printFilter } from '../../src/scim/filter.ts';
import { smallFilter } from './arbitrary.ts';

/** A parser that others wrote is the witness for what is a filter and what is not. */
function acceptedElsewhere(text: string): boolean {
  try {
    parseElsewhere(text);
    return true;
  } catch {
    return false;
  }
}

/** Where we knowingly refuse more than the witness does. */
const STRICTER = [
  { why: '`not` without parentheses is not in RFC 7644 figure 1', pattern: /\bnot\b(?!\s*\()/ },
  { why: '`not` does not join two conditions', pattern: /(?:pr|["\])])\s*not\b/ },
  { why: '`and` and `or` cannot be attributes', pattern: /(?:^|and|or|[([])\s*(?:and|or)\b/ },
  { why: 'a sub-attribute has no values to choose from', pattern: /\.\w+\[|\[[^\]]*\[/ },
];

const fragments = fc.constantFrom(
  ...['title', 'emails.type', 'and', 'or', 'not', 'not (', '(', ')', '[', ']', 'eq', 'pr', '"a"'],
  ...['title pr', 'title eq "b"', 'emails[type eq "a"]', 'urn:x:y:z.w pr'],
);
const almostFilters = fc
  .array(fragments, { maxLength: 9 })
  .map((parts) => parts.join(' ').replaceAll(/ \[ ?/g, '['));

describe('the filter parser and a parser of others', () => {
  it('accept and refuse the same texts', () => {
    fc.assert(
      fc.property(almostFilters, (text) => {
        if (STRICTER.some(({ pattern }) => pattern.test(text))) return;
        expect(parseFilter(text).ok).toBe(acceptedElsewhere(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('agree that what we print is a filter', () => {
    fc.assert(
      fc.property(smallFilter, (filter) => {
        expect(acceptedElsewhere(printFilter(filter))).toBe(true);
      }),
    );
  });

  it.each([
    ['not title pr', STRICTER[0]],
    ['title pr not (x pr)', STRICTER[1]],
    ['and pr', STRICTER[2]],
    ['emails.type[value pr]', STRICTER[3]],
  ])('differ on %s', (text, rule) => {
    expect(rule?.pattern.test(text)).toBe(true);
    expect(acceptedElsewhere(text)).toBe(true);
    expect(parseFilter(text).ok).toBe(false);
  });
});
