import { describe, expect, test } from 'vitest';
import { replacements } from '../../src/expression/builtins.ts';
import { evaluateRecords, type JsonValue } from '../../src/expression/evaluate.ts';

const now = Date.UTC(2026, 10, 22, 9, 30);

async function evaluateOne(text: string, record: JsonValue = {}, limits = {}) {
  const [result] = await evaluateRecords([record], { it: text }, { now, limits });
  return result;
}

const value = (it: JsonValue | undefined) => ({ kind: 'values', values: [it] });
const fault = (message: string) => ({
  kind: 'fault',
  expression: 'it',
  message: expect.stringContaining(message),
});

describe('records become values', () => {
  test('in the order of the expressions, each record on its own', async () => {
    const people: readonly JsonValue[] = [
      { id: 'e1', name: { first: 'Jane', last: 'Roe' }, cost: '' },
      { id: 'e2', name: { first: 'Sam', last: 'Poe' }, cost: 'C7' },
    ];
    const expressions = {
      externalId: 'id',
      displayName: 'name.first & " " & name.last',
      costCenter: 'cost ? cost : "UNASSIGNED"',
    };
    expect(await evaluateRecords(people, expressions, { now })).toEqual([
      { kind: 'values', values: ['e1', 'Jane Roe', 'UNASSIGNED'] },
      { kind: 'values', values: ['e2', 'Sam Poe', 'C7'] },
    ]);
  });

  test('nothing is not null', async () => {
    expect(await evaluateOne('a')).toStrictEqual(value(undefined));
    expect(await evaluateOne('a', { a: null })).toStrictEqual(value(null));
    expect(await evaluateOne('$uppercase(a)')).toStrictEqual(value(undefined));
    expect(await evaluateOne('(a)', { a: null })).toStrictEqual(value(null));
  });

  test('what comes out is plain JSON', async () => {
    const result = await evaluateOne('{ "list": items.n, "__proto__": { "x": 1 } }', {
      items: [{ n: 1 }, { n: 2 }],
    });
    const [made] = result?.kind === 'values' ? result.values : [];
    expect(JSON.stringify(made)).toBe('{"list":[1,2],"__proto__":{"x":1}}');
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
  });

  test('many records, a faulty one here and there', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => (n % 500 === 7 ? { n: 'x' } : { n }));
    const results = await evaluateRecords(many, { it: 'n * 2' }, { now });
    expect(results.map((result) => (result.kind === 'values' ? result.values[0] : result.kind))).toEqual(
      many.map(({ n }) => (typeof n === 'number' ? n * 2 : 'fault')),
    );
  });

  test('no records, no expressions', async () => {
    expect(await evaluateRecords([], { it: '$now()' }, { now })).toEqual([]);
    expect(await evaluateRecords([{ a: 1 }], {}, { now })).toEqual([{ kind: 'values', values: [] }]);
  });
});

describe('the same record gives the same value, whenever and wherever', () => {
  test.each([
    ['$now()', '2026-11-22T09:30:00.000Z'],
    ['$now("[Y0001]-[M01]-[D01]")', '2026-11-22'],
    ['$millis()', now],
    ['$toMillis("2026-11-22T09:30:00")', now],
    ['$toMillis("2026-11-22T10:30:00+01:00")', now],
    ['$toMillis("2026-11-22")', Date.UTC(2026, 10, 22)],
    ['$toMillis("09:30", "[H01]:[m01]")', now],
    ['$fromMillis(0)', '1970-01-01T00:00:00.000Z'],
  ])('%s', async (text, expected) => {
    expect(await evaluateOne(text)).toEqual(value(expected));
  });

  test.each(['eval', 'random', 'shuffle'])('$%s is refused, should it be reached after all', async (name) => {
    expect(await evaluateOne(`$${name}([1])`)).toEqual(fault('is not available'));
    const refused = (await replacements(now, 1_000)).find((replacement) => replacement.name === name);
    expect(() => refused?.call('1')).toThrow('is not available');
  });
});

describe('a fault names the expression and leaves the other records alone', () => {
  test('the first one that fails', async () => {
    const results = await evaluateRecords(
      [{ a: 1 }, { a: 'x' }],
      { good: 'a', bad: 'a + 1', worse: '$error("later")' },
      { now },
    );
    expect(results).toMatchObject([
      { kind: 'fault', expression: 'worse', message: 'later' },
      { kind: 'fault', expression: 'bad' },
    ]);
  });

  test.each([
    ['$uppercase', 'a function'],
    ['function($x){ $x }', 'a function'],
    ['{ "f": $sum }', 'a function'],
    ['/x/', 'a function'],
    ['/x/("x")', 'a function'],
    ['1 +', 'Unexpected end'],
    ['$nosuch(1)', 'non-function'],
    ['a', 'a function'],
  ])('%s', async (text, message) => {
    expect(await evaluateOne(text, { a: { _jsonata_function: true } })).toEqual(fault(message));
  });

  test('a message stays short, whatever it quotes', async () => {
    const result = await evaluateOne('1 + a', { a: 'x'.repeat(10_000) });
    expect(result?.kind === 'fault' ? result.message.length : 0).toBeLessThan(400);
    const quoted = await evaluateOne('$error(a)', { a: 'x'.repeat(10_000) });
    expect(quoted?.kind === 'fault' ? quoted.message.length : 0).toBeLessThan(400);
  });
});

describe('limits', () => {
  const counting = '($f := function($n){ $n = 0 ? 0 : $f($n - 1) }; $f(n))';

  test('steps', async () => {
    expect(await evaluateOne(counting, { n: 10 }, { steps: 1_000 })).toEqual(value(0));
    expect(await evaluateOne(counting, { n: 1_000 }, { steps: 1_000 })).toEqual(fault('1000 steps'));
  });

  test('steps count over all expressions of a record, and anew for the next', async () => {
    const twice = { one: counting, two: counting };
    const results = await evaluateRecords([{ n: 60 }, { n: 20 }, { n: 20 }], twice, {
      now,
      limits: { steps: 800 },
    });
    expect(results).toMatchObject([
      { kind: 'fault', expression: 'two' },
      { kind: 'values' },
      { kind: 'values' },
    ]);
  });

  test('depth', async () => {
    const nested = '($f := function($n){ $n = 0 ? 0 : 1 + $f($n - 1) }; $f(n))';
    expect(await evaluateOne(nested, { n: 10 }, { depth: 100 })).toEqual(value(10));
    expect(await evaluateOne(nested, { n: 100 }, { depth: 100 })).toEqual(fault('Stack overflow'));
  });

  test.each(['text', '$string(text)'])('size, over all values of a record: %s', async (text) => {
    const twice = { one: text, two: text };
    const results = await evaluateRecords(
      [{ text: 'x'.repeat(600) }, { text: 'x'.repeat(400) }, { text: 'x'.repeat(1_200) }],
      twice,
      { now, limits: { outputBytes: 2_000 } },
    );
    expect(results).toMatchObject([
      { kind: 'fault', expression: 'two' },
      { kind: 'values' },
      { kind: 'fault', expression: 'one' },
    ]);
  });

  test.each([
    ['$pad("x", 5e8)', '$pad would make'],
    ['$pad("x", 300000, "abcdefgh")', '$pad would make'],
    ['$join([1..1000].$string($), text)', '$join would make'],
    ['$string($$, true)', '$string would make'],
    ['$now("[Y,9 9 9 9]")', 'three digits'],
    ['$fromMillis(0, "[Y,0x1dcd6500]")', 'three digits'],
    ['$toMillis("1", "[Y,1-999999999]")', 'three digits'],
    ['$now(text)', 'a date picture'],
  ])('what would be too large is not even begun: %s', async (text, message) => {
    const long = 'x'.repeat(10_000);
    expect(await evaluateOne(text, { text: long, texts: Array(100).fill(long) })).toEqual(fault(message));
  });

  test.each([
    ['$pad("7", -3, "0")', '007'],
    ['$pad(?, 3)("7")', '7  '],
    ['$join(["a", "b"], "-")', 'a-b'],
    ['$string({"a": 1})', '{"a":1}'],
    ['a ~> $string', '[1]'],
    ['$fromMillis(0, "[D], [MNn] [Y0001] [h#1]:[m01] [P]")', '1, January 1970 12:00 am'],
    ['$fromMillis(0, "[Y,2-2]/[M01]")', '70/01'],
  ])('what is bounded works as it always did: %s', async (text, expected) => {
    expect(await evaluateOne(text, { a: [1] })).toEqual(value(expected));
  });

  test('time, and no more than a few records of it', async () => {
    const slow = 'slow ? $match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/) : n';
    const some: readonly JsonValue[] = [{ n: 1 }, { slow: true }, { n: 2 }, { slow: true }, { n: 3 }];
    const patient = await evaluateRecords(some, { it: slow }, { now, limits: { milliseconds: 300 } });
    expect(patient).toEqual([value(1), fault('300 ms'), value(2), fault('300 ms'), value(3)]);
    const strict = await evaluateRecords(
      some,
      { it: slow },
      { now, limits: { milliseconds: 300, stops: 1 } },
    );
    expect(strict).toEqual([value(1), fault('300 ms'), fault('stopped'), fault('stopped'), fault('stopped')]);
  });

  test('an abort ends the thread at once', async () => {
    const controller = new AbortController();
    const endless = '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)';
    const evaluation = evaluateRecords(
      [{}],
      { it: endless },
      { now, limits: { milliseconds: 50_000 }, signal: controller.signal },
    );
    setTimeout(() => controller.abort(new Error('interrupted')), 100);
    await expect(evaluation).rejects.toThrow('interrupted');
  });
});
