import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changeset/plan.ts';
import { indexDirectory } from '../../src/directory/directory.ts';
import type { DesiredGroup } from '../../src/directory/resource.ts';
import type { RemovalLimit, SafetyDeclaration } from '../../src/manifest/manifest.ts';
import { exceeds } from '../../src/policy/limit.ts';
import { safetyBlocks } from '../../src/policy/safety.ts';
import { changeOf, memberCounts } from '../support/changes.ts';
import { compareIn } from '../support/compare.ts';
import { declareGroup } from '../support/declare.ts';
import { liveGroup } from '../support/live.ts';

const safety: SafetyDeclaration = {
  removalsPerGroup: { share: 0.25, people: 5 },
  removalsTotal: { share: 0.1, people: 5 },
  groupDeletes: 0,
  membersPerGroup: 500,
  protectedGroups: [],
  protectedUsers: [],
};
const unlimited: SafetyDeclaration = {
  ...safety,
  removalsPerGroup: { people: 1000 },
  removalsTotal: { people: 1000 },
  groupDeletes: 1000,
};

interface Sized {
  readonly members: number;
  readonly allowEmpty?: boolean;
  readonly protect?: boolean;
  readonly membership?: 'exact' | 'at-least' | 'unmanaged';
}

/** Blocks of these changes among declared groups of these sizes. */
function blocksOf(
  changes: readonly Change[],
  limits: Partial<SafetyDeclaration>,
  sizes: Readonly<Record<string, Sized>> = {},
) {
  const live = Object.entries(sizes).map(([key, { members }]) =>
    liveGroup(
      key,
      Array.from({ length: members }, (_, n) => `member-${n}`),
    ),
  );
  const declared = Object.entries(sizes).map(([key, { members: _, ...options }]) =>
    declareGroup(key, [], options),
  );
  const { groups } = compareIn({ groups: declared, directory: { groups: live } }).resolution;
  return judge(changes, groups, limits);
}

function judge(
  changes: readonly Change[],
  groups: readonly DesiredGroup[],
  limits: Partial<SafetyDeclaration>,
) {
  return safetyBlocks({
    changes,
    groups,
    safety: { ...unlimited, ...limits },
    users: [],
    people: [],
    index: indexDirectory({ users: [], groups: [] }),
    holdings: () => [],
  });
}

describe('a limit', () => {
  test.each<[RemovalLimit, number, number, boolean, string]>([
    [{ share: 0.25, people: 5 }, 0, 0, false, 'nobody of nobody'],
    [{ share: 0.25, people: 5 }, 5, 6, false, 'exactly 5 people, though nearly all'],
    [{ share: 0.25, people: 5 }, 6, 24, false, 'exactly 25 %'],
    [{ share: 0.25, people: 5 }, 6, 23, true, 'more than 5 people and more than 25 %'],
    [{ share: 0.25, people: 5 }, 7, 28, false, 'exactly 25 % again'],
    [{ share: 0.1, people: 0 }, 7, 70, false, 'exactly a tenth'],
    [{ share: 0.1, people: 0 }, 1, 9, true, 'one of nine'],
    [{ share: 0, people: 0 }, 1, 1000, true, 'nothing at all is allowed'],
    [{ people: 5 }, 5, 1000, false, 'without a share the head count decides: exactly 5'],
    [{ people: 5 }, 6, 1000, true, 'without a share the head count decides: 6'],
    [{ share: 1, people: 0 }, 9, 9, false, 'all of them, if that is allowed'],
  ])('%j with %i of %i: %s (%s)', (limit, removals, members, expected, _why) => {
    expect(exceeds(limit, removals, members)).toBe(expected);
  });
});

describe('removals per group', () => {
  const limits = { removalsPerGroup: safety.removalsPerGroup };

  test('are judged group by group, by what each had before', () => {
    const changes = [
      changeOf('border', { before: 24, remove: 6 }),
      changeOf('over', { before: 20, remove: 6, add: 10 }),
      changeOf('small', { before: 6, remove: 5 }),
    ];
    expect(blocksOf(changes, limits)).toEqual([
      {
        rule: 'removals-per-group',
        summary: 'group/over would lose 6 of 20 members (30 %); the limit per group is 25 % and 5 people',
        addresses: ['group/over'],
        allow: { flag: '--allow-removals', value: 17 },
      },
    ]);
  });
});

describe('removals in total', () => {
  const limits = { removalsTotal: safety.removalsTotal };
  const changes = [changeOf('a', { before: 30, remove: 3 }), changeOf('b', { before: 30, remove: 3 })];

  test.each([
    ['exactly 10 % of all memberships', { a: { members: 30 }, b: { members: 30 } }, false],
    ['just over', { a: { members: 30 }, b: { members: 29 } }, true],
    [
      'groups that do not change are part of the whole',
      { a: { members: 30 }, b: { members: 20 }, c: { members: 10 } },
      false,
    ],
    [
      'those that can lose nobody are not: a minimum',
      { a: { members: 30 }, b: { members: 20 }, c: { members: 10, membership: 'at-least' } },
      true,
    ],
    [
      'nor are unmanaged ones',
      { a: { members: 30 }, b: { members: 20 }, c: { members: 10, membership: 'unmanaged' } },
      true,
    ],
  ] as const)('%s', (_, sizes, isBlocked) => {
    const blocks = blocksOf(changes, limits, sizes);
    expect(blocks.map(({ rule, addresses }) => [rule, addresses])).toEqual(
      isBlocked ? [['removals-total', ['group/a', 'group/b']]] : [],
    );
  });

  test('names the number that would allow it', () => {
    expect(blocksOf(changes, limits, { a: { members: 40 } })).toEqual([
      expect.objectContaining({
        summary: '6 of 40 memberships would be removed (15 %); the limit in total is 10 % and 5 people',
        allow: { flag: '--allow-removals', value: 6 },
      }),
    ]);
  });

  test('a member repeated in the live list does not enlarge the whole', () => {
    const twice = liveGroup(
      'a',
      Array.from({ length: 60 }, (_, n) => `member-${n % 30}`),
    );
    const { groups } = compareIn({
      groups: [declareGroup('a', [])],
      directory: { groups: [twice] },
    }).resolution;
    const removals = [changeOf('a', { before: 30, remove: 6 })];
    expect(judge(removals, groups, limits)).toHaveLength(1);
  });
});

describe('deletions of groups', () => {
  const changes = [
    changeOf('x', undefined, { kind: 'delete', displayName: 'X' }),
    changeOf('y', undefined, { kind: 'delete', displayName: 'Y' }),
  ];
  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])('two where %i are allowed', (groupDeletes, isBlocked) => {
    expect(blocksOf(changes, { groupDeletes }, { z: { members: 1 } })).toEqual(
      isBlocked
        ? [
            {
              rule: 'group-deletes',
              summary: `2 groups would be deleted ("X", "Y"); the limit is ${groupDeletes}`,
              addresses: ['group/x', 'group/y'],
              allow: { flag: '--allow-deletes', value: 2 },
            },
          ]
        : [],
    );
  });
});

describe('a group that would be emptied', () => {
  const deletion = {
    ...changeOf('g', undefined, { kind: 'delete' }),
    members: { ...memberCounts({ before: 1 }), after: 0 },
  } as const;

  test.each([
    ['loses its only member', changeOf('g', { before: 1, remove: 1 }), { members: 1 }, true],
    ['may be empty', changeOf('g', { before: 1, remove: 1 }), { members: 1, allowEmpty: true }, false],
    ['keeps one', changeOf('g', { before: 2, remove: 1 }), { members: 2 }, false],
    ['gets somebody else instead', changeOf('g', { before: 1, remove: 1, add: 1 }), { members: 1 }, false],
    ['is deleted', deletion, { members: 1 }, false],
    ['is created empty', changeOf('g', { before: 0 }, { kind: 'create' }), { members: 0 }, false],
  ] as const)('%s', (_, change, group, isBlocked) => {
    const blocks = blocksOf([change], {}, { g: group });
    expect(blocks.map(({ rule }) => rule)).toEqual(isBlocked ? ['emptied-group'] : []);
    expect(blocks.every(({ allow }) => allow === undefined)).toBe(true);
  });
});

describe('a protected group', () => {
  const rename = { attributes: [{ path: 'displayName', before: 'Old name', after: 'New name' }] };
  test.each([
    ['loses a member', changeOf('g', { before: 9, remove: 1 }), 'lose 1 member'],
    ['loses two', changeOf('g', { before: 9, remove: 2 }), 'lose 2 members'],
    ['is renamed', changeOf('g', undefined, rename), 'be renamed from "Old name"'],
    [
      'is renamed and loses one',
      changeOf('g', { before: 9, remove: 1 }, rename),
      'be renamed from "Old name" and lose 1 member',
    ],
    ['gains a member', changeOf('g', { before: 9, add: 1 }), undefined],
    [
      'gets an externalId',
      changeOf('g', undefined, { attributes: [{ path: 'externalId', after: 'x' }] }),
      undefined,
    ],
    [
      'is created',
      changeOf('g', { add: 1 }, { kind: 'create', attributes: [{ path: 'displayName', after: 'g' }] }),
      undefined,
    ],
  ])('%s', (_, change, deed) => {
    expect(blocksOf([change], {}, { g: { members: 9, protect: true } })).toEqual(
      deed === undefined
        ? []
        : [
            {
              rule: 'protected-group',
              summary: `group/g ("g") is protected and would ${deed}`,
              addresses: ['group/g'],
              allow: { flag: '--allow-protected', value: 'group/g' },
            },
          ],
    );
  });

  test.each([
    ['by its name', 'NEW*'],
    ['by its former name', 'old*'],
    ['by any name', '*'],
  ])('is known %s, even without a declaration', (_, pattern) => {
    const renamed = changeOf('g', undefined, { ...rename, displayName: 'New name' });
    const deleted = changeOf('g', undefined, { kind: 'delete', displayName: 'Old name new' });
    const protectedGroups = [pattern];
    const declared = { z: { members: 1 } };
    expect(blocksOf([renamed], { protectedGroups }, declared)).toHaveLength(1);
    expect(blocksOf([deleted], { protectedGroups }, declared)).toHaveLength(pattern === 'NEW*' ? 0 : 1);
  });
});
