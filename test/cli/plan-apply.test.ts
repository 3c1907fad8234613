import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { collect, rollcall, start } from './rollcall.ts';

const people = Array.from({ length: 10 }, (_, index) => ({
  userName: `agent${index}@company.com`,
  active: true,
}));
const agents = people.map(({ userName }) => userName);

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-cli-'));
  const live = {
    users: people,
    groups: [{ displayName: 'Support', members: agents.slice(0, 9).map((user) => ({ user })) }],
  };
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: parseSandboxData(live) });
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** Declares who is in Support; everybody else who is in it now has to go. */
function declareSupport(members: readonly string[]): void {
  const lines = members.map((member) => `      - ${member}`).join('\n');
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets:
  practice:
    type: genesys-cloud
    baseUrl: { env: SANDBOX_URL }
    auth: { clientId: { env: SANDBOX_CLIENT_ID }, clientSecret: { env: SANDBOX_CLIENT_SECRET } }
groups:
  support:
    displayName: Support
    membership: exact
    members:
${lines}
`,
  );
}

const run = (...args: readonly string[]) => runWith({}, ...args);

const runWith = (env: Record<string, string>, ...args: readonly string[]) =>
  rollcall(args, { folder, env: { ...credentials(), ...env } });

const credentials = () => ({
  SANDBOX_URL: sandbox.url,
  SANDBOX_CLIENT_ID: 'sandbox',
  SANDBOX_CLIENT_SECRET: 'sandbox',
});

const liveMembers = () => sandbox.state().groups[0]?.members.length;

describe('plan', () => {
  test('shows the changes and ends with 0; with --detailed-exitcode with 2', async () => {
    declareSupport(agents);
    const { exitCode, stdout } = await run('plan');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('+ agent9@company.com');
    expect(stdout).toMatch(
      /Plan: 0 to create, 1 to update, 0 to delete; members \+1 −0 in 1 group; 0 withheld, 0 blocked\.\n$/,
    );
    expect((await run('plan', '--detailed-exitcode')).exitCode).toBe(2);
  });

  test('ends with 0 and one sentence when there is nothing to do', async () => {
    declareSupport(agents.slice(0, 9));
    const { exitCode, stdout } = await run('plan', '--detailed-exitcode');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nNo changes\. The live directory matches the manifest\.\n$/);
  });

  test('ends with 5 when it takes too much away, unless that number is allowed', async () => {
    declareSupport(agents.slice(0, 2));
    const refused = await run('plan');
    expect(refused.exitCode).toBe(5);
    expect(refused.stdout).toContain('Allow it with --allow-removals 7');
    expect((await run('plan', '--allow-removals', '6')).exitCode).toBe(5);
    expect((await run('plan', '--allow-removals', '7')).exitCode).toBe(0);
  });

  test('in JSON stdout is one document, the plan', async () => {
    declareSupport(agents);
    const { exitCode, stdout } = await run('plan', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, summary: { update: 1, membersAdded: 1 } });
  });

  test('is saved for its owner alone, and shown again just as it was', async () => {
    declareSupport(agents);
    const { stdout } = await run(
      'plan',
      '--out',
      'change.plan',
      '--report',
      'text=plan.txt',
      '--report',
      'json=plan.json',
    );
    expect(statSync(join(folder, 'change.plan')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'plan.txt'), 'utf8')).toBe(stdout);
    const { contentDigest, ...saved } = JSON.parse(readFileSync(join(folder, 'change.plan'), 'utf8'));
    expect(contentDigest).toMatch(/^sha256:/);
    expect(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))).toEqual(saved);
    expect(await run('show', 'change.plan')).toEqual({ exitCode: 0, stdout, stderr: '' });
  });
});

describe('what keeps a command from its work has its own exit code', () => {
  test.each([
    ['a target that is not declared', {}, ['-t', 'practise'], 3, 'did you mean "practice"?'],
    [
      'an address that matches nothing',
      {},
      ['--only', 'group/sup'],
      3,
      'no declared group matches "group/sup"',
    ],
    ['a file that cannot be written', {}, ['--out', 'nowhere/change.plan'], 3, 'Its folder is not there.'],
    ['a secret that is missing', { SANDBOX_CLIENT_SECRET: '' }, [], 3, 'SANDBOX_CLIENT_SECRET'],
    ['a secret that is wrong', { SANDBOX_CLIENT_SECRET: 'no-such-secret' }, [], 4, '[authentication-failed]'],
    ['a server that is not there', { SANDBOX_URL: 'http://127.0.0.1:9' }, ['--timeout', '1s'], 9, ''],
  ])('%s', async (_name, env, args, expected, words) => {
    declareSupport(agents);
    const { exitCode, stdout, stderr } = await runWith(env, 'plan', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: expected, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('no-such-secret');
  });
});

test('SIGINT while the directory is read ends with 130', async () => {
  declareSupport(agents);
  sandbox.setFaults([{ kind: 'latency', ms: 300 }]);
  const child = start(['plan'], { folder, env: credentials() });
  const stderr = collect(child.stderr);
  const ended = new Promise((done) => child.on('close', done));
  await vi.waitUntil(() => sandbox.requests().length > 0, { timeout: 10_000, interval: 10 });
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(stderr()).toContain('Stopped. Nothing was written.');
});

describe('apply', () => {
  test('asks, and where nobody can answer it ends with 5 and writes nothing', async () => {
    declareSupport(agents);
    const { exitCode, stderr } = await run('apply');
    expect(exitCode).toBe(5);
    expect(stderr).toContain('--auto-approve');
    expect(liveMembers()).toBe(9);
  });

  test('carries out a saved plan; afterwards nothing is left to do', async () => {
    declareSupport([...agents.slice(1)]);
    await run('plan', '--out', 'change.plan');
    const { exitCode, stdout } = await run('apply', 'change.plan', '--auto-approve');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/\nApply complete: 0 created, 1 updated, 0 deleted; members \+1 −1\.\n$/);
    expect((await run('plan')).stdout).toContain('\nNo changes.');
  });

  test('ends with 6 when the manifest has changed since', async () => {
    declareSupport(agents);
    await run('plan', '--out', 'change.plan');
    declareSupport(agents.slice(1));
    const { exitCode, stderr } = await run('apply', 'change.plan', '--auto-approve');
    expect(exitCode).toBe(6);
    expect(stderr).toContain('[plan-for-another-manifest]');
    expect(liveMembers()).toBe(9);
  });

  test('ends with 5 when the plan is blocked, and takes nothing away with --additions-only', async () => {
    declareSupport([...agents.slice(0, 1), ...agents.slice(9)]);
    expect((await run('apply', '--auto-approve')).exitCode).toBe(5);
    expect(liveMembers()).toBe(9);
    expect((await run('apply', '--auto-approve', '--additions-only')).exitCode).toBe(0);
    expect(liveMembers()).toBe(10);
  });

  test('is not cut short when the reader of its output goes away', async () => {
    declareSupport(agents);
    const child = start(['apply', '--auto-approve'], { folder, env: credentials() });
    child.stdout.destroy();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(liveMembers()).toBe(10);
  });

  test('in JSON stdout is one document, the report', async () => {
    declareSupport(agents);
    const { exitCode, stdout } = await run('apply', '--auto-approve', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      formatVersion: 1,
      result: 'complete',
      counts: { updated: 1 },
    });
  });

  test.each([
    [
      'a plan with options that make another',
      ['change.plan', '--only', 'group/support'],
      3,
      '--only cannot be combined',
    ],
    ['a plan that is not there', ['change.plan'], 3, 'there is no plan change.plan'],
    ['no plan at all', ['nowhere.plan'], 3, 'expected a file written by `rollcall plan --out`'],
    [
      'a run that is not there',
      ['--resume', '20261122T044100Z-1a2b3c'],
      3,
      'there is no run 20261122T044100Z-1a2b3c',
    ],
  ])('refuses %s', async (_name, args, expected, words) => {
    declareSupport(agents);
    const { exitCode, stderr } = await run('apply', ...args);
    expect(exitCode).toBe(expected);
    expect(stderr).toContain(words);
  });
});
