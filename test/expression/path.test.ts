import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { evaluateRecords, type JsonValue } from '../../src/expression/evaluate.ts';
import { notPlain, plainPath, readPath } from '../../src/expression/path.ts';

describe('a path of names', () => {
  test.each([
    ['department', ['department']],
    ['  address . city\n', ['address', 'city']],
    ['`cost center`.`a.b`', ['cost center', 'a.b']],
    ['größe_1', ['größe_1']],
    ['`and`', ['and']],
    ['__proto__.constructor', ['__proto__', 'constructor']],
  ])('%s', (text, names) => {
    expect(plainPath(text)).toEqual(names);
  });

  test.each([
    '',
    'a.',
    'a..b',
    'a[0]',
    'a.*',
    '$',
    '$.a',
    '"a"',
    'null',
    'true.a',
    'a.and',
    '1',
    'a b',
    '``',
    '`a',
    'a-b',
    'a/*x*/',
    '%.a',
  ])('is not: %s', (text) => {
    expect(plainPath(text)).toBeUndefined();
  });
});

/** Few names, so that paths often lead somewhere; some that mean something to JavaScript or to JSONata. */
const name = fc.constantFrom('a', 'b', 'c d', '__proto__', 'constructor', 'length', 'sequence', 'then');
const path = fc.array(name, { minLength: 1, maxLength: 4 });
const leaf = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

/** Built by parsing, as records are: then `__proto__` is a name like any other. */
function records(withLists: boolean): fc.Arbitrary<JsonValue> {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => {
    const complex = fc
      .array(fc.tuple(name, tie('tree')), { maxLength: 4 })
      .map((entries) => new Map(entries));
    const list = fc.array(tie('tree'), { maxLength: 3 });
    return {
      tree: fc.oneof(
        { maxDepth: 4, depthSize: 'large' },
        leaf,
        complex,
        complex,
        ...(withLists ? [list] : []),
      ),
    };
  });
  return tree.map((value) => JSON.parse(asText(value)));
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(',')}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  return `{${[...value].map(([key, part]) => `${JSON.stringify(key)}:${asText(part)}`).join(',')}}`;
}

const spelled = (names: readonly string[]) => names.map((word) => `\`${word}\``).join('.');

describe('what a path finds is what JSONata finds', () => {
  test('without lists, by reading alone', async () => {
    await fc.assert(
      fc.asyncProperty(records(false), path, async (record, names) => {
        const found = readPath(record, names);
        expect(found).not.toBe(notPlain);
        expect(written(found)).toBe(written(await jsonata(spelled(names)).evaluate(record)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('with lists anywhere, by reading or by asking JSONata', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(records(true), { maxLength: 100 }), path, async (some, names) => {
        const text = spelled(names);
        const results = await evaluateRecords(some, { found: text }, { now: 0 });
        for (const [index, record] of some.entries()) {
          const result = results[index];
          const [found] = result?.kind === 'values' ? result.values : ['a fault'];
          expect(written(found)).toBe(written(await jsonata(text).evaluate(record)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a list at the end is handed over as it is', () => {
    const list = [['x'], []];
    expect(readPath({ data: { items: list } }, ['data', 'items'])).toBe(list);
  });

  test('a list on the way, and what JSONata takes for a function, is left to JSONata', () => {
    expect(readPath({ a: [{ b: 1 }] }, ['a', 'b'])).toBe(notPlain);
    expect(readPath([{ a: 1 }], ['a'])).toBe(notPlain);
    expect(readPath({ a: { _jsonata_lambda: true, b: 1 } }, ['a', 'b'])).toBe(notPlain);
  });
});

/** As JSON, because JSONata marks its lists, and because vitest compares what is called `constructor` in its own way. */
function written(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
