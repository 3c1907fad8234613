import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-import-'));
  const data = parseSandboxData({ users: [], groups: [{ displayName: 'Sales', members: [] }] });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data });
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

function declareTarget(rest = ''): void {
  const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1\ntargets:\n  test: { type: genesys-cloud, baseUrl: '${sandbox.url}', auth: ${auth} }\n${rest}`,
  );
}

const run = (...args: readonly string[]) =>
  rollcall(['import', ...args], { folder, env: { SECRET: 'sandbox' } });

test('without a rollcall.yaml it says where one to begin with is shown', async () => {
  const { exitCode, stderr } = await run();
  expect(exitCode).toBe(3);
  expect(stderr).toContain('`rollcall import --help`');
  expect((await run('--help')).stdout).toContain('include: [directory/**/*.yaml]');
});

test('a folder that the manifest does not include is named', async () => {
  declareTarget();
  const { exitCode, stderr } = await run();
  expect(exitCode).toBe(0);
  expect(stderr).toContain('add `directory/**/*.yaml` to `include`');
});

test('in JSON stdout is one document', async () => {
  declareTarget('include: [directory/**/*.yaml]\n');
  const { exitCode, stdout, stderr } = await run('--format', 'json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    document: 'import',
    formatVersion: 1,
    groups: [{ address: 'group/sales', displayName: 'Sales', membership: 'exact', members: 0 }],
    catalogue: [],
    declared: 0,
    leftOut: [],
    isComplete: true,
    files: [{ path: 'directory/groups/sales.yaml', isAddition: false }],
  });
});

const sales = (members: string) =>
  `groups:\n  sales: { displayName: Sales, membership: exact, members: [${members}], allowEmpty: true } # ours\n`;

async function openSandbox(members: readonly string[], options: Partial<SandboxOptions> = {}): Promise<void> {
  await sandbox.close();
  const data = parseSandboxData({
    users: [{ userName: 'ana@x.com' }, { userName: 'bob@x.com' }],
    groups: [
      { displayName: 'Sales', members: members.map((user) => ({ user })) },
      { displayName: 'Tools', members: [] },
    ],
  });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data, ...options });
}

test('with --update declared groups are brought to what is live, and nothing is written twice', async () => {
  await openSandbox(['bob@x.com']);
  declareTarget(sales('ana@x.com'));
  const { exitCode, stdout, stderr } = await run('--update', '--format', 'json', '--only', 'group/sales');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ document: 'import', groups: [], files: [], isComplete: true });
  expect(document.update).toEqual({
    adopted: [
      { address: 'group/sales', member: expect.any(String), what: 'ana@x.com is not a member' },
      { address: 'group/sales', member: expect.any(String), what: 'bob@x.com is a member' },
    ],
    leftovers: [],
    files: ['rollcall.yaml'],
  });
  const text = readFileSync(join(folder, 'rollcall.yaml'), 'utf8');
  expect(text.endsWith(sales('bob@x.com'))).toBe(true);
  expect((await run('--update', '--only', 'group/sales')).stdout).toContain('Nothing to import or update.');
  expect(readFileSync(join(folder, 'rollcall.yaml'), 'utf8')).toBe(text);
});

test('an address that nobody has is named, with --update too', async () => {
  await openSandbox([]);
  declareTarget(sales(''));
  const { exitCode, stderr } = await run('--update', '--only', 'group/salse');
  expect(exitCode).toBe(3);
  expect(stderr).toContain('no group is declared or yet to be declared under an address like "group/salse"');
});

test('where a list may lack something the exit code is 10; a group that was certainly read is updated all the same', async () => {
  await openSandbox(['bob@x.com'], {
    switches: { pageCap: 1 },
    faults: [{ kind: 'failingPage', page: 2, status: 400 }],
  });
  declareTarget(sales('ana@x.com'));
  const { exitCode, stderr } = await run('--update');
  expect(exitCode).toBe(10);
  expect(stderr).toContain('the list of groups may be incomplete');
  expect(readFileSync(join(folder, 'rollcall.yaml'), 'utf8').endsWith(sales('bob@x.com'))).toBe(true);
});

test('--split owner says whose each group is, and what to do where the server does not tell', async () => {
  await sandbox.close();
  const data = parseSandboxData({
    users: [{ userName: 'ana@x.com' }],
    groups: [{ displayName: 'Sales', members: [], owners: ['ana@x.com'] }],
  });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data });
  declareTarget('include: [directory/**/*.yaml]\n');
  const told = await run('--split', 'owner', '--format', 'json');
  expect(told.exitCode).toBe(0);
  expect(JSON.parse(told.stdout)).toMatchObject({
    groups: [{ address: 'group/sales', owner: 'ana@x.com' }],
    files: [{ path: 'directory/owners/ana-x-com.yaml' }],
  });

  await sandbox.close();
  sandbox = await startSandbox({ mode: 'rfc7644', data });
  const scim = `{ type: scim, baseUrl: '${sandbox.url}/scim/v2', auth: { token: { env: SECRET } } }`;
  writeFileSync(join(folder, 'rollcall.yaml'), `version: 1\ntargets:\n  test: ${scim}\n`);
  const untold = await run('--split', 'owner');
  expect(untold.exitCode).toBe(3);
  expect(untold.stderr).toContain('test does not tell who owns a group');
  expect(untold.stderr).toContain('--split group or --split one-file');
});
