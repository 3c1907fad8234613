import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import { openJournal } from '../../src/apply/journal.ts';
import { readJournal } from '../../src/apply/run-files.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { readUser } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { audit } from '../../src/workflow/audit.ts';
import { brisk, deletionOf, openDirectory, people, updateOf } from './directory.ts';
import { creation, planOf, userCreation, userUpdate } from './plans.ts';

let folder: string;
let child: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  child = join(folder, 'child.mjs');
  await build({
    entryPoints: [new URL('./kill-child.ts', import.meta.url).pathname],
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
});

afterAll(() => rm(folder, { recursive: true }));

async function smallPlan(target: Target): Promise<Plan> {
  const changes = [
    creation('billing', { add: ['kim'] }),
    await updateOf(target, 'sales', { add: ['ann'], remove: ['jane'] }),
    await updateOf(target, 'support', { add: ['jane'] }, 'Support Tier 1'),
    await deletionOf(target, 'old'),
  ];
  const zed = userCreation('zed', {
    attributes: [
      { path: 'displayName', after: 'zed' },
      { path: 'title', after: 'Agent' },
    ],
  });
  const tom = await readUser(target, 'tom');
  const title = [{ path: 'title', after: 'Lead' }];
  return planOf(changes, { users: [userUpdate('tom', tom?.version, { attributes: title }), zed] });
}

const start = { sales: ['jane', 'kim'], support: ['lee'], old: [] };
const goal = { sales: ['ann', 'kim'], 'Support Tier 1': ['jane', 'lee'], billing: ['kim'] };

// Before an outcome: the request was carried out and nobody wrote it down. After an intent: it never left.
test.each([
  ['genesys-cloud', 'before'],
  ['rfc7644', 'before'],
  ['rfc7644', 'after'],
] as const)(
  'killed anywhere (%s, %s each line of its journal), a run is finished by being resumed',
  async (mode, moment) => {
    let killed = true;
    for (let line = 1; killed; line += 1) {
      expect(line).toBeLessThan(30);
      const directory = await openDirectory(mode, people(start));
      const { target, sandbox, groups } = directory;
      const plan = await smallPlan(target);
      const runId = `20261122T0000${String(line).padStart(2, '0')}Z-${mode === 'rfc7644' ? 'a' : 'b'}${moment === 'before' ? 'a' : 'b'}0000`;

      const code = await applyInChild([
        mode,
        sandbox.url,
        folder,
        runId,
        moment,
        String(line),
        JSON.stringify(plan),
      ]);
      killed = code === 137;
      expect([0, 137]).toContain(code);
      const journal = await openJournal(folder, runId, {
        plan,
        rollcallVersion: '0.1.0',
        startedAt: Date.now(),
      });
      const report = await execute(plan, target, { runtime: brisk, journal });
      await journal.close();

      expect(groups(), `killed ${moment} line ${line}`).toEqual(goal);
      expect(report, `killed ${moment} line ${line}`).toMatchObject({
        result: 'complete',
        discrepancies: [],
      });
      const posts = sandbox
        .requests()
        .filter(({ method, path, status }) => method === 'POST' && /groups$/i.test(path) && status < 300);
      expect(posts).toHaveLength(1);
      const titles = sandbox
        .state()
        .users.flatMap(({ userName, title = '' }) => (title === '' ? [] : [`${userName} ${title}`]));
      expect(titles).toEqual(['tom@x.com Lead', 'zed@x.com Agent']);
      const numbers = (await readJournal(folder, runId))?.flatMap((entry) =>
        entry.kind === 'intent' ? [entry.seq] : [],
      );
      expect(numbers).toEqual([...new Set(numbers)]);
      expect(await audit(folder, { expected: [] }), `killed ${moment} line ${line}`).toMatchObject({
        faults: [],
        heads: [{ run: runId }],
      });
      await directory.close();
    }
  },
  120_000,
);

function applyInChild(parameters: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const applying = spawn(process.execPath, [child, ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    applying.once('error', reject);
    applying.once('exit', (code) => resolve(code));
  });
}
