import { expect, test } from 'vitest';
import { faultsIn } from '../support/compare.ts';
import { declareGroup } from '../support/declare.ts';
import { liveGroup, liveUser } from '../support/live.ts';

const users = ['a', 'b', 'c', 'd', 'e'].map((name) => liveUser(name));

test.each([
  ['as many as allowed', 'exact', ['a', 'b', 'c'], [], undefined],
  ['one too many', 'exact', ['a', 'b', 'c', 'd'], [], 4],
  ['too many once those who stay are counted', 'at-least', ['a', 'b', 'c'], ['d'], 4],
  ['those who are there already count once', 'at-least', ['a', 'b', 'c'], ['a', 'b'], undefined],
  [
    'a group that is too large already may shrink',
    'exact',
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'c', 'd', 'e'],
    undefined,
  ],
  ['a group that is too large already may stay so', 'at-least', ['a'], ['a', 'b', 'c', 'd'], undefined],
  ['a group that is too large already may not grow', 'at-least', ['e'], ['a', 'b', 'c', 'd'], 5],
  ['a member repeated in the live list counts once', 'at-least', ['a'], ['b', 'b', 'b'], undefined],
] as const)('%s', (_, membership, declared, live, size) => {
  const faults = faultsIn({
    groups: [declareGroup('g', declared, { membership })],
    directory: { users, groups: [liveGroup('g', live)] },
    membersPerGroup: 3,
  });
  expect(faults.map(({ code, summary }) => [code, summary])).toEqual(
    size === undefined ? [] : [['member-limit', `group/g would have ${size} members; the limit is 3`]],
  );
});
