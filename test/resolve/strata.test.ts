import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grantable } from '../../src/directory/carrier.ts';
import { dependenciesFirst, type StrataInput, stratify } from '../../src/resolve/strata.ts';
import { declareGroup } from '../support/declare.ts';
import { item } from '../support/people.ts';

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

/** What a group nests and asks for, and which groups decide who holds an item. */
interface Written {
  readonly nests?: readonly string[];
  readonly asks?: readonly Grantable[];
}

function inputOf(
  written: Readonly<Record<string, Written>>,
  decidedBy: StrataInput['decidedBy'],
): StrataInput {
  return {
    groups: Object.keys(written).map((key) => declareGroup(key, [])),
    nestedIn: ({ key }) => written[key]?.nests ?? [],
    itemsOf: ({ key }) => new Set(written[key]?.asks),
    decidedBy,
  };
}

function keysIn(input: StrataInput): readonly (readonly string[])[] {
  return stratify(input).strata.map(({ groups }) => groups.map(({ key }) => key));
}

describe('groups in strata', () => {
  const [agent, german] = [item('role', 'agent'), item('language', 'german')];

  test('who asks for an item comes a stratum after those that decide about it, with those that nest it', () => {
    const written = { outer: { nests: ['asks'] }, asks: { asks: [agent] }, grants: {} };
    expect(keysIn(inputOf(written, () => ['grants']))).toEqual([['grants'], ['asks', 'outer']]);
  });

  test('an item that no group decides about keeps nobody waiting', () => {
    expect(keysIn(inputOf({ asks: { asks: [agent] } }, () => []))).toEqual([['asks']]);
  });

  test('who decides is asked once for each item, however many groups ask for it', () => {
    const keys = Array.from({ length: 1000 }, (_, at) => `g${at}`);
    const written = Object.fromEntries(keys.map((key) => [key, { asks: [agent, german] }]));
    const decided: Grantable[] = [];
    const input = inputOf({ ...written, grants: {} }, (asked) => {
      decided.push(asked);
      return ['grants'];
    });
    expect(keysIn(input)).toEqual([['grants'], keys]);
    expect(decided).toEqual([agent, german]);
  });

  test('a circle is told group by group, with the items between them', () => {
    const written = { a: { asks: [agent] }, b: { nests: ['c'] }, c: { asks: [german] } };
    const { cycle } = stratify(inputOf(written, (asked) => (asked === agent ? ['b'] : ['a'])));
    expect(cycle).toEqual([
      { key: 'a', next: { on: 'b', item: agent } },
      { key: 'b', next: { on: 'c' } },
      { key: 'c', next: { on: 'a', item: german } },
    ]);
  });

  test('whatever groups nest and ask for: in order and complete, or there is a circle', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const items = [agent, german];
    const situation = fc.record({
      written: fc.tuple(
        ...keys.map(() =>
          fc.record({ nests: fc.subarray(keys, { maxLength: 2 }), asks: fc.subarray(items) }),
        ),
      ),
      deciders: fc.tuple(fc.subarray(keys), fc.subarray(keys)),
    });
    fc.assert(
      fc.property(situation, ({ written, deciders }) => {
        const byKey: Readonly<Record<string, Written>> = Object.fromEntries(
          keys.map((key, at) => [key, written[at] ?? {}]),
        );
        const decidedBy = (asked: Grantable) => deciders[items.indexOf(asked)] ?? [];
        const { strata, cycle } = stratify(inputOf(byKey, decidedBy));
        const order = strata.flatMap(({ groups }) => groups.map(({ key }) => key));
        expect([...order].sort()).toEqual(keys);
        if (cycle !== undefined) {
          for (const [at, { key, next }] of cycle.entries()) {
            expect(next.on).toBe(cycle[(at + 1) % cycle.length]?.key);
            const { nests, asks } = byKey[key] ?? {};
            if (next.item === undefined) expect(nests).toContain(next.on);
            else expect(asks).toContain(next.item);
            if (next.item !== undefined) expect(decidedBy(next.item)).toContain(next.on);
          }
          return;
        }
        const levelOf = (key: string) =>
          strata.findIndex(({ groups }) => groups.some((one) => one.key === key));
        for (const key of keys) {
          for (const inner of byKey[key]?.nests ?? [])
            expect(order.indexOf(inner)).toBeLessThan(order.indexOf(key));
          for (const asked of byKey[key]?.asks ?? []) {
            expect(strata[levelOf(key)]?.items.has(asked)).toBe(true);
            for (const decider of decidedBy(asked)) expect(levelOf(decider)).toBeLessThan(levelOf(key));
          }
        }
      }),
    );
  });
});
