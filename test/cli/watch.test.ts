import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Round } from '../../src/service/watch/round.ts';
import { repositoryIn } from '../workflow/repository.ts';
import { collect, rollcall, start } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox;

const env = { SECRET: 'sandbox' };
const run = (...args: readonly string[]) => rollcall(args, { folder, env });

function declare(members: string, more = ''): void {
  const target = `{ type: genesys-cloud, baseUrl: '${sandbox.url}', auth: { token: { env: SECRET } } }`;
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets: { live: ${target} }
groups: { sales: { displayName: Sales, membership: exact, members: [${members}] } }
${more}
`,
  );
}

/** All that an orderly end says beside the result. */
const stopped = expect.stringMatching(/^Stopped within \d+ s: nothing is in flight\.\n$/);

/** Runs a watch until stdout holds these words, then ends it with SIGTERM. */
async function watchUntil(words: string, ...args: readonly string[]) {
  const child = start(['watch', '--interval', '200ms', ...args], { folder, env });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  child.stdout.on('data', () => {
    if (stdout().includes(words)) child.kill('SIGTERM');
  });
  const exitCode = await new Promise<number | null>((done) => child.on('close', done));
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-watch-cli-'));
  sandbox = await startSandbox({
    mode: 'genesys-cloud',
    data: parseSandboxData({
      users: [
        { id: 'ann', userName: 'ann@x.com' },
        { id: 'bob', userName: 'bob@x.com' },
      ],
      groups: [{ displayName: 'Sales', members: [{ user: 'ann@x.com' }] }],
    }),
  });
  declare('ann@x.com, bob@x.com');
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

test('writes nothing unless it is told to, and ends with 0 on SIGTERM', async () => {
  const { exitCode, stdout } = await watchUntil('next in', '-q');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('+ bob@x.com');
  expect(stdout).toMatch(/ {2}not applied: 1 group · \d+ requests · next in \d+ s\n/);
  expect(sandbox.state().groups[0]?.members).toHaveLength(1);
});

test('in JSON each round is one line', async () => {
  const { exitCode, stdout } = await watchUntil('"in-sync"', '--format', 'json', '--apply', 'all');
  expect(exitCode).toBe(0);
  const rounds = stdout
    .trimEnd()
    .split('\n')
    .map((line): Round => JSON.parse(line));
  expect(rounds.map(({ document }) => document)).toEqual(rounds.map(() => 'round'));
  expect(rounds[0]).toMatchObject({
    target: 'live',
    result: 'applied',
    reading: 'full',
    breaker: 'closed',
    failures: 0,
    report: { result: 'complete' },
  });
  expect(rounds.at(-1)).toMatchObject({ result: 'in-sync' });
});

test('applies no more than what was approved', async () => {
  expect((await run('plan', '--out', 'a.plan')).exitCode).toBe(0);
  declare('bob@x.com');
  const held = await watchUntil('next in', '--apply', 'all', '--approved', 'a.plan');
  expect(held.stdout).toContain('[approval-exceeded]');
  expect(sandbox.state().groups[0]?.members).toHaveLength(1);
  declare('ann@x.com, bob@x.com');
  const approved = await watchUntil('next in', '--apply', 'all', '--approved', 'a.plan');
  expect(approved.stdout).toContain('applied: 1 group');
});

test('tells whoever is to be told, before the next round', async () => {
  const heard: unknown[] = [];
  const receiver = createServer((request, response) => {
    heard.push(request.headers['rollcall-event']);
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const { port } = receiver.address() as AddressInfo;
  const webhook = `{ url: 'http://127.0.0.1:${port}/', secret: { env: SECRET } }`;
  declare(
    'ann@x.com, bob@x.com',
    `notify: { desk: { on: [scim.group.updated, run.finished], webhook: ${webhook}, allowHosts: [127.0.0.1] } }`,
  );
  const { exitCode, stderr } = await watchUntil('in sync', '--apply', 'all');
  receiver.close();
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: stopped });
  expect(heard.sort()).toEqual(['run.finished', 'scim.group.updated']);
});

test('tells of what differs and is not written, once as long as it lasts', async () => {
  const heard: unknown[] = [];
  const receiver = createServer((request, response) => {
    heard.push(request.headers['rollcall-event']);
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const { port } = receiver.address() as AddressInfo;
  const webhook = `{ url: 'http://127.0.0.1:${port}/', secret: { env: SECRET } }`;
  declare(
    'ann@x.com, bob@x.com',
    `notify: { desk: { on: [drift.detected], webhook: ${webhook}, allowHosts: [127.0.0.1] } }`,
  );
  for (const _ of ['once', 'again']) {
    const { exitCode, stderr } = await watchUntil('next in');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: stopped });
  }
  expect(heard).toEqual(['drift.detected']);
  await watchUntil('in sync', '--apply', 'all');
  declare(
    'ann@x.com',
    `notify: { desk: { on: [drift.detected], webhook: ${webhook}, allowHosts: [127.0.0.1] } }`,
  );
  await watchUntil('next in');
  receiver.close();
  expect(heard).toEqual(['drift.detected', 'drift.detected']);
});

test('follows a branch, whose commit the journal names', async () => {
  const repository = repositoryIn(folder);
  const commit = repository.commit('first');
  repository.git('remote', 'add', 'origin', folder);
  writeFileSync(join(folder, 'rollcall.yaml'), 'an edit that nobody has pushed: [');
  const { exitCode, stdout } = await watchUntil('in sync', '--apply', 'all', '--follow-ref', 'origin/main');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(` · commit ${commit.slice(0, 12)} · `);
  repository.git('checkout', '--quiet', '--', 'rollcall.yaml');
  expect((await run('history')).stdout).toContain(commit.slice(0, 12));
});

test.each([
  ['an invalid manifest', () => writeFileSync(join(folder, 'rollcall.yaml'), 'version: 1\ngroups: ['), []],
  ['a target that is not declared', () => {}, ['-t', 'other']],
  ['a role that is not in the catalogue', () => {}, ['--allow-roles', 'admin']],
  ['a branch that no remote has', () => {}, ['--follow-ref', 'main']],
  ['an interval that is none', () => {}, ['--interval', 'soon']],
])('%s ends it at the start', async (_, spoil, args) => {
  spoil();
  const { exitCode, stdout } = await run('watch', ...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
});
