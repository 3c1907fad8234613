import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownGroups } from '../../src/changeset/created-groups.ts';
import { type Deed, deed, type GroupDeed, type PersonDeed } from '../../src/changeset/deed.ts';
import { countLeft, partBeyond } from '../../src/changeset/excess.ts';
import type { Change, MemberAddition } from '../../src/changeset/plan.ts';
import { beyondApproval } from '../../src/changeset/subset.ts';
import { canonicalJson } from '../../src/scim/canonical-json.ts';
import { changeOf, planOf } from '../support/changes.ts';
import { grantEdit, userChange } from '../support/people.ts';
import { anyDeed, deedAndPart } from './any-deed.ts';
import { anyPlan, deedsOf } from './any-plan.ts';

const target = { type: 'scim', baseUrl: 'https://scim.example.com/v2' } as const;
const users = (...ids: readonly string[]) => ids.map((id) => ({ type: 'User', id }) as const);

const support: GroupDeed = {
  kind: 'update',
  address: 'group/support',
  id: 'g1',
  displayName: 'Support',
  externalId: 'hris_1',
  attributes: [{ path: 'displayName', before: 'Old', after: 'Support' }],
  grants: [{ path: 'skills[value eq "billing"]', after: { value: 'billing', proficiency: 3 } }],
  members: { mode: 'exact', add: users('ann', 'bob'), remove: users('cyd', 'dan') },
};
const closed: GroupDeed = {
  kind: 'delete',
  address: 'group/g9',
  id: 'g9',
  displayName: 'Closed',
  attributes: [],
  members: { mode: 'exact', add: [], remove: [], before: ['ann', 'bob'] },
};
const { members: _unknown, ...memberless } = closed;
const jane: PersonDeed = {
  kind: 'update',
  address: 'user/jane',
  id: 'u1',
  userName: 'jane',
  attributes: [{ path: 'title', before: 'Agent', after: 'Lead' }],
  grants: [{ path: 'skills[value eq "billing"].proficiency', before: 4, after: 3 }],
};
const { members } = support;

const deedOf = (changes: readonly GroupDeed[], people: readonly PersonDeed[] = []): Deed => ({
  target,
  changes,
  ...(people.length > 0 && { users: people }),
});
const approved = deedOf([support, closed], [jane]);
const beyond = (fresh: Deed) => beyondApproval(fresh, approved);
const withSupport = (parts: Partial<GroupDeed>) => deedOf([{ ...support, ...parts }]);
const withMembers = (parts: Partial<NonNullable<typeof members>>) =>
  withSupport({ members: { mode: 'exact', add: [], remove: [], ...parts } });
const withJane = (parts: Partial<PersonDeed>) => deedOf([], [{ ...jane, ...parts }]);

describe('covered', () => {
  test.each<[string, Deed]>([
    ['the approved deed itself', approved],
    ['nothing at all', deedOf([])],
    ['one group of several', deedOf([support])],
    ['one addition less', withMembers({ add: users('bob'), remove: users('cyd', 'dan') })],
    ['one removal less', withMembers({ add: users('ann', 'bob'), remove: users('dan') })],
    ['no attribute any more', withSupport({ attributes: [] })],
    ['a deletion by which fewer lose the membership', deedOf([{ ...closed, members: loss('bob') }])],
    ['a person of whom one edit is left', withJane({ attributes: [] })],
  ])('%s', (_, fresh) => {
    expect(beyond(fresh)).toEqual([]);
  });
});

function loss(...before: readonly string[]) {
  return { mode: 'exact', add: [], remove: [], before } as const;
}

describe('beyond', () => {
  test.each<[string, Deed, object]>([
    [
      'another directory',
      { ...approved, target: { ...target, baseUrl: 'https://other' } },
      { kind: 'directory' },
    ],
    [
      'a group nobody approved',
      deedOf([{ ...support, address: 'group/other' }]),
      { kind: 'change', because: 'new' },
    ],
    ['an addition', withMembers({ add: users('zoe') }), { kind: 'addition', member: 'zoe' }],
    [
      'the removal of somebody else',
      withMembers({ remove: users('eve') }),
      { kind: 'removal', member: 'eve' },
    ],
    ['a removal where an addition was approved', withMembers({ remove: users('ann') }), { kind: 'removal' }],
    ['an addition where a removal was approved', withMembers({ add: users('cyd') }), { kind: 'addition' }],
    [
      'a group of the same id as a person',
      withMembers({ add: [{ type: 'Group', id: 'ann' }] }),
      { kind: 'addition' },
    ],
    ['authority over the list', withMembers({ mode: 'at-least' }), { kind: 'change', because: 'other' }],
    [
      'an attribute',
      withSupport({ attributes: [{ path: 'title', after: 'x' }] }),
      { kind: 'attribute', because: 'new' },
    ],
    [
      'a value that was another one meanwhile',
      withSupport({ attributes: [{ path: 'displayName', before: 'Theirs', after: 'Support' }] }),
      { kind: 'attribute', because: 'other' },
    ],
    [
      'a value that was not there before',
      withSupport({ attributes: [{ path: 'displayName', after: 'Support' }] }),
      { kind: 'attribute', because: 'other' },
    ],
    [
      'a lower proficiency',
      withSupport({
        grants: [{ path: 'skills[value eq "billing"]', after: { value: 'billing', proficiency: 2 } }],
      }),
      { kind: 'grant', because: 'other' },
    ],
    [
      'a proficiency lowered further',
      withJane({ grants: [{ ...jane.grants[0], path: jane.grants[0]?.path ?? '', after: 1 }] }),
      { kind: 'grant', because: 'other' },
    ],
    [
      'a deletion instead of an update',
      withSupport({ kind: 'delete' }),
      { kind: 'change', because: 'other' },
    ],
    [
      'a creation instead of an update',
      withSupport({ kind: 'create' }),
      { kind: 'change', because: 'other' },
    ],
    ['another group under the same address', withSupport({ id: 'g2' }), { kind: 'change', because: 'other' }],
    ['another name', withSupport({ displayName: 'Support 2' }), { kind: 'change', because: 'other' }],
    ['another externalId', withSupport({ externalId: 'hris_2' }), { kind: 'change', because: 'other' }],
    [
      'a deletion by which somebody more loses',
      deedOf([{ ...closed, members: loss('ann', 'zoe') }]),
      { kind: 'change', because: 'other' },
    ],
    [
      'a deletion of whose members nothing is known',
      deedOf([memberless]),
      { kind: 'change', because: 'other' },
    ],
    ['a person nobody approved', withJane({ address: 'user/zoe' }), { kind: 'change', because: 'new' }],
    ['another person under the same address', withJane({ id: 'u2' }), { kind: 'change', because: 'other' }],
    [
      'a grant to a person',
      withJane({ grants: [{ path: 'roles[value eq "admin"]', after: 'admin' }] }),
      { kind: 'grant', because: 'new' },
    ],
  ])('%s', (_, fresh, excess) => {
    expect(beyond(fresh)).toEqual([expect.objectContaining(excess)]);
  });

  test('a block that is new, or concerns somebody else', () => {
    const block = { rule: 'removals-total', addresses: ['group/support'] };
    const blocked = { ...approved, blocked: [{ ...block, addresses: ['group/support', 'group/sales'] }] };
    expect(beyondApproval({ ...approved, blocked: [block] }, approved)).toMatchObject([{ kind: 'block' }]);
    expect(beyondApproval({ ...approved, blocked: [block] }, blocked)).toEqual([]);
    const other = { ...block, addresses: ['group/sales', 'group/hr'] };
    expect(beyondApproval({ ...approved, blocked: [other] }, blocked)).toMatchObject([
      { kind: 'block', because: 'other' },
    ]);
  });

  test('a block that asks for another role, or for none', () => {
    const block = (role?: string) => ({
      ...approved,
      blocked: [{ rule: 'role-approval', ...(role !== undefined && { role }), addresses: ['user/jane'] }],
    });
    expect(beyondApproval(block('admin'), block('admin'))).toEqual([]);
    expect(beyondApproval(block('agent'), block('admin'))).toMatchObject([{ kind: 'block', role: 'agent' }]);
    expect(beyondApproval(block(), block('admin'))).toMatchObject([{ kind: 'block', because: 'new' }]);
  });
});

describe('what was to be created and is there meanwhile', () => {
  const { id: _none, ...rest } = support;
  const creation: GroupDeed = {
    ...rest,
    kind: 'create',
    attributes: [{ path: 'displayName', after: 'Support' }],
  };
  const parent: GroupDeed = {
    ...closed,
    kind: 'update',
    members: { mode: 'exact', add: [{ type: 'Group', id: 'group/support' }], remove: [] },
  };
  const before = deedOf([creation, parent]);

  const { remove: _nobody, ...additions } = members ?? { mode: 'exact', add: [], remove: [] };
  const update = withSupport({ attributes: [], members: { ...additions, remove: [] } });
  const there = (...present: readonly string[]) =>
    new Map([['g1', { address: 'group/support', members: present }]]);

  test('may be given what it was to be created with', () => {
    expect(beyondApproval(update, before, there())).toEqual([]);
  });

  test('and go on where a run that created it was cut off', () => {
    const rest = withMembers({ add: users('bob') });
    expect(beyondApproval({ ...rest, changes: rest.changes.map(bare) }, before, there('ann'))).toEqual([]);
  });

  test('but nothing while somebody is in it who was not to be, for that one gets it all', () => {
    const existing = { kind: 'existing', address: 'group/support', because: 'other' } as const;
    expect(beyondApproval(update, before, there('ann', 'mallory'))).toEqual([
      { ...existing, strangers: ['mallory'] },
    ]);
    expect(beyondApproval(update, before, new Map([['g1', { address: 'group/support' }]]))).toEqual([
      existing,
    ]);
    expect(beyondApproval(update, before)).toEqual([existing]);
  });

  test('may not lose what it came with, nor have it changed', () => {
    expect(beyondApproval(withMembers({ remove: users('zoe') }), before, there())).toMatchObject([
      { kind: 'attribute', because: 'other' },
      { kind: 'removal', member: 'zoe' },
    ]);
  });

  describe('is the member it was to become', () => {
    const nest = (id: string): GroupDeed => ({
      ...parent,
      members: { mode: 'exact', add: [{ type: 'Group', id }], remove: [] },
    });
    const now = deedOf([nest('g1')]);

    test('as long as only those are in it who were to be', () => {
      expect(beyondApproval(now, before, there())).toEqual([]);
      expect(beyondApproval(now, before, there('bob', 'ann'))).toEqual([]);
    });

    test('not with somebody else in it, nor when nobody knows', () => {
      const addition = { kind: 'addition', member: 'g1', because: 'other', created: 'group/support' };
      expect(beyondApproval(now, before, there('mallory'))).toMatchObject([addition]);
      const unsaid = new Map([['g1', { address: 'group/support' }]]);
      expect(beyondApproval(now, before, unsaid)).toMatchObject([addition]);
    });

    test('not when it is another group, or was there already and so was approved by its id', () => {
      expect(beyondApproval(now, before)).toMatchObject([{ kind: 'addition', because: 'new' }]);
      expect(beyondApproval(now, deedOf([parent]), there())).toMatchObject([
        { kind: 'addition', because: 'new' },
      ]);
    });

    test('also by way of another that was to be created, in which the same holds', () => {
      const team: GroupDeed = {
        ...creation,
        address: 'group/team',
        members: { mode: 'at-least', add: users('cyd'), remove: [] },
      };
      const around: GroupDeed = {
        ...creation,
        members: { mode: 'at-least', add: [{ type: 'Group', id: 'group/team' }], remove: [] },
      };
      const whole = deedOf([team, around, parent]);
      const withTeam = (...present: readonly string[]) =>
        new Map([...there('g2'), ['g2', { address: 'group/team', members: present }] as const]);
      expect(beyondApproval(now, whole, withTeam('cyd'))).toEqual([]);
      expect(beyondApproval(now, whole, withTeam('mallory'))).toHaveLength(1);
      expect(beyondApproval(now, whole, there('g2'))).toHaveLength(1);
      // Somebody has put them into each other.
      expect(beyondApproval(now, whole, withTeam('cyd', 'g1'))).toHaveLength(1);
    });
  });
});

function bare(change: GroupDeed): GroupDeed {
  return { ...change, attributes: [], grants: [] };
}

describe('whatever the deeds are', () => {
  test('each covers itself', () => {
    fc.assert(
      fc.property(anyDeed, (any) => {
        expect(beyondApproval(any, any)).toEqual([]);
      }),
    );
  });

  test('each covers what is left when any of its edits are left out, and what is left of that', () => {
    fc.assert(
      fc.property(deedAndPart, ({ whole, part }) => {
        expect(beyondApproval(part, whole)).toEqual([]);
        expect(countLeft(part, whole)).toBe(countEdits(whole) - countEdits(part));
      }),
    );
  });

  test('covering is handed on, also by what was to be created', () => {
    let covered = 0;
    fc.assert(
      fc.property(deedAndPart, fc.nat(), ({ whole, part }, which) => {
        const alike = [whole, part, asCreations(whole), ...alterations(part)];
        const [one = part, two = whole] = [alike[which % alike.length], alike[which % 3]];
        for (const [first, second, third] of triples([one, two, whole, part, asCreations(whole)])) {
          if (covers(second, first) && covers(third, second)) {
            covered += 1;
            expect(beyondApproval(first, third, nobodyThere)).toEqual([]);
          }
        }
      }),
    );
    expect(covered).toBeGreaterThan(1_000);
  });

  test('without excess, every statement is one that was approved', () => {
    fc.assert(
      fc.property(anyDeed, anyDeed, (fresh, other) => {
        if (beyondApproval(fresh, other).length > 0) return;
        const allowed = new Set(statements(other));
        for (const statement of statements(fresh)) expect(allowed).toContain(statement);
      }),
      { numRuns: 2_000 },
    );
  });

  test('an edit that is added or altered is excess, and nothing else is', () => {
    fc.assert(
      fc.property(deedAndPart, fc.nat(), ({ whole, part }, which) => {
        const altered = alterations(part)[which % Math.max(1, alterations(part).length)];
        if (altered === undefined) return;
        expect(beyondApproval(altered, whole)).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Groups that are there, and empty. */
const nobodyThere = new Map(['a', 'b'].map((key) => [`id-${key}`, { address: `group/${key}`, members: [] }]));

function covers(whole: Deed, part: Deed): boolean {
  return beyondApproval(part, whole, nobodyThere).length === 0;
}

/** The same, of groups that are not there yet. */
function asCreations(of: Deed): Deed {
  return {
    ...of,
    changes: of.changes.map((change) => {
      const { id: _none, ...rest } = change;
      return change.kind === 'update' ? { ...rest, kind: 'create' } : change;
    }),
  };
}

function triples<T>(all: readonly T[]): readonly (readonly [T, T, T])[] {
  return all.flatMap((one) => all.flatMap((two) => all.map((three) => [one, two, three] as const)));
}

/** Every edit of a deed as a text that stands for itself. */
function statements({ changes, users: people = [], blocked = [] }: Deed): readonly string[] {
  return [
    ...changes.flatMap(({ address, attributes, grants = [], members: moves }) => [
      ...[...attributes.map((edit) => ({ attribute: edit })), ...grants].map(
        (edit) => `${address} ${canonicalJson(edit)}`,
      ),
      ...(moves?.add ?? []).map(({ type, id }) => `${address} + ${type} ${id}`),
      ...(moves?.remove ?? []).map(({ type, id }) => `${address} - ${type} ${id}`),
      ...(moves?.before ?? []).map((id) => `${address} loses ${id}`),
    ]),
    ...people.flatMap(({ address, attributes, grants }) => [
      ...[...attributes.map((edit) => ({ attribute: edit })), ...grants].map(
        (edit) => `${address} ${canonicalJson(edit)}`,
      ),
    ]),
    ...blocked.flatMap(({ rule, addresses }) => addresses.map((address) => `${rule} ${address}`)),
  ];
}

function countEdits(of: Deed): number {
  return countLeft({ target, changes: [] }, of);
}

/** The deed with one thing more, or one thing otherwise, each time another. */
function alterations(of: Deed): readonly Deed[] {
  const stranger = { type: 'User', id: 'stranger' } as const;
  const replace = (index: number, change: GroupDeed): Deed => ({
    ...of,
    changes: of.changes.map((each, at) => (at === index ? change : each)),
  });
  return [
    { ...of, changes: [...of.changes, { ...support, address: 'group/new' }] },
    { ...of, users: [...(of.users ?? []), { ...jane, address: 'user/new' }] },
    { ...of, blocked: [...(of.blocked ?? []), { rule: 'role-allow', addresses: ['user/ann'] }] },
    ...of.changes.flatMap((change, index) => [
      replace(index, { ...change, displayName: 'other' }),
      replace(index, { ...change, externalId: 'other' }),
      replace(index, {
        ...change,
        id: `other-${change.id}`,
        kind: change.kind === 'create' ? 'delete' : change.kind,
      }),
      replace(index, { ...change, attributes: [...change.attributes, { path: 'other', after: 1 }] }),
      ...change.attributes.map((edit, at) =>
        replace(index, { ...change, attributes: change.attributes.with(at, { ...edit, before: 'altered' }) }),
      ),
      ...(change.members === undefined
        ? []
        : [
            replace(index, {
              ...change,
              members: { ...change.members, add: [...change.members.add, stranger] },
            }),
            replace(index, {
              ...change,
              members: { ...change.members, remove: [...change.members.remove, stranger] },
            }),
            ...(change.kind === 'delete'
              ? [replace(index, { ...change, members: { ...change.members, before: ['stranger'] } })]
              : []),
          ]),
    ]),
  ];
}

describe('the part of a plan that is beyond its approval', () => {
  test('is what has to be taken away for the rest to be covered, and nothing of it was approved', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (fresh, other) => {
        const excess = beyondApproval(deed(fresh), deed(other));
        const shown = deedsOf({ ...fresh, ...partBeyond(fresh, excess) });
        const whole = new Set(excess.flatMap((one) => (one.kind === 'change' ? [one.address] : [])));
        const known = editsWithValues(other);
        for (const edit of editsWithValues(fresh)) {
          const [address = '', words] = edit.split('\n');
          if (whole.has(address)) continue;
          expect(shown.has(`${address} ${words}`)).toBe(!known.has(edit));
        }
      }),
    );
  });

  test('keeps names and places, and of a resource only what is new', () => {
    const place = { file: 'support.yaml', line: 9 };
    const ann = {
      type: 'User',
      id: 'u-ann',
      name: 'ann',
      grounds: [{ kind: 'entry', source: place }],
    } as const;
    const bob = { ...ann, id: 'u-bob', name: 'bob' };
    const edits = { mode: 'exact', before: [], after: 2, remove: [] } as const;
    const person = userChange('jane', { grants: [grantEdit('role', 'admin'), grantEdit('role', 'agent')] });
    const group = (...add: readonly MemberAddition[]): Change => ({
      ...changeOf('support', undefined),
      members: { ...edits, add },
    });
    const fresh = planOf([group(ann, bob)], { users: [person] });
    const before = planOf([group(ann)], {
      users: [userChange('jane', { grants: [grantEdit('role', 'agent')] })],
    });
    const { changes, users: people } = partBeyond(fresh, beyondApproval(deed(fresh), deed(before)));
    expect(changes).toMatchObject([{ address: 'group/support', members: { add: [bob] } }]);
    expect(people).toMatchObject([{ userName: 'jane', grants: [{ kind: 'role', key: 'admin' }] }]);
    expect(people[0]?.grants).toHaveLength(1);
  });

  test('is the whole change of a group in which somebody is whom nobody approved', () => {
    const fresh = planOf([changeOf('support', { before: 1, add: 1 })]);
    const before = planOf([changeOf('support', { add: 1 }, { kind: 'create' })]);
    const { id: _none, ...creation } = deed(before).changes[0] ?? support;
    const excess = beyondApproval(deed(fresh), deedOf([creation]), knownGroups(fresh));
    expect(excess).toMatchObject([{ kind: 'existing', strangers: ['member-0'] }]);
    expect(partBeyond(fresh, excess).changes).toEqual(fresh.changes);
  });

  test('is the block that asks for another role, and not the one beside it', () => {
    const asks = (value: string) =>
      ({
        rule: 'role-approval',
        summary: value,
        addresses: ['user/jane'],
        allow: { flag: '--allow-roles', value },
      }) as const;
    const fresh = planOf([], { blocked: [asks('admin'), asks('agent')] });
    const before = planOf([], { blocked: [asks('agent')] });
    const { blocked } = partBeyond(fresh, beyondApproval(deed(fresh), deed(before)));
    expect(blocked).toEqual([asks('admin')]);
  });
});

describe('what a plan tells of groups that are there', () => {
  test('both names of one it adds, and who is in one whose members change', () => {
    const nested = {
      type: 'Group',
      id: 'g1',
      address: 'group/support',
      name: 'Support',
      grounds: [],
    } as const;
    const edits = { mode: 'exact', before: ['ann'], after: 2, add: [nested], remove: [] } as const;
    const all = { ...changeOf('all', undefined), members: edits };
    expect(knownGroups({ changes: [all, changeOf('renamed', undefined)] })).toEqual(
      new Map<string, object>([
        ['g1', { address: 'group/support' }],
        ['id-all', { address: 'group/all', members: ['ann'] }],
        ['id-renamed', { address: 'group/renamed' }],
      ]),
    );
  });
});

/** Every edit of a plan by its address and its words, with the values it is about. */
function editsWithValues({ changes, users: people }: ReturnType<typeof planOf>): ReadonlySet<string> {
  return new Set([
    ...changes.flatMap(({ address, members: moves }) => [
      ...(moves?.add ?? []).map(({ id }) => `${address}\n+ ${id}`),
      ...(moves?.remove ?? []).map(({ id }) => `${address}\n- ${id}`),
    ]),
    ...people.flatMap(({ address, attributes }) => attributes.map(({ path }) => `${address}\n${path}`)),
  ]);
}

test('what is left of an approval is counted edit by edit', () => {
  expect(countLeft(approved, approved)).toBe(0);
  expect(countLeft(deedOf([]), approved)).toBe(9);
  expect(countLeft(deedOf([support]), approved)).toBe(3);
});
