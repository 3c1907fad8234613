import { expect, test } from 'vitest';
import type { Block } from '../../src/changeset/plan.ts';
import { type Allowances, remainingBlocks } from '../../src/policy/allowances.ts';
import { changeOf, planOf } from '../support/changes.ts';

const changes = [
  changeOf('a', { before: 10, remove: 7 }),
  changeOf('b', { before: 10, remove: 5 }),
  changeOf('x', undefined, { kind: 'delete' }),
  changeOf('y', undefined, { kind: 'delete' }),
];
const block = (rule: Block['rule'], ...addresses: readonly string[]): Block => ({
  rule,
  summary: rule,
  addresses,
});

test.each<[Block['rule'], Allowances, boolean]>([
  ['removals-per-group', {}, false],
  ['removals-per-group', { removals: 11 }, false],
  ['removals-per-group', { removals: 12 }, true],
  ['removals-per-group', { deletes: 99, protected: ['group/a'] }, false],
  ['removals-total', { removals: 11 }, false],
  ['removals-total', { removals: 13 }, true],
  ['removals-total', { removals: 0 }, false],
  ['group-deletes', { deletes: 1 }, false],
  ['group-deletes', { deletes: 2 }, true],
  ['group-deletes', { removals: 99 }, false],
  ['protected-group', { protected: ['group/a'] }, true],
  ['protected-group', { protected: ['group/b'] }, false],
  ['protected-group', { protected: ['group/*'] }, false],
  ['protected-group', { removals: 99, deletes: 99 }, false],
  ['emptied-group', { removals: 99, deletes: 99, protected: ['group/a'] }, false],
])('%s with %j is allowed: %s', (rule, allowances, isAllowed) => {
  const plan = planOf(changes, { blocked: [block(rule, 'group/a')] });
  expect(remainingBlocks(plan, allowances)).toEqual(isAllowed ? [] : plan.blocked);
});

test('each block is judged by itself', () => {
  const removals = block('removals-total', 'group/a', 'group/b');
  const deletes = block('group-deletes', 'group/x', 'group/y');
  const plan = planOf(changes, { blocked: [removals, deletes] });
  expect(remainingBlocks(plan, { removals: 12 })).toEqual([deletes]);
  expect(remainingBlocks(plan, { removals: 12, deletes: 2 })).toEqual([]);
});
