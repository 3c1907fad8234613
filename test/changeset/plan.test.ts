import { describe, expect, test } from 'vitest';
import { additionsOnly, isEmpty } from '../../src/changeset/plan.ts';
import { changeOf, memberCounts, planOf } from '../support/changes.ts';

const rename = [{ path: 'displayName', before: 'Old', after: 'New' }];
const block = (rule: 'removals-total' | 'protected-group', key: string) => ({
  rule,
  summary: 'too much',
  addresses: [`group/${key}`],
});
const withheld = (members: number, deletion = false) => ({
  address: 'group/w',
  displayName: 'w',
  reason: 'short',
  members: memberCounts({ before: members, remove: members }).remove,
  deletion,
});

test('the totals count what is in the plan', () => {
  const { summary } = planOf(
    [
      changeOf('a', { add: 3 }, { kind: 'create' }),
      changeOf('b', { before: 5, add: 1, remove: 2 }),
      changeOf('c', undefined, { attributes: rename }),
      changeOf('d', { before: 3 }, { kind: 'delete' }),
    ],
    {
      unchanged: 7,
      withheld: [withheld(2), withheld(0, true), withheld(0)],
      blocked: [block('removals-total', 'b')],
    },
  );
  expect(summary).toEqual({
    create: 1,
    update: 2,
    delete: 1,
    unchanged: 7,
    membersAdded: 4,
    membersRemoved: 2,
    groupsWithMemberChanges: 2,
    withheld: 4,
    blocked: 1,
  });
});

test('a plan is empty only when nothing was withheld either', () => {
  expect(isEmpty(planOf([]))).toBe(true);
  expect(isEmpty(planOf([], { withheld: [withheld(0)] }))).toBe(false);
  expect(isEmpty(planOf([changeOf('a', { add: 1 })]))).toBe(false);
});

describe('additions only', () => {
  test('keeps what gives and drops what takes away', () => {
    const plan = additionsOnly(
      planOf(
        [
          changeOf('both', { before: 5, add: 1, remove: 2 }),
          changeOf('removal', { before: 5, remove: 2 }),
          changeOf('removal-and-rename', { before: 5, remove: 2 }, { attributes: rename }),
          changeOf('delete', undefined, { kind: 'delete' }),
        ],
        { blocked: [block('removals-total', 'both')], unchanged: 2 },
      ),
    );
    expect(plan.changes).toEqual([
      changeOf('both', { before: 5, add: 1 }),
      changeOf('removal-and-rename', undefined, { attributes: rename }),
    ]);
    expect(plan.blocked).toEqual([]);
    expect(plan.summary).toMatchObject({ membersAdded: 1, membersRemoved: 0, delete: 0, unchanged: 2 });
  });

  test('does the same deed under the same digest, and another under another', () => {
    const additions = planOf([changeOf('a', { before: 1, add: 1 })]);
    const mixed = planOf([changeOf('a', { before: 1, add: 1, remove: 1 })]);
    expect(additionsOnly(additions)).toEqual(additions);
    expect(additionsOnly(mixed).digest).toBe(additions.digest);
    expect(mixed.digest).not.toBe(additions.digest);
  });

  test('still asks before it renames a protected group', () => {
    const blocked = [block('protected-group', 'renamed'), block('protected-group', 'shrunk')];
    const changes = [
      changeOf('renamed', { before: 5, remove: 1 }, { attributes: rename }),
      changeOf('shrunk', { before: 5, remove: 1 }),
    ];
    expect(additionsOnly(planOf(changes, { blocked })).blocked).toEqual([
      block('protected-group', 'renamed'),
    ]);
  });
});
