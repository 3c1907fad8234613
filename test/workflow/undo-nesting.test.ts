import { expect, test } from 'vitest';
import { inverseOf } from '../../src/changeset/inverse.ts';
import { indexDirectory } from '../../src/directory/directory.ts';
import { type LiveGroup, resourceId } from '../../src/directory/resource.ts';
import { runEffects } from '../../src/workflow/undo-effects.ts';
import { readTouched } from '../../src/workflow/undo-reading.ts';
import { GroupModel } from '../apply/group-model.ts';
import { creation, deletion, planOf, update } from '../apply/plans.ts';
import { UserModel } from '../apply/user-model.ts';
import { inverseOn, recordedRun, undoneOn } from './undone.ts';

function directory(): GroupModel {
  const users = new UserModel();
  users.put('ann', { active: true });
  return new GroupModel({ users });
}

const nested = { type: 'Group', because: 'not-declared' } as const;

test('a group that was taken out of another and deleted comes back there, under its new id', async () => {
  const model = directory();
  model.put('outer', ['ann', 'inner']);
  model.put('inner', ['ann']);
  const change = update('outer', '"1"', { before: ['ann', 'inner'] });
  const members = { mode: 'exact' as const, before: ['ann', 'inner'], after: 1, add: [] };
  const taken = { ...change, members: { ...members, remove: [{ ...nested, id: 'inner', name: 'inner' }] } };
  const run = await recordedRun(model, planOf([taken, deletion('inner', '"1"', ['ann'])]));
  expect([...model.groups.keys()]).toEqual(['outer']);

  const { report } = await undoneOn(model, run);

  expect(report.result).toBe('complete');
  const [created] = [...model.groups].filter(([, { displayName }]) => displayName === 'inner');
  expect(created?.[1].members).toEqual(new Set(['ann']));
  expect(model.members('outer')).toEqual(['ann', created?.[0]].sort());
});

test('a group that the run created and put into another leaves that one before it goes', async () => {
  const model = directory();
  model.put('outer', ['ann']);
  const change = update('outer', '"1"', { before: ['ann'] });
  const add = [{ type: 'Group' as const, address: 'group/inner', name: 'inner', grounds: [] }];
  const put = { ...change, members: { mode: 'exact' as const, before: ['ann'], after: 2, add, remove: [] } };
  const run = await recordedRun(model, planOf([put, creation('inner', { add: ['ann'] })]));
  expect(model.members('outer')).toHaveLength(2);

  const { report, inverse } = await undoneOn(model, run);

  expect(inverse.changes.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    'delete group/inner',
    'update group/outer',
  ]);
  expect(report.result).toBe('complete');
  expect(model.members('outer')).toEqual(['ann']);
  expect([...model.groups.keys()]).toEqual(['outer']);
});

test('a group that the run created stays when somebody else has put it into another', async () => {
  const model = directory();
  const run = await recordedRun(model, planOf([creation('made', { add: ['ann'] })]));
  const [id = ''] = [...model.groups.keys()];
  const around: LiveGroup = {
    id: resourceId('theirs'),
    displayName: 'Theirs',
    members: [{ id: resourceId(id), type: 'Group' }],
    resource: {},
  };
  const { groupById, userById } = indexDirectory({ users: [], groups: [around] });
  const live = await readTouched(runEffects(run, run.lines, run.plan), model, {
    touched: { groups: new Map(), people: new Map(), gaps: new Map() },
    userById,
    groupById,
    carriers: new Map(),
    judgedBy: [],
  });

  const { changes, warnings } = inverseOf(runEffects(run, run.lines, run.plan), live);

  expect(changes).toEqual([]);
  expect(warnings).toMatchObject([
    {
      summary:
        'group/made ("made") is left alone: the run created it, but somebody else put it into "Theirs"',
    },
  ]);
});

test('a group that somebody else has created again is not created twice', async () => {
  const model = directory();
  model.put('d', ['ann']);
  const run = await recordedRun(model, planOf([deletion('d', '"1"', ['ann'])]));
  model.put('another', [], { displayName: 'd' });

  const { changes, warnings } = await inverseOn(model, run);

  expect(changes).toEqual([]);
  expect(warnings).toMatchObject([
    {
      summary:
        'group/d ("d") is left alone: the run deleted it, and somebody else created one like it (another)',
    },
  ]);
});

test('a group that was renamed since keeps the name, and gives back the members', async () => {
  const model = directory();
  model.put('a', []);
  const renaming = update(
    'a',
    '"1"',
    { add: ['ann'] },
    {
      displayName: 'A Team',
      attributes: [{ path: 'displayName', before: 'a', after: 'A Team' }],
    },
  );
  const run = await recordedRun(model, planOf([renaming]));
  const group = model.groups.get('a');
  if (group === undefined) throw new Error('the group is gone');
  group.displayName = 'Theirs';
  group.version += 1;

  const { inverse, report } = await undoneOn(model, run);

  expect(inverse.warnings).toMatchObject([{ code: 'undo-changed-since' }]);
  expect(report.result).toBe('complete');
  expect(group).toMatchObject({ displayName: 'Theirs', members: new Set() });
});

test('a group that was renamed keeps the new name when another one has the former', async () => {
  const model = directory();
  model.put('a', []);
  const renaming = update(
    'a',
    '"1"',
    {},
    {
      displayName: 'A Team',
      attributes: [{ path: 'displayName', before: 'a', after: 'A Team' }],
    },
  );
  const run = await recordedRun(model, planOf([renaming]));
  model.put('other', []);
  const other = model.groups.get('other');
  if (other === undefined) throw new Error('the group is gone');
  other.displayName = 'a';

  const { inverse } = await undoneOn(model, run);

  expect(inverse.changes).toEqual([]);
  expect(inverse.warnings).toMatchObject([
    {
      code: 'undo-left-alone',
      summary: 'the name of group/a is left alone: another group is called "a" by now (other)',
    },
  ]);
});
