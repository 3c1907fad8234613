import { afterEach, describe, expect, test } from 'vitest';
import { type ExecuteOptions, execute } from '../../src/apply/execute.ts';
import { recheck } from '../../src/apply/recheck.ts';
import { targetUsers } from '../../src/apply/target-users.ts';
import type { GrantEdit, Plan, UserChange } from '../../src/changeset/plan.ts';
import { processRuntime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { parsePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';
import type { Target } from '../../src/target/open.ts';
import { updateUser } from '../../src/target/write-users.ts';
import { brisk, type Directory, modes, openDirectory } from './directory.ts';
import { memoryJournal } from './group-model.ts';
import { planOf, roleGranted, roleTaken, userCreation, userUpdate } from './plans.ts';

const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;
const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;

const staff: SandboxData = {
  users: [
    {
      id: 'ann',
      userName: 'ann@x.com',
      displayName: 'Ann',
      active: true,
      title: 'Agent',
      roles: [{ value: 'Agent' }, { value: 'Auditor' }],
      emails: [{ value: 'ann@x.com', type: 'work' }],
    },
    { id: 'bob', userName: 'bob@x.com', displayName: 'Bob', active: true, roles: [{ value: 'Auditor' }] },
    { id: 'kim', userName: 'kim@x.com', displayName: 'Kim', active: true, title: 'Lead' },
  ],
  groups: [],
  skills: ['Billing', 'Tech'],
  roles: ['Agent', 'Auditor', 'Lead'],
};

let directory: Directory | undefined;

afterEach(async () => {
  await directory?.close();
  directory = undefined;
});

type Mode = (typeof modes)[number];
type Options = Parameters<typeof openDirectory>[2];

async function open(mode: Mode, options: Options = {}, data = staff): Promise<Directory> {
  directory = await openDirectory(mode, data, options);
  return directory;
}

function apply(plan: Plan, target: Target, options: Partial<ExecuteOptions> = {}) {
  return execute(plan, target, { runtime: brisk, journal: memoryJournal(), ...options });
}

/** Ann is promoted, Bob loses his only role and is deactivated, Zoe is new, and Kim's title goes. */
async function reorganisation(target: Target): Promise<Plan> {
  const update = async (id: string, edits: Pick<UserChange, 'attributes' | 'grants'>) =>
    userUpdate(id, await versionOf(target, id, edits), edits);
  return planOf([], {
    users: [
      await update('ann', {
        attributes: [
          { path: 'title', before: 'Agent', after: 'Lead' },
          { path: DEPARTMENT, after: 'Support' },
        ],
        grants: [roleGranted('Lead'), roleTaken('Agent')],
      }),
      await update('bob', {
        attributes: [{ path: 'active', before: true, after: false }],
        grants: [roleTaken('Auditor')],
      }),
      await update('kim', { attributes: [{ path: 'title', before: 'Lead' }], grants: [] }),
      userCreation('zoe', {
        attributes: [
          { path: 'displayName', after: 'Zoe' },
          { path: DEPARTMENT, after: 'Sales' },
        ],
        grants: [roleGranted('Agent')],
      }),
    ],
  });
}

const goal = {
  ann: { title: 'Lead', active: true, department: 'Support', roles: ['Auditor', 'Lead'] },
  bob: { title: undefined, active: false, department: undefined, roles: [] },
  kim: { title: undefined, active: true, department: undefined, roles: [] },
  zoe: { title: undefined, active: true, department: 'Sales', roles: ['Agent'] },
};

async function versionOf(
  target: Target,
  id: string,
  { attributes, grants }: Pick<UserChange, 'attributes' | 'grants'>,
) {
  const paths = [...attributes, ...grants].flatMap(({ path }) => pathsIn(path));
  const user = await targetUsers(target).read(id, paths);
  return user?.version;
}

function pathsIn(text: string) {
  const parsed = parsePath(text);
  return parsed.ok ? [parsed.value] : [];
}

/** What the sandbox holds of people, by the name before the @; Genesys Cloud makes everybody new an employee. */
function people({ sandbox }: Directory) {
  const holders = sandbox.state().users.map((user) => {
    const extension = Object(user[ENTERPRISE_USER_SCHEMA]);
    const { roles = [] } = user;
    const values = Array.isArray(roles) ? roles.map((role) => String(Object(role).value)) : [];
    const { title, active } = user;
    return [
      user.userName.replace(/@.*/, ''),
      {
        title,
        active: active !== false,
        department: extension.department,
        roles: values.filter((role) => role !== 'employee').sort(),
      },
    ] as const;
  });
  // Two people of one name would hide each other here.
  if (new Set(holders.map(([name]) => name)).size < holders.length) throw new Error('somebody exists twice');
  return Object.fromEntries(holders);
}

function writesTo({ sandbox }: Directory, id: string): number {
  const writes = sandbox.requests().filter(({ method }) => method !== 'GET');
  return writes.filter(({ path }) => path.toLowerCase().endsWith(`/users/${id}`)).length;
}

/** An administrator edits the person with the version of this moment. */
async function editByHand(target: Target, id: string, path: string, after: ScimValue): Promise<void> {
  const [at] = pathsIn(path);
  if (at === undefined) throw new Error(`${path} is no path`);
  const user = await targetUsers(target).read(id, [at]);
  if (user === undefined) throw new Error(`there is nobody with the id ${id}`);
  const version = user.version === undefined ? {} : { version: user.version };
  const answer = await updateUser(target, {
    id,
    ...version,
    edits: [{ path: at, after }],
    current: user.resource,
  });
  if (answer.kind !== 'done') throw new Error(`the edit by hand was not done: ${answer.kind}`);
}

const habits: readonly [string, Mode, Options][] = [
  ['genesys-cloud', 'genesys-cloud', {}],
  ['rfc7644', 'rfc7644', {}],
  ['a server without PATCH', 'rfc7644', { profile: { userUpdate: 'put' } }],
  ['a server without versions', 'rfc7644', { profile: { versioning: 'reread' } }],
  [
    'a server that takes roles as a whole list only',
    'rfc7644',
    {
      profile: {
        carriers: { role: { on: 'user', path: 'roles', key: 'value', holds: 'name', writing: 'list' } },
      },
    },
  ],
];

describe.each(habits)('against %s', (_, mode, options) => {
  test('a plan is carried out with one write for each person, and again with none', async () => {
    const directory = await open(mode, options);
    const { target } = directory;
    const plan = await reorganisation(target);
    expect((await recheck(plan, target)).stale).toEqual([]);

    const report = await apply(plan, target);

    expect(people(directory)).toEqual(goal);
    expect(report).toMatchObject({ result: 'complete', discrepancies: [], diagnostics: [], successRate: 1 });
    expect(report.counts).toMatchObject({ created: 1, updated: 3 });
    expect(['ann', 'bob', 'kim'].map((id) => writesTo(directory, id))).toEqual([1, 1, 1]);
    expect(report.requests.writes).toBe(report.operations);

    const { stale, seen } = await recheck(plan, target);
    expect(stale).toEqual([]);
    const again = await apply(plan, target, { seen });
    expect(again.changes.map(({ outcome }) => outcome)).toEqual([
      'converged',
      'converged',
      'converged',
      'adopted',
    ]);
    expect(again.operations).toBe(0);
    expect(people(directory)).toEqual(goal);
  });

  test("an administrator's edits elsewhere survive, and theirs at our places stop us", async () => {
    const directory = await open(mode, options);
    const { target, sandbox } = directory;
    const plan = await reorganisation(target);
    await editByHand(target, 'ann', 'displayName', 'Ann Other');
    await editByHand(target, 'kim', 'title', 'Manager');

    const report = await apply(plan, target);

    expect(people(directory)).toEqual({ ...goal, kim: { ...goal.kim, title: 'Manager' } });
    expect(sandbox.state().users.find(({ id }) => id === 'ann')).toMatchObject({
      displayName: 'Ann Other',
      emails: [{ value: 'ann@x.com', type: 'work' }],
    });
    expect(report.changes.map(({ outcome }) => outcome)).toEqual([
      'applied',
      'applied',
      'conflicted',
      'applied',
    ]);
    expect(report.changes[2]?.detail).toContain('set title to "Manager"; the plan: clear title');
    expect((await recheck(plan, target)).stale.map(({ address }) => address)).toEqual(['user/kim@x.com']);
  });

  test.each([1, 2, 3])(
    'through conflicts, cut connections, 429 and 5xx nothing is lost or doubled (seed %i)',
    async (seed) => {
      const directory = await open(mode, { ...options, seed });
      const { target, sandbox } = directory;
      const plan = await reorganisation(target);
      const path = '*users*';
      sandbox.setFaults([
        { kind: 'conflict', path, probability: 0.25 },
        { kind: 'cutConnection', moment: 'after-write', path, method: 'P*', probability: 0.25 },
        { kind: 'cutConnection', moment: 'after-write', path: '*users', method: 'POST', times: 1 },
        { kind: 'cutConnection', moment: 'before-write', path, probability: 0.1 },
        { kind: 'tooManyRequests', retryAfter: 0, path, probability: 0.1 },
        { kind: 'serverError', statuses: [500, 503], path, probability: 0.1 },
      ]);

      const first = await apply(plan, target);
      sandbox.setFaults([]);
      const second = await apply(plan, target);

      expect([...first.discrepancies, ...second.discrepancies]).toEqual([]);
      expect(people(directory)).toEqual(goal);
      expect(second.result).toBe('complete');
    },
  );
});

test.each(modes)('reads that lag behind the writes neither alarm nor mislead (%s)', async (mode) => {
  const profile = { consistencyDelay: 3000 };
  const runtime = { ...processRuntime(), env: brisk.env };
  const directory = await open(mode, { profile, runtime });
  const { target, sandbox } = directory;
  const plan = await reorganisation(target);
  sandbox.setFaults([
    { kind: 'readAfterWriteLag', ms: 300 },
    // For a while a read shows the person before the edit that made the conflict: an old copy is no reason to give up.
    { kind: 'conflict', method: 'PATCH', path: '*users*', times: 1 },
    { kind: 'cutConnection', moment: 'after-write', method: 'PATCH', path: '*users*', times: 2 },
    { kind: 'cutConnection', moment: 'after-write', method: 'POST', path: '*users', times: 1 },
  ]);

  const report = await apply(plan, target, { runtime });

  expect(people(directory)).toEqual(goal);
  expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
});

describe('on Genesys Cloud', () => {
  const held = [{ name: 'Billing', proficiency: 2 }];
  const skilled: SandboxData = {
    ...staff,
    users: staff.users.map((user) =>
      user.id === 'ann' ? { ...user, [GENESYS_USER_SCHEMA]: { routingSkills: held } } : user,
    ),
  };
  const skill = (name: string, more: Pick<GrantEdit, 'path' | 'action' | 'before' | 'after'>): GrantEdit => ({
    kind: 'skill',
    key: name.toLowerCase(),
    name,
    grounds: [],
    ...more,
  });
  const grants = [
    skill('Billing', {
      action: 'change',
      path: `${SKILLS}[name eq "Billing"].proficiency`,
      before: 2,
      after: 4,
    }),
    skill('Tech', {
      action: 'add',
      path: `${SKILLS}[name eq "Tech"]`,
      after: { name: 'Tech', proficiency: 3 },
    }),
  ];

  async function rated(target: Target): Promise<Plan> {
    const edits = { attributes: [], grants };
    return planOf([], { users: [userUpdate('ann', await versionOf(target, 'ann', edits), edits)] });
  }

  test('a skill is rated anew and another one added in one request', async () => {
    const directory = await open('genesys-cloud', {}, skilled);
    const report = await apply(await rated(directory.target), directory.target);

    expect(report).toMatchObject({
      result: 'complete',
      operations: 1,
      changes: [{ grantsAdded: 1, grantsChanged: 1, grantsRemoved: 0 }],
    });
    const ann = directory.sandbox.state().users.find(({ id }) => id === 'ann');
    expect(Object(ann?.[GENESYS_USER_SCHEMA]).routingSkills).toEqual([
      { name: 'Billing', proficiency: 4 },
      { name: 'Tech', proficiency: 3 },
    ]);
  });

  test('a rating that somebody took away meanwhile is not given back', async () => {
    const directory = await open('genesys-cloud', {}, skilled);
    const plan = await rated(directory.target);
    await editByHand(directory.target, 'ann', SKILLS, []);

    const report = await apply(plan, directory.target);

    expect(report.changes[0]).toMatchObject({
      outcome: 'conflicted',
      detail: expect.stringContaining(`cleared ${SKILLS}[name eq "Billing"].proficiency`),
    });
  });

  test('what the server says it did and did not do is told, value by value', async () => {
    const switches: SandboxOptions['switches'] = { ignoreAttributes: SKILLS };
    const directory = await open('genesys-cloud', { switches }, skilled);

    const report = await apply(await rated(directory.target), directory.target);

    expect(report.result).toBe('incomplete');
    expect(report.discrepancies).toEqual([
      {
        address: 'user/ann@x.com',
        path: `${SKILLS}[name eq "Billing"].proficiency`,
        expected: '4',
        actual: '2',
      },
      {
        address: 'user/ann@x.com',
        path: `${SKILLS}[name eq "Tech"]`,
        expected: '{"name":"Tech","proficiency":3}',
        actual: 'unassigned',
      },
    ]);
  });
});
