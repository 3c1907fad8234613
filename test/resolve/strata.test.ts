import { expect, test } from 'vitest';
import { dependenciesFirst } from '../../src/resolve/strata.ts';

test('every group comes after those it depends on, whatever the order of the files', () => {
  const edges: readonly (readonly [string, readonly string[]])[] = [
    ['a', ['b', 'c']],
    ['b', ['c', 'x']],
    ['c', []],
  ];
  for (const order of [edges, edges.toReversed()]) {
    expect(dependenciesFirst(new Map(order)).filter((key) => key !== 'x')).toEqual(['c', 'b', 'a']);
  }
});

test('a chain of groups may be longer than a call stack is deep', () => {
  const length = 50_000;
  const chain = new Map(Array.from({ length }, (_, at) => [`g${at}`, at + 1 < length ? [`g${at + 1}`] : []]));
  expect(dependenciesFirst(chain).at(0)).toBe(`g${length - 1}`);
});
