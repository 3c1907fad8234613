import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseYamlEvents } from '../../src/yaml/events.ts';
import { placesIn } from '../../src/yaml/place.ts';
import { readValue } from '../../src/yaml/value.ts';
import { keysAsWritten, yamlText } from './text.ts';

function read(text: string) {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) throw new Error(parsed.fault.reason);
  return readValue(text, parsed.events, 'a manifest');
}

/** Both parsers on one text: what one takes for a number the other must not take for a name. */
describe('reading YAML', () => {
  it('agrees with another parser on every document', () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        const { value, faults } = read(text);
        expect(faults).toEqual([]);
        expect(value).toEqual(parse(text, keysAsWritten));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    {
      name: 'booleans of YAML 1.1 as text',
      text: 'a: yes\nb: on\nc: No',
      value: { a: 'yes', b: 'on', c: 'No' },
    },
    { name: 'dates as text', text: 'a: 2026-12-31', value: { a: '2026-12-31' } },
    { name: 'percentages as text', text: 'a: 25%', value: { a: '25%' } },
    {
      name: 'keys as they are written',
      text: '007: a\nnull: b\n1.0: c',
      value: { '007': 'a', null: 'b', '1.0': 'c' },
    },
    { name: 'what an alias stands for', text: 'a: &x [1]\nb: *x', value: { a: [1], b: [1] } },
    { name: 'the latest anchor of a name', text: 'a: &x 1\nb: &x 2\nc: *x', value: { a: 1, b: 2, c: 2 } },
    { name: 'an empty text as nothing', text: '# nothing\n', value: null },
    {
      name: 'numbers that begin with a zero as text',
      text: 'a: 0042\nb: 0\nc: 0.5',
      value: { a: '0042', b: 0, c: 0.5 },
    },
    { name: 'an empty value as null', text: 'a:\nb: ~', value: { a: null, b: null } },
  ])('takes $name', ({ text, value }) => {
    expect(read(text)).toEqual({ value, faults: [] });
  });

  it('takes __proto__ for a key like any other', () => {
    const { value } = read('__proto__: { polluted: true }\n');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('never fails but with a fault', () => {
    const yamlish = fc.string({
      unit: fc.constantFrom(...'ab:-?{}[],&*!|>\'"%@#\t\n ', '\r\n', '  - ', ': ', '🙂'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(yamlish, (text) => {
        const parsed = parseYamlEvents(text);
        if (parsed.ok) placesIn(text, parsed.events).entry(['a', 0]);
        if (parsed.ok) readValue(text, parsed.events, 'a manifest');
      }),
      { numRuns: 2000 },
    );
  });
});
