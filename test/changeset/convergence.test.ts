import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/changeset/plan.ts';
import type { LiveDirectory, ReadingGap } from '../../src/directory/directory.ts';
import { type LiveGroup, resourceId } from '../../src/directory/resource.ts';
import type { GroupDeclaration, Membership } from '../../src/manifest/manifest.ts';
import { compareIn, resolveIn } from '../support/compare.ts';
import { byId, declareGroup, type Member, nested, user, where } from '../support/declare.ts';
import { DEPARTMENT, liveGroup, liveMember, liveUser } from '../support/live.ts';

/** A small company: six people in two departments, one of whom has left. */
const users = Array.from({ length: 6 }, (_, n) =>
  liveUser(`user-${n}`, { department: n % 2 === 0 ? 'even' : 'odd', active: n !== 5 }),
);
const KEYS = ['a', 'b', 'c'];
const anybody = fc.constantFrom(...users.map(({ userName }) => userName));
/** A live member may also be somebody who is no longer in the directory. */
const liveMemberId = fc.constantFrom(...users.map(({ id }) => id), resourceId('id-deleted'));

const entry = fc.oneof(
  anybody,
  anybody.map((name) => byId(`id-${name}`)),
  anybody.map((name) => user(name, { until: '2026-01-31' })),
  fc.constantFrom('even', 'odd').map((value) => where(`${DEPARTMENT} eq "${value}"`)),
);

/** Groups nest only later ones, so a manifest has no cycle. */
const groupAt = (at: number) =>
  fc.record({
    membership: fc.constantFrom<Membership>('exact', 'at-least', 'unmanaged'),
    members: fc.array(entry, { maxLength: 4 }),
    nested: fc.subarray(KEYS.slice(at + 1)),
    except: fc.uniqueArray(anybody, { maxLength: 2 }),
    live: fc.option(fc.array(liveMemberId, { maxLength: 6 }), { nil: undefined }),
    absent: fc.boolean(),
  });

const gap = fc.constantFrom<ReadingGap>(
  { kind: 'users', reason: 'people may be missing' },
  ...KEYS.map(
    (key) => ({ kind: 'members', groupId: `id-${key}`, reason: 'members may be missing' }) as const,
  ),
);

interface Company {
  readonly groups: readonly GroupDeclaration[];
  readonly directory: Partial<LiveDirectory>;
}

const company = fc
  .record({
    declared: fc.tuple(groupAt(0), groupAt(1), groupAt(2)),
    gaps: fc.array(gap, { maxLength: 2 }),
    nesting: fc.boolean(),
  })
  .map(({ declared, gaps, nesting }): Company => {
    const groups = declared.map(({ membership, members, nested: inner, except }, at) => {
      const entries: readonly Member[] = [...members, ...inner.map((key) => nested(key))];
      // On a server that nests groups an exception may be impossible to keep, which is a fault of its own.
      return declareGroup(KEYS[at] ?? '', entries, {
        membership,
        except: nesting ? [] : except,
        allowEmpty: true,
      });
    });
    const live = declared.flatMap(({ live: members, absent }, at) =>
      absent
        ? []
        : [
            liveGroup(
              KEYS[at] ?? '',
              members?.map((id) => liveMember(id)),
            ),
          ],
    );
    return { groups, directory: { users, groups: live, gaps, nesting } };
  });

/** What a server that does as it is told holds afterwards. */
function applied(groups: readonly LiveGroup[], changes: readonly Change[]): readonly LiveGroup[] {
  const created = changes
    .filter(({ kind }) => kind === 'create')
    .map((change) => liveGroup(change.displayName, []));
  return [...groups, ...created].map((group) => {
    const edits = changes.find(({ displayName }) => displayName === group.displayName)?.members;
    if (edits === undefined) return group;
    const removed = new Set(edits.remove.map(({ id }) => id));
    const added = edits.add.map(({ id, name }) => liveMember(id ?? `id-${name}`));
    return { ...group, members: [...(group.members ?? []).filter(({ id }) => !removed.has(id)), ...added] };
  });
}

const memberIds = (group: LiveGroup | undefined) => new Set(group?.members?.map(({ id }) => id as string));

describe('whatever the manifest and the directory are', () => {
  test('an exact list becomes exactly the desired one, a minimum a superset, anything else stays', () => {
    fc.assert(
      fc.property(company, ({ groups, directory }) => {
        const situation = { groups, directory: { ...directory, gaps: [] } };
        const { changes, withheld, resolution } = compareIn(situation);
        const after = applied(directory.groups ?? [], changes);
        for (const { address, displayName, membership, members, live } of resolution.groups) {
          if (withheld.some((one) => one.address === address)) continue;
          const now = memberIds(after.find((group) => group.displayName === displayName));
          const before = memberIds(live);
          const desired = new Set(
            [...members.values()].map(({ member }) =>
              member.kind === 'new-group' ? `id-${member.displayName}` : member.id,
            ),
          );
          if (membership === 'unmanaged') expect(now).toEqual(before);
          if (membership === 'exact') expect(now).toEqual(desired);
          if (membership === 'at-least') expect(now).toEqual(new Set([...before, ...desired]));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a plan of the result is empty', () => {
    fc.assert(
      fc.property(company, ({ groups, directory }) => {
        const before = { groups, directory: { ...directory, gaps: [] } };
        const after = applied(directory.groups ?? [], compareIn(before).changes);
        const again = compareIn({ groups, directory: { ...before.directory, groups: after } });
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('nobody is removed from a list that is not exact, or that was not read', () => {
    fc.assert(
      fc.property(company, ({ groups, directory }) => {
        const { changes, resolution } = compareIn({ groups, directory });
        for (const { address, members } of changes) {
          const group = resolution.groups.find((one) => one.address === address);
          const isKnown = group?.membership === 'exact' && group.live?.members !== undefined;
          if (!isKnown) expect(members?.remove ?? []).toEqual([]);
          expect(members?.before ?? []).toEqual([...memberIds(group?.live)].sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an incomplete reading never removes anybody whom a complete one would keep', () => {
    const incomplete = company.chain(({ groups, directory }) =>
      fc
        .record({
          people: fc.subarray(users),
          lists: fc.tuple(
            ...(directory.groups ?? []).map(({ members }) => fc.subarray([...(members ?? [])])),
          ),
          unread: fc.boolean(),
        })
        .map(({ people, lists, unread }) => {
          const complete = { groups, directory: { ...directory, gaps: [] } };
          const read = (directory.groups ?? []).map((group, at) => {
            const { members, ...rest } = group;
            return unread && at === 0
              ? rest
              : members === undefined
                ? group
                : { ...group, members: lists[at] ?? [] };
          });
          const gaps: readonly ReadingGap[] = [
            { kind: 'users', reason: 'people may be missing' },
            ...read.map(
              ({ id }) => ({ kind: 'members', groupId: id, reason: 'members may be missing' }) as const,
            ),
          ];
          return {
            complete,
            partial: { groups, directory: { ...directory, users: people, groups: read, gaps } },
          };
        }),
    );
    fc.assert(
      fc.property(incomplete, ({ complete, partial }) => {
        fc.pre(resolveIn(partial).ok);
        expect(removals(complete)).toEqual(expect.arrayContaining(removals(partial)));
      }),
      { numRuns: 300 },
    );
  });

  test('nor does an incomplete list of people alone', () => {
    const peopleMissing = fc.tuple(company, fc.subarray(users));
    fc.assert(
      fc.property(peopleMissing, ([{ groups, directory }, people]) => {
        const gaps = [{ kind: 'users', reason: 'people may be missing' }] as const;
        const partial = { groups, directory: { ...directory, users: people, gaps } };
        fc.pre(resolveIn(partial).ok);
        expect(removals({ groups, directory: { ...directory, gaps: [] } })).toEqual(
          expect.arrayContaining(removals(partial)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('the order of files, people, groups and members does not move the plan by a byte', () => {
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    const both = company.chain((first) =>
      fc
        .tuple(
          shuffled(first.groups),
          shuffled(users),
          shuffled(first.directory.groups ?? []),
          shuffled(first.directory.gaps ?? []),
        )
        .chain(([groups, people, live, gaps]) =>
          fc
            .tuple(
              fc.tuple(
                ...groups.map((group) =>
                  shuffled(group.members ?? []).map((members) => ({ ...group, members })),
                ),
              ),
              fc.tuple(
                ...live.map((group) =>
                  group.members === undefined
                    ? fc.constant(group)
                    : shuffled(group.members).map((members) => ({ ...group, members })),
                ),
              ),
            )
            .map(([declared, read]) => ({
              first,
              second: {
                groups: declared,
                directory: { ...first.directory, users: people, groups: read, gaps },
              },
            })),
        ),
    );
    fc.assert(
      fc.property(both, ({ first, second }) => {
        expect(printed(second)).toBe(printed(first));
      }),
      { numRuns: 300 },
    );
  });
});

function removals(situation: Company): string[] {
  return compareIn(situation).changes.flatMap(({ address, members }) =>
    (members?.remove ?? []).map(({ id }) => `${id} from ${address}`),
  );
}

function printed(situation: Company): string {
  const { changes, withheld, unchanged } = compareIn(situation);
  return JSON.stringify({ changes, withheld, unchanged });
}

test('warnings and reasons come in one order, too', () => {
  const gone = ['x', 'y'].map((name) => liveUser(name, { active: false }));
  const [x, y] = [declareGroup('g-x', ['x']), declareGroup('g-y', ['y'])];
  const warnings = [x, y].map(
    (first, at) => compareIn({ groups: [first, at === 0 ? y : x], directory: { users: gone } }).warnings,
  );
  expect(warnings[0]).toHaveLength(2);
  expect(warnings[1]).toEqual(warnings[0]);

  const live = [liveGroup('outer', ['x']), liveGroup('a', undefined), liveGroup('b', undefined)];
  const inner = [declareGroup('a', undefined), declareGroup('b', undefined)];
  const reasons = [
    [nested('a'), nested('b')],
    [nested('b'), nested('a')],
  ].map((entries) =>
    compareIn({
      groups: [declareGroup('outer', entries), ...inner],
      directory: { users: gone, groups: live },
    }).withheld.map(({ reason }) => reason),
  );
  expect(reasons[0]).toEqual(['the members of "a" could not be read; the members of "b" could not be read']);
  expect(reasons[1]).toEqual(reasons[0]);
});
