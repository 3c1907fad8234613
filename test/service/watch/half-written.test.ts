import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { command } from '../../scenario/support/command.ts';
import { until } from '../../support/service.ts';

let folder: string;
let sandbox: Sandbox;
/** The members that the group had after each request, in short. */
let history: Set<string>;

const names = Array.from({ length: 12 }, (_, index) => `agent${index + 10}`);
const newcomer = 'agent99';
const records = (...who: readonly string[]) =>
  `mail,title\n${who.map((name) => `${name}@company.com,Support Agent\n`).join('')}`;

const membersNow = () => (sandbox.state().groups[0]?.members ?? []).map((member) => JSON.stringify(member));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-half-written-'));
  history = new Set();
  sandbox = await startSandbox({
    mode: 'rfc7644',
    data: parseSandboxData({
      users: [...names, newcomer].map((name) => ({
        id: name,
        userName: `${name}@company.com`,
        ...(name !== newcomer && { title: 'Support Agent' }),
      })),
      groups: [{ displayName: 'Agents', members: names.map((name) => ({ user: `${name}@company.com` })) }],
    }),
    ratePerMinute: 0,
    log: () => void history.add(membersNow().sort().join(' ')),
  });
  await writeFile(join(folder, 'hr.csv'), records(...names));
  await writeFile(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets:
  test: { type: scim, baseUrl: "${sandbox.url}/scim/v2", auth: { token: { env: TOKEN } } }
safety: { removalsTotal: 100, removalsPerGroup: 100 }
sources: { hr: { csv: hr.csv } }
attributeMappings:
  titles: { source: hr, match: { userName: mail }, set: { title: title } }
groups:
  agents: { displayName: Agents, membership: exact, members: [{ where: 'title eq "Support Agent"' }] }
`,
  );
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** Empties the file, and writes it anew in small pieces, as a job does that reads its people from somewhere slow. */
function writeSlowly(file: string, text: string): Promise<number | null> {
  const job = `
    const { appendFileSync, writeFileSync } = require('node:fs');
    const [file, text] = process.argv.slice(1);
    writeFileSync(file, '');
    let at = 0;
    const timer = setInterval(() => {
      appendFileSync(file, text.slice(at, at + 11));
      at += 11;
      if (at >= text.length) clearInterval(timer);
    }, 150);
  `;
  const child = spawn(process.execPath, ['-e', job, file, text], { stdio: 'ignore' });
  return new Promise((done) => child.once('close', done));
}

test('a list that is written slowly takes nothing from anybody who is in it when it is whole', async () => {
  const args = ['watch', '--apply', 'all', '--interval', '300ms', '--allow-removals', '100'];
  const watch = command(args, { folder, env: { TOKEN: 'sandbox' } });
  await watch.prints('in sync');
  const everybody = membersNow().length;
  expect(await writeSlowly(join(folder, 'hr.csv'), records(...names, newcomer))).toBe(0);
  const titles = () => new Set(sandbox.state().users.map(({ title }) => title));
  await until(() => membersNow().length > everybody && titles().size === 1);
  watch.kill('SIGTERM');
  expect((await watch.ended).exitCode).toBe(0);
  expect([...history].map((members) => members.split(' ').length)).toEqual([everybody, everybody + 1]);
  expect(titles()).toEqual(new Set(['Support Agent']));
});
