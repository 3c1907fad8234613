import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { DesiredGroup, DesiredUser, LiveGroup, LiveUser } from '../../src/directory/resource.ts';
import { memberKey, resourceId } from '../../src/directory/resource.ts';
import type { GroupDeclaration } from '../../src/manifest/manifest.ts';
import { isComplex, isMultiValued, readAttribute, type ScimValue } from '../../src/scim/resource.ts';
import { resolveIn } from '../support/compare.ts';
import { declareGroup, nested, where } from '../support/declare.ts';
import { DEPARTMENT, liveGroup, liveMember } from '../support/live.ts';
import { catalogueOf, grant, holder, organisation } from './grants.ts';

const PEOPLE = ['ann', 'bob', 'cyd', 'dan', 'eve'];
const GROUPS = ['a', 'b', 'c', 'd'];
const ROLES = ['agent', 'admin'];
const SKILLS = ['billing', 'tech'];
const OUTSIDE = 'owner';
const catalogue = catalogueOf({ role: ROLES, skill: SKILLS });

interface World {
  readonly groups: readonly GroupDeclaration[];
  readonly directory: Partial<LiveDirectory> & Pick<LiveDirectory, 'users' | 'groups'>;
}

const person = fc.record({
  roles: fc.subarray([...ROLES, OUTSIDE]),
  skills: fc.dictionary(fc.constantFrom(...SKILLS, 'other'), fc.integer({ min: 0, max: 5 }), { maxKeys: 3 }),
  department: fc.constantFrom('Sales', 'Support'),
});

const entry = (at: number) =>
  fc.oneof(
    fc.constantFrom(...PEOPLE),
    fc.constantFrom(
      where(`${DEPARTMENT} eq "Sales"`),
      where('roles eq "agent"'),
      where('roles[value eq "admin"]'),
      where(`not (roles eq "${OUTSIDE}")`),
      where('not (roles eq "agent")'),
    ),
    ...(at + 1 < GROUPS.length ? [fc.constantFrom(...GROUPS.slice(at + 1)).map((key) => nested(key))] : []),
  );
const mode = fc.constantFrom('exact' as const, 'at-least' as const);
const level = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
const grants = fc
  .tuple(
    fc.option(fc.tuple(mode, fc.subarray(ROLES)), { nil: undefined }),
    fc.option(fc.tuple(mode, fc.subarray(SKILLS), level), { nil: undefined }),
  )
  .map(([roles, skills]) => [
    ...(roles === undefined ? [] : [grant('role', ...roles)]),
    ...(skills === undefined
      ? []
      : [
          grant(
            'skill',
            skills[0],
            skills[1].map((key) => (skills[2] === undefined ? key : ([key, skills[2]] as const))),
          ),
        ]),
  ]);
const declaration = (key: string, at: number) =>
  fc
    .record({
      members: fc.option(
        fc.uniqueArray(entry(at), { maxLength: 3, selector: (one) => JSON.stringify(one) }),
        { nil: undefined },
      ),
      membership: fc.constantFrom('exact' as const, 'at-least' as const, 'unmanaged' as const),
      grants,
    })
    .map(({ members, ...options }) => declareGroup(key, members, { ...options, allowEmpty: true }));

const world: fc.Arbitrary<World> = fc
  .record({
    people: fc.tuple(...PEOPLE.map(() => person)),
    groups: fc.tuple(...GROUPS.map(declaration)),
    live: fc.tuple(...GROUPS.map(() => fc.option(fc.subarray(PEOPLE)))),
    nesting: fc.boolean(),
  })
  .map(({ people, groups, live, nesting }) => ({
    groups,
    directory: organisation({
      users: people.map(({ roles, skills, ...rest }, at) =>
        holder(PEOPLE[at] ?? '', { roles, skills }, rest),
      ),
      groups: live.flatMap((members, at) => (members === null ? [] : [liveGroup(GROUPS[at] ?? '', members)])),
      nesting,
    }) as World['directory'],
  }));

function resolveWorld({ groups, directory }: World) {
  const outcome = resolveIn({ groups, directory, catalogue });
  fc.pre(outcome.ok);
  return outcome.ok ? outcome.value : expect.unreachable();
}

/** What a person holds of one carrier, by name. */
function held({ resource }: LiveUser, carrier: 'roles' | 'routingSkills'): ReadonlyMap<string, ScimValue> {
  const extension = Object.values(resource).find((value) => isComplex(value) && 'routingSkills' in value);
  const holderOf = carrier === 'roles' ? resource : isComplex(extension) ? extension : {};
  const list = readAttribute(holderOf, carrier);
  const key = carrier === 'roles' ? 'value' : 'name';
  const elements = isMultiValued(list) ? list.filter(isComplex) : [];
  return new Map(elements.map((element) => [String(element[key]), element.proficiency ?? null]));
}

/** The directory after an apply: written anew from values, so that it owes nothing to the code under test. */
function carriedOut(
  { directory }: World,
  desired: readonly DesiredGroup[],
  users: readonly DesiredUser[],
): LiveDirectory {
  const byId = new Map(users.map((user) => [user.live?.id as string, user]));
  const people = directory.users.map((user) => {
    const after = byId.get(user.id);
    const roles = new Map(held(user, 'roles'));
    const skills = new Map(held(user, 'routingSkills'));
    const listOf = (kind: string) => (kind === 'role' ? roles : skills);
    if (after?.uncertain === undefined)
      for (const { item } of after?.surplus ?? []) listOf(item.kind).delete(item.value);
    for (const { item, proficiency } of after?.grants ?? []) {
      const list = listOf(item.kind);
      list.set(item.value, proficiency ?? list.get(item.value) ?? null);
    }
    return holder(
      user.userName,
      {
        roles: [...roles.keys()],
        skills: Object.fromEntries([...skills].map(([name, proficiency]) => [name, Number(proficiency)])),
      },
      { department: departmentOf(user) },
    );
  });
  return {
    ...directory,
    users: people,
    groups: desired.map((group) => liveGroup(group.displayName, membersAfter(group))),
  } as LiveDirectory;
}

function departmentOf({ resource }: LiveUser): string {
  const [extension] = Object.values(resource).filter((value) => isComplex(value) && 'department' in value);
  return String(isComplex(extension) ? extension.department : '');
}

function membersAfter({ membership, members, live }: DesiredGroup): NonNullable<LiveGroup['members']> {
  const wanted = [...members.values()].map(({ member }) =>
    member.kind === 'new-group' ? `id-${member.displayName}` : memberKey(member),
  );
  const staying = membership === 'exact' ? [] : (live?.members ?? []).map(({ id }) => id as string);
  return [...new Set([...wanted, ...staying])].map((id) => liveMember(resourceId(id)));
}

test('what is granted and taken away does not depend on the order of anything', () => {
  fc.assert(
    fc.property(world, ({ groups, directory }) => {
      const { users } = resolveWorld({ groups, directory });
      const reversed = resolveWorld({
        groups: groups.toReversed(),
        directory: {
          ...directory,
          users: directory.users.toReversed(),
          groups: directory.groups.toReversed(),
        },
      });
      expect(reversed.users).toEqual(users);
    }),
    { numRuns: 300 },
  );
});

test('nobody loses what is granted to them, or what is outside the catalogue, or what they do not hold', () => {
  fc.assert(
    fc.property(world, (situation) => {
      const inside = new Set([...ROLES, ...SKILLS]);
      for (const { live, grants: granted, surplus } of resolveWorld(situation).users) {
        for (const { item } of surplus) {
          expect(granted.map((one) => one.item)).not.toContain(item);
          expect(inside).toContain(item.value);
          expect(live && held(live, item.kind === 'role' ? 'roles' : 'routingSkills').has(item.value)).toBe(
            true,
          );
        }
        for (const { grounds } of granted) expect(grounds.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('an item goes only when a group is exact about it', () => {
  fc.assert(
    fc.property(world, ({ groups, directory }) => {
      const minima = groups.map((group) => ({
        ...group,
        grants: group.grants.map((one) => ({ ...one, mode: 'at-least' as const })),
      }));
      for (const { surplus } of resolveWorld({ groups: minima, directory }).users)
        expect(surplus).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('to apply once is enough: of the state after it nothing is missing and nothing is too much', () => {
  let settled = 0;
  fc.assert(
    fc.property(world, ({ groups, directory }) => {
      const first = resolveWorld({ groups, directory });
      const doubts = [...first.groups, ...first.users].filter(({ uncertain }) => uncertain !== undefined);
      fc.pre(doubts.length === 0);
      const after = carriedOut({ groups, directory }, first.groups, first.users);
      const second = resolveWorld({ groups, directory: after });
      for (const { live, grants: granted, surplus } of second.users) {
        expect(surplus).toEqual([]);
        for (const { item, proficiency } of granted) {
          const list = live && held(live, item.kind === 'role' ? 'roles' : 'routingSkills');
          expect(list?.has(item.value)).toBe(true);
          if (proficiency !== undefined) expect(list?.get(item.value)).toBe(proficiency);
        }
      }
      for (const group of second.groups) {
        const now = new Set((group.live?.members ?? []).map(({ id }) => id as string));
        expect(new Set(membersAfter(group).map(({ id }) => id as string))).toEqual(now);
      }
      settled += 1;
    }),
    { numRuns: 400 },
  );
  expect(settled).toBe(400);
});

test('an incomplete list of members never takes away what a complete one would leave', () => {
  fc.assert(
    fc.property(
      world,
      fc.constantFrom(...GROUPS),
      fc.subarray(PEOPLE),
      ({ groups, directory }, short, unseen) => {
        const complete = resolveWorld({ groups, directory });
        const lacking = directory.groups.map((group) =>
          group.displayName !== short || group.members === undefined
            ? group
            : {
                ...group,
                members: group.members.filter(({ id }) => !unseen.includes(id.slice('id-'.length))),
              },
        );
        const gaps = [{ kind: 'members', groupId: `id-${short}`, reason: 'capped' }] as const;
        const incomplete = resolveWorld({ groups, directory: { ...directory, groups: lacking, gaps } });
        const kept = new Map(complete.users.map(({ address, surplus }) => [address, surplus]));
        for (const { address, surplus, uncertain } of incomplete.users) {
          if (uncertain !== undefined) continue;
          const lost = (kept.get(address) ?? []).map(({ item }) => item.value);
          for (const { item } of surplus) expect(lost).toContain(item.value);
        }
      },
    ),
    { numRuns: 400 },
  );
});
