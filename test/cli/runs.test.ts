import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../../src/notify/signature.ts';
import { Secret } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../support/service.ts';
import { rollcall } from './rollcall.ts';

const manifest = (url: string) => `version: 1
targets:
  acme: { type: scim, baseUrl: '${url}/scim/v2', auth: { token: { env: SCIM_TOKEN } } }
journal: { names: false }
sources: { hr: { events: { key: employeeId, secret: { env: HR_SECRET } } } }
attributeMappings: { hr: { source: hr, match: { externalId: employeeId }, set: { title: jobTitle } } }
service:
  tokens:
    reader: { token: { env: READER }, scopes: [read] }
    desk: { token: { env: DESK }, scopes: [events] }
`;

const env = {
  SCIM_TOKEN: 'sandbox',
  HR_SECRET: 'what-hr-signs-with',
  READER: 'reader-token',
  DESK: 'desk-token',
};

/** The runs are of events, and their journals without names: what a service has, and an apply has not. */
describe.skipIf(!postgresqlIsThere)('runs of a service', () => {
  let postgresql: Postgresql;
  let sandbox: Sandbox;
  let folder: string;
  let service: ServiceProcess;
  let there: readonly string[];
  const titleOf = () => sandbox.state().users[0]?.title;
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    rollcall(args, { folder, env: { ...env, ROLLCALL_SERVICE_TOKEN: env.READER, ...more } });
  const json = async (args: readonly string[]) =>
    JSON.parse((await run([...args, '--format', 'json'])).stdout);

  beforeAll(async () => {
    postgresql = await startPostgresql();
    sandbox = await startSandbox({
      mode: 'rfc7644',
      data: parseSandboxData({
        users: [{ userName: 'jane@acme.test', externalId: 'E-1', title: 'Agent' }],
        groups: [],
      }),
    });
    folder = await mkdtemp(join(tmpdir(), 'rollcall-runs-'));
    await writeFile(join(folder, 'rollcall.yaml'), manifest(sandbox.url));
    service = startServiceProcess(['serve', '--port', '0'], {
      folder,
      env: { ...env, DATABASE_URL: await postgresql.freshDatabase() },
    });
    const { url = '' } = await service.started;
    there = ['--service', url];
    const body = JSON.stringify({
      id: 'e1',
      type: 'user.updated',
      data: { employeeId: 'E-1', jobTitle: 'Lead' },
    });
    const signature = sign(new Secret(env.HR_SECRET), Math.floor(Date.now() / 1000), body);
    await fetch(`${url}/webhooks/directory-sync`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'rollcall-signature': signature },
    });
    await until(async () => (await json(['runs', 'list', ...there])).runs[0]?.result === 'complete');
  });
  afterAll(async () => {
    service.kill('SIGTERM');
    await service.ended;
    await sandbox.close();
    await postgresql.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are listed for whoever may read', async () => {
    const { stdout } = await run(['runs', 'list', ...there, '-t', 'acme']);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^run +began \(UTC\) +of +result *$/),
      expect.stringMatching(/^\d{8}T\d{6}Z-[0-9a-f]{6} +\S+ \S+ +events +complete +~1$/),
      '',
    ]);
    const later = await run(['runs', 'list', ...there, '--since', '2100-01-01']);
    expect(later).toMatchObject({ exitCode: 0, stdout: 'There are no such runs.\n' });
    const refused = await run(['runs', 'list', ...there], { ROLLCALL_SERVICE_TOKEN: env.DESK });
    expect(refused).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('403') });
  });

  it('are named as they are', async () => {
    const [{ runId }] = (await json(['runs', 'list', ...there])).runs;
    const near = `${runId.slice(0, -1)}${runId.endsWith('0') ? '1' : '0'}`;
    const { exitCode, stderr } = await run(['runs', 'export', near, ...there]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining(runId)]);
  });

  it('can be undone once they are here, with the warning that events stand behind them', async () => {
    expect(titleOf()).toBe('Lead');
    const exported = await json(['runs', 'export', ...there]);
    expect(exported).toMatchObject({ document: 'runs-export', there: [], pruned: [], diagnostics: [] });
    const [{ runId }] = exported.written;
    expect((await run(['history', runId])).stdout).toMatch(/by +service\n/);
    expect((await run(['audit', 'verify'])).exitCode).toBe(0);
    const undone = await json(['undo', runId, '--out', 'undo.plan']);
    expect(undone.users).toMatchObject([{ attributes: [{ path: 'title', before: 'Lead', after: 'Agent' }] }]);
    expect(undone.warnings).toMatchObject([
      { code: 'undo-repeated', summary: expect.stringContaining('may rest on events') },
    ]);
    expect((await run(['apply', 'undo.plan', '--auto-approve'])).exitCode).toBe(0);
    expect(titleOf()).toBe('Agent');
  });

  it('are no proof for drift that all was as the manifest wants it', async () => {
    const drift = await json(['drift']);
    expect(drift).toMatchObject({ document: 'drift' });
    expect(drift.since).toBeUndefined();
  });
});
