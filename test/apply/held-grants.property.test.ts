import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executeOn } from '../../src/apply/execute.ts';
import type { Journal } from '../../src/apply/journal.ts';
import type { Plan, UserChange } from '../../src/changeset/plan.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import { grantedBy, lostWith, planOf, roleGranted, roleTaken, update, userUpdate } from './plans.ts';
import { UserModel } from './user-model.ts';

const people = ['ann', 'bob', 'eve'];
const roles = ['Agent', 'Lead', 'Auditor'];
const keys = ['a', 'b', 'c'];

interface Group {
  readonly before: readonly string[];
  readonly desired: readonly string[];
  readonly grants: readonly string[];
}
type World = ReadonlyMap<string, Group>;

const world: fc.Arbitrary<World> = fc
  .tuple(
    ...keys.map(() =>
      fc.record({
        before: fc.subarray(people),
        desired: fc.subarray(people),
        grants: fc.subarray(roles, { minLength: 1 }),
      }),
    ),
  )
  .map((groups) => new Map(groups.map((group, at) => [keys[at] ?? '', group])));

const fates = fc.array(
  fc.constantFrom('fine', 'fine', 'refuse', 'ignore', 'lose-before', 'lose-after' as const),
  { maxLength: 8 },
);

/** Before which request somebody else joins which group, so that it is not as it was approved any more. */
const interference = fc.array(fc.record({ request: fc.nat({ max: 9 }), key: fc.constantFrom(...keys) }), {
  maxLength: 2,
});

/** The groups that grant the role and that the person is in. */
function grantors(world: World, role: string, person: string, when: 'before' | 'desired'): string[] {
  return [...world]
    .filter(([, group]) => group.grants.includes(role) && group[when].includes(person))
    .map(([key]) => key);
}

function planFor(world: World): Plan {
  const changes = [...world].flatMap(([key, { before, desired }]) => {
    const add = desired.filter((person) => !before.includes(person));
    const remove = before.filter((person) => !desired.includes(person));
    return add.length + remove.length === 0 ? [] : [update(key, '"1"', { before, add, remove })];
  });
  const users = people.map((person): UserChange => {
    const grants = roles.flatMap((role) => {
      const held = grantors(world, role, person, 'before');
      const grounds = grantors(world, role, person, 'desired');
      if (held.length === 0 && grounds.length > 0) return [grantedBy(roleGranted(role), ...grounds)];
      return held.length > 0 && grounds.length === 0 ? [lostWith(roleTaken(role), ...held)] : [];
    });
    return userUpdate(person, '"1"', { grants });
  });
  return planOf(changes, { users: users.filter(({ grants }) => grants.length > 0) });
}

/** A journal that ends with the process, after so many lines. */
function mortal(lines: number): Journal {
  const journal = memoryJournal();
  return {
    ...journal,
    append: async (line) => {
      if (journal.lines.length >= lines) throw new Error('killed');
      await journal.append(line);
    },
  };
}

test('whatever fails, nobody is granted what no group of theirs grants or loses what one of them does', async () => {
  let held = 0;
  await fc.assert(
    fc.asyncProperty(
      world,
      fates,
      fates,
      interference,
      fc.option(fc.nat({ max: 20 })),
      fc.constantFrom('group', 'version' as const),
      async (world, groupFates, userFates, interference, lines, answers) => {
        let isCalm = false;
        const users = new UserModel({
          fate: (write) => (isCalm ? 'fine' : (userFates[write - 1] ?? 'fine')),
        });
        const model: GroupModel = new GroupModel({
          users,
          answers,
          fate: (write) => (isCalm ? 'fine' : (groupFates[write - 1] ?? 'fine')),
          before: (request) => {
            for (const { key } of interference.filter((one) => one.request === request && !isCalm)) {
              const group = model.groups.get(key);
              group?.members.add('zed');
              if (group) group.version += 1;
            }
          },
        });
        for (const [key, { before }] of world) model.put(key, before);
        for (const person of people) {
          const value = roles.filter((role) => grantors(world, role, person, 'before').length > 0);
          users.put(person, { roles: value.map((role) => ({ value: role })) });
        }
        const plan = planFor(world);
        const execute = (journal: Journal) =>
          executeOn(model, plan, { runtime: hurried, journal, parallelism: 2 });

        const report = await execute(lines === null ? memoryJournal() : mortal(lines)).catch(() => undefined);

        for (const { id = '', grants } of plan.users) {
          const isIn = (address: string) => model.members(address.replace('group/', '')).includes(id);
          for (const { action, name, grounds, lost = [] } of grants) {
            const holds = users.roles(id).includes(name);
            if (action === 'add' && holds) expect(grounds.some(({ group }) => isIn(group))).toBe(true);
            if (action === 'remove' && !holds) expect(lost.some(isIn)).toBe(false);
          }
        }
        if (report?.changes.some(({ detail = '' }) => /^not (granted|taken away)/.test(detail))) {
          held += 1;
          expect(report.result).toBe('incomplete');
        }
        if (keys.some((key) => model.members(key).includes('zed'))) return;

        isCalm = true;
        expect((await execute(memoryJournal())).result).toBe('complete');
        for (const person of people) {
          const desired = roles.filter((role) => grantors(world, role, person, 'desired').length > 0);
          expect(users.roles(person)).toEqual(desired.sort());
        }
      },
    ),
    { numRuns: 800 },
  );
  // Else nothing would have been put to the test.
  expect(held).toBeGreaterThan(50);
});
