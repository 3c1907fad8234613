import { describe, expect, test } from 'vitest';
import { checkExpression } from '../../src/expression/check.ts';

describe('an expression is accepted', () => {
  test.each([
    'jobTitle',
    'name.familyName',
    '`cost center`.code',
    'costCenter ? costCenter : "UNASSIGNED"',
    '$now()',
    '($double := function($x){ $x * 2 }; $double(level))',
    // The name of a refused function is only a word in a path or a text.
    'eval & random & "$shuffle"',
  ])('%s', async (text) => {
    expect(await checkExpression(text)).toBeUndefined();
  });
});

describe('a syntax fault says where', () => {
  test.each([
    ['$uppercase(name', '', 'before end of expression'],
    ['name & & title', '&', 'cannot be used as a unary operator'],
    ['[1, 2', '', 'Expected'],
    ['a ~ b', '~', 'Unknown operator'],
    ['"unclosed', '', 'terminated by a matching quote'],
    ['', '', 'Unexpected end'],
  ])('%s', async (text, blamed, message) => {
    const fault = await checkExpression(text);
    expect(fault?.message).toContain(message);
    if (blamed !== '') expect(shown(text, fault)).toBe(blamed);
    expect(fault?.offset).toBeGreaterThanOrEqual(0);
    expect(fault?.offset).toBeLessThanOrEqual(text.length);
    expect(fault?.length).toBeGreaterThan(0);
  });
});

describe('a function that would not be the same next time is refused', () => {
  test.each([
    ['name & $eval("1")', '$eval'],
    ['$map(list, $eval)', '$eval'],
    ['list ~> $shuffle', '$shuffle'],
    ['{ "lot": [1, (a; $random())] }', '$random'],
    ['$ ~> | $ | { "x": $random() } |', '$random'],
    ['($eval := function($x){ $x }; $eval(1))', '$eval'],
  ])('%s', async (text, blamed) => {
    const fault = await checkExpression(text);
    expect(fault?.message).toContain(`${blamed} is not available`);
    expect(shown(text, fault)).toBe(blamed);
  });
});

describe('a text made to hurt the parser is a fault', () => {
  test.each([
    ['too long', '1+'.repeat(20_000), '10000 characters'],
    ['brackets', '('.repeat(9_999), ''],
    ['lists', '['.repeat(9_999), ''],
    ['conditions', 'a?'.repeat(4_999), ''],
  ])('%s', async (_name, text, message) => {
    const fault = await checkExpression(text);
    expect(fault?.message).toContain(message);
  });
});

function shown(text: string, fault: { offset: number; length: number } | undefined): string | undefined {
  return fault && text.slice(fault.offset, fault.offset + fault.length);
}
