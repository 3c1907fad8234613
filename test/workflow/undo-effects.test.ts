import { describe, expect, test } from 'vitest';
import type { Intent, JournalLine, JournalOutcome } from '../../src/apply/journal.gen.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { runEffects } from '../../src/workflow/undo-effects.ts';
import { creation, deletion, planOf, roleGranted, update, userCreation, userUpdate } from '../apply/plans.ts';

const at = '2026-11-22T04:41:00.000Z';
const run = { runId: '20261122T044100Z-1a2b3c', file: 'run.ndjson' };

type Write = Omit<Intent, 'kind' | 'seq' | 'at'>;
type Answer = Omit<JournalOutcome, 'kind' | 'seq' | 'at'>;

/** A request with its answer; without one the run was cut off. */
type Step = readonly [write: Write, answer?: Answer | undefined];

function journal(...writes: readonly Step[]): readonly JournalLine[] {
  return writes.flatMap(([write, answer], index): readonly JournalLine[] => [
    { kind: 'intent', seq: index + 1, at, ...write },
    ...(answer === undefined ? [] : [{ kind: 'outcome', seq: index + 1, at, ...answer } as const]),
  ]);
}

function effectsOf(plan: Plan, ...writes: readonly Step[]) {
  return runEffects(run, journal(...writes), plan);
}

const done: Answer = { result: 'done' };
const adding = (...ids: string[]): Write => ({
  address: 'group/g',
  action: 'add-members',
  id: 'g',
  members: { count: ids.length, ids },
});
const removing = (...ids: string[]): Write => ({ ...adding(...ids), action: 'remove-members' });
const plan = planOf([update('g', '"1"', { before: ['old'], add: ['ann', 'bob'], remove: ['eve'] })]);

describe('members', () => {
  test('are known by name and by the line that tells of them', () => {
    const { groups } = effectsOf(plan, [adding('ann'), done], [removing('eve'), done]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ kind: 'edited', address: 'group/g', id: 'g', wasEmpty: false });
    expect(groups[0]?.added.get('ann')).toMatchObject({
      type: 'User',
      name: 'ann@x.com',
      source: { file: 'run.ndjson', line: 1 },
    });
    expect(groups[0]?.removed.get('eve')?.source.line).toBe(3);
  });

  test.each(['conflict', 'refused', 'gone', 'exists'] as const)(
    'nothing came of a request that met %s',
    (result) => {
      expect(effectsOf(plan, [adding('ann'), { result }]).groups).toEqual([]);
    },
  );

  test.each([{ result: 'lost' }, { result: 'failed' }, undefined] as const)(
    '%o may have taken effect',
    (answer) => {
      const { groups } = effectsOf(plan, [adding('ann'), answer]);
      expect([...(groups[0]?.added.keys() ?? [])]).toEqual(['ann']);
    },
  );

  test('who was in the group before is not the doing of the run, whatever it asked for', () => {
    const { groups } = effectsOf(plan, [adding('ann', 'old'), done]);
    expect([...(groups[0]?.added.keys() ?? [])]).toEqual(['ann']);
  });
});

describe('groups that the run created', () => {
  const made = planOf([creation('n', { add: ['ann'] })]);
  const create: Write = { address: 'group/n', action: 'create' };

  test('are known by the id of the answer', () => {
    const { groups } = effectsOf(made, [create, { ...done, id: 'new-1' }]);
    expect(groups[0]).toMatchObject({ kind: 'created', id: 'new-1', displayName: 'n' });
  });

  test('or by that of the next request', () => {
    const next = { ...adding('ann'), address: 'group/n', id: 'new-2' };
    const { groups } = effectsOf(made, [create, done], [next, done]);
    expect(groups).toMatchObject([{ kind: 'created', id: 'new-2' }]);
  });

  test('are in doubt when no answer told whether they were created', () => {
    const { groups, doubts } = effectsOf(made, [create, { result: 'lost' }]);
    expect(groups).toEqual([]);
    expect(doubts).toMatchObject([{ code: 'undo-left-alone', source: { line: 1 } }]);
  });

  test('and that turned up after a lost answer are not taken for its own, only what was put into them', () => {
    const next = { ...adding('ann'), address: 'group/n', id: 'found' };
    const { groups, doubts } = effectsOf(made, [create, { result: 'lost' }], [next, done]);
    expect(groups).toMatchObject([{ kind: 'edited', id: 'found' }]);
    expect(doubts).toHaveLength(1);
  });

  test('and withdrew in favour of a twin leave nothing behind', () => {
    const withdraw: Write = { address: 'group/n', action: 'delete', id: 'new-1' };
    const { groups } = effectsOf(made, [create, { ...done, id: 'new-1' }], [withdraw, done]);
    expect(groups).toEqual([]);
  });
});

describe('groups that the run deleted', () => {
  const gone = planOf([deletion('d', '"1"', ['ann', 'bob'], 'Old Desk')]);
  const remove: Write = { address: 'group/d', action: 'delete', id: 'd' };

  test('are known as the journal kept them', () => {
    const content = {
      displayName: 'Old Desk',
      externalId: 'ext-d',
      attributes: { description: 'the old one' },
      members: { count: 1, ids: ['ann'], names: ['Ann'] },
    };
    const { groups } = effectsOf(gone, [{ ...remove, content }, done]);
    expect(groups[0]).toMatchObject({ kind: 'deleted', displayName: 'Old Desk', externalId: 'ext-d' });
    expect([...(groups[0]?.removed.values() ?? [])]).toMatchObject([{ id: 'ann', type: 'User' }]);
    expect(groups[0]?.values).toMatchObject([
      { path: 'description', before: 'the old one', isIncidental: true },
    ]);
  });

  test('else as the plan knew them', () => {
    const { groups } = effectsOf(gone, [remove, done]);
    expect(groups[0]?.displayName).toBe('Old Desk');
    expect([...(groups[0]?.removed.keys() ?? [])]).toEqual(['ann', 'bob']);
  });
});

describe('values', () => {
  const given = userUpdate('ann', '"1"', {
    attributes: [{ path: 'title', before: 'Agent', after: 'Lead' }],
    grants: [roleGranted('Agent')],
  });
  const people = planOf([], { users: [given] });
  const editing = (edits: Intent['edits'], address = given.address): Write => ({
    address,
    action: 'edit-user',
    id: 'ann',
    ...(edits !== undefined && { edits }),
  });

  test('are those of the journal', () => {
    const { people: persons } = effectsOf(people, [
      editing([{ path: 'title', before: 'Novice', after: 'Lead' }]),
      done,
    ]);
    expect(persons[0]?.values).toMatchObject([{ path: 'title', before: 'Novice', after: 'Lead' }]);
  });

  test('of several writes: what was there before the first, and after the last', () => {
    const { people: persons } = effectsOf(
      people,
      [editing([{ path: 'title', after: 'Lead' }]), { result: 'lost' }],
      [editing([{ path: 'title', before: 'Lead', after: 'Chief' }]), done],
    );
    expect(persons[0]?.values).toEqual([
      { path: 'title', after: 'Chief', source: { file: 'run.ndjson', line: 1 } },
    ]);
  });

  test('are those of the plan where the journal keeps no values and knows nobody by name', () => {
    const redacted = editing([{ path: 'title' }], 'user/ann');
    const { people: persons } = effectsOf(people, [redacted, done]);
    expect(persons[0]?.address).toBe('user/ann@x.com');
    expect(persons[0]?.values).toMatchObject([
      { path: 'title', before: 'Agent', after: 'Lead' },
      { path: 'roles[value eq "Agent"]', grant: { kind: 'role', action: 'add' } },
    ]);
  });

  test('of somebody who was found instead of created are a doubt where the journal keeps none', () => {
    const found = planOf([], { users: [userCreation('ann')] });
    const { people: persons, doubts } = effectsOf(found, [editing([{ path: 'title' }], 'user/ann'), done]);
    expect(persons).toMatchObject([{ kind: 'edited', values: [] }]);
    expect(doubts).toMatchObject([
      { code: 'undo-left-alone', summary: expect.stringContaining('user/ann are left alone') },
    ]);
    expect(effectsOf(people, [editing([{ path: 'title' }], 'user/ann'), done]).doubts).toEqual([]);
  });

  test('of somebody who was found instead of created are those of the journal alone', () => {
    const role = { kind: 'role', key: 'lead', name: 'Lead' } as const;
    const edits = [{ path: 'roles[value eq "Lead"]', grant: role, before: { value: 'Lead' } }];
    const { people: persons } = effectsOf(planOf([], { users: [userCreation('ann')] }), [
      editing(edits),
      done,
    ]);
    expect(persons).toMatchObject([
      { kind: 'edited', values: [{ before: { value: 'Lead' }, grant: { ...role, action: 'remove' } }] },
    ]);
  });
});
