import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deed, deedDigest, parseDeed } from '../../src/changeset/deed.ts';
import { changesetDigest } from '../../src/changeset/digest.ts';
import { canonicalJson } from '../../src/scim/canonical-json.ts';
import { changeOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { anyDeed } from './any-deed.ts';
import { anyPlan } from './any-plan.ts';

const target = { type: 'scim', baseUrl: 'https://scim.example.com/v2' } as const;

test('digests that were approved before hold for ever', () => {
  const update = changeOf('support', { before: 2, add: 1, remove: 1 }, { externalId: 'hris_1' });
  const deletion = changeOf('old', { before: 2 }, { kind: 'delete' });
  const jane = userChange('jane', { grants: [grantEdit('role', 'admin')] });
  const blocked = [{ rule: 'group-deletes', summary: 'x', addresses: ['group/old'] }] as const;
  expect(changesetDigest({ target, changes: [update, deletion], users: [], blocked })).toBe(
    'sha256:7dc01c0ee188960aaccea455505c8ea1e1c91ac3124db5ff1481cea2ee4ed6ec',
  );
  // Until 0.1.0 was released, what happens to a grant and the role that a block asks for were no part of the deed.
  const approval = {
    rule: 'role-approval',
    summary: 'x',
    addresses: ['user/jane'],
    allow: { flag: '--allow-roles', value: 'admin' },
  } as const;
  expect(changesetDigest({ target, changes: [], users: [jane], blocked: [approval] })).toBe(
    'sha256:9b56f3620ccde7437509a7c01c056960d0367eb32c304d9fcb3b5e3c5b53710b',
  );
});

test('is the same for whoever reads it back', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const kept: unknown = JSON.parse(canonicalJson(deed(plan)));
      const back = parseDeed(kept);
      expect(back).toEqual(deed(plan));
      expect(back && deedDigest(back)).toBe(plan.digest);
    }),
  );
  fc.assert(
    fc.property(anyDeed, (any) => {
      expect(parseDeed(JSON.parse(canonicalJson(any)))).toEqual(any);
    }),
  );
});

describe('what is no deed of ours is none', () => {
  const group = {
    kind: 'update',
    address: 'group/a',
    id: 'a',
    displayName: 'A',
    attributes: [{ path: 'displayName', after: 'A' }],
    members: { mode: 'exact', add: [{ type: 'User', id: 'u1' }], remove: [] },
  };
  const person = { kind: 'update', address: 'user/a', userName: 'a', attributes: [], grants: [] };
  const good = { target, changes: [group], users: [person] };

  test('and what is one is', () => {
    expect(parseDeed(good)).toEqual(good);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'deed'],
    ['no directory', { changes: [] }],
    ['a directory of another kind', { ...good, target: { ...target, type: 'ldap' } }],
    ['more than we know', { ...good, also: 1 }],
    ['more than we know of a group', { ...good, changes: [{ ...group, force: true }] }],
    [
      'more than we know of a member',
      {
        ...good,
        changes: [{ ...group, members: { ...group.members, add: [{ type: 'User', id: 'u', any: 1 }] } }],
      },
    ],
    ['another kind of change', { ...good, changes: [{ ...group, kind: 'rename' }] }],
    [
      'another kind of list',
      { ...good, changes: [{ ...group, members: { ...group.members, mode: 'any' } }] },
    ],
    ['an id that is no text', { ...good, changes: [{ ...group, id: null }] }],
    ['a group twice', { ...good, changes: [group, { ...group, kind: 'delete' }] }],
    ['a person twice', { ...good, users: [person, person] }],
    [
      'an attribute twice',
      {
        ...good,
        changes: [
          {
            ...group,
            attributes: [
              { path: 'a', after: 1 },
              { path: 'a', after: 2 },
            ],
          },
        ],
      },
    ],
    [
      'a member twice',
      {
        ...good,
        changes: [
          {
            ...group,
            members: {
              ...group.members,
              add: [
                { type: 'User', id: 'u' },
                { type: 'Group', id: 'u' },
              ],
            },
          },
        ],
      },
    ],
  ])('%s', (_, value) => {
    expect(parseDeed(value)).toBeUndefined();
  });
});
