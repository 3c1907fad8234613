import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSound } from '../../src/apply/audit.ts';
import type { Report } from '../../src/apply/report.ts';
import { journalFile, runPlanFile, runsFolder } from '../../src/apply/run-files.ts';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { openServiceClient, type ServiceClient } from '../../src/cli/service-client.ts';
import { exportRunsTo, type RunsChoice } from '../../src/cli/service-export.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { processRuntime } from '../../src/runtime.ts';
import type { RunStore } from '../../src/service/store/run-store.ts';
import type { Store } from '../../src/service/store/store.ts';
import { audit } from '../../src/workflow/audit.ts';
import { creation, planOf } from '../apply/plans.ts';
import { describeStores } from '../service/store/support.ts';

const plan = planOf([creation('a')]);
const opening = { plan, rollcallVersion: '0.1.0', startedAt: 0 };
const report = { result: 'complete' } as unknown as Report;
const [first, second, third] = ['1', '2', '3'].map((hour) => `20261122T0${hour}0000Z-000000`) as [
  string,
  string,
  string,
];
const never = new AbortController().signal;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run of so many requests. Without an end it goes on, and so does the lease. */
async function run(
  store: Store,
  runId: string,
  { requests = 2, target = 'acme', ends = true } = {},
): Promise<Awaited<ReturnType<RunStore['open']>>> {
  const lease = await store.targets.takeNamed(target, 'w1', 3_600_000);
  if (lease === undefined) throw new Error(`${target} is held by somebody else`);
  const journal = await store.runs.open(lease, { runId, kind: 'round', worker: 'w1' }, opening);
  const seqs = Array.from({ length: requests }, (_, at) => at + 1);
  await Promise.all(
    seqs.map((seq) => journal.append({ kind: 'intent', seq, at: '', address: 'group/a', action: 'create' })),
  );
  if (ends) {
    await journal.append({ kind: 'run-finished', runId, finishedAt: '', result: 'complete', counts: {} });
    await store.runs.finish(runId, report, []);
    await store.targets.release(lease, { dueInMs: 0 });
  }
  return journal;
}

const exported = (store: Pick<ServiceClient, 'runs'>, choice: Partial<RunsChoice> = {}) =>
  exportRunsTo(folder, { runs: [], ...choice }, store, never);

const filed = (runId: string) => readFile(journalFile(folder, runId), 'utf8');

async function kept({ runs }: Store, runId: string): Promise<string> {
  const { journal = [] } = (await runs.read(runId)) ?? {};
  return journal.map((line) => `${line}\n`).join('');
}

async function faultsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof DiagnosticError)) throw fault ?? new Error('nothing was refused');
  return fault.diagnostics.map(({ code }) => code);
}

describeStores((fresh, kind) => {
  it('writes runs as an apply leaves them, for their owner alone, and once', async () => {
    const store = await (await fresh())();
    for (const runId of [first, second]) await run(store, runId);
    const { written, there } = await exported(store);
    expect(written.map(({ runId }) => runId)).toEqual([second, first]);
    expect(there).toEqual([]);
    for (const runId of [first, second]) {
      expect(await filed(runId)).toBe(await kept(store, runId));
      expect(await readFile(runPlanFile(folder, runId), 'utf8')).toBe(printPlan(plan));
    }
    const modes = [runsFolder(folder), journalFile(folder, first), runPlanFile(folder, first)].map(
      async (path) => (await stat(path)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o700, 0o600, 0o600]);
    expect(await readdir(runsFolder(folder))).toHaveLength(4);
    expect(isSound(await audit(folder, { expected: [] }))).toBe(true);

    // As a shipper of logs may have left it: not to be written again.
    await chmod(journalFile(folder, first), 0o400);
    expect(await exported(store)).toMatchObject({ written: [], there: [second, first] });
    expect(await exported(store, { runs: [first] })).toMatchObject({ written: [], there: [first] });
  });

  it('writes over nothing else, and the other runs all the same', async () => {
    const store = await (await fresh())();
    for (const runId of [first, second, third]) await run(store, runId);
    await exported(store, { runs: [first, second] });
    const other = (await filed(first)).replace('group/a', 'group/b');
    await writeFile(journalFile(folder, first), `${other}{"kind":"mine"}\n`);
    await writeFile(runPlanFile(folder, second), '{}\n');
    const { written, diagnostics } = await exported(store, { runs: [first, second, third] });
    expect(written.map(({ runId }) => runId)).toEqual([third]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['journal-altered', 'plan-altered']);
    expect(await filed(first)).toBe(`${other}{"kind":"mine"}\n`);
    expect(await readFile(runPlanFile(folder, second), 'utf8')).toBe('{}\n');
    expect((await readdir(runsFolder(folder))).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('takes a run that has not ended only by its name, and completes it later', async () => {
    const store = await (await fresh())();
    const journal = await run(store, first, { ends: false });
    expect(await exported(store)).toMatchObject({ written: [], unfinished: [first] });
    expect((await exported(store, { runs: [first] })).written).toHaveLength(1);
    const before = await filed(first);
    await journal.append({ kind: 'outcome', seq: 1, at: '', result: 'done' });
    expect((await exported(store, { runs: [first] })).written).toHaveLength(1);
    expect(await filed(first)).toBe(await kept(store, first));
    expect((await filed(first)).startsWith(before)).toBe(true);
    await journal.close();
    await store.runs.finish(first, undefined, []);
    expect(await exported(store)).toMatchObject({ written: [], there: [first] });
  });

  it('chooses by target and day, and knows no other names', async () => {
    const store = await (await fresh())();
    await run(store, first);
    await run(store, second, { target: 'globex' });
    expect((await exported(store, { target: 'globex' })).written).toMatchObject([{ runId: second }]);
    expect((await exported(store, { since: '2100-01-01' })).written).toEqual([]);
    const named = [first, `${third.slice(0, -1)}f`, '../../etc/passwd'];
    expect(await faultsOf(exported(store, { runs: named }))).toEqual(['usage', 'usage']);
    await expect(filed(first)).rejects.toThrow('ENOENT');
    expect((await exported(store, { since: '2026-01-01' })).written).toMatchObject([{ runId: first }]);
  });

  it('says which runs were forgotten, so that an audit of the rest holds', async () => {
    const reopen = await fresh();
    let store = await reopen();
    await run(store, first);
    await store.close();
    await reopen.alter(
      `UPDATE rollcall.run SET started_at = started_at - interval '2 days', finished_at = finished_at - interval '2 days'`,
    );
    store = await reopen();
    await run(store, second);
    await store.prune({ eventsMs: 30 * 86_400_000, runsMs: 86_400_000, everyMs: 0 });
    const { pruned } = await exported(store);
    expect(pruned).toEqual([first]);
    expect(isSound(await audit(folder, { expected: [] }))).toBe(false);
    expect(isSound(await audit(folder, { expected: [], pruned }))).toBe(true);
  });

  it('brings a long journal whole, and shows a hole that somebody made in it', async () => {
    const reopen = await fresh();
    const store = await reopen();
    await run(store, first, { requests: 1_210 });
    await run(store, second, { requests: 3 });
    await exported(store);
    expect(await filed(first)).toBe(await kept(store, first));
    await rm(runsFolder(folder), { recursive: true });
    await store.close();
    await reopen.alter(`
      DELETE FROM rollcall.run_line WHERE run_id = '${first}' AND line = 500;
      DELETE FROM rollcall.run_line WHERE run_id = '${second}' AND line = 5;`);
    const altered = await reopen();
    const { written, diagnostics } = await exported(altered);
    expect(written.map(({ runId }) => runId)).toEqual([first]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['journal-unreadable']);
    expect(await filed(first)).toBe(await kept(altered, first));
    const { faults } = await audit(folder, { expected: [], run: first });
    expect(faults).toMatchObject([{ run: first, line: 500 }]);
  });

  it.skipIf(kind === 'embedded')('finds all of many runs, also of those that began together', async () => {
    const reopen = await fresh();
    const store = await reopen();
    await run(store, first);
    await store.close();
    const hash = '0'.repeat(64);
    await reopen.alter(`
      INSERT INTO rollcall.run (run_id, target, token, kind, worker, started_at, finished_at, plan, last_line, last_hash)
      SELECT '20261121T000000Z-' || lpad(to_hex(n), 6, '0'), 'acme', 1, 'round', 'w', now() - (n / 7) * interval '1 ms', now(), '{}', 1, '${hash}'
      FROM generate_series(1, 2100) AS n;
      INSERT INTO rollcall.run_line (run_id, line, text)
      SELECT run_id, 1, '{"kind":"old","line":1,"hash":"${hash}"}' FROM rollcall.run WHERE run_id <> '${first}'`);
    const { written } = await exported(await reopen());
    expect(new Set(written.map(({ runId }) => runId)).size).toBe(2101);
    expect(written).toHaveLength(2101);
  });
});

describe('a service that is none', () => {
  it('can have nothing written outside of the folder', async () => {
    const hostile = '../../../evil';
    const listing = { runId: hostile, target: 'acme', kind: 'round', worker: '', lines: 1, hash: '' };
    const answers = createServer((request, response) => {
      const body = request.url?.startsWith('/api/runs?')
        ? { runs: [{ ...listing, startedAt: '2026-11-22T00:00:00Z', finishedAt: '2026-11-22T00:00:00Z' }] }
        : { pruned: [] };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((ready) => answers.listen(0, '127.0.0.1', ready));
    const { port } = answers.address() as AddressInfo;
    try {
      const runtime = { ...processRuntime(), env: { ROLLCALL_SERVICE_TOKEN: 'a-token' } };
      const client = openServiceClient({ url: `http://127.0.0.1:${port}`, runtime });
      const { written, diagnostics } = await exported(client);
      expect([written, diagnostics.map(({ code }) => code)]).toEqual([[], ['journal-unreadable']]);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      answers.close();
    }
  });
});
