import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let acme: Sandbox;
let beta: Sandbox;

const run = (...args: readonly string[]) => rollcall(args, { folder, env: { SECRET: 'sandbox' } });

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function organisation(name: string, { url }: Sandbox, members: string, rest = ''): void {
  const auth = '{ clientId: sandbox, clientSecret: { env: SECRET } }';
  write(
    `organisations/${name}.yaml`,
    `target: { type: genesys-cloud, baseUrl: '${url}', auth: ${auth} }
groups: { sales: { displayName: Sales, members: [${members}] } }
${rest}`,
  );
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-organisations-'));
  const open = (domain: string) =>
    startSandbox({
      mode: 'genesys-cloud',
      data: parseSandboxData({
        users: [{ userName: `ann@${domain}` }, { userName: `bob@${domain}` }],
        groups: [{ displayName: 'Sales', members: [{ user: `ann@${domain}` }] }],
      }),
    });
  [acme, beta] = [await open('acme.test'), await open('beta.test')];
  write('rollcall.yaml', 'version: 1\ntargets: [organisations/*.yaml]\ndefaults: { membership: exact }\n');
  organisation('acme', acme, 'ann@acme.test, bob@acme.test');
  organisation('beta', beta, 'ann@beta.test');
});

afterEach(async () => {
  await acme.close();
  await beta.close();
  rmSync(folder, { recursive: true });
});

test('validate checks all of them, or the one that is named', async () => {
  expect((await run('validate')).stdout).toBe('All 2 manifests are valid: 2 groups in 3 files.\n');
  organisation('beta', beta, 'ann@beta.test', 'nonsense: 1\n');
  const all = await run('validate');
  expect(all.exitCode).toBe(3);
  expect(all.stdout).toContain('--> organisations/beta.yaml:3:1');
  const one = await run('validate', '-t', 'acme');
  expect(one).toEqual({ exitCode: 0, stdout: 'The manifest is valid: 1 group in 2 files.\n', stderr: '' });
  expect((await run('validate', '-t', 'acmee')).stderr).toMatch(/\[unknown-target\][\s\S]*mean "acme"/);
});

test('validate looks at the profile of each, and of those who are told', async () => {
  organisation(
    'beta',
    beta,
    'ann@beta.test',
    `notify:
  idp:
    on: [scim.group.updated]
    scim: { baseUrl: https://idp.test, auth: { token: { env: IDP } }, profile: { nestign: true } }
`,
  );
  const { exitCode, stdout } = await run('validate');
  expect(exitCode).toBe(3);
  expect(stdout).toContain('--> organisations/beta.yaml:6');
  expect(stdout).toContain('did you mean "nesting"?');
});

test('who names none of several is told which there are', async () => {
  const { exitCode, stderr } = await run('plan');
  expect(exitCode).toBe(3);
  expect(stderr).toContain('which target is meant is not said [unknown-target]');
  expect(stderr).toContain('expected one of acme, beta');
});

test('a plan is of the one that is named, whatever is wrong with another', async () => {
  write('organisations/beta.yaml', 'target: [\n');
  const { exitCode, stdout } = await run('plan', '-t', 'acme', '--detailed-exitcode');
  expect(exitCode).toBe(2);
  expect(stdout).toMatch(/^acme · /);
  expect(stdout).toContain('bob@acme.test');
});

test('a saved plan goes where it was made for, and so does its undo', async () => {
  expect((await run('plan', '-t', 'acme', '--out', 'acme.plan')).exitCode).toBe(0);
  write('organisations/beta.yaml', 'target: [\n');
  const applied = await run('apply', 'acme.plan', '--auto-approve');
  expect(applied.stderr).toBe('');
  expect(applied.exitCode).toBe(0);
  expect((await run('plan', '-t', 'acme', '--detailed-exitcode')).exitCode).toBe(0);
  const undone = await run('undo', 'last');
  expect(undone.stdout).toMatch(/^acme · /);
  expect(undone.stdout).toContain('bob@acme.test');
});

test('what is live is imported beside what one of them declares', async () => {
  write(
    'organisations/acme.yaml',
    `target: { type: genesys-cloud, baseUrl: '${acme.url}', auth: { clientId: sandbox, clientSecret: { env: SECRET } } }\n`,
  );
  const { exitCode, stderr } = await run('import', '-t', 'acme', '--out', 'own/acme');
  expect(exitCode).toBe(0);
  expect(stderr).toContain('add `own/acme/**/*.yaml` to `include` in organisations/acme.yaml');
});
