import { describe, expect, test } from 'vitest';
import { executeOn } from '../../src/apply/execute.ts';
import type { Change, GrantEdit, Plan, UserChange } from '../../src/changeset/plan.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import {
  creation,
  grantedBy,
  lostWith,
  memberEdits,
  planOf,
  roleGranted,
  roleTaken,
  update,
  userUpdate,
} from './plans.ts';
import { UserModel } from './user-model.ts';

interface World {
  /** Members by group. Whatever is asked of one whose name begins with "stubborn" is refused. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** What each of them is called; its id unless said. */
  readonly displayName?: string;
  readonly roles?: readonly string[];
  readonly attributes?: Parameters<UserModel['put']>[1];
}

/** A directory with Ann in it, and stubborn groups. */
function open({ groups = {}, displayName, roles = [], attributes = {} }: World) {
  const users = new UserModel();
  users.put('ann', { ...attributes, roles: roles.map((value) => ({ value })) });
  const model = new GroupModel({ users });
  for (const [id, members] of Object.entries(groups))
    model.put(id, members, displayName === undefined ? {} : { displayName });
  let relents = false;
  const honest = model.patch;
  model.patch = async (request) =>
    request.id.startsWith('stubborn') && !relents
      ? { kind: 'refused', ms: 1, status: 400, detail: 'no' }
      : honest(request);
  const apply = (plan: Plan) => executeOn(model, plan, { runtime: hurried, journal: memoryJournal() });
  const relent = () => {
    relents = true;
  };
  return { users, apply, relent };
}

function ann(grants: readonly GrantEdit[], more: Partial<UserChange> = {}): UserChange {
  return { ...userUpdate('ann', '"1"', { grants }), ...more };
}

/** Ann comes into the group or leaves it. */
const joins = (group: string) => update(group, '"1"', { add: ['ann'] });
const leaves = (group: string) => update(group, '"1"', { before: ['ann', 'kim'], remove: ['ann'] });

/** The group "inner" comes into the group or leaves it. */
function innerJoins(group: string): Change {
  const inner = { type: 'Group', id: 'inner', address: 'group/inner', name: 'inner', grounds: [] } as const;
  return update(group, '"1"', {}, { members: { ...memberEdits({}), add: [inner] } });
}
function innerLeaves(group: string): Change {
  const inner = { type: 'Group', id: 'inner', name: 'inner', because: 'not-declared' } as const;
  const members = { ...memberEdits({ before: ['inner', 'kim'] }), remove: [inner] };
  return update(group, '"1"', {}, { members });
}

/** The grant of a group that Ann is in through another one. */
function grantedThrough(edit: GrantEdit, group: string, way: string): GrantEdit {
  const granted = grantedBy(edit, group);
  return { ...granted, grounds: granted.grounds.map((ground) => ({ ...ground, through: `group/${way}` })) };
}

describe('what a group gave, while its member stays in it', () => {
  const groups = { stubborn: ['ann', 'kim'], easy: ['ann', 'kim'] };

  test('is not taken away, until a later run gets the member out', async () => {
    const { users, apply, relent } = open({ groups, roles: ['Agent'] });
    const plan = planOf([leaves('stubborn')], { users: [ann([lostWith(roleTaken('Agent'), 'stubborn')])] });

    const report = await apply(plan);

    expect(users.roles('ann')).toEqual(['Agent']);
    expect(users.asked).toEqual([]);
    expect(report.result).toBe('incomplete');
    expect(report.changes[1]).toMatchObject({
      address: 'user/ann@x.com',
      outcome: 'not-attempted',
      detail: 'not taken away: role Agent (still in group/stubborn)',
      grantsRemoved: 0,
      attempts: 0,
    });

    relent();
    expect((await apply(plan)).result).toBe('complete');
    expect(users.roles('ann')).toEqual([]);
  });

  test('is not taken away where the list of members spells their id otherwise', async () => {
    const { users, apply } = open({ groups: { stubborn: ['ANN', 'kim'] }, roles: ['Agent'] });
    const change = update('stubborn', '"1"', { before: ['ANN', 'kim'], remove: ['ANN'] });

    await apply(planOf([change], { users: [ann([lostWith(roleTaken('Agent'), 'stubborn')])] }));

    expect(users.roles('ann')).toEqual(['Agent']);
  });

  test('goes when it was another group that gave it', async () => {
    const { users, apply } = open({ groups, roles: ['Agent', 'Lead'] });
    const losses = [lostWith(roleTaken('Agent'), 'stubborn'), lostWith(roleTaken('Lead'), 'easy')];

    const report = await apply(planOf([leaves('stubborn'), leaves('easy')], { users: [ann(losses)] }));

    expect(users.roles('ann')).toEqual(['Agent']);
    expect(report.changes[2]).toMatchObject({
      outcome: 'not-attempted',
      detail: 'not taken away: role Agent (still in group/stubborn)',
      grantsRemoved: 1,
    });
  });

  test('goes when somebody else has taken the member out already', async () => {
    const { users, apply } = open({ groups: { easy: ['kim'] }, roles: ['Agent'] });
    const grants = [lostWith(roleTaken('Agent'), 'easy')];
    const change = update('easy', '"0"', { before: ['ann', 'kim'], remove: ['ann'] });

    const report = await apply(planOf([change], { users: [ann(grants)] }));

    expect(report.result).toBe('complete');
    expect(users.roles('ann')).toEqual([]);
  });

  test('stays while a group in it may be the way in', async () => {
    const { users, apply } = open({ groups: { stubborn: ['inner', 'kim'] }, roles: ['Agent', 'Lead'] });
    const losses = [lostWith(roleTaken('Agent'), 'stubborn'), lostWith(roleTaken('Lead'), 'around')];

    const report = await apply(planOf([innerLeaves('stubborn')], { users: [ann(losses)] }));

    expect(users.roles('ann')).toEqual(['Agent', 'Lead']);
    expect(report.changes[1]?.detail).toBe(
      'not taken away: role Agent (perhaps still in group/stubborn), role Lead (perhaps still in group/around)',
    );
  });

  test('keeps its proficiency, and loses it when all goes well', async () => {
    const { users, apply, relent } = open({ groups, attributes: { level: 5 } });
    const lower: GrantEdit = {
      kind: 'skill',
      key: 'billing',
      name: 'Billing',
      action: 'change',
      path: 'level',
      before: 5,
      after: 3,
      grounds: [],
    };
    const plan = planOf([leaves('stubborn')], { users: [ann([lower])] });

    const report = await apply(plan);

    expect(users.value('ann', 'level')).toBe(5);
    expect(report.changes[1]?.detail).toBe('not changed: skill Billing (still in group/stubborn)');
    relent();
    expect((await apply(plan)).result).toBe('complete');
    expect(users.value('ann', 'level')).toBe(3);
  });

  test('is not joined by what the role policy allowed only without it', async () => {
    const { users, apply } = open({ groups, roles: ['Agent'], attributes: { active: false } });
    const grants = [grantedBy(roleGranted('Auditor'), 'easy'), lostWith(roleTaken('Agent'), 'stubborn')];
    const attributes = [
      { path: 'active', before: false, after: true },
      { path: 'title', after: 'Clerk' },
    ];

    const report = await apply(planOf([leaves('stubborn')], { users: [ann(grants, { attributes })] }));

    expect(users.asked).toEqual([['title']]);
    expect(users.roles('ann')).toEqual(['Agent']);
    expect(report.changes[1]).toMatchObject({
      outcome: 'not-attempted',
      detail:
        'not taken away: role Agent (still in group/stubborn); not granted: role Auditor (role Agent could not be taken away); not set: active (role Agent could not be taken away)',
      attributesChanged: 1,
    });
  });
});

describe('whoever could not be added to a group', () => {
  test('is not granted what it gives, until a later run gets them in', async () => {
    const { users, apply, relent } = open({ groups: { stubborn: [] } });
    const plan = planOf([joins('stubborn')], { users: [ann([grantedBy(roleGranted('Agent'), 'stubborn')])] });

    const report = await apply(plan);

    expect(users.asked).toEqual([]);
    expect(report.result).toBe('incomplete');
    expect(report.changes[1]).toMatchObject({
      outcome: 'not-attempted',
      detail: 'not granted: role Agent (could not be added to group/stubborn)',
      grantsAdded: 0,
    });

    relent();
    expect((await apply(plan)).result).toBe('complete');
    expect(users.roles('ann')).toEqual(['Agent']);
  });

  test.each([
    ['a group they are in already', [joins('stubborn')]],
    ['another group that took them in', [joins('stubborn'), joins('other')]],
  ])('is granted what %s gives as well', async (_, changes) => {
    const { users, apply } = open({ groups: { stubborn: [], other: [] } });
    const grants = [grantedBy(roleGranted('Agent'), 'stubborn', 'other')];

    const report = await apply(planOf(changes, { users: [ann(grants)] }));

    expect(users.roles('ann')).toEqual(['Agent']);
    expect(report.changes.at(-1)?.outcome).toBe('applied');
  });

  test('but is not rated as the group would rate them', async () => {
    const { users, apply } = open({ groups: { stubborn: [] }, attributes: { level: 3 } });
    const raise = grantedBy({ ...roleGranted('Billing'), path: 'level' }, 'stubborn', 'easy');
    const grounds = raise.grounds.map((ground, at) => ({ ...ground, proficiency: at === 0 ? 5 : 3 }));
    const grants: GrantEdit[] = [{ ...raise, kind: 'skill', action: 'change', before: 3, after: 5, grounds }];

    const report = await apply(planOf([joins('stubborn')], { users: [ann(grants)] }));

    expect(users.value('ann', 'level')).toBe(3);
    expect(report.changes[1]?.detail).toBe(
      'not changed: skill Billing (could not be added to group/stubborn)',
    );
  });

  test.each([
    ['they did not come into the inner group', joins('stubborn'), ['outer', 'stubborn']],
    ['the inner group did not come into the outer', innerJoins('stubborn'), ['stubborn', 'inner']],
  ])('is granted nothing through nested groups when %s', async (_, change, [outer = '', inner = '']) => {
    const { users, apply } = open({ groups: { stubborn: [] } });
    const grants = [grantedThrough(roleGranted('Agent'), outer, inner)];

    const report = await apply(planOf([change], { users: [ann(grants)] }));

    expect(users.asked).toEqual([]);
    expect(report.changes.at(-1)?.detail).toBe(
      'not granted: role Agent (could not be added to group/stubborn)',
    );
  });

  test('because it could not be created is granted nothing by it', async () => {
    // Either could be the one that is meant.
    const twins = { one: ['kim'], two: ['kim'] };
    const { users, apply } = open({ groups: twins, displayName: 'twin' });
    const change = creation('new', { add: ['ann'] }, { displayName: 'twin' });

    const report = await apply(planOf([change], { users: [ann([grantedBy(roleGranted('Agent'), 'new')])] }));

    expect(users.asked).toEqual([]);
    expect(report.changes.map(({ outcome }) => outcome)).toEqual(['failed', 'not-attempted']);
  });

  test('loses nothing, for it may be the other half of a move', async () => {
    const { users, apply } = open({
      groups: { stubborn: [], easy: ['ann', 'kim'] },
      roles: ['Agent', 'Lead'],
    });
    const losses = [lostWith(roleTaken('Agent'), 'easy'), roleTaken('Lead')];

    const report = await apply(planOf([leaves('easy'), joins('stubborn')], { users: [ann(losses)] }));

    expect(users.roles('ann')).toEqual(['Agent', 'Lead']);
    expect(report.changes.map(({ detail }) => detail)).toEqual([
      'not removed: ann@x.com (could not be added to group/stubborn)',
      'no',
      'not taken away: role Agent (could not be added to group/stubborn), role Lead (could not be added to group/stubborn)',
    ]);
  });
});
