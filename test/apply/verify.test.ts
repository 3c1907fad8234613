import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/apply/snapshot.ts';
import { valueEditsOf } from '../../src/apply/value-edit.ts';
import { expectationOf, expectedSnapshot, vanished, verify, type Written } from '../../src/apply/verify.ts';
import { rfc7644 } from '../../src/target/profile.ts';

function group(members: readonly string[] | undefined, name = 'Support'): Snapshot {
  return {
    ...(members && { members: new Map(members.map((id) => [id, undefined])) }),
    values: new Map([['displayName', name]]),
    resource: {},
  };
}

function person(id: string) {
  return { id, type: 'User' as const, name: `${id}@x.com` };
}

const rename = { path: 'displayName', before: 'Support', after: 'Help' };
const writes: readonly Written[] = [
  { values: valueEditsOf({ attributes: [rename] }, rfc7644), add: [], remove: [] },
  { values: [], add: [person('ann')], remove: [] },
  { values: [], add: [], remove: [person('sam')] },
];
const before = group(['kim', 'sam']);
const expectation = expectationOf(before, writes);

describe('verify', () => {
  test.each([
    ['as asked', group(['kim', 'ann'], 'Help'), []],
    ['somebody else joined, which is not ours to complain about', group(['kim', 'ann', 'eve'], 'Help'), []],
    ['nothing was done', group(['kim', 'sam']), ['ann is not a member', 'sam is still a member', 'Support']],
    ['the group was emptied', group([], 'Help'), ['kim lost the membership', 'ann is not a member']],
    ['the members cannot be read', group(undefined, 'Help'), []],
  ])('%s', (_, now, actual) => {
    const found = verify('group/support', expectation, now).map((one) => one.actual.replaceAll('@x.com', ''));

    expect(found).toEqual(actual.map((text) => expect.stringContaining(text)));
  });

  test('only those whom no request touched count as vanished', () => {
    expect(vanished(expectation, group([]))).toBe(1);
    expect(vanished(expectation, group(['kim']))).toBe(0);
  });

  test('the expected group satisfies the expectation', () => {
    expect(verify('group/support', expectation, writes.reduce(expectedSnapshot, before))).toEqual([]);
  });
});
