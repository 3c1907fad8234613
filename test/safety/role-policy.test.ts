import { afterEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { checkSavedPlan } from '../../src/workflow/saved-plan.ts';
import { lists } from './liar.ts';
import {
  faultsOf,
  group,
  holders,
  openStage,
  people,
  planOf,
  type Stage,
  type StageOptions,
} from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** Everybody listed becomes an admin, unless the policy has something against it. */
async function open(policy: string, options: Partial<StageOptions> = {}): Promise<Stage> {
  stage = await openStage({
    groups: [group('admins', ['p1'])],
    offers: { roles: ['Admin', 'Auditor'] },
    manifest: `
roles: { admin: { name: Admin }, auditor: { name: Auditor } }
groups: { admins: { displayName: admins, membership: unmanaged, roles: { mode: at-least, grant: [admin] } } }
rolePolicy: ${policy}
`,
    ...options,
  });
  return stage;
}

function rules({ blocked }: Plan): readonly string[] {
  return blocked.map(({ rule }) => rule);
}

describe('nobody comes by a role unseen', () => {
  test('by being activated, with a role that needs approval', async () => {
    const { plan } = await open('{ requireApproval: [admin] }', {
      users: holders({ p1: ['Admin'], p2: ['Admin'] }).map((user) => ({ ...user, active: user.id !== 'p2' })),
      manifest: `
roles: { admin: { name: Admin } }
users: { p2@x.com: { active: true } }
groups: { admins: { displayName: admins, membership: unmanaged, roles: { mode: at-least, grant: [admin] } } }
rolePolicy: { requireApproval: [admin] }
`,
    });
    expect(planOf(await plan()).blocked).toMatchObject([
      { rule: 'role-approval', addresses: ['user/p2@x.com'], allow: { value: 'admin' } },
    ]);
  });

  test('when there may be no more holders, and a holder may not have been read', async () => {
    const { plan } = await open('{ limits: { admin: { max: 1 } } }', {
      users: holders({ p2: ['Admin'], p3: ['Auditor'] }),
      lie: lists('Users', ({ Resources, ...list }) => ({
        ...list,
        totalResults: 9,
        Resources: Resources.filter(({ id }) => id !== 'p2'),
      })),
    });
    const { blocked } = planOf(await plan());
    expect(blocked).toMatchObject([{ rule: 'role-limit' }]);
    expect(blocked[0]?.summary).toContain('not everybody could be read');
  });

  test('where groups carry roles, which the policy does not see', async () => {
    const { plan } = await open('{ limits: { admin: { max: 1 } } }', {
      profile:
        'consistencyDelay: 0, carriers: { role: { on: group, path: roles, key: value, holds: name, writing: value } }',
    });
    expect(faultsOf(await plan())).toEqual(['carrier-missing']);
  });

  test('without a warning where the server shows no roles at all', async () => {
    const { plan } = await open('{ conflicts: [{ roles: [admin, auditor], reason: SoD }] }', {
      users: holders({ p1: ['Auditor'] }),
      lie: lists('Users', ({ Resources, ...list }) => ({
        ...list,
        Resources: Resources.map(({ roles: _hidden, ...shown }) => shown),
      })),
    });
    expect(planOf(await plan()).warnings).toMatchObject([{ code: 'reading-incomplete' }]);
  });
});

test('a role is judged by the attribute as the plan leaves it, even where it edits one value of a list', async () => {
  const { plan } = await open('', {
    users: holders({ p1: ['Admin'] }).map((user) => ({
      ...user,
      emails: [{ type: 'work', value: 'staff' }],
    })),
    manifest: `
roles: { admin: { name: Admin } }
users: { p1@x.com: { attributes: { 'emails[type eq "work"].value': guest } } }
rolePolicy: { allow: { by: emails.value, rules: { staff: [admin] }, otherwise: [] } }
`,
  });
  expect(rules(planOf(await plan()))).toEqual(['role-allow']);
});

test('a saved plan that rests on a waiver ends with the waiver', async () => {
  let clock = '2027-01-31T20:00:00Z';
  const { plan } = await open('', {
    users: people(9),
    runtime: { now: () => Date.parse(clock) },
    manifest: `
roles: { admin: { name: Admin } }
groups: { admins: { displayName: admins, membership: unmanaged, roles: { mode: at-least, grant: [admin] } } }
rolePolicy:
  allow: { by: title, rules: { Boss: [admin] }, otherwise: [] }
  waivers: [{ rule: allow, user: p1@x.com, until: 2027-01-31, reason: AUD-7, owner: me }]
`,
  });
  const saved = planOf(await plan());
  expect(saved).toMatchObject({ blocked: [], waivers: [{ used: true }] });
  const faultsAt = (time: string) =>
    checkSavedPlan(saved, { target: saved.target, now: Date.parse(time) }).map(({ code }) => code);
  clock = '2027-01-31T23:59:59Z';
  expect(faultsAt(clock)).toEqual([]);
  clock = '2027-02-01T00:00:00Z';
  expect(faultsAt(clock)).toEqual(['plan-expired']);
});
