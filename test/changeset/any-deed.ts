import fc from 'fast-check';
import type { Deed, DeedEdit, DeedMembers, GroupDeed, PersonDeed } from '../../src/changeset/deed.ts';

const value = fc.option(fc.constantFrom<unknown>('a', 'b', 3, 4, true, ['x'], { level: 3 }), {
  nil: undefined,
});

const anyEdits: fc.Arbitrary<readonly DeedEdit[]> = fc.uniqueArray(
  fc
    .record({
      path: fc.constantFrom('title', 'nickName', 'roles[value eq "a"]'),
      before: value,
      after: value,
    })
    .map((edit): DeedEdit => JSON.parse(JSON.stringify(edit))),
  { selector: ({ path }) => path, maxLength: 3 },
);

const names = fc.subarray(['u1', 'u2', 'u3', 'u4']);

const moves: fc.Arbitrary<DeedMembers> = fc
  .record({ mode: fc.constantFrom('exact', 'at-least'), add: names, remove: fc.subarray(['u5', 'u6', 'u7']) })
  .map(({ mode, add, remove }) => ({
    mode,
    add: add.map((id) => ({ type: 'User', id }) as const),
    remove: remove.map((id) => ({ type: 'User', id }) as const),
  }));

const update = (key: string): fc.Arbitrary<GroupDeed> =>
  fc
    .record({ attributes: anyEdits, grants: anyEdits, members: fc.option(moves, { nil: undefined }) })
    .map(({ attributes, grants, members }) => ({
      kind: 'update',
      address: `group/${key}`,
      id: `id-${key}`,
      displayName: key,
      attributes,
      ...(grants.length > 0 && { grants }),
      ...(members && { members }),
    }));

const creation = (key: string): fc.Arbitrary<GroupDeed> =>
  update(key).map(({ id: _none, ...rest }) => ({ ...rest, kind: 'create' }));

const deletion = (key: string): fc.Arbitrary<GroupDeed> =>
  fc.option(names, { nil: undefined }).map((before) => ({
    kind: 'delete',
    address: `group/${key}`,
    id: `id-${key}`,
    displayName: key,
    attributes: [],
    ...(before && { members: { mode: 'exact', add: [], remove: [], before } }),
  }));

const person = (name: string): fc.Arbitrary<PersonDeed> =>
  fc
    .record({ isThere: fc.boolean(), attributes: anyEdits, grants: anyEdits })
    .map(({ isThere, attributes, grants }) => ({
      kind: isThere ? 'update' : 'create',
      address: `user/${name}`,
      ...(isThere && { id: `id-${name}` }),
      userName: name,
      attributes,
      grants,
    }));

/** Some of these. */
const some = <T>(...parts: readonly fc.Arbitrary<T>[]): fc.Arbitrary<readonly T[]> =>
  fc
    .tuple(...parts.map((part) => fc.option(part, { nil: undefined })))
    .map((all) => all.flatMap((one) => one ?? []));

/** Two groups to which anything may happen, one that may be deleted, two people, and a block or none. */
export const anyDeed: fc.Arbitrary<Deed> = fc
  .record({
    changes: some(...['a', 'b'].map((key) => fc.oneof(update(key), creation(key))), deletion('old')),
    users: some(person('ann'), person('bob')),
    blocked: some(
      fc
        .subarray(['group/a', 'user/ann'], { minLength: 1 })
        .map((addresses) => ({ rule: 'removals-total', addresses })),
    ),
  })
  .map(({ changes, users, blocked }) => ({
    target: { type: 'scim', baseUrl: 'https://scim.example.com/v2' },
    changes,
    ...(users.length > 0 && { users }),
    ...(blocked.length > 0 && { blocked }),
  }));

/** A deed and the same with any of its edits left out. */
export const deedAndPart: fc.Arbitrary<{ readonly whole: Deed; readonly part: Deed }> = anyDeed.chain(
  (whole) =>
    fc
      .infiniteStream(fc.boolean())
      .map((coins) => ({ whole, part: partOf(whole, () => coins.next().value === true) })),
);

function partOf({ target, changes, users = [], blocked = [] }: Deed, isKept: () => boolean): Deed {
  const [people, blocks] = [users.filter(isKept), blocked.filter(isKept)];
  return {
    target,
    changes: changes.filter(isKept).map(({ grants = [], members, ...change }) => {
      const kept = grants.filter(isKept);
      const { add, remove, ...rest } = members ?? { add: [], remove: [] };
      return {
        ...change,
        attributes: change.attributes.filter(isKept),
        ...(kept.length > 0 && { grants: kept }),
        ...(members && {
          members: { ...members, ...rest, add: add.filter(isKept), remove: remove.filter(isKept) },
        }),
      };
    }),
    ...(people.length > 0 && {
      users: people.map((change) => ({
        ...change,
        attributes: change.attributes.filter(isKept),
        grants: change.grants.filter(isKept),
      })),
    }),
    ...(blocks.length > 0 && { blocked: blocks }),
  };
}
