import { describe, expect, test } from 'vitest';
import type { ScopeDeclaration } from '../../src/manifest/manifest.ts';
import { parseFilter } from '../../src/scim/filter.ts';
import { compareIn, memberEdits } from '../support/compare.ts';
import { declareGroup, where } from '../support/declare.ts';
import { liveGroup, liveMember, liveUser } from '../support/live.ts';

const users = ['ann', 'bob', 'cyd'].map((name) => liveUser(name));

describe('members', () => {
  test.each([
    ['exact adds and removes', 'exact', ['+ann', '-cyd']],
    ['at-least only adds', 'at-least', ['+ann']],
    ['unmanaged does nothing', 'unmanaged', undefined],
  ] as const)('%s', (_, membership, expected) => {
    const compared = compareIn({
      groups: [declareGroup('g', ['ann', 'bob'], { membership })],
      directory: { users, groups: [liveGroup('g', ['bob', 'cyd'])] },
    });
    expect(memberEdits(compared)).toEqual(expected === undefined ? {} : { 'group/g': expected });
  });

  test('are a set: order and repetition mean nothing', () => {
    const same = compareIn({
      groups: [declareGroup('g', ['ann', 'bob'])],
      directory: { users, groups: [liveGroup('g', ['bob', 'ann', 'bob'])] },
    });
    expect(same.changes).toEqual([]);
    expect(same.unchanged).toBe(1);

    const removed = compareIn({
      groups: [declareGroup('g', ['ann'])],
      directory: { users, groups: [liveGroup('g', ['bob', 'ann', 'bob'])] },
    });
    expect(removed.changes[0]?.members).toMatchObject({
      before: ['id-ann', 'id-bob'],
      after: 1,
      remove: [{ id: 'id-bob' }],
    });
  });

  test.each([
    ['a person', liveMember('id-bob', { display: 'B.' }), { type: 'User', name: 'bob' }],
    ['a person who is not active', liveMember('id-old'), { type: 'User', name: 'old', inactive: true }],
    ['a group, known by its id alone', liveMember('id-team'), { type: 'Group', name: 'team' }],
    ['a group nobody read', liveMember('7', { type: 'Group', display: 'T' }), { type: 'Group', name: 'T' }],
    [
      'a deleted person with a display name',
      liveMember('7', { display: 'Jo' }),
      { type: 'User', name: 'Jo' },
    ],
    ['a deleted person without any name', liveMember('7'), { type: 'User', name: '7' }],
    ['one whose display name is empty', liveMember('7', { display: '' }), { type: 'User', name: '7' }],
  ])('%s is removed under the best name that is known', (_, member, expected) => {
    const compared = compareIn({
      groups: [declareGroup('g', ['ann'])],
      directory: {
        users: [...users, liveUser('old', { active: false })],
        groups: [liveGroup('g', ['ann', member]), liveGroup('team', undefined)],
      },
    });
    const removed = compared.changes[0]?.members?.remove;
    expect(removed).toEqual([{ id: member.id, because: 'not-declared', ...expected }]);
  });

  describe('whose id is spelt in another case than the person’s own', () => {
    const ann = liveUser('ann', { id: 'p1' });
    const compare = (membership: 'exact' | 'at-least', declared: readonly string[], others = [ann]) =>
      memberEdits(
        compareIn({
          groups: [declareGroup('g', declared, { membership })],
          directory: {
            users: [...users.slice(1), ...others],
            groups: [liveGroup('g', ['bob', liveMember('P1')])],
          },
        }),
      );

    test.each(['exact', 'at-least'] as const)('are neither added nor removed (%s)', (membership) => {
      expect(compare(membership, ['ann', 'bob'])).toEqual({});
    });

    test('are removed when nobody wants them', () => {
      expect(compare('exact', ['bob'])).toEqual({ 'group/g': ['-P1'] });
    });

    test('are somebody else when both ids are known to be people: ids are case-exact', () => {
      const both = [ann, liveUser('zoe', { id: 'P1' })];
      expect(compare('exact', ['ann', 'bob'], both)).toEqual({ 'group/g': ['+ann', '-zoe'] });
    });
  });

  test('of a new group are all additions', () => {
    const { changes } = compareIn({ groups: [declareGroup('g', ['bob', 'ann'])], directory: { users } });
    expect(changes).toMatchObject([
      {
        kind: 'create',
        attributes: [{ path: 'displayName', after: 'g' }],
        members: { before: [], after: 2, add: [{ name: 'ann' }, { name: 'bob' }], remove: [] },
      },
    ]);
  });
});

describe('a list that could not be read is not compared', () => {
  const unread = [liveGroup('old name', undefined)];
  const options = { displayName: 'g', previously: ['old name'] };

  test.each([
    ['exact', ['ann'], true],
    ['exact', [], true],
    ['at-least', ['ann'], true],
    ['at-least', [], false],
    ['unmanaged', ['ann'], false],
  ] as const)('%s with %j', (membership, members, withheld) => {
    const compared = compareIn({
      groups: [declareGroup('g', members, { ...options, membership, allowEmpty: true })],
      directory: { users, groups: unread },
    });
    expect(compared.changes).toMatchObject([{ kind: 'update', attributes: [{ path: 'displayName' }] }]);
    expect(compared.changes[0]).not.toHaveProperty('members');
    expect(compared.withheld).toEqual(
      withheld
        ? [
            {
              address: 'group/g',
              displayName: 'g',
              reason: 'its members could not be read',
              members: [],
              deletion: false,
            },
          ]
        : [],
    );
  });
});

describe('removals that rest on an incomplete reading are withheld', () => {
  const live = [liveGroup('g', ['bob', 'cyd'])];

  test('when the list of members may be short; additions and a rename go on', () => {
    const gaps = [{ kind: 'members', groupId: 'id-g', reason: '2 of 3 members returned' }] as const;
    const groups = [declareGroup('g', ['ann', 'bob'], { displayName: 'G' })];
    const compared = compareIn({ groups, directory: { users, groups: live, gaps } });
    expect(compared.changes).toMatchObject([
      {
        attributes: [{ before: 'g', after: 'G' }],
        members: { after: 3, add: [{ name: 'ann' }], remove: [] },
      },
    ]);
    expect(compared.withheld).toMatchObject([
      { address: 'group/g', reason: '2 of 3 members returned', members: [{ name: 'cyd' }], deletion: false },
    ]);
  });

  test('when a rule looked at an incomplete list of people', () => {
    const gaps = [{ kind: 'users', reason: 'a page failed' }] as const;
    const groups = [declareGroup('g', [where('userName eq "bob"')])];
    const compared = compareIn({ groups, directory: { users, groups: live, gaps } });
    expect(compared.changes).toEqual([]);
    expect(compared.withheld).toMatchObject([{ members: [{ name: 'cyd' }] }]);
    expect(compared.unchanged).toBe(0);
  });

  test('but not when every member is named and was found', () => {
    const gaps = [
      { kind: 'users', reason: 'a page failed' },
      { kind: 'members', groupId: 'id-other', reason: 'short' },
    ] as const;
    const groups = [declareGroup('g', ['bob'])];
    const compared = compareIn({ groups, directory: { users, groups: live, gaps } });
    expect(memberEdits(compared)).toEqual({ 'group/g': ['-cyd'] });
    expect(compared.withheld).toEqual([]);
  });
});

describe('undeclared groups', () => {
  const filter = parseFilter('externalId sw "hris_"');
  if (!filter.ok) throw new Error(filter.fault.message);
  const groups = { text: 'x', filter: filter.value, origin: { file: 'rollcall.yaml', path: [] } };
  const scope = (prune: ScopeDeclaration['prune']): ScopeDeclaration => ({ groups, prune });
  const live = [
    liveGroup('Zeta', ['bob', 'ann', 'bob'], { externalId: 'hris_2', version: 'v1' }),
    liveGroup('Alpha', [], { externalId: 'hris_1' }),
    liveGroup('declared', undefined, { externalId: 'hris_3' }),
    liveGroup('Theirs', undefined, { externalId: 'other' }),
    liveGroup('Nameless', undefined),
  ];
  const declared = [declareGroup('declared', undefined)];

  test('are deleted only inside the scope and only when it says so', () => {
    const compare = (prune: ScopeDeclaration['prune']) =>
      compareIn({ groups: declared, directory: { groups: live }, scope: scope(prune) });
    expect(compare('delete').changes).toEqual([
      expect.objectContaining({ kind: 'delete', address: 'group/id-Alpha', displayName: 'Alpha' }),
      expect.objectContaining({
        kind: 'delete',
        address: 'group/id-Zeta',
        version: 'v1',
        members: { mode: 'exact', before: ['id-ann', 'id-bob'], after: 0, add: [], remove: [] },
      }),
    ]);
    expect(compare('report').changes).toEqual([]);
    expect(compare('report').resolution.undeclared.map(({ displayName }) => displayName)).toEqual([
      'Alpha',
      'Zeta',
    ]);
    expect(compare('never').resolution.undeclared).toEqual([]);
  });

  test.each([
    ['the list of groups', { kind: 'groups', reason: 'short' }, ['group/id-Alpha', 'group/id-Zeta']],
    ['its own members', { kind: 'members', groupId: 'id-Zeta', reason: 'short' }, ['group/id-Zeta']],
    ['the list of people', { kind: 'users', reason: 'short' }, []],
  ] as const)('are kept while %s may be short', (_, gap, kept) => {
    const compared = compareIn({
      groups: declared,
      directory: { groups: live, gaps: [gap] },
      scope: scope('delete'),
    });
    expect(compared.withheld.map(({ address, deletion }) => [address, deletion])).toEqual(
      kept.map((address) => [address, true]),
    );
    expect(compared.changes).toHaveLength(2 - kept.length);
  });

  test('are kept while nobody knows who is in them', () => {
    const unread = liveGroup('Beta', undefined, { externalId: 'hris_4' });
    const { changes, withheld } = compareIn({
      groups: [],
      directory: { groups: [unread] },
      scope: scope('delete'),
    });
    expect(changes).toEqual([]);
    expect(withheld).toMatchObject([
      { address: 'group/id-Beta', reason: 'its members could not be read', deletion: true },
    ]);
  });
});
