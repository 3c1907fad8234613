import { describe, expect, test } from 'vitest';
import type { DirectoryService } from '../../src/apply/directory-service.ts';
import type { ApplyEvent } from '../../src/apply/event.ts';
import { type ExecuteOptions, executeOn } from '../../src/apply/execute.ts';

import type { Change } from '../../src/changeset/plan.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import { creation, deletion, memberEdits, planOf, skillEdit, update } from './plans.ts';

function run(service: DirectoryService, changes: readonly Change[], options: Partial<ExecuteOptions> = {}) {
  return executeOn(service, planOf(changes), { runtime: hurried, journal: memoryJournal(), ...options });
}

const swap = update('g', '"1"', { before: ['kim', 'sam'], add: ['ann'], remove: ['sam'] });

describe('one group', () => {
  test('is edited with one request for additions and one for removals, and read by none', async () => {
    const model = new GroupModel();
    model.put('g', ['kim', 'sam']);

    const report = await run(model, [swap]);

    expect(model.members('g')).toEqual(['ann', 'kim']);
    expect(report.requests).toMatchObject({ reads: 0, writes: 2 });
    expect(report).toMatchObject({
      result: 'complete',
      counts: { updated: 1, failed: 0, conflicted: 0 },
      changes: [{ address: 'group/g', outcome: 'applied', membersAdded: 1, membersRemoved: 1, attempts: 2 }],
      operations: 2,
      successRate: 1,
    });
  });

  test('that is as planned already is converged, though its version moved', async () => {
    const model = new GroupModel();
    model.put('g', ['kim', 'ann'], { version: 7 });

    const report = await run(model, [swap]);

    expect(report).toMatchObject({
      result: 'complete',
      changes: [{ outcome: 'converged', membersAdded: 0 }],
    });
  });

  test('in which somebody else did something different is left as it is, and both sides are named', async () => {
    const model = new GroupModel();
    model.put('g', ['kim', 'sam', 'eve'], { version: 2 });

    const report = await run(model, [swap]);

    expect(model.members('g')).toEqual(['eve', 'kim', 'sam']);
    expect(report.result).toBe('incomplete');
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail:
        'somebody else changed the group since the plan was made: added eve; the plan: add ann@x.com, remove sam@x.com',
    });
  });

  test('that never holds still is given up after three retries', async () => {
    const model: GroupModel = new GroupModel({
      before: () => {
        const group = model.groups.get('g');
        if (group) group.version += 1;
      },
    });
    model.put('g', ['kim', 'sam']);

    const report = await run(model, [swap]);

    expect(report.changes[0]).toMatchObject({ outcome: 'conflicted', attempts: 4 });
    expect(model.members('g')).toEqual(['kim', 'sam']);
  });

  test('that somebody else deleted is a conflict', async () => {
    const report = await run(new GroupModel(), [swap]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining('deleted'),
    });
  });

  test('is batched', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `p${index}`);
    const model = new GroupModel({ batch: 10 });
    model.put('g', []);

    const report = await run(model, [update('g', '"1"', { add: many })]);

    expect(report.changes[0]).toMatchObject({ outcome: 'applied', attempts: 3, membersAdded: 25 });
  });

  test('a refusal fails the change and stops its later steps', async () => {
    const model = new GroupModel({ fate: () => 'refuse' });
    model.put('g', ['kim', 'sam']);

    const report = await run(model, [swap]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'failed',
      detail: 'the server does not like it',
      attempts: 1,
    });
    expect(model.removed).toEqual([]);
  });
});

describe('answers that say less or other than they should', () => {
  test.each(['version', 'nothing'] as const)(
    'answers with %s: the group is read before it is believed',
    async (answers) => {
      const model = new GroupModel({ answers });
      model.put('g', ['kim', 'sam']);

      const report = await run(model, [swap]);

      expect(model.members('g')).toEqual(['ann', 'kim']);
      expect(report).toMatchObject({ result: 'complete', requests: { reads: 2, writes: 2 } });
    },
  );

  test.each(['group', 'version', 'nothing'] as const)(
    'success without effect is a discrepancy, and nobody is removed then (answers with %s)',
    async (answers) => {
      const model = new GroupModel({ answers, fate: () => 'ignore' });
      model.put('g', ['kim', 'sam']);

      const report = await run(model, [swap]);

      expect(report.result).toBe('incomplete');
      expect(report.discrepancies).toMatchObject([{ address: 'group/g', path: 'members', memberId: 'ann' }]);
      expect(report.changes[0]).toMatchObject({ outcome: 'failed', membersAdded: 0, attempts: 1 });
      expect(model.removed).toEqual([]);
    },
  );

  test('a server that ignores a rename and changes versions by itself is given up', async () => {
    const model: GroupModel = new GroupModel({
      answers: 'version',
      fate: () => 'ignore',
      before: () => {
        const group = model.groups.get('g');
        if (group && model.requests().reads > 0) group.version += 1;
      },
    });
    model.put('g', ['kim']);
    const attributes = [{ path: 'displayName', before: 'g', after: 'h' }];

    const report = await run(model, [update('g', '"1"', {}, { attributes, displayName: 'h' })]);

    expect(report.result).toBe('incomplete');
    expect(report.operations).toBeLessThan(10);
  });

  test('a server that empties the group is stopped at once and reported for each who vanished', async () => {
    const model = new GroupModel({ batch: 1, fate: () => 'wipe' });
    model.put('g', ['kim', 'lee', 'sam', 'tom']);

    const report = await run(model, [
      update('g', '"1"', { before: ['kim', 'lee', 'sam', 'tom'], remove: ['sam', 'tom'] }),
    ]);

    expect(report.changes[0]).toMatchObject({ outcome: 'failed', attempts: 1, discrepancies: 3 });
    expect(report.changes[0]?.detail).toContain('took 3 members out of the group whom no request named');
  });

  test.each(['lose-before', 'lose-after'] as const)('a lost answer (%s) is looked into', async (fate) => {
    const model = new GroupModel({ fate: (write) => (write === 1 ? fate : 'fine') });
    model.put('g', ['kim', 'sam']);

    const report = await run(model, [swap]);

    expect(model.members('g')).toEqual(['ann', 'kim']);
    expect(report.changes[0]).toMatchObject({ outcome: 'applied', membersAdded: 1, membersRemoved: 1 });
  });

  test('a server without versions gets a look before every write', async () => {
    const model = new GroupModel({ unversioned: true });
    model.put('g', ['kim', 'sam']);
    const { version: _none, ...change } = swap;

    const report = await run(model, [change]);

    expect(model.members('g')).toEqual(['ann', 'kim']);
    expect(report.result).toBe('complete');
  });

  test('and that look is enough to leave alone what somebody else changed', async () => {
    const model = new GroupModel({ unversioned: true });
    model.put('g', ['kim', 'sam', 'eve']);
    const { version: _none, ...change } = swap;

    const report = await run(model, [change]);

    expect(report.changes[0]).toMatchObject({ outcome: 'conflicted', attempts: 0 });
  });
});

describe('attributes and grants that a group itself carries', () => {
  const grants = [skillEdit('Billing', 'add'), skillEdit('Tech', 'remove')];

  test('what is taken away is written after what is given, each with what else there is of it', async () => {
    const model = new GroupModel();
    model.put('g', ['sam'], { more: new Map([['skills', ['Tech', 'Sales']]]) });
    const attributes = [{ path: 'costCenter', after: 4711 }];
    const journal = memoryJournal();
    const wish = { before: ['sam'], remove: ['sam'] };

    const report = await run(model, [update('g', '"1"', wish, { attributes, grants })], { journal });

    expect(Object.fromEntries(model.groups.get('g')?.more ?? [])).toEqual({
      costCenter: 4711,
      skills: ['Sales', 'Billing'],
    });
    expect(
      journal.lines.flatMap((line) =>
        line.kind === 'intent' ? [line.edits?.map(({ path }) => path) ?? line.action] : [],
      ),
    ).toEqual([['costCenter', 'skills[value eq "Billing"]'], ['skills[value eq "Tech"]'], 'remove-members']);
    expect(report.changes[0]).toMatchObject({
      outcome: 'applied',
      attributesChanged: 1,
      grantsAdded: 1,
      grantsRemoved: 1,
    });
  });

  test('a value that somebody else set otherwise is told as JSON', async () => {
    const model = new GroupModel();
    model.put('g', [], { version: 2, more: new Map([['costCenter', { code: 1 }]]) });
    const attributes = [{ path: 'costCenter', before: 17, after: 4711 }];

    const report = await run(model, [update('g', '"1"', {}, { attributes })]);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringMatching(/set costCenter to {"code":1}; the plan: set costCenter to 4711$/),
    });
  });

  test('a group that is to get another case of its name gets it', async () => {
    const model = new GroupModel();
    model.put('support', []);
    const attributes = [{ path: 'displayName', before: 'support', after: 'Support' }];

    const report = await run(model, [update('support', '"1"', {}, { attributes, displayName: 'Support' })]);

    expect(model.groups.get('support')?.displayName).toBe('Support');
    expect(report.result).toBe('complete');
  });
});

describe('creates', () => {
  test('a new group gets its members after it exists', async () => {
    const model = new GroupModel();

    const report = await run(model, [creation('g', { add: ['ann'] })]);

    expect([...model.groups.values()]).toMatchObject([{ displayName: 'g', externalId: 'ext-g' }]);
    expect(report).toMatchObject({
      result: 'complete',
      counts: { created: 1 },
      changes: [{ membersAdded: 1 }],
    });
  });

  test.each(['lose-before', 'lose-after'] as const)(
    'a lost answer (%s) makes no second group',
    async (fate) => {
      const model = new GroupModel({ fate: (write) => (write === 1 ? fate : 'fine') });

      const report = await run(model, [creation('g', { add: ['ann'] })]);

      expect(model.groups.size).toBe(1);
      expect(model.creates).toBe(1);
      expect(report.result).toBe('complete');
    },
  );

  test('a group of that externalId is adopted', async () => {
    const model = new GroupModel();
    model.put('old', ['ann'], { displayName: 'g', externalId: 'ext-g' });

    const report = await run(model, [creation('g', { add: ['ann', 'bob'] })]);

    expect(model.members('old')).toEqual(['ann', 'bob']);
    expect(report.changes[0]).toMatchObject({ outcome: 'adopted', id: 'old', membersAdded: 1 });
  });

  test('a group of that name gets the externalId it lacks', async () => {
    const model = new GroupModel();
    model.put('old', [], { displayName: 'g' });

    await run(model, [creation('g')]);

    expect(model.groups.get('old')).toMatchObject({ externalId: 'ext-g' });
  });

  test('an adopted group with members the plan does not list is a conflict, not a removal', async () => {
    const model = new GroupModel();
    model.put('old', ['eve'], { displayName: 'g', externalId: 'ext-g' });

    const report = await run(model, [creation('g', { add: ['ann'] })]);

    expect(model.members('old')).toEqual(['eve']);
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining('added eve'),
    });
  });

  test('several groups that could be it are named, and none is touched', async () => {
    const model = new GroupModel();
    model.put('one', [], { displayName: 'g' });
    model.put('two', [], { displayName: 'g' });

    const report = await run(model, [creation('g')]);

    expect(report.changes[0]).toMatchObject({ outcome: 'failed', detail: expect.stringMatching(/one.*two/) });
  });

  test('a group that nests one whose create failed goes on without it, and says so', async () => {
    const model = new GroupModel({ fate: (write) => (write === 1 ? 'refuse' : 'fine') });
    model.put('parent', ['kim']);
    const nested = { type: 'Group' as const, address: 'group/new', name: 'new', grounds: [] };
    const edits = memberEdits({ before: ['kim'], add: ['ann'] });

    const report = await run(model, [
      creation('new'),
      update('parent', '"1"', {}, { members: { ...edits, add: [...edits.add, nested] } }),
    ]);

    expect(model.members('parent')).toEqual(['ann', 'kim']);
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    expect(report.changes[1]?.detail).toContain('not added, because they could not be created: new');
  });
});

describe('deletes', () => {
  test('a group is deleted, and one that is gone is converged', async () => {
    const model = new GroupModel();
    model.put('a', []);

    const report = await run(model, [deletion('a', '"1"'), deletion('b', '"1"')]);

    expect(model.groups.size).toBe(0);
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['applied', 'converged']);
  });

  test.each([
    ['changed', { version: 2 }, 'changed since'],
    ['renamed', { displayName: 'other' }, 'is called "other" now'],
  ])('a group that was %s since is kept', async (_, more, why) => {
    const model = new GroupModel();
    model.put('a', ['kim'], more);

    const report = await run(model, [deletion('a', '"1"', ['kim'])]);

    expect(model.groups.size).toBe(1);
    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining(why),
    });
  });

  test.each([
    ['whom the plan knew', ['eve', 'kim', 'sam'], 'applied', undefined],
    ['somebody joined', ['kim'], 'conflicted', expect.stringContaining('added eve, added sam')],
    ['who is in it the plan does not say', undefined, 'conflicted', expect.stringContaining('added eve')],
  ])('a group with members: %s', async (_, planned, outcome, detail) => {
    const model = new GroupModel();
    model.put('a', ['eve', 'sam']);
    const { members, ...unsaid } = deletion('a', '"1"', planned);

    const report = await run(model, [
      planned === undefined || members === undefined ? unsaid : { ...unsaid, members },
    ]);

    expect(report.changes[0]).toMatchObject({ outcome, ...(detail !== undefined && { detail }) });
    expect(model.groups.has('a')).toBe(outcome === 'conflicted');
  });

  test('a lost answer is looked into', async () => {
    const model = new GroupModel({ fate: () => 'lose-after' });
    model.put('a', []);

    expect((await run(model, [deletion('a', '"1"')])).changes[0]?.outcome).toBe('applied');
  });
});

describe('moves', () => {
  const moves = [
    update('from', '"1"', { before: ['jane', 'kim', 'sam'], remove: ['jane', 'sam'] }),
    update('to', '"1"', { add: ['jane'] }),
  ];

  test('whoever moves is added before being removed', async () => {
    const model: GroupModel = new GroupModel({
      before: () => {
        const present = ['from', 'to'].filter((id) => model.groups.get(id)?.members.has('jane'));
        expect(present).not.toEqual([]);
      },
    });
    model.put('from', ['jane', 'kim', 'sam']);
    model.put('to', []);

    expect((await run(model, moves)).result).toBe('complete');
    expect(model.members('from')).toEqual(['kim']);
  });

  test('nobody loses an access because the other half of the move failed', async () => {
    const model = new GroupModel({ fate: (write) => (write === 1 ? 'refuse' : 'fine') });
    model.put('from', ['jane', 'kim', 'sam']);
    model.put('to', []);

    const report = await run(model, moves);

    expect(model.members('from')).toEqual(['jane', 'kim']);
    expect(report.changes[0]).toMatchObject({
      outcome: 'not-attempted',
      membersRemoved: 1,
      detail: 'not removed: jane@x.com (could not be added to group/to)',
    });
  });

  test('nor because the group they come from is deleted', async () => {
    const model = new GroupModel({ fate: (write) => (write === 1 ? 'refuse' : 'fine') });
    model.put('from', ['jane']);
    model.put('to', []);

    const report = await run(model, [
      deletion('from', '"1"', ['jane']),
      update('to', '"1"', { add: ['jane'] }),
    ]);

    expect(model.groups.has('from')).toBe(true);
    expect(report.changes[0]?.outcome).toBe('not-attempted');
  });
});

describe('the end of a run', () => {
  const three = ['a', 'b', 'c'].map((key) => update(key, '"1"', { add: ['ann'] }));

  function threeGroups(model: GroupModel): GroupModel {
    for (const key of ['a', 'b', 'c']) model.put(key, []);
    return model;
  }

  test('a graceful stop finishes what is in flight and begins nothing', async () => {
    const stop = new AbortController();
    const model = threeGroups(new GroupModel({ before: () => stop.abort() }));
    const events: ApplyEvent[] = [];

    const report = await run(model, three, {
      stop: stop.signal,
      parallelism: 1,
      onEvent: (event) => events.push(event),
    });

    expect(report.result).toBe('interrupted');
    expect(report.changes.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'not-attempted',
      'not-attempted',
    ]);
    expect(events.map(({ kind }) => kind)).toContain('stopping');
  });

  test('a fault that would meet every group ends the run, once, with its reason', async () => {
    const model = threeGroups(new GroupModel());
    model.patch = async () => {
      throw new DiagnosticError({
        code: 'permission-denied',
        severity: 'error',
        summary: 'No right to edit',
      });
    };
    const journal = memoryJournal();

    const report = await run(model, three, { journal, parallelism: 2 });

    expect(report.result).toBe('incomplete');
    expect(report.diagnostics).toMatchObject([{ code: 'permission-denied' }]);
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'not-attempted']);
    // No request left this machine.
    expect(report).toMatchObject({ operations: 0, successRate: 1, requests: { writes: 0 } });
    expect(journal.lines.map(({ kind }) => kind)).toEqual([
      'intent',
      'intent',
      'outcome',
      'outcome',
      'run-finished',
    ]);
  });

  test('a write that was held back is not counted among those sent, one that was refused is', async () => {
    const model = threeGroups(new GroupModel({ fate: (write) => (write === 1 ? 'refuse' : 'fine') }));
    const { patch } = model;
    model.patch = async (edit) =>
      edit.id === 'b' ? { kind: 'refused', ms: 0, detail: 'it could not be read first' } : patch(edit);

    const report = await run(model, three, { parallelism: 1 });

    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'applied']);
    expect(report).toMatchObject({ operations: 2, successRate: 0.5, requests: { writes: 2 } });
  });

  test('a fault that the server answered with counts as a write', async () => {
    const model = threeGroups(new GroupModel());
    const { patch } = model;
    model.patch = async (edit) => {
      await patch(edit);
      throw new DiagnosticError({
        code: 'permission-denied',
        severity: 'error',
        summary: 'No right to edit',
      });
    };

    const report = await run(model, three, { parallelism: 1 });

    expect(report).toMatchObject({ operations: 1, successRate: 0, requests: { writes: 1 } });
  });

  test('without a journal nothing is sent', async () => {
    const model = threeGroups(new GroupModel());
    const journal = {
      ...memoryJournal(),
      append: async () => {
        throw new DiagnosticError({
          code: 'journal-unwritable',
          severity: 'error',
          summary: 'The disk is full',
        });
      },
    };

    const report = await run(model, three, { journal });

    expect(model.requests().writes).toBe(0);
    expect(report.diagnostics[0]).toMatchObject({ code: 'journal-unwritable' });
  });

  test('listeners see every step, every end, and all of it done', async () => {
    const events: ApplyEvent[] = [];
    const model = threeGroups(new GroupModel({ fate: (write) => (write === 2 ? 'refuse' : 'fine') }));

    await run(model, [...three, creation('d')], { parallelism: 1, onEvent: (event) => events.push(event) });

    expect(events[0]).toEqual({ kind: 'started', steps: 5 });
    expect(events.filter(({ kind }) => kind === 'change-finished')).toHaveLength(4);
    expect(events.findLast(({ kind }) => kind === 'step-done')).toMatchObject({ done: 5, total: 5 });
    expect(events.at(-1)).toEqual({ kind: 'finished', result: 'incomplete' });
  });
});
