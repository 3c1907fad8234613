import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { metricHelp } from '../../src/service/metrics/names.ts';
import { readCommandLine } from '../support/command-line.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../support/service.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/service.md'), 'utf8');

/** The blocks of a language, as far as their mark says so: `sh`, `sh played`, … */
const blocks = (mark: string) =>
  [...page.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, stated]) => stated === mark)
    .map(([, , text = '']) => text);

test('the table of metrics is that of the program', () => {
  const rows = [...page.matchAll(/^\| `(rollcall_\w+)` +\| (.*?) +\|$/gm)].map(([, name, help]) => [
    name,
    help,
  ]);
  expect(Object.fromEntries(rows)).toEqual(metricHelp);
});

const commands = ['sh', 'sh played']
  .flatMap(blocks)
  .flatMap((block) => block.split('\n'))
  .flatMap((line) => /^(?:\w+=\S+ )*rollcall (.*)$/.exec(line)?.[1] ?? []);

test.each(commands)('rollcall %s is a command line that rollcall understands', async (command) => {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, two, three]) => one ?? two ?? three,
  );
  await expect(readCommandLine(words.map((word) => word ?? ''))).resolves.toBeDefined();
});

describe.skipIf(!postgresqlIsThere)('what the page has people type works', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-service-page-'));
  const secrets = { HR_SECRET: 'between-hr-and-us', ADMIN_TOKEN: 'a-token-of-mine' };
  let postgresql: Postgresql;
  let sandbox: Sandbox;
  let service: ServiceProcess;
  let url: string;

  beforeAll(async () => {
    cpSync(join(root, 'examples/service/one-machine'), folder, { recursive: true });
    const rollcall = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/main.js')}" "$@"\n`;
    writeFileSync(join(folder, 'rollcall'), rollcall, { mode: 0o755 });
    postgresql = await startPostgresql();
    const data = parseSandboxData(JSON.parse(readFileSync(join(folder, 'live.json'), 'utf8')));
    sandbox = await startSandbox({ mode: 'rfc7644', data });
    service = startServiceProcess(['serve', '--port', '0', '--apply', 'additions'], {
      folder,
      env: {
        SCIM_URL: `${sandbox.url}/scim/v2`,
        SCIM_TOKEN: 'sandbox',
        DATABASE_URL: postgresql.url,
        ...secrets,
      },
    });
    url = (await service.started).url ?? '';
  });
  afterAll(async () => {
    service?.kill('SIGKILL');
    await service?.ended;
    await sandbox?.close();
    await postgresql?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a block in the folder of the manifest; resolves to what it said on stdout. */
  async function play(block: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const script = block
      .replace('cd /tmp/practice\n', '')
      .replaceAll('http://127.0.0.1:8085', url)
      .replaceAll('curl ', 'curl --noproxy "*" ');
    const PATH = [folder, process.env.PATH].join(delimiter);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH, ...env },
    });
    return stdout;
  }

  test('an event by openssl and curl, and what there is to look at', async () => {
    const [block = ''] = blocks('sh played');
    const said = await play(block);
    expect(said).toContain('{"status":"accepted"}');
    expect(said).toContain('evt_1');
    expect(said).toContain('"document":"reconciliation"');
    expect(said).toContain('# HELP rollcall_events_total');
    await until(() =>
      sandbox.state().groups.some(({ members }) => members.some(({ value }) => value === 'u-cleo')),
    );
  });

  test('the journals of the service, for the commands that look back', async () => {
    const client = new pg.Client({ connectionString: postgresql.url });
    await client.connect();
    try {
      const ended = "SELECT FROM rollcall.run WHERE kind = 'round' AND finished_at IS NOT NULL";
      await until(async () => (await client.query(ended)).rowCount === 1);
    } finally {
      await client.end();
    }
    const [block = ''] = blocks('sh played=postgresql');
    const said = await play(block, { DATABASE_URL: postgresql.url });
    // The run of the event, and that of the round after it: listed, exported, and listed where they are now.
    expect(said.match(/^\d{8}T\d{6}Z-\w{6} .* complete /gm)).toHaveLength(6);
    expect(said).toMatch(/^Exported to .*: 2 runs\.$/m);
    expect(said).toMatch(/^Intact: 2 runs/m);
  });
});
