import { expect, test } from 'vitest';
import { declareSafety } from '../../src/manifest/safety.ts';

test.each([
  ['25%', { share: 0.25, people: 5 }],
  ['0%', { people: 0 }],
  ['0.0%', { people: 0 }],
  [0, { people: 0 }],
  [12, { people: 12 }],
  [{ percent: 10 }, { share: 0.1, people: 5 }],
  [{ percent: 0 }, { people: 0 }],
  [
    { percent: 0, people: 3 },
    { share: 0, people: 3 },
  ],
  [
    { percent: 10, people: 0 },
    { share: 0.1, people: 0 },
  ],
] as const)('the limit %j', (written, limit) => {
  expect(declareSafety({ removalsPerGroup: written }).removalsPerGroup).toEqual(limit);
});

test('what is not said', () => {
  expect(declareSafety({})).toEqual({
    removalsPerGroup: { share: 0.25, people: 5 },
    removalsTotal: { share: 0.1, people: 5 },
    groupDeletes: 0,
    membersPerGroup: 500,
    protectedGroups: [],
    protectedUsers: [],
  });
});
