import { describe, expect, test } from 'vitest';
import { compareIn, faultsIn, memberEdits } from '../support/compare.ts';
import { byExternalId, byId, declareGroup, user, where } from '../support/declare.ts';
import { DEPARTMENT, liveGroup, liveUser } from '../support/live.ts';

const ann = liveUser('ann', { externalId: 'E-1', displayName: 'Ann Lee' });
const bob = liveUser('bob', { externalId: 'E-2' });

describe('finding people', () => {
  test.each([
    ['a userName in any case', user('ANN')],
    ['an externalId', byExternalId('E-1')],
    ['an id', byId('id-ann')],
  ])('by %s', (_, member) => {
    const { changes } = compareIn({
      groups: [declareGroup('support', [member])],
      directory: { users: [ann, bob], groups: [liveGroup('support', [])] },
    });
    expect(changes[0]?.members?.add).toMatchObject([{ type: 'User', id: 'id-ann', name: 'ann' }]);
  });

  test('externalId and id are case-exact', () => {
    const faults = faultsIn({
      groups: [declareGroup('support', [byExternalId('e-1'), byId('ID-ann')])],
      directory: { users: [ann] },
    });
    expect(faults.map(({ code }) => code)).toEqual(['unknown-member', 'unknown-member']);
  });

  test('an unknown person is a fault at the entry, with the nearest name', () => {
    const [fault] = faultsIn({
      groups: [declareGroup('support', ['bob', 'annn'])],
      directory: { users: [ann, bob] },
    });
    expect(fault).toMatchObject({
      code: 'unknown-member',
      suggestion: 'ann',
      range: { file: 'support.yaml', line: 11 },
    });
  });

  test('somebody missing from an incomplete list may exist, which is another fault', () => {
    const [fault] = faultsIn({
      groups: [declareGroup('support', ['zoe'])],
      directory: { users: [ann], gaps: [{ kind: 'users', reason: '1 of 2 people returned' }] },
    });
    expect(fault?.code).toBe('reading-incomplete');
  });

  test('two people behind one reference are a fault that names both ids', () => {
    const [fault] = faultsIn({
      groups: [declareGroup('support', [byExternalId('E-1')])],
      directory: { users: [ann, liveUser('ann2', { externalId: 'E-1' })] },
    });
    expect(fault).toMatchObject({ code: 'ambiguous-member', detail: 'Their ids: id-ann, id-ann2.' });
  });

  test('one person listed twice by a shifting page is one person', () => {
    expect(
      faultsIn({ groups: [declareGroup('support', ['ann'])], directory: { users: [ann, ann] } }),
    ).toEqual([]);
  });

  test('all unknown people are reported, even thousands of them', () => {
    const strangers = Array.from({ length: 3000 }, (_, n) => `stranger-${n}`);
    const users = Array.from({ length: 3000 }, (_, n) => liveUser(`somebody-${n}`));
    expect(faultsIn({ groups: [declareGroup('support', strangers)], directory: { users } })).toHaveLength(
      3000,
    );
  });

  test('an inactive person is a member with a warning', () => {
    const { changes, warnings } = compareIn({
      groups: [declareGroup('support', ['ann'])],
      directory: { users: [liveUser('ann', { active: false })], groups: [liveGroup('support', [])] },
    });
    expect(changes[0]?.members?.add).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'inactive-member', range: { line: 10 } }]);
  });
});

test('a person named by userName and by externalId is one member on two grounds', () => {
  const { changes } = compareIn({
    groups: [declareGroup('support', ['ann', byExternalId('E-1', { reason: 'INC-42' })])],
    directory: { users: [ann], groups: [liveGroup('support', [])] },
  });
  expect(changes[0]?.members?.add).toMatchObject([
    {
      name: 'ann',
      displayName: 'Ann Lee',
      grounds: [
        { kind: 'entry', source: { line: 10 } },
        { kind: 'entry', source: { line: 11 }, reason: 'INC-42' },
      ],
    },
  ]);
});

describe('rules', () => {
  const users = [
    liveUser('ann', { department: 'Support' }),
    liveUser('bob', { department: 'Support', active: false }),
    liveUser('cyd', { department: 'Sales' }),
  ];
  test.each([
    [`${DEPARTMENT} eq "support"`, ['ann'], 'people who have left are not seen'],
    [`${DEPARTMENT} eq "Support" and active eq true`, ['ann'], 'unless the rule speaks of active'],
    [`${DEPARTMENT} eq "Support" and active eq false`, ['bob'], 'and asks for those who left'],
    [
      'urn:ietf:params:scim:schemas:core:2.0:User:ACTIVE eq false',
      ['bob'],
      'in whatever spelling of the attribute',
    ],
    [`${DEPARTMENT} eq "Support" or active pr`, ['ann', 'bob', 'cyd'], 'in any part of the rule'],
    [`not (${DEPARTMENT} eq "Support")`, ['cyd'], 'a negation sees active people only'],
  ])('%s selects %j: %s', (rule, expected) => {
    const { resolution } = compareIn({
      groups: [declareGroup('g', [where(rule)], { allowEmpty: true })],
      directory: { users },
    });
    const members = [...(resolution.groups[0]?.members.values() ?? [])].map(({ member }) => member);
    expect(members.map((member) => (member.kind === 'user' ? member.userName : '')).sort()).toEqual(expected);
  });

  test('a person of whom the server does not say that they are active is active to a rule', () => {
    const { active: _unsaid, ...resource } = liveUser('ann', { department: 'Support' }).resource;
    const ann = { ...liveUser('ann'), resource };
    const { changes } = compareIn({
      groups: [declareGroup('g', [where('active eq true')])],
      directory: { users: [ann], groups: [liveGroup('g', ['ann'])] },
    });
    expect(changes).toEqual([]);
  });
});

describe('periods', () => {
  const directory = { users: [ann], groups: [liveGroup('support', ['ann'])] };
  test.each([
    ['until today', { until: '2026-06-15' }, undefined],
    ['from today', { from: '2026-06-15' }, undefined],
    ['until yesterday', { until: '2026-06-14' }, { because: 'expired', date: '2026-06-14' }],
    ['from tomorrow', { from: '2026-06-16' }, { because: 'not-yet', date: '2026-06-16' }],
  ])('%s', (_, period, removal) => {
    const { changes } = compareIn({
      groups: [declareGroup('support', [user('ann', period)], { allowEmpty: true })],
      directory,
    });
    const removed = changes.flatMap(({ members }) => members?.remove ?? []);
    expect(removed).toMatchObject(
      removal === undefined ? [] : [{ name: 'ann', ...removal, source: { line: 10 } }],
    );
  });

  test('an entry that holds outweighs one that expired', () => {
    const entries = [user('ann', { until: '2026-01-31' }), user('ann', { from: '2026-03-01' })];
    expect(compareIn({ groups: [declareGroup('support', entries)], directory }).changes).toEqual([]);
  });

  test('of several periods that do not hold the latest is the reason', () => {
    const entries = [user('ann', { until: '2026-05-31' }), user('ann', { until: '2026-01-31' })];
    const { changes } = compareIn({ groups: [declareGroup('support', entries)], directory });
    expect(changes[0]?.members?.remove).toMatchObject([{ because: 'expired', date: '2026-05-31' }]);
  });

  test('an expired entry for somebody the directory no longer has is no fault', () => {
    const groups = [declareGroup('support', ['ann', user('gone', { until: '2026-01-31' })])];
    expect(compareIn({ groups, directory }).changes).toEqual([]);
  });
});

describe('except', () => {
  const directory = { users: [ann, bob], groups: [liveGroup('support', ['ann', 'bob'])] };

  test('keeps out whoever an entry or a rule would bring in, and says so', () => {
    const groups = [declareGroup('support', ['ann', where('userName pr')], { except: ['BOB'] })];
    const { changes } = compareIn({ groups, directory });
    expect(changes[0]?.members?.remove).toMatchObject([
      { name: 'bob', because: 'excepted', source: { file: 'support.yaml', line: 90 } },
    ]);
  });

  test('by id works even for somebody whose name could not be read', () => {
    const groups = [declareGroup('support', ['ann'], { except: [{ by: 'id', value: 'id-zoe' }] })];
    const live = { users: [ann], groups: [liveGroup('support', ['ann', 'zoe'])] };
    expect(compareIn({ groups, directory: live }).changes[0]?.members?.remove).toMatchObject([
      { id: 'id-zoe', because: 'excepted' },
    ]);
  });

  test('of somebody unknown is a warning: a typing mistake would leave somebody in', () => {
    const groups = [declareGroup('support', ['ann', 'bob'], { except: ['bbo'] })];
    expect(compareIn({ groups, directory }).warnings).toMatchObject([
      { code: 'unknown-member', severity: 'warning', suggestion: 'bob', range: { line: 90 } },
    ]);
  });

  test('of somebody who may just not have been read is a fault', () => {
    const groups = [declareGroup('support', ['ann'], { except: ['zoe'] })];
    const gaps = [{ kind: 'users', reason: 'one page failed' }] as const;
    expect(faultsIn({ groups, directory: { ...directory, gaps } })).toMatchObject([
      { code: 'reading-incomplete' },
    ]);
  });

  test('of more than one person is a fault: nobody may slip through', () => {
    const groups = [declareGroup('support', ['ann'], { except: [{ by: 'externalId', value: 'E-2' }] })];
    const users = [ann, bob, liveUser('bob2', { externalId: 'E-2' })];
    expect(faultsIn({ groups, directory: { users } })).toMatchObject([{ code: 'ambiguous-member' }]);
  });
});

test('members that are listed but unmanaged are neither looked up nor touched', () => {
  const groups = [declareGroup('support', ['nobody-knows'], { membership: 'unmanaged' })];
  const directory = { users: [ann], groups: [liveGroup('support', ['ann'])] };
  expect(memberEdits(compareIn({ groups, directory }))).toEqual({});
});
