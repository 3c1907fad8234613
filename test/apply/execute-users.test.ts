import { describe, expect, test } from 'vitest';
import { type ExecuteOptions, executeOn } from '../../src/apply/execute.ts';
import type { UserChange } from '../../src/changeset/plan.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import { planOf, roleGranted, roleTaken, update, userCreation, userUpdate } from './plans.ts';
import { UserModel } from './user-model.ts';

function run(users: UserModel, changes: readonly UserChange[], options: Partial<ExecuteOptions> = {}) {
  const plan = planOf([], { users: changes });
  return executeOn(new GroupModel({ users }), plan, {
    runtime: hurried,
    journal: memoryJournal(),
    ...options,
  });
}

const promotion = {
  attributes: [{ path: 'title', before: 'Agent', after: 'Lead' }],
  grants: [roleGranted('Lead'), roleTaken('Agent')],
};
const agent = { title: 'Agent', roles: [{ value: 'Agent' }, { value: 'Auditor' }] };

describe('one person', () => {
  test('is edited in one request, however many reasons there are, and read by none', async () => {
    const users = new UserModel();
    users.put('jane', agent);
    const journal = memoryJournal();

    const report = await run(users, [userUpdate('jane', '"1"', promotion)], { journal });

    expect(users.asked).toEqual([['title', '+Lead', '-Agent']]);
    expect(users.roles('jane')).toEqual(['Auditor', 'Lead']);
    expect(report).toMatchObject({
      result: 'complete',
      requests: { reads: 0, writes: 1 },
      counts: { updated: 1 },
      changes: [
        {
          address: 'user/jane@x.com',
          displayName: 'jane@x.com',
          outcome: 'applied',
          attributesChanged: 1,
          grantsAdded: 1,
          grantsRemoved: 1,
          membersAdded: 0,
          attempts: 1,
        },
      ],
    });
    expect(journal.lines[0]).toMatchObject({
      kind: 'intent',
      action: 'edit-user',
      id: 'jane',
      version: '"1"',
      edits: [{ path: 'title' }, { path: 'roles[value eq "Lead"]' }, { path: 'roles[value eq "Agent"]' }],
    });
    expect(journal.lines[1]).toMatchObject({ kind: 'outcome', result: 'done', id: 'jane', version: '"2"' });
  });

  test('who is as planned already is converged, though the version moved', async () => {
    const users = new UserModel();
    users.put('jane', { title: 'Lead', roles: [{ value: 'Lead', primary: true }] }, 7);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(users.asked).toEqual([]);
    expect(report.changes[0]).toMatchObject({ outcome: 'converged', attributesChanged: 0, grantsAdded: 0 });
  });

  test('whom somebody else edited elsewhere keeps that, and gets what is planned', async () => {
    const users = new UserModel();
    users.put('jane', { ...agent, nickName: 'JJ', roles: [{ value: 'Agent' }, { value: 'Coach' }] }, 2);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(report.changes[0]).toMatchObject({ outcome: 'applied', attempts: 2 });
    expect(users.value('jane', 'nickName')).toBe('JJ');
    expect(users.roles('jane')).toEqual(['Coach', 'Lead']);
  });

  test('whose attribute somebody else set otherwise is left alone, and both are told', async () => {
    const users = new UserModel();
    users.put('jane', { ...agent, title: 'Manager' }, 2);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(users.asked).toEqual([]);
    expect(report.result).toBe('incomplete');
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail:
        'somebody else changed the person since the plan was made: set title to "Manager"; the plan: set title to "Lead", set roles[value eq "Lead"] to {"value":"Lead"}, clear roles[value eq "Agent"]',
    });
  });

  test('whose rating somebody took away is not rated again', async () => {
    const users = new UserModel();
    users.put('jane', { roles: [] }, 2);
    const rating = {
      kind: 'skill',
      key: 'billing',
      name: 'Billing',
      action: 'change',
      path: 'roles[value eq "Billing"].type',
      after: '4',
      grounds: [],
    } as const;

    const report = await run(users, [userUpdate('jane', '"1"', { grants: [rating] })]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining('cleared roles[value eq "Billing"].type'),
    });
    expect(users.asked).toEqual([]);
  });

  test('who never holds still is given up after three retries', async () => {
    const users: UserModel = new UserModel({
      before: () => {
        const jane = users.users.get('jane');
        if (jane) jane.version += 1;
      },
    });
    users.put('jane', agent);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      attempts: 4,
      detail: expect.stringContaining('the person changed again'),
    });
    expect(users.roles('jane')).toEqual(['Agent', 'Auditor']);
  });

  test('whom somebody else deleted is a conflict', async () => {
    const report = await run(new UserModel(), [userUpdate('jane', '"1"', promotion)]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: 'the person is not there any more: somebody else deleted them',
    });
  });

  test('is deactivated by an edit like any other', async () => {
    const users = new UserModel();
    users.put('jane', { active: true });
    const attributes = [{ path: 'active', before: true, after: false }];

    const report = await run(users, [userUpdate('jane', '"1"', { attributes })]);

    expect(users.value('jane', 'active')).toBe(false);
    expect(report.result).toBe('complete');
  });

  test('a refusal fails the change, and nothing is sent twice', async () => {
    const users = new UserModel({ fate: () => 'refuse' });
    users.put('jane', agent);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'failed',
      detail: 'the server does not like it',
      attempts: 1,
    });
  });
});

describe('answers that say less or other than they should', () => {
  test.each(['version', 'nothing', 'user without lists'] as const)(
    'answers with %s: the person is read before the write is believed',
    async (answers) => {
      const users = new UserModel({ answers });
      users.put('jane', agent);

      const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

      expect(report).toMatchObject({ result: 'complete', requests: { reads: 1, writes: 1 } });
      expect(users.roles('jane')).toEqual(['Auditor', 'Lead']);
    },
  );

  test.each(['user', 'version', 'nothing', 'user without lists'] as const)(
    'success without effect is a discrepancy for each edit (answers with %s)',
    async (answers) => {
      const users = new UserModel({ answers, fate: () => 'ignore' });
      users.put('jane', agent);

      const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

      expect(report.result).toBe('incomplete');
      expect(report.discrepancies).toEqual([
        { address: 'user/jane@x.com', path: 'title', expected: 'Lead', actual: 'Agent' },
        {
          address: 'user/jane@x.com',
          path: 'roles[value eq "Lead"]',
          expected: '{"value":"Lead"}',
          actual: 'unassigned',
        },
        {
          address: 'user/jane@x.com',
          path: 'roles[value eq "Agent"]',
          expected: 'unassigned',
          actual: '{"value":"Agent"}',
        },
      ]);
      expect(report.changes[0]).toMatchObject({
        outcome: 'failed',
        attempts: 1,
        attributesChanged: 0,
        grantsAdded: 0,
        grantsRemoved: 0,
      });
    },
  );

  test.each(['lose-before', 'lose-after'] as const)('a lost answer (%s) is looked into', async (fate) => {
    const users = new UserModel({ fate: (write) => (write === 1 ? fate : 'fine') });
    users.put('jane', agent);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(users.asked).toHaveLength(1);
    expect(report.changes[0]).toMatchObject({ outcome: 'applied', grantsAdded: 1, grantsRemoved: 1 });
  });

  test('a server without versions gets a look before the write', async () => {
    const users = new UserModel({ unversioned: true });
    users.put('jane', agent);

    const report = await run(users, [userUpdate('jane', undefined, promotion)]);

    expect(report).toMatchObject({ result: 'complete', requests: { reads: 1, writes: 1 } });
  });

  test('what somebody set back right after the write is not written again', async () => {
    const users: UserModel = new UserModel({
      answers: 'version',
      before: (request) => {
        const jane = users.users.get('jane');
        if (request !== 2 || jane === undefined) return;
        jane.attributes.set('title', 'Agent');
        jane.version += 1;
      },
    });
    users.put('jane', agent);

    const report = await run(users, [userUpdate('jane', '"1"', promotion)]);

    expect(users.asked).toHaveLength(1);
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining('set title to "Agent"'),
    });
  });
});

describe('creates', () => {
  const newHire = { attributes: [{ path: 'title', after: 'Agent' }], grants: [roleGranted('Agent')] };

  test('a new person takes one request', async () => {
    const users = new UserModel();
    const journal = memoryJournal();

    const report = await run(users, [userCreation('jane', newHire)], { journal });

    expect(users.roles('jane')).toEqual(['Agent']);
    expect(report).toMatchObject({
      result: 'complete',
      requests: { reads: 1, writes: 1 },
      counts: { created: 1 },
      changes: [{ outcome: 'applied', id: 'jane', attributesChanged: 1, grantsAdded: 1 }],
    });
    expect(journal.lines[0]).toMatchObject({ kind: 'intent', action: 'create-user' });
  });

  test('what the create does not carry follows, and what the server sets of its own is changed', async () => {
    const users = new UserModel({ notCreatedWith: ['roles', 'active'] });
    const attributes = [...newHire.attributes, { path: 'active', after: false }];

    const report = await run(users, [userCreation('jane', { ...newHire, attributes })]);

    expect(users.asked).toEqual([['active', '+Agent']]);
    expect(users.value('jane', 'active')).toBe(false);
    expect(report).toMatchObject({ result: 'complete', counts: { created: 1 } });
  });

  test.each(['user', 'version', 'nothing', 'user without lists'] as const)(
    'answers with %s make no second person',
    async (answers) => {
      const users = new UserModel({ answers });

      const report = await run(users, [userCreation('jane', newHire)]);

      expect(users.creates).toBe(1);
      expect(users.asked).toEqual([]);
      expect(report).toMatchObject({ result: 'complete', counts: { created: 1 } });
    },
  );

  test.each(['lose-before', 'lose-after'] as const)(
    'a lost answer (%s) makes no second person',
    async (fate) => {
      const users = new UserModel({ fate: (write) => (write === 1 ? fate : 'fine') });

      const report = await run(users, [userCreation('jane', newHire)]);

      expect(users.creates).toBe(1);
      expect(users.roles('jane')).toEqual(['Agent']);
      expect(report.result).toBe('complete');
    },
  );

  test('who is there already is taken over and gets the edits', async () => {
    const users = new UserModel();
    users.put('jane', { title: 'Intern', roles: [{ value: 'Auditor' }] });

    const report = await run(users, [userCreation('jane', newHire)]);

    expect(users.creates).toBe(0);
    expect(users.value('jane', 'title')).toBe('Agent');
    expect(users.roles('jane')).toEqual(['Agent', 'Auditor']);
    expect(report.changes[0]).toMatchObject({ outcome: 'adopted', attributesChanged: 1, grantsAdded: 1 });
  });

  test('but is not deactivated, for no plan said that anybody would be', async () => {
    const users = new UserModel();
    users.put('jane', { active: true });
    const attributes = [{ path: 'active', after: false }];

    const report = await run(users, [userCreation('jane', { attributes })]);

    expect(users.value('jane', 'active')).toBe(true);
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining('they are active'),
    });
  });

  test('who appears between look and request is found', async () => {
    const users: UserModel = new UserModel({
      before: (request) => {
        if (request === 2) users.put('jane', { title: 'Agent' });
      },
    });

    const report = await run(users, [userCreation('jane', newHire)]);

    expect(users.creates).toBe(0);
    expect(users.roles('jane')).toEqual(['Agent']);
    expect(report.changes[0]?.outcome).toBe('adopted');
  });

  test('several people of one userName are named, and none is touched', async () => {
    const users = new UserModel();
    users.put('jane');
    users.users.set('other', { userName: 'jane@x.com', version: 1, attributes: new Map() });

    const report = await run(users, [userCreation('jane', newHire)]);

    expect(users.asked).toEqual([]);
    expect(report.changes[0]).toMatchObject({
      outcome: 'failed',
      detail: expect.stringMatching(/\(jane\).*\(other\)/),
    });
  });
});

describe('a run over groups and people', () => {
  test('nobody loses anything before everybody has gained', async () => {
    const order: string[] = [];
    const users = new UserModel();
    users.put('ann', { roles: [{ value: 'Agent' }] });
    users.put('bob', {});
    const groups = new GroupModel({ users });
    groups.put('from', ['ann', 'kim']);
    groups.put('to', []);
    const plan = planOf(
      [
        update('from', '"1"', { before: ['ann', 'kim'], remove: ['ann'] }),
        update('to', '"1"', { add: ['ann'] }),
      ],
      {
        users: [
          userUpdate('ann', '"1"', { grants: [roleGranted('Lead'), roleTaken('Agent')] }),
          userUpdate('bob', '"1"', { grants: [roleGranted('Agent')] }),
        ],
      },
    );
    const journal = memoryJournal();

    const report = await executeOn(groups, plan, { runtime: hurried, journal, parallelism: 1 });
    for (const line of journal.lines) if (line.kind === 'intent') order.push(line.address);

    expect(order).toEqual(['group/to', 'user/bob@x.com', 'group/from', 'user/ann@x.com']);
    expect(report.changes.map(({ address }) => address)).toEqual([
      'group/from',
      'group/to',
      'user/ann@x.com',
      'user/bob@x.com',
    ]);
    expect(report.counts.updated).toBe(4);
  });

  test('a person is edited although a group failed that has nothing to do with the edits', async () => {
    const users = new UserModel();
    users.put('ann', { roles: [{ value: 'Agent' }] });
    const groups = new GroupModel({ users, fate: () => 'refuse' });
    groups.put('to', []);
    const plan = planOf([update('to', '"1"', { add: ['bob'] })], {
      users: [userUpdate('ann', '"1"', { grants: [roleTaken('Agent')] })],
    });

    const report = await executeOn(groups, plan, { runtime: hurried, journal: memoryJournal() });

    expect(users.roles('ann')).toEqual([]);
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['failed', 'applied']);
  });

  test('a graceful stop begins nobody new', async () => {
    const stop = new AbortController();
    const users = new UserModel({ before: () => stop.abort() });
    for (const id of ['ann', 'bob']) users.put(id, {});
    const changes = ['ann', 'bob'].map((id) => userUpdate(id, '"1"', { grants: [roleGranted('Agent')] }));

    const report = await run(users, changes, { stop: stop.signal, parallelism: 1 });

    expect(report.result).toBe('interrupted');
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['applied', 'not-attempted']);
  });
});
