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
  expect(changesetDigest({ target, changes: [update, deletion], users: [jane], blocked })).toBe(
    'sha256:0c44f583d24ce6ed13b8496d7793c770a78131e52998377f3ac436702d2c3fd8',
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
