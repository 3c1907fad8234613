import { describe, expect, test } from 'vitest';
import { compareIn, faultsIn, memberEdits } from '../support/compare.ts';
import { declareGroup, nested, where } from '../support/declare.ts';
import { liveGroup, liveMember, liveUser } from '../support/live.ts';

const users = ['ann', 'bob', 'cyd', 'dan'].map((name) => liveUser(name));

describe('on a server without nested groups the people come in', () => {
  test('through every level, with the way they came', () => {
    const groups = [
      declareGroup('all', [nested('emea')]),
      declareGroup('emea', [nested('berlin'), 'bob']),
      declareGroup('berlin', ['ann', 'bob']),
    ];
    const { changes } = compareIn({ groups, directory: { users, groups: [liveGroup('all', [])] } });
    const all = changes.find(({ address }) => address === 'group/all');
    expect(all?.members?.add).toMatchObject([
      { name: 'ann', grounds: [{ kind: 'nested', text: 'emea → berlin', source: { file: 'all.yaml' } }] },
      { name: 'bob', grounds: [{ kind: 'nested', text: 'emea' }] },
    ]);
  });

  test('and those who are in a nested group that is not exact, now', () => {
    const groups = [
      declareGroup('outer', [nested('minimum'), nested('unmanaged')]),
      declareGroup('minimum', ['ann'], { membership: 'at-least' }),
      declareGroup('unmanaged', undefined),
    ];
    const live = [
      liveGroup('outer', ['bob', 'cyd', 'dan']),
      liveGroup('minimum', ['bob']),
      liveGroup('unmanaged', ['cyd']),
    ];
    const compared = compareIn({ groups, directory: { users, groups: live } });
    expect(memberEdits(compared)['group/outer']).toEqual(['+ann', '-dan']);
  });

  test('under the best name that is known', () => {
    const groups = [declareGroup('outer', [nested('inner')]), declareGroup('inner', undefined)];
    const members = [
      liveMember('7', { display: 'Jane Roe' }),
      liveMember('8', { display: '' }),
      liveMember('9'),
    ];
    const live = [liveGroup('outer', []), liveGroup('inner', members)];
    const compared = compareIn({ groups, directory: { groups: live } });
    expect(memberEdits(compared)['group/outer']).toEqual(['+8', '+9', '+Jane Roe']);
  });

  test('but not those whom the nested group excepts', () => {
    const groups = [
      declareGroup('outer', [nested('inner')]),
      declareGroup('inner', ['ann'], { membership: 'at-least', except: ['bob'] }),
    ];
    const live = [liveGroup('outer', []), liveGroup('inner', ['ann', 'bob'])];
    const compared = compareIn({ groups, directory: { users, groups: live } });
    expect(memberEdits(compared)).toEqual({ 'group/outer': ['+ann'] });
  });

  test('and `except` of the outer group keeps them out', () => {
    const groups = [
      declareGroup('outer', [nested('inner')], { except: ['bob'] }),
      declareGroup('inner', ['ann', 'bob']),
    ];
    const live = [liveGroup('outer', []), liveGroup('inner', ['ann', 'bob'])];
    const compared = compareIn({ groups, directory: { users, groups: live } });
    expect(memberEdits(compared)).toEqual({ 'group/outer': ['+ann'] });
  });

  test('an expired nested group is the reason why its people go', () => {
    const groups = [
      declareGroup('outer', ['ann', nested('inner', { until: '2026-05-31' })]),
      declareGroup('inner', ['ann', 'bob']),
    ];
    const live = [liveGroup('outer', ['ann', 'bob']), liveGroup('inner', ['ann', 'bob'])];
    const { changes } = compareIn({ groups, directory: { users, groups: live } });
    expect(changes[0]?.members?.remove).toMatchObject([
      { name: 'bob', because: 'expired', date: '2026-05-31' },
    ]);
  });

  test('a chain of 10,000 groups resolves', () => {
    const length = 10_000;
    const groups = Array.from({ length }, (_, n) =>
      declareGroup(`g${n}`, n + 1 < length ? [nested(`g${n + 1}`)] : ['ann']),
    );
    const { resolution } = compareIn({
      groups,
      directory: { users, groups: groups.map(({ key }) => liveGroup(key, ['ann'])) },
    });
    expect(resolution.groups.every(({ members }) => members.has('id-ann'))).toBe(true);
  });
});

describe('doubt about a nested group is doubt about the outer one', () => {
  const outer = declareGroup('outer', ['ann', nested('middle')]);
  const middle = declareGroup('middle', [nested('inner')]);
  const members = ['ann', 'bob'];
  const byRule = declareGroup('inner', [where('title eq "Agent"')]);
  const exact = declareGroup('inner', ['cyd']);
  const minimum = declareGroup('inner', ['cyd'], { membership: 'at-least' });
  const capped = { kind: 'members', groupId: 'id-inner', reason: '100 of 137 members returned' } as const;
  const someGroup = liveMember('id-team', { type: 'Group' });

  test.each([
    ['a rule over an incomplete list of people', byRule, ['ann'], [{ kind: 'users', reason: 'short' }]],
    ['members that look capped, of an exact list', exact, ['cyd'], [capped]],
    ['members that look capped, of a minimum', minimum, ['cyd'], [capped]],
    ['members that could not be read', minimum, undefined, []],
    ['a member that is a group, by its type', minimum, ['cyd', someGroup], []],
    ['a member that is a group, by its id', minimum, ['cyd', liveMember('id-outer')], []],
  ] as const)('%s', (_, inner, innerMembers, gaps) => {
    const live = [
      liveGroup('outer', members),
      liveGroup('middle', members),
      liveGroup('inner', innerMembers),
    ];
    const compared = compareIn({
      groups: [outer, middle, inner],
      directory: { users, groups: live, gaps },
    });
    const removals = compared.changes.flatMap((change) => change.members?.remove ?? []);
    expect(removals).toEqual([]);
    expect(compared.withheld.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['group/middle', 'group/outer']),
    );
  });

  test('a group that nobody declares does not empty the one that nests it', () => {
    const compared = compareIn({
      groups: [outer],
      directory: { users, groups: [liveGroup('outer', members)] },
    });
    expect(compared.changes).toEqual([]);
    expect(compared.withheld).toMatchObject([{ address: 'group/outer', members: [{ name: 'bob' }] }]);
  });
});

describe('on a server with nested groups', () => {
  test('the group itself becomes a member, and one that does not exist yet by its address', () => {
    const groups = [
      declareGroup('outer', [nested('inner'), nested('new')]),
      declareGroup('inner', ['ann']),
      declareGroup('new', ['bob']),
    ];
    const live = [liveGroup('outer', []), liveGroup('inner', ['ann'])];
    const { changes } = compareIn({ groups, directory: { users, groups: live, nesting: true } });
    const outer = changes.find(({ address }) => address === 'group/outer');
    expect(outer?.members?.add).toMatchObject([
      { type: 'Group', id: 'id-inner', address: 'group/inner', name: 'inner' },
      { type: 'Group', address: 'group/new', name: 'new' },
    ]);
    expect(outer?.members?.add[1]).not.toHaveProperty('id');
  });

  test('an expired nested group is removed, and the date says why', () => {
    const groups = [
      declareGroup('outer', ['ann', nested('inner', { until: '2026-05-31' })]),
      declareGroup('inner', undefined),
    ];
    const live = [
      liveGroup('outer', ['ann', liveMember('id-inner', { type: 'Group' })]),
      liveGroup('inner', undefined),
    ];
    const { changes } = compareIn({ groups, directory: { users, groups: live, nesting: true } });
    expect(changes[0]?.members?.remove).toMatchObject([{ type: 'Group', name: 'inner', because: 'expired' }]);
  });

  const inner = declareGroup('inner', [nested('innermost')]);
  const innermost = declareGroup('innermost', ['ann', 'bob']);
  const minimum = declareGroup('innermost', ['ann'], { membership: 'at-least' });
  const holdsTeam = liveGroup('innermost', ['ann', liveMember('id-team')]);

  test.each([
    ['through an entry', innermost, liveGroup('innermost', [])],
    ['through a live member of a list that is not exact', minimum, liveGroup('innermost', ['bob'])],
    ['through a group that nobody declares', minimum, holdsTeam],
  ])('`except` cannot keep out whoever comes in %s', (_, deepest, live) => {
    const faults = faultsIn({
      groups: [declareGroup('outer', [nested('inner'), 'cyd'], { except: ['dan', 'bob'] }), inner, deepest],
      directory: { users, groups: [live, liveGroup('team', ['bob'])], nesting: true },
    });
    expect(faults).toMatchObject([
      { code: 'except-through-nesting', range: { file: 'outer.yaml', line: 91 } },
    ]);
    expect(faults[0]?.detail).toContain('group/outer → group/inner → group/innermost');
  });

  test('`except` is kept where the exact nested list drops the person, or nests nothing of theirs', () => {
    const groups = [
      declareGroup('outer', [nested('inner')], { except: ['bob'] }),
      declareGroup('inner', ['ann']),
      declareGroup('elsewhere', ['bob']),
    ];
    const live = [liveGroup('inner', ['ann', 'bob'])];
    expect(faultsIn({ groups, directory: { users, groups: live, nesting: true } })).toEqual([]);
  });
});
