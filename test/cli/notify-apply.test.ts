import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rollcall } from './rollcall.ts';

let folder: string;
let sandbox: Sandbox;
let receiver: Server;

/** Somebody who is to be told and has no time at first. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-notify-cli-'));
  const users = [{ userName: 'ann@x.com' }, { userName: 'bob@x.com' }];
  const groups = [{ displayName: 'Sales', members: [{ user: 'ann@x.com' }] }];
  sandbox = await startSandbox({ mode: 'rfc7644', data: parseSandboxData({ users, groups }) });
  let asked = 0;
  receiver = createServer((request, response) => {
    asked += 1;
    request.resume().on('end', () => response.writeHead(asked === 1 ? 503 : 204).end());
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets: { live: { type: scim, baseUrl: '${sandbox.url}/scim/v2', auth: { token: { env: SECRET } } } }
groups: { sales: { displayName: Sales, membership: exact, members: [ann@x.com, bob@x.com] } }
notify:
  desk:
    on: [run.finished]
    webhook: { url: 'http://127.0.0.1:${port}/', secret: { env: SECRET } }
    allowHosts: [127.0.0.1]
`,
  );
});

afterEach(async () => {
  receiver.close();
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const apply = (...more: readonly string[]) =>
  rollcall(['apply', '--auto-approve', ...more], { folder, env: { SECRET: 'sandbox' } });

test('an apply says whom it waits for', async () => {
  const { exitCode, stderr } = await apply();
  expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^Telling desk again: waiting 1 s$/m)]);
});

test('and nothing of it when it is to be quiet', async () => {
  expect(await apply('--quiet')).toMatchObject({ exitCode: 0, stderr: '' });
});
