import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycle } from '../../src/resolve/cycles.ts';
import { compareIn, faultsIn } from '../support/compare.ts';
import { declareGroup, nested } from '../support/declare.ts';
import { liveGroup, liveMember } from '../support/live.ts';

describe('a way back', () => {
  test.each<[string, Record<string, readonly string[]>, readonly string[] | undefined]>([
    ['none in a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'] }, undefined],
    ['none where one group is nested twice', { a: ['b', 'b'], b: [] }, undefined],
    ['a group in itself', { a: ['a'] }, ['a', 'a']],
    ['two groups in each other', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
    ['behind a way in', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a', 'b', 'c', 'a']],
    ['through nodes nobody lists', { a: ['elsewhere'] }, undefined],
  ])('%s', (_, edges, expected) => {
    expect(findCycle(new Map(Object.entries(edges)))).toEqual(expected);
  });

  test('at the end of 10,000 groups', () => {
    const chain = Array.from({ length: 10_000 }, (_, n): [string, string[]] => [`${n}`, [`${n + 1}`]]);
    expect(findCycle(new Map(chain))).toBeUndefined();
    expect(findCycle(new Map([...chain, ['10000', ['0']]]))).toHaveLength(10_002);
  });

  test('is found exactly when there is one, and each of its steps exists', () => {
    const node = fc.integer({ min: 0, max: 6 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 12 }), (pairs) => {
        const edges = new Map<string, string[]>();
        for (const [from, to] of pairs) edges.set(from, [...(edges.get(from) ?? []), to]);
        const path = findCycle(edges);
        expect(path !== undefined).toBe(hasCycle(pairs));
        for (const [at, step] of path?.slice(1).entries() ?? []) {
          expect(edges.get(path?.[at] ?? '')).toContain(step);
        }
      }),
    );
  });
});

/** Takes away nodes that lead nowhere until nothing moves: what is left goes round. */
function hasCycle(pairs: readonly (readonly [string, string])[]): boolean {
  const left = pairs.filter(([, to]) => pairs.some(([from]) => from === to));
  if (left.length === pairs.length) return pairs.length > 0;
  return hasCycle(left);
}

describe('manifest and directory together', () => {
  const inA = liveMember('id-b', { type: 'Group' });

  test('a cycle only in the combination is a fault with the path', () => {
    const faults = faultsIn({
      groups: [declareGroup('a', undefined), declareGroup('b', [nested('a')], { membership: 'at-least' })],
      directory: { groups: [liveGroup('a', [inA]), liveGroup('b', [])], nesting: true },
    });
    expect(faults).toMatchObject([{ code: 'live-nesting-cycle', related: [{}] }]);
    expect(faults[0]?.summary).toMatch(/group\/a → group\/b → group\/a|group\/b → group\/a → group\/b/);
  });

  test('a nested group that this plan creates takes part', () => {
    const faults = faultsIn({
      groups: [declareGroup('a', [nested('b')]), declareGroup('b', [nested('a')])],
      directory: { nesting: true },
    });
    expect(faults).toMatchObject([{ code: 'live-nesting-cycle' }]);
  });

  test('a membership that the exact list takes away makes no cycle', () => {
    const { changes } = compareIn({
      groups: [declareGroup('a', [], { allowEmpty: true }), declareGroup('b', [nested('a')])],
      directory: { groups: [liveGroup('a', [inA]), liveGroup('b', [])], nesting: true },
    });
    expect(changes).toHaveLength(2);
  });

  test('groups that share a display name are not taken for one', () => {
    const live = [
      liveGroup('a', [liveMember('team-1')]),
      liveGroup('Team', [], { id: 'team-1' }),
      liveGroup('Team', [liveMember('id-a')], { id: 'team-2' }),
    ];
    expect(
      faultsIn({ groups: [declareGroup('a', undefined)], directory: { groups: live, nesting: true } }),
    ).toEqual([]);
  });
});
