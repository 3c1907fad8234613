import { afterEach, describe, expect, test } from 'vitest';
import { group, holders, openStage, planOf, reportOf, type Stage, type StageOptions } from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** p1 hands the administration on to p4, and p5 leaves the agents. */
async function open(options: Partial<StageOptions>): Promise<Stage> {
  stage = await openStage({
    users: holders({ p1: ['Admin'], p2: ['Admin'], p5: ['Agent'], p6: ['Agent'] }),
    groups: [group('admins', ['p1', 'p2']), group('agents', ['p5', 'p6'])],
    offers: { roles: ['Agent', 'Admin', 'employee'] },
    manifest: `
roles: { agent: { name: Agent }, admin: { name: Admin } }
defaults: { membership: exact, roles: exact }
groups:
  admins: { displayName: admins, members: [p2@x.com, p4@x.com], roles: [admin] }
  agents: { displayName: agents, members: [p6@x.com], roles: [agent] }
`,
    ...options,
  });
  return stage;
}

/** Who holds what of the catalogue. */
function held({ sandbox }: Stage): readonly string[] {
  return sandbox
    .state()
    .users.flatMap(({ id, roles = [] }) =>
      (Array.isArray(roles) ? roles : []).map((role) => `${id} ${String(Object(role).value)}`),
    )
    .filter((line) => !line.endsWith(' employee'))
    .sort();
}

const wanted = ['p2 Admin', 'p4 Admin', 'p6 Agent'];

describe.each(['genesys-cloud', 'rfc7644'] as const)('a group that could not be changed, on %s', (mode) => {
  test('leaves what it grants with whoever is in it, and gives it to nobody else', async () => {
    const stage = await open({ mode });
    const made = planOf(await stage.plan());
    expect(made.blocked).toEqual([]);
    await stage.patch('admins', { op: 'add', path: 'members', value: [{ value: 'p9' }] });

    const report = reportOf(await stage.apply(made));

    expect(stage.groups()).toEqual({ admins: ['p1', 'p2', 'p9'], agents: ['p6'] });
    expect(held(stage)).toEqual(['p1 Admin', 'p2 Admin', 'p6 Agent']);
    expect(report.result).toBe('incomplete');
    expect(report.changes).toMatchObject([
      { address: 'group/admins', outcome: 'conflicted' },
      { address: 'group/agents', outcome: 'applied' },
      {
        address: 'user/p1@x.com',
        outcome: 'not-attempted',
        detail: 'not taken away: role Admin (still in group/admins)',
      },
      {
        address: 'user/p4@x.com',
        outcome: 'not-attempted',
        detail: 'not granted: role Admin (could not be added to group/admins)',
      },
      { address: 'user/p5@x.com', outcome: 'applied', grantsRemoved: 1 },
    ]);

    expect(reportOf(await stage.apply(planOf(await stage.plan()))).result).toBe('complete');
    expect(stage.groups()).toEqual({ admins: ['p2', 'p4'], agents: ['p6'] });
    expect(held(stage)).toEqual(wanted);
  });

  test('is followed by its people when the same plan is carried out again', async () => {
    const stage = await open({ mode });
    const made = planOf(await stage.plan());
    stage.sandbox.setFaults([
      { kind: 'serverError', statuses: [500], method: 'PATCH', path: '*groups/admins' },
    ]);

    expect(reportOf(await stage.apply(made)).result).toBe('incomplete');
    expect(held(stage)).toEqual(['p1 Admin', 'p2 Admin', 'p6 Agent']);

    stage.sandbox.setFaults([]);
    expect(reportOf(await stage.apply(made)).result).toBe('complete');
    expect(held(stage)).toEqual(wanted);
    expect(planOf(await stage.plan())).toMatchObject({ changes: [], users: [] });
  });
});
