import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parse,
  parseDocument,
} from 'yaml';
import { locator } from '../../src/manifest/locate.ts';
import { placesIn } from '../../src/manifest/place.ts';
import { readValue, type ValuePath } from '../../src/manifest/value.ts';
import { parseYamlEvents } from '../../src/manifest/yaml.ts';
import { yamlText } from './text.ts';

function read(text: string) {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) throw new Error(parsed.fault.reason);
  return { events: parsed.events, ...readValue(text, parsed.events) };
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
    { name: 'an empty text as an empty mapping', text: '# nothing\n', value: {} },
    { name: 'an empty value as null', text: 'a:\nb: ~', value: { a: null, b: null } },
  ])('takes $name', ({ text, value }) => {
    expect(read(text)).toMatchObject({ value, faults: [] });
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
        if (parsed.ok) readValue(text, parsed.events);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('finding a place', () => {
  it('agrees with another parser on every value of every document', () => {
    fc.assert(
      fc.property(yamlText, (text) => {
        const lines = new LineCounter();
        const document = parseDocument(text, { lineCounter: lines, ...keysAsWritten });
        const { locate } = locator([{ path: 'a.yaml', text }]);
        for (const { path, offset } of placesOf(document.contents, text)) {
          const { line, col } = lines.linePos(offset);
          expect({ path, ...locate({ file: 'a.yaml', path }) }).toMatchObject({ path, line, column: col });
        }
      }),
      { numRuns: 400 },
    );
  });

  const text =
    'groups:\n  support: # first\n    members: &people\n      - a\n      -\n  sales:\n    members: *people\n';
  it.each([
    { name: 'a block by the key above it', path: ['groups', 'support'], place: [2, 3] },
    { name: 'a scalar by itself', path: ['groups', 'support', 'members', 0], place: [4, 9] },
    { name: 'an empty entry by its dash', path: ['groups', 'support', 'members', 1], place: [5, 7] },
    { name: 'an alias by itself', path: ['groups', 'sales', 'members'], place: [7, 14] },
    {
      name: 'what is behind an alias where it was written',
      path: ['groups', 'sales', 'members', 0],
      place: [4, 9],
    },
    { name: 'what does not exist by what holds it', path: ['groups', 'support', 'owner'], place: [2, 3] },
    { name: 'the whole file by its beginning', path: [], place: [1, 1] },
  ])('shows $name', ({ path, place: [line, column] }) => {
    const { locate } = locator([{ path: 'a.yaml', text }]);
    expect(locate({ file: 'a.yaml', path })).toMatchObject({ line, column });
  });
});

/** The other parser would turn the key 007 into 7. */
const keysAsWritten = { stringKeys: true } as const;

/** Where a person would point for each value: at the value, or at the key above a block that begins on a later line. */
function placesOf(node: unknown, text: string, path: ValuePath = []): { path: ValuePath; offset: number }[] {
  if (isMap(node)) {
    return node.items.flatMap((pair: Pair) => {
      const [key, value] = [pair.key, pair.value];
      if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return [];
      const below = [...path, String(key.value)];
      const start = startOf(value);
      const isBelow = start === undefined || text.slice(key.range[1], start).includes('\n');
      return [{ path: below, offset: isBelow ? key.range[0] : start }, ...placesOf(value, text, below)];
    });
  }
  if (isSeq(node)) {
    return node.items.flatMap((item, index) => {
      const below = [...path, index];
      const start = isNode(item) ? startOf(item) : undefined;
      return [
        ...(start === undefined ? [] : [{ path: below, offset: start }]),
        ...placesOf(item, text, below),
      ];
    });
  }
  return [];
}

function startOf(node: Node): number | undefined {
  if (!node.range || isAlias(node)) return undefined;
  const isEmpty = isScalar(node) && node.value === null && node.range[0] === node.range[1];
  return isEmpty ? undefined : node.range[0];
}
