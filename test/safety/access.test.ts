import { afterEach, describe, expect, test } from 'vitest';
import { additionsOnly, type Plan } from '../../src/changeset/plan.ts';
import { skipBlocked } from '../../src/changeset/skip-blocked.ts';
import { lists } from './liar.ts';
import { group, holders, openStage, people, planOf, type Stage, type StageOptions } from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function open(options: Partial<StageOptions>): Promise<Stage> {
  stage = await openStage({
    groups: [],
    manifest: '',
    offers: { roles: ['Agent', 'Admin', 'Auditor', 'employee'], skills: ['Billing'] },
    ...options,
  });
  return stage;
}

const exact = (rest: string) => `
roles: { agent: { name: Agent }, admin: { name: Admin }, auditor: { name: Auditor } }
skills: { billing: { name: Billing } }
defaults: { membership: exact, roles: exact, skills: exact }
${rest}`;
const atLeast = (rest: string) => exact(rest).replace('roles: exact', 'roles: at-least');

/** What becomes of people: `p1 -admin`. */
function deeds({ users }: Pick<Plan, 'users'>): readonly string[] {
  const signs = { add: '+', change: '~', remove: '-' };
  return users.flatMap(({ id = '', attributes, grants }) => [
    ...attributes.map(({ path, after }) => `${id} ${path}=${String(after)}`),
    ...grants.map(({ action, key }) => `${id} ${signs[action]}${key}`),
  ]);
}

function blocks({ blocked }: Plan): readonly string[] {
  return blocked.map(({ rule }) => rule);
}

describe('nobody loses what they hold', () => {
  test('because a run on people alone leaves out the group that they are to join', async () => {
    const { plan } = await open({
      users: holders({ p1: ['Admin'], p2: ['Admin'], p3: ['Admin'] }),
      groups: [group('admins', ['p1'])],
      manifest: exact(
        'groups: { admins: { displayName: admins, members: [p1@x.com, p2@x.com], roles: [admin] } }',
      ),
    });
    const onPeople = planOf(await plan({ selection: { only: ['user/*'], except: [] } }));
    expect(deeds(onPeople)).toEqual(['p3 -admin']);
    const onOthers = planOf(await plan({ selection: { only: [], except: ['group/admins'] } }));
    expect(deeds(onOthers)).toEqual(['p3 -admin']);
  });

  test('for joining a group that they do not join, as the policy forbids it', async () => {
    const { plan } = await open({
      users: holders({ p1: ['Admin'] }).map((user) => ({ ...user, title: 'Boss' })),
      groups: [group('agents', ['p2'])],
      manifest: exact(`
groups: { agents: { displayName: agents, members: [p1@x.com, p2@x.com], roles: [agent] } }
rolePolicy:
  allow: { by: title, rules: { Boss: [admin] }, otherwise: [agent] }
  waivers: [{ rule: allow, user: p2@x.com, until: 2999-01-01, reason: test, owner: me }]
`),
    });
    const made = planOf(await plan());
    expect(deeds(made)).toEqual(['p1 -admin', 'p1 +agent', 'p2 +agent']);
    expect(deeds(skipBlocked(made))).toEqual(['p2 +agent']);
  });

  test('because their group hid them while they were not active', async () => {
    const { plan } = await open({
      mode: 'genesys-cloud',
      switches: { inactiveMembersListed: false },
      users: holders({ p1: ['Admin'] }).map((user) => ({ ...user, active: user.id !== 'p1' })),
      groups: [group('admins', ['p1', 'p2'])],
      manifest: exact(`
groups: { admins: { displayName: admins, membership: unmanaged, roles: [admin] } }
users: { p1@x.com: { active: true } }
`),
    });
    const made = planOf(await plan());
    expect(deeds(made)).toEqual(['p1 active=true', 'p2 +admin']);
    expect(made.withheld).toMatchObject([{ address: 'user/p1@x.com', grants: [{ key: 'admin' }] }]);
  });

  test('because it differs only in case from what the manifest speaks of', async () => {
    const { plan } = await open({
      mode: 'genesys-cloud',
      offers: { roles: ['Agent', 'agent', 'employee'] },
      users: holders({ p1: ['agent'], p2: ['Agent'] }),
      groups: [group('agents', ['p3'])],
      manifest: `
roles: { agent: { name: Agent } }
groups: { agents: { displayName: agents, membership: unmanaged, roles: { mode: exact, grant: [agent] } } }
`,
    });
    expect(deeds(planOf(await plan()))).toEqual(['p2 -agent', 'p3 +agent']);
  });

  test('not even a higher proficiency, while nobody can tell who is in the group that states it', async () => {
    const { plan } = await open({
      mode: 'genesys-cloud',
      users: people(9).map((user) => (user.id === 'p1' ? skilled(user, 5) : user)),
      groups: [group('a', ['p1']), group('b', ['p1'])],
      // The server shows nobody's title, so that the rule seems to select nobody.
      manifest: exact(`
groups:
  a: { displayName: a, members: [p1@x.com], skills: [{ skill: billing, proficiency: 3 }] }
  b: { displayName: b, members: [{ where: 'title eq "Expert"' }], skills: [{ skill: billing, proficiency: 5 }] }
`),
    });
    const made = planOf(await plan());
    expect([...made.changes, ...deeds(made)]).toEqual([]);
    expect(made.withheld).toMatchObject([{ address: 'group/b' }, { address: 'user/p1@x.com' }]);
  });
});

describe('one line takes much away', () => {
  const many = people(20).map(({ id }) => id);
  const everybody = people(300).map(({ id }) => id);

  test('a role that hardly anybody holds is asked about, however much else is held', async () => {
    const { plan } = await open({
      users: holders(
        Object.fromEntries(everybody.map((id) => [id, many.includes(id) ? ['Agent', 'Admin'] : ['Agent']])),
        300,
      ),
      groups: [group('all', everybody), group('first', many), group('second', ['p1'])],
      manifest: exact(`
groups:
  all: { displayName: all, membership: unmanaged, roles: [agent] }
  first: { displayName: first, membership: unmanaged }
  second: { displayName: second, membership: unmanaged, roles: [admin] }
`),
    });
    const made = planOf(await plan());
    expect(deeds(made)).toHaveLength(19);
    expect(made.blocked).toMatchObject([
      { rule: 'grant-removals', allow: { flag: '--allow-removals', value: 19 } },
    ]);
    expect(made.blocked[0]?.summary).toContain('role "Admin" would be taken from 19 of 20 people');
  });

  test('what a group carries is counted by the people in it, and protected people are among them', async () => {
    const { plan } = await open({
      users: people(20),
      groups: [group('a', many)],
      profile:
        'consistencyDelay: 0, carriers: { role: { on: group, path: roles, key: value, holds: name, writing: value } }',
      manifest: exact(`
safety: { protectedUsers: [p1@x.com] }
groups: { a: { displayName: a, membership: at-least, members: [p1@x.com], roles: [agent] } }
`),
      lie: lists('Groups', ({ Resources, ...list }) => ({
        ...list,
        Resources: Resources.map((shown) => ({ ...shown, roles: [{ value: 'Admin' }] })),
      })),
    });
    expect(blocks(planOf(await plan()))).toEqual(['grant-removals', 'protected-user']);
  });
});

describe('protected people', () => {
  test('do not lose a membership that they have through a nested group', async () => {
    const { plan } = await open({
      groups: [
        { ...group('outer', []), members: [{ value: 'p2' }, { value: 'inner' }] },
        group('inner', ['p1']),
      ],
      profile: 'consistencyDelay: 0, nesting: true',
      manifest: exact(`
safety: { protectedUsers: [p1@x.com] }
groups:
  outer: { displayName: outer, members: [p2@x.com] }
  inner: { displayName: inner, members: [p1@x.com] }
`),
    });
    const made = planOf(await plan());
    expect(made.changes).toMatchObject([{ members: { remove: [{ id: 'inner' }] } }]);
    expect(blocks(made)).toEqual(['protected-user']);
  });
});

describe('additions only', () => {
  test('give nobody a role that somebody else was to hand on', async () => {
    const { plan } = await open({
      users: holders({ p1: ['Admin'] }),
      groups: [group('admins', ['p1'])],
      manifest: exact(`
groups: { admins: { displayName: admins, members: [p2@x.com], roles: [admin] } }
rolePolicy: { limits: { admin: { max: 1 } } }
`),
    });
    const made = planOf(await plan());
    expect(made.blocked).toEqual([]);
    expect(deeds(made)).toEqual(['p1 -admin', 'p2 +admin']);
    expect(deeds(additionsOnly(made))).toEqual([]);
  });

  test('give nobody a role in the place of somebody who stays active', async () => {
    const { plan } = await open({
      users: holders({ p1: ['Admin'] }),
      groups: [group('admins', ['p1'])],
      manifest: atLeast(`
groups: { admins: { displayName: admins, membership: at-least, members: [p2@x.com], roles: [admin] } }
users: { p1@x.com: { active: false } }
rolePolicy: { limits: { admin: { max: 1 } } }
`),
    });
    const made = planOf(await plan());
    expect(blocks(made)).toEqual(['deactivations']);
    expect(deeds(additionsOnly(made))).toEqual([]);
  });

  test('lower no proficiency', async () => {
    const { plan } = await open({
      mode: 'genesys-cloud',
      users: people(9).map((user) => (user.id === 'p1' ? skilled(user, 5) : user)),
      groups: [group('a', ['p1'])],
      manifest: exact(
        'groups: { a: { displayName: a, members: [p1@x.com], skills: [{ skill: billing, proficiency: 3 }] } }',
      ),
    });
    const made = planOf(await plan());
    expect(deeds(made)).toEqual(['p1 ~billing']);
    expect(deeds(additionsOnly(made))).toEqual([]);
  });
});

function skilled(user: ReturnType<typeof people>[number], proficiency: number) {
  const urn = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';
  return { ...user, [urn]: { routingSkills: [{ name: 'Billing', proficiency }] } };
}
