import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validateDrift } from '../../src/changeset/plan.validator.gen.js';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-drift-'));
  const data = parseSandboxData({
    users: [
      { id: 'ann', userName: 'ann@x.com' },
      { id: 'bob', userName: 'bob@x.com' },
    ],
    groups: [{ id: 'sales', displayName: 'Sales', members: [{ user: 'bob@x.com' }] }],
  });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data });
  const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets:
  test: { type: genesys-cloud, baseUrl: '${sandbox.url}', auth: ${auth} }
groups:
  sales: { displayName: Sales, membership: exact, members: [ann@x.com] }
`,
  );
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  rollcall(['drift', ...args], { folder, env: { SECRET: 'sandbox' } });

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('what cannot be meant is refused before anything is read', () => {
  // None that is over by the time it is read.
  const day = '2098-12-31';
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

  test.each([
    ['a day that is none', ['--tolerate-until', '2026-02-30', '--reason', 'x'], 'Expected a day such as'],
    ['no reason', ['--tolerate-until', day], 'why it is tolerated is not said'],
    ['an empty reason', ['--tolerate-until', day, '--reason', '  '], 'Expected a few words on one line'],
    [
      'a reason of two lines',
      ['--tolerate-until', day, '--reason', 'a\nb: c'],
      'Expected a few words on one line',
    ],
    ['a reason alone', ['--reason', 'x'], '--reason says why something is tolerated, and nothing is'],
    ['a day that is over', ['--tolerate-until', yesterday, '--reason', 'x'], `${yesterday} is over`],
    [
      'two days',
      ['--tolerate-until', day, '--tolerate-until', '2099-01-01', '--reason', 'x'],
      'was given before',
    ],
    ['both ways at once', ['--adopt', '--tolerate-until', day, '--reason', 'x'], 'cannot be used with'],
  ])('%s', async (_name, args, words) => {
    const before = read('rollcall.yaml');
    const { exitCode, stderr, stdout } = await run(...args);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(read('rollcall.yaml')).toBe(before);
  });
});

test('exit 2 only where it is asked for, and only for drift', async () => {
  expect((await run()).exitCode).toBe(0);
  expect((await run('--detailed-exitcode')).exitCode).toBe(2);
  expect((await run('--adopt', '--auto-approve', '--detailed-exitcode')).exitCode).toBe(0);
  expect((await run('--detailed-exitcode')).exitCode).toBe(0);
});

test('in JSON stdout is the document that --out saves, which only the owner may read', async () => {
  const { stdout, stderr } = await run('--format', 'json', '--out', 'drift.json');
  expect(stderr).toBe('');
  const [shown, saved] = [JSON.parse(stdout), JSON.parse(read('drift.json'))];
  expect(shown).toEqual(saved);
  expect(validateDrift(saved)).toBe(true);
  expect(statSync(join(folder, 'drift.json')).mode & 0o777).toBe(0o600);
  expect(saved.findings).toMatchObject([
    { what: 'member-removed', member: { name: 'ann@x.com' } },
    { what: 'member-added', member: { name: 'bob@x.com' } },
  ]);
});

test('the plan that puts everything back can be saved, and is applied as it is', async () => {
  const { stderr } = await run('--plan-out', 'revert.plan');
  expect(stderr).toContain('rollcall apply revert.plan');
  const applied = await rollcall(['apply', 'revert.plan', '--auto-approve'], {
    folder,
    env: { SECRET: 'sandbox' },
  });
  expect(applied.exitCode).toBe(0);
  expect((await run()).stdout).toContain('No drift. The live directory matches the manifest.');
});

test('an adoption in JSON says what it wrote, what it left, and is one document', async () => {
  const { exitCode, stdout } = await run('--adopt', '--auto-approve', '--format', 'json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    document: 'adoption',
    formatVersion: 1,
    adopted: [{ address: 'group/sales' }, { address: 'group/sales' }],
    leftovers: [],
    files: ['rollcall.yaml'],
  });
  expect(read('rollcall.yaml')).toContain('members: [bob@x.com]');
});

test('the steps of a job are told what was found', async () => {
  const file = join(folder, 'outputs');
  await rollcall(['drift'], { folder, env: { SECRET: 'sandbox', GITHUB_OUTPUT: file } });
  const outputs = Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(
      ([, name, , value]) => [name, value],
    ),
  );
  expect(outputs).toMatchObject({
    changes: 'true',
    added: '1',
    removed: '1',
    changed: '0',
    pending: '0',
    withheld: '0',
    'to-add': '1',
    'to-remove': '1',
  });
});
