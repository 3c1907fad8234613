import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal } from '../../src/apply/journal.ts';
import { journalFile, readJournal } from '../../src/apply/run-files.ts';
import { recordOf } from '../../src/apply/run-record.ts';
import { history } from '../../src/workflow/history.ts';
import { creation, planOf } from '../apply/plans.ts';

const actor = { user: 'jane', host: 'laptop', commit: '0123456789abcdef', isDirty: true };
const opening = { plan: planOf([creation('a')]), rollcallVersion: '0.1.0', startedAt: 0, actor };
const runIds = ['01', '02', '03'].map((hour) => `20261122T${hour}0000Z-000000`);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-'));
  for (const runId of runIds) await (await openJournal(folder, runId, opening)).close();
});

afterEach(() => rm(folder, { recursive: true }));

test('the latest runs come first, as many as are asked for, with who and from which commit', async () => {
  const found = await history({ folder, limit: 2 });
  expect(found).toMatchObject({
    ok: true,
    value: [
      {
        runId: runIds[2],
        by: { user: 'jane', host: 'laptop' },
        manifest: { digest: 'sha256:0', commit: '0123456789abcdef', isDirty: true },
      },
      { runId: runIds[1] },
    ],
  });
});

test('a damaged journal is a warning and hides no other run', async () => {
  await appendFile(journalFile(folder, runIds[1] ?? ''), 'rubbish\n');
  const found = await history({ folder, limit: 5 });
  expect(found).toMatchObject({ value: [{ runId: runIds[2] }, { runId: runIds[0] }] });
  expect(found).toMatchObject({ warnings: [{ code: 'journal-unreadable', severity: 'warning' }] });
});

test('a record puts each outcome beside its request, and says when there is none', async () => {
  const runId = runIds[0] ?? '';
  const journal = await openJournal(folder, runId, opening);
  const at = '2026-11-22T00:00:00.000Z';
  await journal.append({ kind: 'intent', seq: 1, at, address: 'group/a', action: 'create' });
  await journal.append({ kind: 'intent', seq: 2, at, address: 'group/b', action: 'create' });
  await journal.append({ kind: 'outcome', seq: 2, at, result: 'done' });
  await journal.close();

  const record = recordOf(runId, (await readJournal(folder, runId)) ?? []);
  expect(record).toMatchObject({
    begun: [{}, {}],
    requests: [{ intent: { seq: 1 } }, { intent: { seq: 2 }, outcome: { result: 'done' } }],
  });
  expect(record.requests[0]).not.toHaveProperty('outcome');
  expect(record).not.toHaveProperty('finished');
});
