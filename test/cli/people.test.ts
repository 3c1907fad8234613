import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

const person = (name: string, ...roles: readonly string[]) => ({
  userName: `${name}@company.com`,
  displayName: name,
  active: true,
  roles: roles.map((value) => ({ value })),
});

/** Sam is an agent and leaves support, for which Jane comes; Kim pays, and would come to audit. */
const live = {
  users: [person('jane'), person('kim', 'Payer'), person('sam', 'Agent')],
  groups: [
    { displayName: 'Support', members: [{ user: 'sam@company.com' }] },
    { displayName: 'Audit', members: [] },
  ],
  roles: ['Agent', 'Auditor', 'Payer'],
};

const manifest = `version: 1
targets:
  practice:
    type: genesys-cloud
    baseUrl: { env: SANDBOX_URL }
    auth: { clientId: { env: SANDBOX_CLIENT_ID }, clientSecret: { env: SANDBOX_CLIENT_SECRET } }
defaults: { membership: exact }
roles: { agent: { name: Agent }, auditor: { name: Auditor }, payer: { name: Payer } }
groups:
  support:
    displayName: Support
    members: [jane@company.com]
    roles: { mode: exact, grant: [agent] }
  audit:
    displayName: Audit
    members: [kim@company.com]
    roles: { mode: at-least, grant: [auditor] }
rolePolicy:
  conflicts: [{ roles: [auditor, payer], reason: separation of duties }]
  requireApproval: [agent]
users:
  jane@company.com: { attributes: { title: Agent } }
`;

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-people-'));
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: parseSandboxData(live) });
  writeFileSync(join(folder, 'rollcall.yaml'), manifest);
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  rollcall(args, {
    folder,
    env: {
      SANDBOX_URL: sandbox.url,
      SANDBOX_CLIENT_ID: 'sandbox',
      SANDBOX_CLIENT_SECRET: 'sandbox',
    },
  });

const rolesOf = (name: string) =>
  JSON.stringify(
    sandbox.state().users.find(({ userName }) => userName === `${name}@company.com`)?.roles ?? [],
  );

describe('a plan of people', () => {
  test('says who gains and loses what, and what stands in the way', async () => {
    const { exitCode, stdout } = await run('plan');
    expect(exitCode).toBe(5);
    expect(stdout).toMatch(/- sam@company\.com .*loses role Agent/);
    expect(stdout).toContain('+ title "Agent"');
    expect(stdout).toContain(
      'Access: 1 person gains role Agent; 1 person loses role Agent (sam@company.com).',
    );
    expect(stdout).toContain('--allow-roles agent');
    expect(stdout).toContain('--skip-blocked');
  });

  test('goes on without what is forbidden when that is asked, and says what was left out', async () => {
    const { exitCode, stdout } = await run('plan', '--allow-roles', 'agent', '--skip-blocked');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Left out: ');
    expect(stdout).not.toContain('gains role Auditor');
    expect(stdout).toContain('0 blocked, 1 left out.');
  });
});

describe('an apply', () => {
  test('refuses what is blocked and writes nothing', async () => {
    const { exitCode } = await run('apply', '--auto-approve', '--allow-roles', 'agent');
    expect(exitCode).toBe(5);
    expect(rolesOf('sam')).toContain('Agent');
  });

  test('carries out the rest with --skip-blocked', async () => {
    const { exitCode, stdout } = await run(
      'apply',
      '--auto-approve',
      '--allow-roles',
      'agent',
      '--skip-blocked',
    );
    expect({ exitCode, end: stdout.trimEnd().split('\n').at(-1) }).toEqual({
      exitCode: 0,
      end: 'Apply complete: 0 created, 3 updated, 0 deleted; members +1 −1; skills and roles +1 −1; 1 attribute.',
    });
    expect(rolesOf('jane')).toContain('Agent');
    expect(rolesOf('sam')).not.toContain('Agent');
    expect(rolesOf('kim')).not.toContain('Auditor');
  });

  test('carries out a plan that was saved without what is forbidden', async () => {
    await run('plan', '--allow-roles', 'agent', '--skip-blocked', '--out', 'change.plan');
    const { exitCode } = await run('apply', 'change.plan', '--auto-approve', '--allow-roles', 'agent');
    expect(exitCode).toBe(0);
    expect(rolesOf('jane')).toContain('Agent');
    expect(rolesOf('kim')).not.toContain('Auditor');
  });
});

describe('explain', () => {
  test('a person: what goes, and what has no ground', async () => {
    const { exitCode, stdout } = await run('explain', 'user/sam@company.com');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/- group\/support +no ground\n/);
    expect(stdout).toMatch(/- Agent +no ground\n/);
  });

  test('a group, in JSON: one document', async () => {
    const { exitCode, stdout } = await run('explain', 'group/support', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      document: 'explanation',
      formatVersion: 1,
      address: 'group/support',
      lines: expect.arrayContaining([
        expect.objectContaining({ kind: 'member', name: 'jane@company.com', state: 'to-add' }),
      ]),
    });
  });

  test.each([
    ['user/jan@company.com', 'did you mean "user/jane@company.com"?'],
    ['jane@company.com', 'Expected an address such as user/jane@company.com'],
  ])('refuses %s', async (address, words) => {
    const { exitCode, stderr } = await run('explain', address);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(words);
  });
});
