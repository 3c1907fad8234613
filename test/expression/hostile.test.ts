import { describe, expect, test } from 'vitest';
import { evaluateRecords, type JsonValue } from '../../src/expression/evaluate.ts';

/** Each is evaluated for one record between two good ones: it must become a fault, and the others must not notice. */
const hostile: readonly (readonly [name: string, expression: string])[] = [
  ['recursion', '($f := function(){ 1 + $f() }; $f())'],
  ['tail recursion', '($f := function(){ $f() }; $f())'],
  ['mutual recursion', '($f := function(){ $g() }; $g := function(){ $f() }; $f())'],
  ['the Y combinator', '(λ($f){ $f($f) })(λ($f){ $f($f) })'],
  ['recursion beside a fault', '{ "a": ($f := function(){ $f() }; $f()), "b": $error("b") }'],
  ['backtracking in $match', '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)'],
  ['backtracking in $contains', '$contains("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a|a)*$/)'],
  [
    'backtracking in $replace',
    '$replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(([a-z])+.)+[A-Z]$/, "")',
  ],
  ['a pattern too large', '$match("a", /(?:(?:(?:a{1000}){1000}){1000}){1000}/) ~> $error'],
  [
    'a matcher without end',
    '($m := function(){ {"match": "", "start": 0, "end": 0, "groups": [], "next": $m} }; $replace("x", $m, "y"))',
  ],
  ['$pad', '$pad("x", 5e8)'],
  ['$pad to the left', '$pad("x", -5e8)'],
  ['$pad with a long filling', '$pad("x", 400000, $pad("y", 1000))'],
  ['$pad in two steps', '$pad(?, 5e8)("x")'],
  ['$pad by a text', '$pad(?, "5e8")("x")'],
  ['$pad by a chain', '("x" ~> $pad(?, 5e8))'],
  ['a wide year', '$now("[Y,999999999]")'],
  ['a wide year, spaced', '$fromMillis(0, "[Y , 9 9 9 9 9 9 9 9 9]")'],
  ['a wide year, hexadecimal', '$fromMillis(0, "[Y,0x1dcd6500]")'],
  ['a wide year to parse', '$toMillis("1", "[Y,1-999999999]")'],
  ['a range', '[1..1e7]'],
  ['a range of ranges', '[1..60000].[1..60000]'],
  ['two nested $map', '$map([1..60000], function($x){ $map([1..60000], function($y){ $x * $y }) })'],
  ['$distinct without steps', '$distinct([1..60000])'],
  ['$join', '$join([1..20000].$string($), $pad("x", 100000))'],
  ['$join of long texts', '($s := $pad("x", 100000); $join([1..20000].$s))'],
  ['doubling a text', '($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $f("x", 60))'],
  ['doubling by $replace', '$replace($pad("", 100000, "a"), "a", $pad("", 100000, "b"))'],
  [
    'doubling an object, as text',
    '($f := function($o, $n){ $n = 0 ? $o : $f({"a": $o, "b": $o}, $n - 1) }; $string($f(1, 60)))',
  ],
  [
    'doubling an object, joined',
    '"" & ($f := function($o, $n){ $n = 0 ? $o : $f({"a": $o, "b": $o}, $n - 1) }; $f(1, 60))',
  ],
  [
    'doubling an object, in an error',
    '1 + ($f := function($o, $n){ $n = 0 ? $o : $f({"a": $o, "b": $o}, $n - 1) }; $f(1, 60))',
  ],
  [
    'doubling by $merge',
    '($f := function($o, $n){ $n = 0 ? $o : $f($merge([{"a": $o}, {"b": $o}]), $n - 1) }; $f(1, 60))',
  ],
  ['doubling a list', '($f := function($l, $n){ $n = 0 ? $l : $f($append($l, $l), $n - 1) }; $f([1], 60))'],
  ['a deep object', '($f := function($o, $n){ $n = 0 ? $o : $f({"a": $o}, $n - 1) }; $f(1, 5000))'],
  ['a deep record, indented', '$string(deep, true)'],
  ['an object in itself', '$string($ ~> | $ | {"self": $} |)'],
  ['an object in itself, searched', '($ ~> | $ | {"self": $} |).**'],
  ['a Roman number', '$formatInteger(1e15, "I")'],
  ['a number that is none', '$power(10, 400)'],
  ['a division by zero', '1 / 0'],
  ['a promise that stays open', '(function($g){ {"then": $g} })(function($r){ 1 })'],
  ['the constructor of a function', '$string.constructor("return process")()'],
  ['$lookup of a constructor', '$lookup($, "constructor")("return process")()'],
  ['a function found in data', 'lambda(1)'],
  ['$map with a function found in data', '$map([1], lambda)'],
];

/** Asked of a good record, these find nothing: there is nothing but the record. */
const nothing = [
  'process',
  '$process',
  '$globalThis',
  '$require',
  'constructor',
  '__proto__',
  '$lookup($, "__proto__")',
  '$$.constructor.name',
  '$string.constructor',
  'constructor.constructor("return process")()',
  '$lookup($, "toString")',
  'n.toFixed',
  '$merge([{"a": {"__proto__": {"b": 1}}}]).a.b',
];

const limits = { milliseconds: 400 };

function deep(levels: number): JsonValue {
  return JSON.parse(`${'['.repeat(levels)}${'1,'.repeat(20_000)}1${']'.repeat(levels)}`);
}

const evil: JsonValue = {
  evil: true,
  deep: deep(1_000),
  lambda: JSON.parse('{"_jsonata_lambda":true,"arguments":[],"body":{"type":"string","value":"run"}}'),
};

describe('a hostile expression is one fault', () => {
  test.each(hostile)('%s', async (_name, expression) => {
    const records: readonly JsonValue[] = [{ n: 1 }, evil, { n: 2 }];
    const results = await evaluateRecords(records, { it: `evil ? (${expression}) : n` }, { now: 0, limits });
    expect(results).toEqual([
      { kind: 'values', values: [1] },
      { kind: 'fault', expression: 'it', message: expect.stringMatching(/./) },
      { kind: 'values', values: [2] },
    ]);
  });

  test('all of them together, among records that are evaluated all the same', async () => {
    const choice = hostile.map(([, expression], index) => `kind = ${index} ? (${expression})`).join(' : ');
    const records = hostile.flatMap((_, kind) => [{ ...Object(evil), kind }, { n: kind }]);
    const results = await evaluateRecords(
      records,
      { it: `evil ? (${choice}) : n` },
      { now: 0, limits: { ...limits, stops: hostile.length } },
    );
    expect(results.map((result) => (result.kind === 'values' ? result.values[0] : result.kind))).toEqual(
      hostile.flatMap((_, kind) => ['fault', kind]),
    );
  });

  test('memory filled bit by bit', async () => {
    const groups = '()'.repeat(2_000);
    const greedy = `evil ? $count($match($pad("", 60000, "a"), /${groups}a/)) : n`;
    const results = await evaluateRecords(
      [{ n: 1 }, evil, { n: 2 }],
      { it: greedy },
      { now: 0, limits: { milliseconds: 50_000 } },
    );
    expect(results).toMatchObject([
      { values: [1] },
      { kind: 'fault', message: expect.stringContaining('memory') },
      { values: [2] },
    ]);
  });
});

describe('an expression sees the record and nothing else', () => {
  test.each(nothing)('%s', async (expression) => {
    const results = await evaluateRecords([{ n: 1 }], { it: `(${expression})` }, { now: 0 });
    expect(results).toStrictEqual([{ kind: 'values', values: [undefined] }]);
  });

  test('what one record does to prototypes, no other record sees', async () => {
    const pollute =
      'evil ? $ ~> | $ | {"__proto__": {"polluted": true}} | : (polluted or $exists({}.polluted))';
    const results = await evaluateRecords([{ evil: true }, { n: 1 }], { it: pollute }, { now: 0 });
    expect(results[1]).toStrictEqual({ kind: 'values', values: [false] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
