import { describe, expect, it } from 'vitest';
import type { JournalLine } from '../../src/apply/journal.gen.ts';
import { recordOf } from '../../src/apply/run-record.ts';
import { messagesOfRun } from '../../src/notify/messages.ts';
import { creation, planOf, update } from '../apply/plans.ts';
import { edit, finished, outcome, person, requested, runId, started } from './journals.ts';

const plan = planOf(
  [
    creation('support', { add: ['ann'] }, { externalId: 'hris_grp_1', displayName: 'Support' }),
    update('sales', 'v1', { before: ['bob'], add: ['ann'], remove: ['bob'] }, { displayName: 'Sales' }),
  ],
  { users: [person('ann')] },
);

const tell = (...lines: readonly JournalLine[]) => messagesOfRun(plan, recordOf(runId, lines));
const ids = (...lines: readonly JournalLine[]) => tell(...lines).map(({ id }) => id.replace(runId, 'RUN'));

describe('a run that is told of', () => {
  it('says which group was created, by its id and externalId, and who joined it', () => {
    const [created, joined, ended] = tell(
      started(),
      requested(1, { action: 'create', address: 'group/support' }),
      outcome(1, 'done', { id: 'g1' }),
      requested(2, { action: 'add-members', address: 'group/support', id: 'g1', members: ['ann'] }),
      outcome(2, 'done'),
      finished('complete', { created: 1 }),
    );
    expect(created).toEqual({
      formatVersion: 1,
      id: `${runId}/scim.group.created/group/support`,
      type: 'scim.group.created',
      at: '2026-11-22T12:00:01.500Z',
      target: { name: 'test', type: 'scim', baseUrl: 'http://127.0.0.1/scim/v2' },
      run: { id: runId, planDigest: 'sha256:plan' },
      group: {
        address: 'group/support',
        id: 'g1',
        externalId: 'hris_grp_1',
        displayName: 'Support',
        changed: [],
        granted: [],
        revoked: [],
        membersAdded: [],
        membersRemoved: [],
      },
    });
    expect(joined).toMatchObject({
      type: 'scim.group.updated',
      group: { id: 'g1', membersAdded: [{ id: 'ann', userName: 'ann@x.com' }] },
    });
    expect(ended).toMatchObject({ type: 'run.finished', result: 'complete', counts: { created: 1 } });
  });

  it('says what became of a person', () => {
    const edits = [
      edit('title', 'Agent', 'Lead'),
      edit('roles[value eq "agent"]', undefined, 'agent', 'role'),
      edit('skills[name eq "billing"]', 2, undefined, 'skill'),
      edit('skills[name eq "refunds"]', 2, 4, 'skill'),
    ];
    const [told] = tell(
      started(),
      requested(1, { action: 'edit-user', address: 'user/ann@x.com', id: 'ann', edits }),
      outcome(1, 'done'),
    );
    expect(told?.user).toEqual({
      address: 'user/ann@x.com',
      id: 'ann',
      userName: 'ann@x.com',
      changed: ['title', 'skills[name eq "refunds"]'],
      granted: ['role agent'],
      revoked: ['skill billing'],
    });
  });

  it('says that a group is gone, and of nobody in particular that they left it', () => {
    const [told] = tell(
      started(),
      requested(1, { action: 'delete', address: 'group/sales', id: 'sales' }),
      outcome(1, 'done'),
    );
    expect(told).toMatchObject({ type: 'scim.group.updated', group: { deleted: true, membersRemoved: [] } });
  });

  it('calls groups inside of groups what they are', () => {
    const members = { count: 1, ids: ['g2'], names: ['Inner'], groups: ['g2'] };
    const [told] = tell(
      started(),
      { ...requested(1, { action: 'add-members', address: 'group/sales', id: 'sales' }), members },
      outcome(1, 'done'),
    );
    expect(told?.group?.membersAdded).toEqual([{ id: 'g2', type: 'Group', displayName: 'Inner' }]);
  });

  it('is silent about what did not happen', () => {
    const results = ['conflict', 'exists', 'gone', 'refused'] as const;
    const lines = results.flatMap((result, index) => [
      requested(index + 1, { action: 'add-members', address: 'group/sales', id: 'sales', members: ['ann'] }),
      outcome(index + 1, result),
    ]);
    expect(ids(started(), ...lines, finished('incomplete'))).toEqual(['RUN/run.finished']);
  });

  it('is silent about a group that gave way to another of the same second', () => {
    const lines = [
      started(),
      requested(1, { action: 'create', address: 'group/support' }),
      outcome(1, 'done', { id: 'g2' }),
      requested(2, { action: 'delete', address: 'group/support', id: 'g2' }),
      outcome(2, 'done'),
    ];
    expect(ids(...lines)).toEqual(['RUN/run.finished']);
    // Killed while it withdrew: whether the group is there nobody knows.
    expect(ids(...lines.slice(0, -1))).toEqual([
      'RUN/scim.group.created/group/support/unconfirmed',
      'RUN/run.finished',
    ]);
  });
});

describe('a run that was cut off', () => {
  const created = [
    started(),
    requested(1, { action: 'create', address: 'group/support' }),
    outcome(1, 'done', { id: 'g1' }),
    requested(2, { action: 'add-members', address: 'group/support', id: 'g1', members: ['ann'] }),
  ];

  it('says so, and tells what is certain apart from what is not', () => {
    expect(tell(...created)).toMatchObject([
      { type: 'scim.group.created' },
      { type: 'scim.group.updated', unconfirmed: true, group: { membersAdded: [{ id: 'ann' }] } },
      { type: 'run.finished', result: 'cut-off', at: '2026-11-22T12:00:02.000Z', counts: {} },
    ]);
    expect(tell(...created)[0]).not.toHaveProperty('unconfirmed');
  });

  it('and resumed tells of the second turn under other ids: the first may have been told of before', () => {
    const resumed = [
      ...created,
      started('2026-11-22T13:00:00.000Z'),
      requested(3, { action: 'add-members', address: 'group/sales', id: 'sales', members: ['ann'] }, 3600),
      outcome(3, 'done', {}, 3600),
      finished('complete'),
    ];
    expect(ids(...created)).toEqual([
      'RUN/scim.group.created/group/support',
      'RUN/scim.group.updated/group/support/unconfirmed',
      'RUN/run.finished',
    ]);
    expect(ids(...resumed)).toEqual([
      'RUN/scim.group.created/group/support',
      'RUN/scim.group.updated/group/support/unconfirmed',
      'RUN+2/scim.group.updated/group/sales',
      'RUN+2/run.finished',
    ]);
  });

  it('before anything was begun has nothing to tell', () => {
    expect(tell()).toEqual([]);
  });
});

describe('an answer that was lost', () => {
  const asked = [
    started(),
    requested(1, { action: 'add-members', address: 'group/sales', id: 'sales', members: ['ann', 'bob'] }),
    outcome(1, 'lost'),
  ];

  it('leaves a doubt when the run was cut off, or did not finish the group', () => {
    const shortfalls = [{ address: 'group/sales', outcome: 'failed' as const }];
    for (const lines of [asked, [...asked, { ...finished('incomplete'), shortfalls }]]) {
      expect(tell(...lines)[0]).toMatchObject({ type: 'scim.group.updated', unconfirmed: true });
    }
  });

  it('leaves none when the run looked and saw to it that everything is as planned', () => {
    expect(tell(...asked, finished('complete'))[0]).not.toHaveProperty('unconfirmed');
  });

  it('leaves none about whoever was added once more', () => {
    const told = tell(
      ...asked,
      requested(2, { action: 'add-members', address: 'group/sales', id: 'sales', members: ['ann'] }),
      outcome(2, 'done'),
    );
    expect(
      told.map(({ unconfirmed, group }) => [unconfirmed, group?.membersAdded.map(({ id }) => id)]),
    ).toEqual([
      [undefined, ['ann']],
      [true, ['bob']],
      [undefined, undefined],
    ]);
  });

  it('of a create leaves a doubt whose group it is, whatever was found later', () => {
    const told = tell(
      started(),
      requested(1, { action: 'create', address: 'group/support' }),
      outcome(1, 'lost'),
      requested(2, { action: 'add-members', address: 'group/support', id: 'g7', members: ['ann'] }),
      outcome(2, 'done'),
      finished('complete'),
    );
    expect(told[1]).toMatchObject({ type: 'scim.group.created', unconfirmed: true, group: { id: 'g7' } });
  });
});

describe('a journal without names', () => {
  it('yields messages without names', () => {
    const told = tell(
      { ...started(), redacted: true },
      requested(1, { action: 'add-members', address: 'group/sales', id: 'sales', members: ['ann'] }, 0, true),
      outcome(1, 'done'),
      requested(2, { action: 'create-user', address: 'user/unnamed' }),
      outcome(2, 'done', { id: 'u7' }),
      requested(3, { action: 'edit-user', address: 'user/u7', id: 'u7', edits: [{ path: 'title' }] }),
      outcome(3, 'done'),
      requested(4, { action: 'create-user', address: 'user/unnamed' }),
      finished('interrupted'),
    );
    expect(JSON.stringify(told)).not.toContain('@x.com');
    expect(told.map(({ id }) => id.replace(runId, 'RUN'))).toEqual([
      'RUN/scim.group.updated/group/sales',
      'RUN/scim.user.updated/user/u7',
      'RUN/scim.user.updated/user/unnamed-4/unconfirmed',
      'RUN/run.finished',
    ]);
    expect(told[1]?.user).toMatchObject({ id: 'u7', created: true, changed: ['title'] });
  });
});
