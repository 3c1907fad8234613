import { describe, expect, test } from 'vitest';
import { indexDirectory } from '../../src/directory/directory.ts';
import { indexGaps } from '../../src/directory/gaps.ts';
import { matchesGlob } from '../../src/directory/glob.ts';
import { memberKey, resourceId } from '../../src/directory/resource.ts';
import { liveGroup, liveUser } from '../support/live.ts';

describe('the index of a directory', () => {
  const index = indexDirectory({
    users: [
      liveUser('Ann', { externalId: 'E1' }),
      liveUser('ANN', { id: 'second', externalId: 'e1' }),
      liveUser('bob'),
      liveUser('bob'),
    ],
    groups: [liveGroup('Support', []), liveGroup('SUPPORT', [], { id: 'second', externalId: 'x' })],
  });

  test('folds userName and displayName, but not externalId', () => {
    expect(index.usersByUserName.get('ann')).toHaveLength(2);
    expect(index.usersByExternalId.get('E1')).toMatchObject([{ userName: 'Ann' }]);
    expect(index.groupsByDisplayName.get('support')).toHaveLength(2);
    expect(index.groupsByExternalId.get('X')).toBeUndefined();
  });

  test('takes a name for one however its accents are composed', () => {
    const composed = indexDirectory({
      users: [liveUser('zoe\u0308@x.com'), liveUser('ZO\u00cb@x.com')],
      groups: [liveGroup('Cafe\u0301', []), liveGroup('CAF\u00c9', [])],
    });
    expect(composed.usersByUserName.get('zo\u00eb@x.com')).toHaveLength(2);
    expect(composed.groupsByDisplayName.get('caf\u00e9')).toHaveLength(2);
  });

  test('takes what was read twice for one', () => {
    expect(index.usersByUserName.get('bob')).toHaveLength(1);
  });

  test('is not fooled by names that objects have by themselves', () => {
    expect(index.usersByUserName.get('constructor')).toBeUndefined();
    expect(index.groupById.get('__proto__')).toBeUndefined();
  });
});

test('gaps are found by what they concern', () => {
  expect(indexGaps([])).toEqual({ members: new Map() });
  expect(
    indexGaps([
      { kind: 'members', groupId: 'g', reason: 'first' },
      { kind: 'members', groupId: 'g', reason: 'second' },
      { kind: 'users', reason: 'people' },
      { kind: 'groups', reason: 'groups' },
    ]),
  ).toEqual({ users: 'people', groups: 'groups', members: new Map([['g', 'first']]) });
});

test.each([
  ['support-*', 'Support-Tier1', true],
  ['caf\u00e9 *', 'Cafe\u0301 West', true],
  ['*tier*', 'support-tier1', true],
  ['support', 'support-tier1', false],
  ['a.c', 'abc', false],
  ['(a|b)[c]', '(A|B)[c]', true],
  ['*', 'line\nbreak', true],
  ['ab*ba', 'aba', false],
  ['ab*ba', 'abba', true],
  ['a*b*a*', 'aabba', true],
  ['*b*b', 'ab', false],
  ['', '', true],
  ['', 'a', false],
  ['ÄRZTE*', 'ärzte nord', true],
  [`${'*a'.repeat(20)}*b`, 'a'.repeat(40), false],
  [`${'*'.repeat(200)}b`, 'a'.repeat(200), false],
])('the glob %s and the name %j: %s', (glob, name, expected) => {
  expect(matchesGlob(glob, name)).toBe(expected);
});

test('a member is known by its id, and before it has one by its address', () => {
  expect(memberKey({ kind: 'user', id: resourceId('7'), userName: 'ann' })).toBe('7');
  expect(memberKey({ kind: 'group', id: resourceId('8'), address: 'group/a', displayName: 'A' })).toBe('8');
  expect(memberKey({ kind: 'new-group', address: 'group/a', displayName: 'A' })).toBe('group/a');
});
