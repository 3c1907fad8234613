import { describe, expect, test } from 'vitest';
import { canonicalJson, changesetDigest } from '../../src/changeset/digest.ts';
import type { Change } from '../../src/changeset/plan.ts';

const target = { type: 'scim', baseUrl: 'https://scim.example.com/v2' } as const;
const place = { file: 'support.yaml', line: 9, column: 3 };

const change = {
  kind: 'update',
  address: 'group/support',
  displayName: 'Support',
  externalId: 'hris_1',
  id: 'g1',
  version: 'W/"7"',
  owner: '@cc',
  source: place,
  attributes: [{ path: 'displayName', before: 'Old', after: 'Support', source: place }],
  members: {
    mode: 'exact',
    before: ['u1', 'u2'],
    after: 2,
    add: [
      { type: 'User', id: 'u3', name: 'ann', grounds: [{ kind: 'entry', source: place }] },
      { type: 'User', id: 'u4', name: 'bob', grounds: [{ kind: 'entry', source: place }] },
    ],
    remove: [{ type: 'User', id: 'u1', name: 'cyd', because: 'expired', date: '2026-01-31', source: place }],
  },
} as const satisfies Change;

const { members } = change;
const [ann, bob] = members.add;
const digest = changesetDigest(target, [change], []);

test('is SHA-256 in hexadecimal', () => {
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

describe('moves with every deed', () => {
  test.each<[string, Change]>([
    ['what happens to the group', { ...change, kind: 'delete' }],
    ['which group', { ...change, id: 'g2' }],
    ['its address', { ...change, address: 'group/other' }],
    ['its name', { ...change, displayName: 'support' }],
    ['its externalId', { ...change, externalId: 'hris_2' }],
    ['an attribute', { ...change, attributes: [{ path: 'displayName', before: 'Old', after: 'New' }] }],
    ['the value before', { ...change, attributes: [{ path: 'displayName', before: 'X', after: 'Support' }] }],
    ['no attribute', { ...change, attributes: [] }],
    ['authority over the list', { ...change, members: { ...members, mode: 'at-least' } }],
    ['one addition less', { ...change, members: { ...members, add: [ann] } }],
    ['somebody else added', { ...change, members: { ...members, add: [ann, { ...bob, id: 'u9' }] } }],
    [
      'a group instead of a person',
      { ...change, members: { ...members, add: [ann, { ...bob, type: 'Group' }] } },
    ],
    ['no removal', { ...change, members: { ...members, remove: [] } }],
    [
      'somebody else removed',
      { ...change, members: { ...members, remove: [{ ...members.remove[0], id: 'u2' }] } },
    ],
  ])('%s', (_, other) => {
    expect(changesetDigest(target, [other], [])).not.toBe(digest);
  });

  test('who loses the membership of a group that is deleted', () => {
    const deletion = (before: readonly string[]): Change => ({
      kind: 'delete',
      address: 'group/g1',
      displayName: 'Support',
      id: 'g1',
      attributes: [],
      members: { mode: 'exact', before, after: 0, add: [], remove: [] },
    });
    expect(changesetDigest(target, [deletion(['u1', 'u2'])], [])).not.toBe(
      changesetDigest(target, [deletion(['u1'])], []),
    );
  });

  test('another directory, another number of changes', () => {
    expect(changesetDigest({ ...target, baseUrl: 'https://other.example.com' }, [change], [])).not.toBe(
      digest,
    );
    expect(changesetDigest({ ...target, type: 'genesys-cloud' }, [change], [])).not.toBe(digest);
    expect(changesetDigest(target, [change, change], [])).not.toBe(digest);
  });
});

describe('stays with everything else', () => {
  const elsewhere = { file: 'moved.yaml', line: 100, column: 1 };
  test.each<[string, Change]>([
    ['versions', { ...change, version: 'W/"8"' }],
    ['owners and lines', { ...change, owner: '@hr', source: elsewhere }],
    ['who else is a member', { ...change, members: { ...members, before: ['u1', 'u2', 'u5'], after: 3 } }],
    [
      'grounds',
      {
        ...change,
        members: { ...members, add: [{ ...ann, grounds: [{ kind: 'rule', source: elsewhere }] }, bob] },
      },
    ],
    [
      'names of people, by which a plan sorts them',
      { ...change, members: { ...members, add: [bob, { ...ann, name: 'zoe' }] } },
    ],
    [
      'reasons of a removal',
      {
        ...change,
        members: { ...members, remove: [{ type: 'User', id: 'u1', name: 'C.', because: 'not-declared' }] },
      },
    ],
  ])('%s', (_, other) => {
    expect(changesetDigest(target, [other], [])).toBe(digest);
  });
});

test('canonical JSON sorts keys at every level, keeps lists and drops what is undefined', () => {
  const value = { b: [2, { z: 1, a: undefined, y: null }], a: 'ü"', '10': true, '9': 0 };
  expect(canonicalJson(value)).toBe('{"10":true,"9":0,"a":"ü\\"","b":[2,{"y":null,"z":1}]}');
});
