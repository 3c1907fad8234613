import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributeEdit, Change } from '../../src/changeset/plan.ts';
import { attribute } from '../../src/scim/attribute-builder.ts';
import { GROUP_SCHEMA } from '../../src/scim/resource.ts';
import { rfc7644 } from '../../src/target/profile.ts';
import { GroupModel } from '../apply/group-model.ts';
import {
  creation,
  deletion,
  memberEdits,
  planOf,
  roleGranted,
  roleTaken,
  update,
  userUpdate,
} from '../apply/plans.ts';
import { UserModel } from '../apply/user-model.ts';
import { recordedRun, undoneOn } from './undone.ts';

const people = ['ann', 'bob', 'eve', 'jim', 'kim'];
const roles = ['Agent', 'Lead', 'Auditor'];
const titles = ['Agent', 'Lead', undefined];

const group = fc.record({ before: fc.subarray(people), desired: fc.subarray(people) });
const person = fc.record({
  title: fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...titles)),
  active: fc.boolean(),
  before: fc.subarray(roles),
  desired: fc.subarray(roles),
});

/** What an administrator does after the run: turns a membership or a role over, gives a title. */
const foreign = fc.uniqueArray(
  fc.oneof(
    fc.record({
      act: fc.constant('member' as const),
      what: fc.constantFrom('a', 'b', 'c'),
      who: fc.constantFrom(...people),
    }),
    fc.record({
      act: fc.constant('role' as const),
      what: fc.constantFrom(...roles),
      who: fc.constantFrom(...people),
    }),
    fc.record({
      act: fc.constant('title' as const),
      what: fc.constant('theirs'),
      who: fc.constantFrom(...people),
    }),
  ),
  { selector: ({ act, what, who }) => `${act} ${what} ${who}`, maxLength: 4 },
);

const world = fc.record({
  a: group,
  b: group,
  created: fc.option(fc.subarray(people), { nil: undefined }),
  deleted: fc.option(fc.subarray(people), { nil: undefined }),
  wishes: fc.tuple(person, person, person),
  batch: fc.integer({ min: 1, max: 3 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Foreign = typeof foreign extends fc.Arbitrary<infer T> ? T : never;

/** A server whose groups have a description that clients may set. */
class DescribedGroups extends GroupModel {
  override readonly schemas: GroupModel['schemas'] = rfc7644.schemas.map((schema) =>
    schema.id === GROUP_SCHEMA
      ? { ...schema, attributes: [...schema.attributes, attribute('description')] }
      : schema,
  );
}

function build(
  { a, b, deleted, wishes, batch }: World,
  fate?: (write: number) => 'fine' | 'lose-after',
): GroupModel {
  const users = new UserModel(fate && { fate });
  for (const id of people.slice(wishes.length)) users.put(id, { active: true, roles: [] });
  for (const [
    index,
    {
      title: [title],
      before,
    },
  ] of wishes.entries()) {
    const held = before.map((value) => ({ value }));
    users.put(people[index] ?? '', { active: true, ...(title !== undefined && { title }), roles: held });
  }
  const model = new DescribedGroups({ batch, users, ...(fate && { fate }) });
  model.put('a', a.before);
  model.put('b', b.before);
  if (deleted !== undefined) model.put('d', deleted, { more: new Map([['description', 'the old one']]) });
  return model;
}

function planFor({ a, b, created, deleted, wishes }: World) {
  const changes: Change[] = [moved('a', a), moved('b', b)].flatMap((change) => change ?? []);
  if (created !== undefined) {
    const made = creation('c', undefined, { members: memberEdits({ add: created }) });
    changes.push({ ...made, attributes: [...made.attributes, { path: 'description', after: 'new' }] });
  }
  if (deleted !== undefined) changes.push(deletion('d', '"1"', deleted));
  const users = wishes
    .map((wish, index) => userUpdate(people[index] ?? '', '"1"', personEdits(wish)))
    .filter(({ attributes, grants }) => attributes.length + grants.length > 0);
  return planOf(changes, { users });
}

function moved(key: string, { before, desired }: World['a']): Change | undefined {
  const add = desired.filter((id) => !before.includes(id));
  const remove = before.filter((id) => !desired.includes(id));
  return add.length + remove.length === 0 ? undefined : update(key, '"1"', { before, add, remove });
}

function personEdits({ title: [now, then], active, before, desired }: World['wishes'][0]) {
  const attributes: AttributeEdit[] = active ? [] : [{ path: 'active', before: true, after: false }];
  if (now !== then) {
    attributes.push({
      path: 'title',
      ...(now !== undefined && { before: now }),
      ...(then !== undefined && { after: then }),
    });
  }
  const grants = [
    ...desired.filter((role) => !before.includes(role)).map(roleGranted),
    ...before.filter((role) => !desired.includes(role)).map(roleTaken),
  ];
  return { attributes, grants };
}

/** Everything there is, by name: ids of groups that are created anew differ. */
function stateOf(model: GroupModel) {
  const groups = [...model.groups.values()].map(
    ({ displayName, members, more }) =>
      [displayName, { members: [...members].sort(), description: more.get('description') }] as const,
  );
  const persons = [...model.users.users.keys()].map((id) => {
    const { users } = model;
    return [
      id,
      { title: users.value(id, 'title'), active: users.value(id, 'active'), roles: users.roles(id) },
    ] as const;
  });
  return { groups: Object.fromEntries(groups.sort()), people: Object.fromEntries(persons) };
}

function meddle(model: GroupModel, { act, what, who }: Foreign[number]): boolean {
  if (act === 'member') {
    const found = [...model.groups.values()].find(({ displayName }) => displayName === what);
    if (found === undefined) return false;
    if (!found.members.delete(who)) found.members.add(who);
    found.version += 1;
    return true;
  }
  const user = model.users.users.get(who);
  if (user === undefined) return false;
  user.version += 1;
  if (act === 'title') user.attributes.set('title', what);
  else {
    const held = model.users.roles(who);
    const turned = held.includes(what) ? held.filter((role) => role !== what) : [...held, what];
    user.attributes.set(
      'roles',
      turned.map((value) => ({ value })),
    );
  }
  return true;
}

test('a run that is undone leaves the directory as it was', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const model = build(given);
      const before = stateOf(model);
      const run = await recordedRun(model, planFor(given));
      expect(run.report.result).toBe('complete');

      const { inverse, report } = await undoneOn(model, run);

      expect(report.result).toBe('complete');
      expect(stateOf(model)).toEqual(before);
      const said = inverse.warnings.map(({ code }) => code);
      expect(said).toEqual(given.deleted === undefined ? [] : ['undo-new-id']);
    }),
    { numRuns: 200 },
  );
});

test('what somebody else did since stays, and everything else becomes what it was', async () => {
  await fc.assert(
    fc.asyncProperty(world, foreign, async (given, edits) => {
      const model = build(given);
      const before = stateOf(model);
      const run = await recordedRun(model, planFor(given));
      const effective = edits.filter((edit) => meddle(model, edit));
      const meddled = stateOf(model);

      await undoneOn(model, run);

      const after = stateOf(model);
      const isTheirs = (act: string, what: string, who: string) =>
        effective.some(
          (edit) => edit.act === act && (act === 'title' || edit.what === what) && edit.who === who,
        );
      for (const key of ['a', 'b']) {
        for (const who of people) {
          const expected = isTheirs('member', key, who) ? meddled : before;
          const isIn = ({ groups }: typeof before) => groups[key]?.members.includes(who);
          expect(isIn(after), `${who} in ${key}`).toBe(isIn(expected));
        }
      }
      for (const who of people) {
        const source = isTheirs('title', '', who) ? meddled : before;
        expect(after.people[who]?.title).toBe(source.people[who]?.title);
        expect(after.people[who]?.active).toBe(before.people[who]?.active);
        for (const role of roles) {
          const expected = isTheirs('role', role, who) ? meddled : before;
          const holds = ({ people: all }: typeof before) => all[who]?.roles.includes(role);
          expect(holds(after), `${role} of ${who}`).toBe(holds(expected));
        }
      }
      const strangers = (meddled.groups.c?.members ?? []).some((id) => !given.created?.includes(id));
      expect(after.groups.c).toEqual(strangers ? meddled.groups.c : undefined);
      expect(after.groups.d).toEqual(before.groups.d);
    }),
    { numRuns: 200 },
  );
});

test('an undo can be undone: then everything is as the run, and whoever came after it, left it', async () => {
  await fc.assert(
    fc.asyncProperty(world, foreign, async (given, edits) => {
      const model = build(given);
      const run = await recordedRun(model, planFor(given));
      for (const edit of edits) meddle(model, edit);
      const meddled = stateOf(model);

      const undoing = await undoneOn(model, run);
      const redoing = await undoneOn(model, undoing);

      expect(redoing.report.result).toBe('complete');
      expect(stateOf(model)).toEqual(meddled);
    }),
    { numRuns: 150 },
  );
});

test('a request whose answer was lost is taken back when its effect is there', async () => {
  await fc.assert(
    fc.asyncProperty(
      world,
      fc.array(fc.constantFrom('fine' as const, 'lose-after' as const), { maxLength: 6 }),
      async (given, fates) => {
        const asked = { ...given, created: undefined };
        let isUndoing = false;
        const model = build(asked, (write) => (isUndoing ? 'fine' : (fates[write - 1] ?? 'fine')));
        const before = stateOf(model);
        const run = await recordedRun(model, planFor(asked));
        isUndoing = true;

        await undoneOn(model, run);

        expect(stateOf(model)).toEqual(before);
      },
    ),
    { numRuns: 150 },
  );
});
