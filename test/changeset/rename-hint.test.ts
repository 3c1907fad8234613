import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changeset/plan.ts';
import { renameHints } from '../../src/changeset/rename-hint.ts';
import { type LiveGroup, resourceId } from '../../src/directory/resource.ts';

const people = (...numbers: readonly number[]) => numbers.map((number) => `person-${number}`);
const firstOf = (count: number) => people(...Array.from({ length: count }, (_, number) => number));

function created(key: string, members: readonly string[]): Change {
  return {
    kind: 'create',
    address: `group/${key}`,
    displayName: key,
    source: { file: 'directory/teams.yaml', line: 2, column: 3 },
    attributes: [],
    members: {
      mode: 'exact',
      before: [],
      after: members.length,
      add: members.map((id) => ({ type: 'User', id, name: id, grounds: [] })),
      remove: [],
    },
  };
}

function deleted(name: string, members: readonly string[]): Change {
  return {
    kind: 'delete',
    address: `group/id-${name}`,
    displayName: name,
    id: `id-${name}`,
    attributes: [],
    members: { mode: 'exact', before: members, after: 0, add: [], remove: [] },
  };
}

function live(name: string, members: readonly string[] | undefined): LiveGroup {
  return {
    id: resourceId(`id-${name}`),
    displayName: name,
    resource: {},
    ...(members && { members: members.map((id) => ({ id: resourceId(id) })) }),
  };
}

/** `new ← Old` for each hint. */
const told = (changes: readonly Change[], undeclared: readonly LiveGroup[] = []) =>
  renameHints(changes, undeclared).map(({ summary }) =>
    summary.replace(/^group\/(\S+) is created and "([^"]*)".*$/, '$1 ← $2'),
  );

test('a hint names both groups, what they share, the line to write and where', () => {
  const changes = [created('support', firstOf(10)), deleted('Support "L1"', firstOf(9))];
  expect(renameHints(changes, [])).toEqual([
    {
      code: 'rename-hint',
      severity: 'warning',
      summary: 'group/support is created and "Support "L1"" is deleted, with 9 of 10 members the same (90%)',
      advice:
        'A new group has a new id, no history, and nothing from outside refers to it. ' +
        'If this is a rename, write under the group: previously: ["Support \\"L1\\""]',
      range: { file: 'directory/teams.yaml', line: 2, column: 3 },
    },
  ]);
});

test('a group that is only declared no more counts too, unless its members are unknown', () => {
  expect(told([created('support', firstOf(4))], [live('Helpdesk', firstOf(4))])).toEqual([
    'support ← Helpdesk',
  ]);
  expect(told([created('support', firstOf(4))], [live('Helpdesk', undefined)])).toEqual([]);
});

describe('seven of ten members, of either group, and three at least', () => {
  test.each([
    ['seven of ten', firstOf(10), firstOf(7), 1],
    ['six of ten', firstOf(10), firstOf(6), 0],
    ['all of a small group inside a large one', firstOf(3), firstOf(10), 0],
    ['three of three', firstOf(3), firstOf(3), 1],
    ['two of two', firstOf(2), firstOf(2), 0],
    ['nobody', [], [], 0],
    ['others', firstOf(5), people(5, 6, 7, 8, 9), 0],
  ])('%s', (_name, now, before, hints) => {
    expect(told([created('new', now), deleted('Old', before)])).toHaveLength(hints);
  });
});

test('each group is named once, with the one most like it', () => {
  const changes = [
    created('a', firstOf(10)),
    created('b', firstOf(9)),
    deleted('Nine', firstOf(9)),
    deleted('Ten', firstOf(10)),
  ];
  expect(told(changes)).toEqual(['a ← Ten', 'b ← Nine']);
  expect(told(changes.slice(0, 3))).toEqual(['b ← Nine']);
});

test('updates take no part', () => {
  const update: Change = { ...created('support', firstOf(5)), kind: 'update' };
  expect(told([update, deleted('Old', firstOf(5))])).toEqual([]);
});

test('finds what comparing every pair finds', () => {
  const members = fc
    .uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 12 })
    .map((all) => people(...all));
  fc.assert(
    fc.property(fc.array(members, { maxLength: 6 }), fc.array(members, { maxLength: 6 }), (now, before) => {
      const hints = told([
        ...now.map((group, index) => created(`new${index}`, group)),
        ...before.map((group, index) => deleted(`Old${index}`, group)),
      ]);
      const alike = now.flatMap((group, n) =>
        before.flatMap((old, o) => {
          const shared = group.filter((member) => old.includes(member)).length;
          const share = shared / Math.max(group.length, old.length);
          return shared >= 3 && share >= 0.7 ? [`new${n} ← Old${o}`] : [];
        }),
      );
      expect(hints.filter((hint) => !alike.includes(hint))).toEqual([]);
      const hinted = new Set(hints.flatMap((hint) => hint.split(' ← ')));
      // Nobody is passed over unless the other of the pair was told already, of a group more like it.
      expect(alike.filter((pair) => pair.split(' ← ').every((name) => !hinted.has(name)))).toEqual([]);
    }),
  );
});

test('five thousand groups of each kind are no matter of all pairs', () => {
  const team = (number: number) => people(...Array.from({ length: 20 }, (_, n) => number * 7 + n * 11));
  const numbers = Array.from({ length: 5_000 }, (_, number) => number);
  const changes = [
    ...numbers.map((number) => created(`new${number}`, team(number))),
    ...numbers.map((number) => deleted(`Old${number}`, team(number))),
  ];
  const hints = told(changes);
  expect(hints).toHaveLength(5_000);
  expect(hints).toContain('new4999 ← Old4999');
});

test('everybody in every group resembles all of them, and tells nothing', () => {
  const everybody = firstOf(200);
  const numbers = Array.from({ length: 2_000 }, (_, number) => number);
  const changes = numbers.flatMap((number) => [
    created(`new${number}`, everybody),
    deleted(`Old${number}`, everybody),
  ]);
  expect(told(changes)).toEqual([]);
});
