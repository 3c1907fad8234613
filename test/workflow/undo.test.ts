import { afterEach, describe, expect, test } from 'vitest';
import { isEmpty, type Plan } from '../../src/changeset/plan.ts';
import { checkSavedPlan } from '../../src/workflow/saved-plan.ts';
import { group, holders, people, person } from '../safety/stage.ts';
import { faultsOf, openUndoStage, theValue, type UndoStage } from './undo-stage.ts';

let stage: UndoStage;

afterEach(() => stage.close());

const head = `
roles: { agent: { name: Agent }, admin: { name: Admin } }
defaults: { membership: exact, roles: exact }
`;

/** Opens a stage, applies a change, and hands out what follows. */
async function afterRun(
  live: Parameters<typeof openUndoStage>[0],
  before: string,
  after: string,
  allowances: Parameters<UndoStage['apply']>[0] = { removals: 99, deletes: 9 },
): Promise<UndoStage> {
  stage = await openUndoStage({ roles: ['Agent', 'Admin'], ...live }, head + before);
  await stage.write(head + after);
  const report = await stage.apply(allowances);
  expect(report.result).toBe('complete');
  return stage;
}

const desk = (members: string, rest = '') =>
  `groups: { desk: { displayName: desk, members: [${members}]${rest} } }\n`;
const codes = ({ warnings }: Plan) => warnings.map(({ code }) => code);
const rules = ({ blocked }: Plan) => blocked.map(({ rule }) => rule);

describe('memberships', () => {
  test('are taken back, and what somebody else did to the group stays', async () => {
    const { undo, carryOut, patch, groups } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2'])] },
      desk('p1@x.com, p2@x.com'),
      desk('p1@x.com, p3@x.com'),
    );
    await patch('/Groups/desk', { op: 'add', path: 'members', value: [{ value: 'p4' }] });
    const plan = theValue(await undo());
    expect(plan.undoes?.run).toMatch(/^\d{8}T/);
    expect(plan.changes[0]?.members).toMatchObject({
      mode: 'at-least',
      add: [{ id: 'p2', grounds: [{ kind: 'undo', text: plan.undoes?.run }] }],
      remove: [{ id: 'p3', because: 'undone', source: { line: expect.any(Number) } }],
    });
    await carryOut(plan);
    expect(groups()).toEqual({ desk: ['p1', 'p2', 'p4'] });
  });

  test('and values are taken back on a server without versions, too', async () => {
    stage = await openUndoStage({ users: people(5), groups: [group('desk', ['p1', 'p2'])] }, head);
    const said = `users: { p1@x.com: { attributes: { title: Lead } } }\n${desk('p1@x.com, p3@x.com')}`;
    await stage.write(head + said, 'versioning: reread');
    await stage.apply();
    const plan = theValue(await stage.undo());
    expect((await stage.carryOut(plan)).result).toBe('complete');
    expect(stage.groups()).toEqual({ desk: ['p1', 'p2'] });
    expect(stage.sandbox.state().users[0]?.title).toBeUndefined();
  });

  test('are withheld while nobody can say who is in the group', async () => {
    const { undo, write } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    await write(head, 'memberReading: none');
    const plan = theValue(await undo());
    expect(plan.changes).toEqual([]);
    expect(plan.withheld).toMatchObject([{ address: 'group/desk', reason: 'its members could not be read' }]);
  });

  test('are not given back to people who have left or sign in no more', async () => {
    const { undo, patch, sandbox } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2', 'p3'])] },
      desk('p1@x.com, p2@x.com, p3@x.com'),
      desk('p1@x.com'),
    );
    await patch('/Users/p2', { op: 'replace', path: 'active', value: false });
    const gone = await fetch(`${sandbox.url}/scim/v2/Users/p3`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer sandbox' },
    });
    expect(gone.status).toBe(204);
    const plan = theValue(await undo());
    expect(plan.changes).toEqual([]);
    expect(plan.warnings.filter(({ code }) => code === 'undo-left-alone')).toMatchObject([
      { summary: 'p2@x.com is not put back into group/desk: they are not active any more' },
      { summary: 'p3@x.com is not put back into group/desk: they are not in the directory any more' },
    ]);
  });

  test('of a group that nobody declares any more are taken back all the same', async () => {
    const { undo, write, carryOut, groups } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      desk('p1@x.com'),
      desk('p1@x.com, p2@x.com'),
    );
    await write(head);
    await carryOut(theValue(await undo()));
    expect(groups()).toEqual({ desk: ['p1'] });
  });

  test('that emptied nothing may leave the group as empty as it was', async () => {
    const { undo } = await afterRun(
      { users: people(5), groups: [group('desk', [])] },
      head,
      desk('p1@x.com'),
    );
    const plan = theValue(await undo());
    expect(plan.changes[0]?.members).toMatchObject({ after: 0 });
    expect(rules(plan)).not.toContain('emptied-group');
  });
});

describe('groups', () => {
  const pair = `groups:
  desk: { displayName: desk, members: [p1@x.com] }
  night: { displayName: night, members: [p2@x.com] }
`;

  test('that the run created go, once somebody allows the deletion', async () => {
    const { undo, carryOut, groups } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      desk('p1@x.com'),
      pair,
    );
    const plan = theValue(await undo());
    expect(rules(plan)).toEqual(['group-deletes']);
    await carryOut(plan, { deletes: 1 });
    expect(groups()).toEqual({ desk: ['p1'] });
  });

  test('that the run created stay when somebody else has put anybody into them', async () => {
    const { undo, patch, sandbox } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      desk('p1@x.com'),
      pair,
    );
    const id = sandbox.state().groups.find(({ displayName }) => displayName === 'night')?.id;
    await patch(`/Groups/${id}`, { op: 'add', path: 'members', value: [{ value: 'p5' }] });
    const plan = theValue(await undo());
    expect(plan.changes).toEqual([]);
    expect(plan.warnings[0]?.summary).toBe(
      'group/night ("night") is left alone: the run created it, but it has a member whom somebody else added',
    );
  });

  test('that the run created stay when another system has linked them', async () => {
    const { undo, patch, sandbox } = await afterRun(
      { users: people(5), groups: [] },
      '',
      'groups: { desk: { displayName: desk, members: [p1@x.com] } }',
    );
    const id = sandbox.state().groups[0]?.id;
    await patch(`/Groups/${id}`, { op: 'add', path: 'externalId', value: 'hris-7' });
    const plan = theValue(await undo());
    expect(plan.changes).toEqual([]);
    expect(plan.warnings[0]?.summary).toContain('its externalId is "hris-7" now');
  });

  test('that the run deleted come back with their people, under a new id', async () => {
    const { undo, carryOut, groups } = await afterRun(
      {
        users: people(5),
        groups: [group('desk', ['p1']), group('old', ['p2', 'p3'], { externalId: 'hris-7' })],
      },
      desk('p1@x.com'),
      `scope: { groups: 'externalId sw "hris"', prune: delete }\n${desk('p1@x.com')}`,
    );
    expect(groups()).toEqual({ desk: ['p1'] });
    const plan = theValue(await undo());
    expect(codes(plan)).toContain('undo-new-id');
    expect(plan.changes).toMatchObject([{ kind: 'create', displayName: 'old', externalId: 'hris-7' }]);
    await carryOut(plan);
    expect(groups()).toEqual({ desk: ['p1'], old: ['p2', 'p3'] });
  });

  test('get their names back', async () => {
    const { undo, carryOut, groups } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      desk('p1@x.com'),
      'groups: { desk: { displayName: counter, previously: [desk], members: [p1@x.com] } }',
    );
    expect(groups()).toEqual({ counter: ['p1'] });
    await carryOut(theValue(await undo()));
    expect(groups()).toEqual({ desk: ['p1'] });
  });
});

describe('people', () => {
  test('whom the run created stay, and the plan says so', async () => {
    const { undo } = await afterRun(
      { users: people(2), groups: [] },
      head,
      'users: { new@x.com: { create: true, attributes: { title: Agent } } }',
    );
    const plan = theValue(await undo());
    expect(plan.users).toEqual([]);
    expect(plan.warnings).toMatchObject([
      {
        code: 'undo-left-alone',
        summary: expect.stringMatching(/^user\/new@x\.com is left alone: the run created/),
      },
    ]);
  });

  test('get back what they lost with a membership, on the ground of that membership', async () => {
    const { undo, carryOut, sandbox } = await afterRun(
      { users: holders({ p1: ['Agent'], p2: ['Agent'] }, 4), groups: [group('desk', ['p1', 'p2'])] },
      desk('p1@x.com, p2@x.com', ', roles: [agent]'),
      desk('p1@x.com', ', roles: [agent]'),
    );
    const plan = theValue(await undo());
    expect(plan.users).toMatchObject([
      { id: 'p2', grants: [{ action: 'add', key: 'agent', grounds: [{ group: 'group/desk' }] }] },
    ]);
    await carryOut(plan);
    const held = sandbox.state().users.find(({ id }) => id === 'p2')?.roles;
    expect(held).toMatchObject([{ value: 'Agent' }]);
  });

  test('whom the run deactivated sign in again, and come back into their groups', async () => {
    const { undo, carryOut, groups, sandbox } = await afterRun(
      { users: people(4), groups: [group('desk', ['p1', 'p2'])] },
      desk('p1@x.com, p2@x.com'),
      `${desk('p1@x.com')}users: { p2@x.com: { active: false } }`,
    );
    const plan = theValue(await undo());
    await carryOut(plan);
    expect(groups()).toEqual({ desk: ['p1', 'p2'] });
    expect(sandbox.state().users.find(({ id }) => id === 'p2')?.active).toBe(true);
  });
});

describe('an undo is judged like any plan', () => {
  test('by how much it takes away', async () => {
    const many = Array.from({ length: 8 }, (_, at) => `p${at + 2}@x.com`).join(', ');
    const { undo } = await afterRun(
      { users: people(12), groups: [group('desk', ['p1'])] },
      desk('p1@x.com'),
      desk(`p1@x.com, ${many}`),
    );
    expect(rules(theValue(await undo()))).toContain('removals-per-group');
  });

  test('by who is protected, also in a group that would be deleted', async () => {
    const { undo } = await afterRun(
      { users: people(5), groups: [] },
      'safety: { protectedUsers: [p3@x.com] }',
      `safety: { protectedUsers: [p3@x.com] }\n${desk('p3@x.com')}`,
    );
    expect(rules(theValue(await undo()))).toEqual(['group-deletes', 'protected-user']);
  });

  test('by which group is protected, whatever its key was when the run wrote to it', async () => {
    const { undo, write } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1']), group('bar', [])] },
      desk('p1@x.com'),
      desk('p1@x.com, p2@x.com'),
    );
    const counter = 'counter: { displayName: desk, protect: true, members: [p1@x.com, p2@x.com] }';
    await write(`${head}groups: { ${counter} }`);
    const plan = theValue(await undo());
    expect(plan.changes).toMatchObject([{ address: 'group/counter', id: 'desk' }]);
    expect(rules(plan)).toEqual(['protected-group']);
    // The former key stands for another group by now.
    await write(
      `${head}groups: { desk: { displayName: bar, membership: unmanaged, protect: true }, ${counter} }`,
    );
    expect(theValue(await undo()).blocked).toMatchObject([{ addresses: ['group/counter'] }]);
  });

  test('by the role policy of today', async () => {
    const { undo, write } = await afterRun(
      { users: holders({ p1: ['Admin'], p2: ['Admin'] }, 4), groups: [group('desk', ['p1', 'p2'])] },
      desk('p1@x.com, p2@x.com', ', roles: [admin]'),
      desk('p1@x.com', ', roles: [admin]'),
    );
    await write(
      `${head}rolePolicy: { limits: { admin: { max: 1 } } }\n${desk('p1@x.com', ', roles: [admin]')}`,
    );
    expect(rules(theValue(await undo()))).toContain('role-limit');
  });

  test('and of somebody who is to sign in again, the roles they kept are judged too', async () => {
    const boss = { ...person('p2', { roles: [{ value: 'Admin' }] }) };
    const { undo, write } = await afterRun(
      { users: [person('p1', { roles: [{ value: 'Admin' }] }), boss], groups: [] },
      '',
      'users: { p2@x.com: { active: false } }',
    );
    await write(`${head}rolePolicy: { limits: { admin: { max: 1 } } }\n`);
    expect(rules(theValue(await undo()))).toContain('role-limit');
  });
});

describe('the plan', () => {
  test('can be for a part of what the run did', async () => {
    const { undo } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1']), group('night', ['p2'])] },
      '',
      'groups: { desk: { displayName: desk, members: [p1@x.com, p3@x.com] }, night: { displayName: night, members: [p2@x.com, p3@x.com] } }',
    );
    const plan = theValue(await undo(['group/night']));
    expect(plan.changes.map(({ address }) => address)).toEqual(['group/night']);
    expect(plan.selection).toEqual({ only: ['group/night'], except: [] });
    expect(faultsOf(await undo(['group/other']))).toEqual(['usage']);
  });

  test('is not refused as overtaken when it is applied later', async () => {
    const { undo, sandbox } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    const plan = theValue(await undo());
    const target = { name: 'test', type: 'scim', baseUrl: `${sandbox.url}/scim/v2` } as const;
    expect(checkSavedPlan(plan, { target, now: Date.now() })).toEqual([]);
  });

  test('says how much the manifest would do again, and nothing of it once the manifest is put right', async () => {
    const { undo, write } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    const said = theValue(await undo()).warnings;
    expect(said).toMatchObject([
      { code: 'undo-repeated', summary: expect.stringContaining('2 of the edits') },
    ]);
    await write(head + desk('p1@x.com, p2@x.com'));
    expect(theValue(await undo()).warnings).toEqual([]);
  });

  test('is empty once the run is undone', async () => {
    const { undo, carryOut } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1', 'p2'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    const plan = theValue(await undo());
    await carryOut(plan);
    await carryOut(plan);
    expect(isEmpty(theValue(await undo()))).toBe(true);
  });

  test('does not wait for a source that cannot be read', async () => {
    const { undo, write } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    const mapping =
      'attributeMappings: { hr: { source: hr, match: { userName: mail }, set: { title: job } } }';
    await write(`${head}sources: { hr: { csv: gone.csv } }\n${mapping}\n${desk('p1@x.com')}`);
    const plan = theValue(await undo());
    expect(plan.changes[0]?.members?.remove).toMatchObject([{ id: 'p3' }]);
    expect(codes(plan)).toEqual(['source-unreadable']);
  });

  test('is not made while the manifest does not fit the directory', async () => {
    const { undo, write } = await afterRun(
      { users: people(5), groups: [group('desk', ['p1'])] },
      '',
      desk('p1@x.com, p3@x.com'),
    );
    await write(head + desk('nobody@x.com'));
    expect(faultsOf(await undo())).toEqual(['unknown-member', 'undo-left-alone']);
  });
});
