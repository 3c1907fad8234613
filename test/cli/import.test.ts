import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
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
