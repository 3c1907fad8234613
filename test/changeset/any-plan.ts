import fc from 'fast-check';
import type { Block, GrantEdit, Plan, Skip, UserChange } from '../../src/changeset/plan.ts';
import { changeOf, planOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';

const PEOPLE = ['ann', 'bob', 'cyd'];
const GROUPS = ['a', 'b'];
const ROLES = ['agent', 'admin'];

const grant = fc
  .record({
    kind: fc.constantFrom<GrantEdit['kind']>('skill', 'role'),
    key: fc.constantFrom(...ROLES),
    action: fc.constantFrom<GrantEdit['action']>('add', 'change', 'remove'),
    by: fc.subarray(['a', 'b', 'a > b'], { minLength: 1 }),
    lost: fc.subarray(GROUPS),
  })
  .map(({ kind, key, action, by, lost }) =>
    grantEdit(kind, key, action, { by, ...(action === 'remove' && { lost }) }),
  );

const attribute = fc.constantFrom(
  { path: 'active', before: true, after: false },
  { path: 'title', before: 'Agent' },
  { path: 'nickName', after: 'Jo' },
);

const user = (name: string) =>
  fc
    .record(
      {
        grants: fc.uniqueArray(grant, { selector: ({ path }) => path, maxLength: 3 }),
        attributes: fc.uniqueArray(attribute, { selector: ({ path }) => path, maxLength: 2 }),
      },
      { noNullPrototype: true },
    )
    .map((parts): UserChange => userChange(name, parts));

/** Each person joins, leaves or neither; somebody else stays. */
const group = (key: string) =>
  fc.array(fc.constantFrom('join', 'leave', 'neither'), { minLength: 3, maxLength: 3 }).map((moves) => {
    const moving = (move: string) => PEOPLE.filter((_, at) => moves[at] === move);
    const before = [...moving('leave').map((name) => `id-${name}`), 'id-old'];
    const add = moving('join').map(
      (name) => ({ type: 'User', id: `id-${name}`, name, grounds: [] }) as const,
    );
    const remove = moving('leave').map(
      (name) => ({ type: 'User', id: `id-${name}`, name, because: 'not-declared' }) as const,
    );
    const after = before.length + add.length - remove.length;
    return { ...changeOf(key, undefined), members: { mode: 'exact', before, after, add, remove } as const };
  });

const skip: fc.Arbitrary<Skip> = fc.oneof(
  fc.constantFrom(...PEOPLE).map((name) => ({ address: `user/${name}` })),
  fc.record({
    address: fc.constantFrom('user/ann', 'user/bob'),
    grants: fc.subarray(ROLES, { minLength: 1 }),
  }),
  fc.record({
    address: fc.constantFrom('group/a', 'group/b'),
    members: fc.subarray(
      PEOPLE.map((name) => `id-${name}`),
      { minLength: 1 },
    ),
  }),
);

const block = fc
  .record({
    rule: fc.constantFrom<Block['rule']>('role-allow', 'removals-total'),
    skips: fc.array(skip, { maxLength: 3 }),
  })
  .map(
    ({ rule, skips }): Block => ({
      rule,
      summary: rule,
      addresses: [],
      ...(rule === 'role-allow' && { skips }),
    }),
  );

/** Three people and two groups to whom anything may happen, and blocks that may leave any of it out. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    changes: fc.tuple(...GROUPS.map(group)),
    users: fc.tuple(...PEOPLE.map(user)),
    blocked: fc.array(block, { maxLength: 3 }),
  })
  .map(({ changes, users, blocked }) => planOf(changes, { users, blocked }));

/** Everything a plan does, each as a text. */
export function deedsOf({ changes, users }: Plan): ReadonlySet<string> {
  return new Set([
    ...changes.flatMap(({ address, members }) => [
      ...(members?.add ?? []).map(({ id }) => `${address} + ${id}`),
      ...(members?.remove ?? []).map(({ id }) => `${address} - ${id}`),
    ]),
    ...users.flatMap(({ address, attributes, grants }) => [
      ...attributes.map(({ path }) => `${address} ${path}`),
      ...grants.map(({ action, path }) => `${address} ${action} ${path}`),
    ]),
  ]);
}
