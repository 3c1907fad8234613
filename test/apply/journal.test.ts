import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, beforeEach, expect, test } from 'vitest';
import journalSchema from '../../schemas/journal.schema.json' with { type: 'json' };
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import { executeOn } from '../../src/apply/execute.ts';
import { openJournal } from '../../src/apply/journal.ts';
import { journalFile, listRuns, readJournal, runPlanFile } from '../../src/apply/run-files.ts';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { GroupModel, hurried } from './group-model.ts';
import { creation, deletion, planOf, skillEdit, update } from './plans.ts';

const runId = '20261122T044100Z-1a2b3c';
const opening = { plan: planOf([creation('a')]), rollcallVersion: '0.1.0', startedAt: 0 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('every line a run writes, and its report, is what the schemas say', async () => {
  const ajv = addFormats.default(new Ajv.default({ allErrors: true }));
  const isLine = ajv.compile(journalSchema);
  const isReport = ajv.compile(reportSchema);
  const fates = ['fine', 'lose-before', 'refuse', 'ignore'] as const;
  const model = new GroupModel({ fate: (write) => fates[write % fates.length] ?? 'fine' });
  for (const key of ['b', 'c', 'd', 'e']) model.put(key, ['kim']);
  const plan = planOf([
    creation('a', { add: ['ann'] }),
    update('b', '"1"', { before: ['kim'], add: ['ann'], remove: ['kim'] }),
    update('c', '"0"', { before: ['kim'], add: ['bob', 'ann'] }),
    deletion('d', '"1"'),
    update('e', '"1"', {}, { attributes: [{ path: 'displayName', before: 'e', after: 'E' }] }),
  ]);
  const journal = await openJournal(folder, runId, { ...opening, plan });

  const report = await executeOn(model, plan, { runtime: hurried, journal });
  await journal.close();

  const lines = (await readJournal(folder, runId)) ?? [];
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) expect(isLine(line), JSON.stringify([line, isLine.errors])).toBe(true);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ kind: 'run-finished', counts: report.counts });
});

test('what is written can be read and undone later: names beside ids, values before and after, what a deleted group held', async () => {
  const model = new GroupModel();
  model.put('g', ['sam']);
  model.put('old', ['kim']);
  const plan = planOf([
    creation('a', { add: ['ann'] }),
    update(
      'g',
      '"1"',
      { before: ['sam'], add: ['ann'] },
      {
        attributes: [{ path: 'displayName', before: 'g', after: 'Desk' }],
        grants: [skillEdit('Billing', 'add')],
      },
    ),
    deletion('old', '"1"', ['kim']),
  ]);
  const journal = await openJournal(folder, runId, { ...opening, plan });
  await executeOn(model, plan, { runtime: hurried, journal, parallelism: 1 });
  await journal.close();

  const intents = ((await readJournal(folder, runId)) ?? []).filter((line) => line.kind === 'intent');
  expect(intents).toMatchObject([
    {
      action: 'create',
      edits: [
        { path: 'displayName', after: 'a' },
        { path: 'externalId', after: 'ext-a' },
      ],
    },
    { action: 'add-members', members: { ids: ['ann'], names: ['ann@x.com'] } },
    {
      action: 'edit-attributes',
      edits: [
        { path: 'displayName', before: 'g', after: 'Desk' },
        { path: 'skills[value eq "Billing"]', grant: { kind: 'skill', key: 'billing', name: 'Billing' } },
      ],
    },
    { action: 'add-members', members: { ids: ['ann'], names: ['ann@x.com'] } },
    { action: 'delete', id: 'old', content: { displayName: 'old', members: { count: 1, ids: ['kim'] } } },
  ]);
});

test('a run that did not go well says of what, and why', async () => {
  const model = new GroupModel({ fate: () => 'refuse' });
  model.put('g', ['sam']);
  const plan = planOf([update('g', '"1"', { before: ['sam'], add: ['ann'] })]);
  const journal = await openJournal(folder, runId, { ...opening, plan });
  const report = await executeOn(model, plan, { runtime: hurried, journal });
  await journal.close();

  expect((await readJournal(folder, runId))?.at(-1)).toMatchObject({
    kind: 'run-finished',
    shortfalls: [{ address: 'group/g', id: 'g', outcome: 'failed', detail: report.changes[0]?.detail }],
  });
});

test('an intent is on disk before its request, the outcome after it, under one number', async () => {
  const journal = await openJournal(folder, runId, opening);
  const onDisk: string[][] = [];
  const model = new GroupModel();
  model.put('g', ['sam']);
  const patch = model.patch;
  model.patch = async (edit) => {
    const text = await readFile(journalFile(folder, runId), 'utf8');
    onDisk.push(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    );
    return patch(edit);
  };

  const plan = planOf([update('g', '"1"', { before: ['sam'], add: ['ann'], remove: ['sam'] })]);
  await executeOn(model, plan, { runtime: hurried, journal });
  await journal.close();

  expect(onDisk).toEqual([
    ['run-started', 'intent'],
    ['run-started', 'intent', 'outcome', 'intent'],
  ]);
  expect((await readJournal(folder, runId))?.slice(1, 5)).toMatchObject([
    {
      seq: 1,
      address: 'group/g',
      action: 'add-members',
      version: '"1"',
      members: { count: 1, ids: ['ann'] },
    },
    { seq: 1, result: 'done', status: 200, id: 'g', version: '"2"' },
    { seq: 2, action: 'remove-members', version: '"2"', members: { count: 1, ids: ['sam'] } },
    { seq: 2, result: 'done', version: '"3"' },
  ]);
});

test('only the owner may read it, and the plan lies beside it', async () => {
  await (await openJournal(folder, runId, opening)).close();

  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await modeOf(join(folder, '.rollcall', 'runs'))).toBe('700');
  expect(await modeOf(journalFile(folder, runId))).toBe('600');
  expect(await modeOf(runPlanFile(folder, runId))).toBe('600');
  expect(await readFile(runPlanFile(folder, runId), 'utf8')).toBe(printPlan(opening.plan));
});

test('a line that is none, but not the last, is a fault that names its place', async () => {
  const journal = await openJournal(folder, runId, opening);
  await journal.close();
  await appendFile(journalFile(folder, runId), 'garbage{\n{"kind":"intent"}\n');
  await expect(readJournal(folder, runId)).rejects.toMatchObject({
    diagnostics: [{ code: 'journal-unreadable', summary: `${runId}.ndjson:2 is no line of a journal` }],
  });
});

test('a line that a crash left unfinished is passed over, and a resumed run goes on after the last whole one', async () => {
  const first = await openJournal(folder, runId, opening);
  const at = '2026-11-22T04:41:00.000Z';
  await first.append({ kind: 'intent', seq: 1, at, address: 'group/ä', action: 'create' });
  await first.close();
  await appendFile(journalFile(folder, runId), '{"kind":"intent","seq":2,"addr');

  expect(await readJournal(folder, runId)).toHaveLength(2);
  const resumed = await openJournal(folder, runId, opening);
  expect(resumed.lastSeq).toBe(1);
  await resumed.close();

  expect((await readJournal(folder, runId))?.map(({ kind }) => kind)).toEqual([
    'run-started',
    'intent',
    'run-started',
  ]);
});

test('lines of parallel groups stay whole and in order', async () => {
  const journal = await openJournal(folder, runId, opening);
  const at = '2026-11-22T04:41:00.000Z';
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);

  await Promise.all(
    numbers.map((seq) => journal.append({ kind: 'intent', seq, at, address: 'group/g', action: 'create' })),
  );
  await journal.close();

  const lines = (await readJournal(folder, runId))?.slice(1) ?? [];
  expect(lines.map((line) => ('seq' in line ? line.seq : 0))).toEqual(numbers);
});

test('runs are listed by time, with how they ended', async () => {
  const later = '20261123T000000Z-000000';
  await (await openJournal(folder, later, opening)).close();
  const journal = await openJournal(folder, runId, opening);
  await executeOn(new GroupModel(), opening.plan, { runtime: hurried, journal });
  await journal.close();

  expect(await listRuns(folder)).toMatchObject([{ runId, result: 'complete' }, { runId: later }]);
  expect((await listRuns(folder))[1]).not.toHaveProperty('result');
});

test('there is no run of a name that is a path, and none in an empty folder', async () => {
  await writeFile(join(folder, 'x.ndjson'), '');

  expect(await readJournal(folder, '../../x')).toBeUndefined();
  expect(await readJournal(folder, runId)).toBeUndefined();
  expect(await listRuns(folder)).toEqual([]);
});

test('a journal that cannot be written is a fault with a way out', async () => {
  await writeFile(join(folder, '.rollcall'), 'a file where the folder belongs');

  const fault = await openJournal(folder, runId, opening).catch((error: unknown) => error);

  expect(fault).toBeInstanceOf(DiagnosticError);
  expect((fault as DiagnosticError).diagnostics[0]).toMatchObject({ code: 'journal-unwritable' });
});
