import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../../src/sandbox/tokens.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../support/service.ts';

const example = resolve(import.meta.dirname, '../../examples/service');
const names = ['acme', 'globex', 'initech'] as const;
const secrets = {
  HR_SECRET: 'what-hr-signs-with',
  ADMIN_TOKEN: 'of-administrators',
  MONITORING_TOKEN: 'of-monitoring',
};

/** `examples/service/fleet` as compose and Kubernetes run it: one process for HTTP, one worker, a PostgreSQL. */
describe.skipIf(!postgresqlIsThere)('the fleet of the example', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-fleet-example-'));
  const sandboxes: Sandbox[] = [];
  const running: ServiceProcess[] = [];
  let postgresql: Postgresql;

  beforeAll(async () => {
    cpSync(join(example, 'fleet'), folder, { recursive: true });
    postgresql = await startPostgresql();
    for (const name of names) {
      const data = parseSandboxData({
        users: [{ userName: `jo@${name}.example`, externalId: 'E-1', title: 'Trainee' }],
        groups: [{ displayName: 'Support', members: [] }],
      });
      sandboxes.push(await startSandbox({ mode: 'rfc7644', data }));
    }
  });
  afterAll(async () => {
    for (const each of running) each.kill('SIGKILL');
    await Promise.all([...running.map(({ ended }) => ended), ...sandboxes.map((sandbox) => sandbox.close())]);
    await postgresql?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(...args: readonly string[]): ServiceProcess {
    const env = Object.fromEntries(
      names.flatMap((name, at) => [
        [`${name.toUpperCase()}_URL`, `${sandboxes[at]?.url}/scim/v2`],
        [`${name.toUpperCase()}_TOKEN`, defaultCredentials.bearerToken],
      ]),
    );
    const child = startServiceProcess([...args, '--port', '0', '--apply', 'additions'], {
      folder,
      env: { ...env, ...secrets, DATABASE_URL: postgresql.url },
    });
    running.push(child);
    return child;
  }

  test('takes an event in, and lets it take effect in all three organisations', async () => {
    const [serve, worker] = await Promise.all([start('serve').started, start('worker').started]);
    expect([serve.targets, worker.targets]).toEqual([names, names]);

    const body = JSON.stringify({
      id: 'evt_1',
      type: 'user.updated',
      data: { employeeId: 'E-1', jobTitle: 'Support Agent' },
    });
    const time = Math.floor(Date.now() / 1000);
    const mac = createHmac('sha256', secrets.HR_SECRET).update(`${time}.${body}`).digest('hex');
    const answer = await fetch(`${serve.url}/webhooks/directory-sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'rollcall-signature': `t=${time},v1=${mac}` },
      body,
    });
    expect(answer.status).toBe(202);
    // Title by the event, membership by the round after it.
    await until(() =>
      sandboxes.every((sandbox) => sandbox.state().groups.some(({ members }) => members.length === 1)),
    );
  });

  test('answers at every path that the probes ask, without a token', async () => {
    const files = ['compose.yaml', 'kubernetes/deployment-serve.yaml', 'kubernetes/deployment-worker.yaml'];
    const text = files.map((file) => readFileSync(join(example, file), 'utf8')).join('\n');
    const paths = new Set([...text.matchAll(/(?:path: |:\d+)(\/\w+z)\b/g)].map(([, path = '']) => path));
    expect([...paths].sort()).toEqual(['/healthz', '/readyz']);
    for (const { started } of running) {
      const { url } = await started;
      for (const path of [...paths, '/metrics'])
        expect((await fetch(`${url}${path}`)).status, path).toBe(200);
    }
    const [serve] = running;
    const description = (await (await fetch(`${(await serve?.started)?.url}/openapi.json`)).json()) as {
      readonly paths: object;
    };
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining([...paths, '/metrics']));
  });

  test('ends with 0 when it is asked to', async () => {
    for (const each of running) each.kill('SIGTERM');
    expect(await Promise.all(running.map(({ ended }) => ended))).toEqual([0, 0]);
  });
});
