import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { parsePlan } from '../../src/workflow/saved-plan.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox;
let other: Sandbox;

const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
const run = (...args: readonly string[]) => rollcall(args, { folder, env: { SECRET: 'sandbox' } });

function declare(members: string, second = other.url): void {
  const target = (url: string) => `{ type: genesys-cloud, baseUrl: '${url}', auth: ${auth} }`;
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets: { live: ${target(sandbox.url)}, copy: ${target(second)} }
defaultTarget: copy
groups: { sales: { displayName: Sales, membership: exact, members: [${members}] } }
`,
  );
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-undo-'));
  const data = () =>
    parseSandboxData({
      users: [
        { id: 'ann', userName: 'ann@x.com' },
        { id: 'bob', userName: 'bob@x.com' },
      ],
      groups: [{ displayName: 'Sales', members: [{ user: 'ann@x.com' }] }],
    });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: data() });
  other = await startSandbox({ mode: 'genesys-cloud', data: data() });
  declare('ann@x.com, bob@x.com');
  expect((await run('apply', '-t', 'live', '--auto-approve')).exitCode).toBe(0);
});

afterEach(async () => {
  await sandbox.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

test('goes to the directory of the run, whichever is the default, and refuses another', async () => {
  const { exitCode, stdout } = await run('undo', 'last');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^live · /);
  const elsewhere = await run('undo', 'last', '-t', 'copy');
  expect(elsewhere.exitCode).toBe(6);
  expect(elsewhere.stderr).toContain('[plan-for-another-target]');
});

test('in JSON stdout is one plan, which a file holds word for word', async () => {
  const { exitCode, stdout } = await run(
    'undo',
    'last',
    '--format',
    'json',
    '--out',
    'undo.plan',
    '--detailed-exitcode',
  );
  expect(exitCode).toBe(2);
  const plan = JSON.parse(stdout);
  expect(plan).toMatchObject({ document: 'plan', formatVersion: 1, undoes: { run: expect.any(String) } });
  const saved = await run('show', 'undo.plan', '--format', 'json');
  expect(JSON.parse(saved.stdout)).toEqual(plan);
  const text = JSON.stringify({ ...plan, undoes: { ...plan.undoes, run: '<img src=x>' } });
  expect(parsePlan(text, 'undo.plan').ok).toBe(false);
});

test('in Markdown it says which run is undone', async () => {
  const { stdout } = await run('undo', 'last', '--format', 'markdown');
  expect(stdout).toMatch(/undo of run `\d{8}T\d{6}Z-[0-9a-f]{6}`/);
});

test('a run that there is not is answered with those that there are', async () => {
  const [journal = ''] = readdirSync(join(folder, '.rollcall/runs')).filter((name) =>
    name.endsWith('.ndjson'),
  );
  const runId = journal.replace('.ndjson', '');
  const mistyped = `${runId.slice(0, -1)}${runId.endsWith('0') ? '1' : '0'}`;
  const { exitCode, stderr } = await run('undo', mistyped);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`there is no run ${mistyped}`);
  expect(stderr).toContain(`last, or one of ${runId}`);
  expect((await run('undo', '../../secret')).exitCode).toBe(3);
});

test('a run that was cut off is undone as far as it went, with a warning', async () => {
  const runs = join(folder, '.rollcall/runs');
  const [journal = ''] = readdirSync(runs).filter((name) => name.endsWith('.ndjson'));
  const lines = readFileSync(join(runs, journal), 'utf8').trimEnd().split('\n');
  writeFileSync(join(runs, journal), `${lines.slice(0, 2).join('\n')}\n`);
  const { exitCode, stdout } = await run('undo', 'last');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('[undo-unfinished-run]');
  expect(stdout).toContain('- bob@x.com');
});

test('a run whose journal or plan is not what it was is not undone', async () => {
  const runs = join(folder, '.rollcall/runs');
  const [journal = ''] = readdirSync(runs).filter((name) => name.endsWith('.ndjson'));
  const place = join(runs, journal);
  const text = readFileSync(place, 'utf8');
  writeFileSync(place, text.replace('"action":"add-members"', '"action":"remove-members"'));
  const altered = await run('undo', 'last');
  expect(altered.exitCode).toBe(6);
  expect(altered.stderr).toContain(`${journal}:2 is not as it was written`);
  writeFileSync(place, text);

  declare('ann@x.com');
  expect((await run('plan', '-t', 'live', '--out', 'other.plan')).exitCode).toBe(0);
  copyFileSync(join(folder, 'other.plan'), place.replace('.ndjson', '.plan.json'));
  const another = await run('undo', 'last');
  expect(another.exitCode).toBe(6);
  expect(another.stderr).toContain('[plan-altered]');
});

test('of two targets at one address, the name tells which one the run was for', async () => {
  declare('ann@x.com, bob@x.com', sandbox.url);
  expect((await run('undo', 'last', '-t', 'copy')).stderr).toContain('[plan-for-another-target]');
});
