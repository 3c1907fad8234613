import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-doctor-'));
});
afterEach(async () => {
  await sandbox?.close();
  rmSync(folder, { recursive: true });
});

async function practise(options: Partial<SandboxOptions> = {}): Promise<void> {
  const users = Array.from({ length: 120 }, (_, index) => ({ userName: `person${index}@example.com` }));
  const data = parseSandboxData({ users, groups: [{ displayName: 'Sales', members: [] }] });
  sandbox = await startSandbox({ mode: 'genesys-cloud', data, ...options });
  const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
  const target = `{ type: genesys-cloud, baseUrl: '${sandbox.url}', auth: ${auth} }`;
  writeFileSync(join(folder, 'rollcall.yaml'), `version: 1\ntargets:\n  test: ${target}\n`);
}

const doctor = (args: readonly string[] = [], secret = 'sandbox') =>
  rollcall(['doctor', ...args], { folder, env: { SECRET: secret } });

describe('the exit code is that of the first failure', () => {
  test('0: nothing, or warnings alone', async () => {
    await practise({ switches: { tokenSeconds: 300 } });
    const { exitCode, stdout, stderr } = await doctor(['-t', 'test']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^warn {2}token /m);
    expect(stdout).toMatch(/^\d+ requests, all of them reads; .* 1 warning\.$/m);
  });

  test('3: no manifest', async () => {
    const { exitCode, stdout } = await doctor();
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^fail {2}manifest {2}there is no rollcall.yaml/m);
  });

  test('4: a secret that is refused', async () => {
    await practise();
    const { exitCode, stdout } = await doctor([], 'hush-hush-0001');
    expect(exitCode).toBe(4);
    expect(stdout).not.toContain('hush-hush');
  });

  test('9: nobody there', async () => {
    await practise();
    await sandbox?.close();
    expect((await doctor(['--timeout', '2s'])).exitCode).toBe(9);
  });

  test('10: a list that is not whole, with the lines for the manifest', async () => {
    await practise({ faults: [{ kind: 'shortTotal', path: '*users' }] });
    const { exitCode, stdout } = await doctor();
    expect(exitCode).toBe(10);
    expect(stdout).toContain('    profile:\n      totalsTrusted: false\n');
  });
});

test('in JSON it is one document, also in a file', async () => {
  await practise();
  const { stdout, exitCode } = await doctor(['--format', 'json', '--report', 'json=doctor.json']);
  const { document, formatVersion, target, findings, profile, requests } = JSON.parse(stdout);
  expect({ exitCode, document, formatVersion, profile }).toEqual({
    exitCode: 0,
    document: 'doctor',
    formatVersion: 1,
    profile: {},
  });
  expect(target).toMatchObject({ name: 'test', type: 'genesys-cloud' });
  expect(findings[0]).toMatchObject({ topic: 'manifest', verdict: 'ok' });
  expect(requests).toBeLessThanOrEqual(40);
  expect(readFileSync(join(folder, 'doctor.json'), 'utf8')).toBe(stdout);
});
