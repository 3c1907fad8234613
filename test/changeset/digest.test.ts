import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesetDigest } from '../../src/changeset/digest.ts';
import type { AttributeEdit, Block, Change, GrantEdit, UserChange } from '../../src/changeset/plan.ts';
import { canonicalJson } from '../../src/scim/canonical-json.ts';
import { grantEdit, userChange } from '../support/people.ts';

const scim = { type: 'scim', baseUrl: 'https://scim.example.com/v2' } as const;
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
const digest = digestOf([change]);

function digestOf(
  changes: readonly Change[],
  {
    target = scim,
    users = [],
    blocked = [],
  }: {
    readonly target?: { readonly type: 'scim' | 'genesys-cloud'; readonly baseUrl: string };
    readonly users?: readonly UserChange[];
    readonly blocked?: readonly Block[];
  } = {},
) {
  return changesetDigest({ target, changes, users, blocked });
}

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
    expect(digestOf([other])).not.toBe(digest);
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
    expect(digestOf([deletion(['u1', 'u2'])])).not.toBe(digestOf([deletion(['u1'])]));
  });

  test('another directory, another number of changes', () => {
    const elsewhere = { ...scim, baseUrl: 'https://other.example.com' };
    expect(digestOf([change], { target: elsewhere })).not.toBe(digest);
    expect(digestOf([change], { target: { ...scim, type: 'genesys-cloud' } })).not.toBe(digest);
    expect(digestOf([change, change])).not.toBe(digest);
  });

  test('what a group carries, and what blocks the plan', () => {
    const grants = [grantEdit('skill', 'billing')];
    expect(digestOf([{ ...change, grants }])).not.toBe(digest);
    const block = { rule: 'role-approval', summary: 'x', addresses: ['user/jane'] } as const;
    expect(digestOf([change], { blocked: [block] })).not.toBe(digest);
  });
});

const jane = userChange('jane', {
  version: 'W/"1"',
  attributes: [
    { path: 'title', before: 'Agent', after: 'Lead', source: place, mapping: 'hr', row: 'hr.csv:2' },
  ],
  grants: [grantEdit('role', 'admin'), grantEdit('skill', 'billing', 'remove', { lost: ['team'] })],
});
const [admin, billing] = jane.grants as [GrantEdit, GrantEdit];
const janesDigest = digestOf([], { users: [jane] });

describe('moves with every deed to a person', () => {
  test.each<[string, UserChange]>([
    ['created or updated', { ...jane, kind: 'create' }],
    ['who', { ...jane, id: 'id-zoe' }],
    ['the address', { ...jane, address: 'user/zoe' }],
    ['the userName', { ...jane, userName: 'zoe' }],
    ['no attribute', { ...jane, attributes: [] }],
    ['another attribute', { ...jane, attributes: [{ path: 'nickName', before: 'Agent', after: 'Lead' }] }],
    ['another value', { ...jane, attributes: [{ path: 'title', before: 'Agent', after: 'Boss' }] }],
    ['another type of value', { ...jane, attributes: [{ path: 'title', before: 'Agent', after: ['Lead'] }] }],
    ['the value before', { ...jane, attributes: [{ path: 'title', after: 'Lead' }] }],
    ['one grant less', { ...jane, grants: [admin] }],
    [
      'another proficiency',
      { ...jane, grants: [{ ...admin, after: { value: 'Admin', level: 2 } }, billing] },
    ],
    ['a grant instead of a removal', { ...jane, grants: [admin, grantEdit('skill', 'billing')] }],
  ])('%s', (_, other) => {
    expect(digestOf([], { users: [other] })).not.toBe(janesDigest);
  });

  test('nobody, or one more', () => {
    expect(digestOf([])).not.toBe(janesDigest);
    expect(digestOf([], { users: [jane, userChange('zoe')] })).not.toBe(janesDigest);
  });
});

describe('stays with everything else said of a person', () => {
  test.each<[string, UserChange]>([
    ['versions, names and lines', { ...jane, version: 'W/"2"', displayName: 'Jane', source: place }],
    ['rows of a source', { ...jane, attributes: [{ path: 'title', before: 'Agent', after: 'Lead' }] }],
    [
      'grounds and losses',
      {
        ...jane,
        grants: [
          { ...admin, grounds: [] },
          { ...billing, lost: [] },
        ],
      },
    ],
    ['names of items, by which a plan sorts them', { ...jane, grants: [{ ...billing, name: 'A' }, admin] }],
    ['marks', { ...jane, grants: [{ ...admin, needsApproval: true }, billing] }],
  ])('%s', (_, other) => {
    expect(digestOf([], { users: [other] })).toBe(janesDigest);
  });

  test('whatever the edits are, the digest is the same exactly when what is written is', () => {
    const value = fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined });
    const edit = fc.record({ path: fc.constantFrom('a', 'b', 'c'), before: value, after: value });
    const change = fc
      .uniqueArray(edit, { selector: ({ path }) => path, maxLength: 3 })
      .map((edits) => edits.map(({ path, before, after }) => written(path, before, after)))
      .map((attributes) => userChange('jane', { attributes }));
    fc.assert(
      fc.property(change, change, (left, right) => {
        const bySortedPath = ({ attributes }: UserChange) =>
          canonicalJson([...attributes].sort((one, other) => (one.path < other.path ? -1 : 1)));
        const isSame = bySortedPath(left) === bySortedPath(right);
        expect(digestOf([], { users: [left] }) === digestOf([], { users: [right] })).toBe(isSame);
      }),
    );
  });

  function written(path: string, before: unknown, after: unknown): AttributeEdit {
    return JSON.parse(JSON.stringify({ path, before, after }));
  }
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
    expect(digestOf([other])).toBe(digest);
  });
});
