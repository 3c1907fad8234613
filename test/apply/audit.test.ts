import { appendFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Audit, auditOf, isSound } from '../../src/apply/audit.ts';
import { checkRun } from '../../src/apply/chain-check.ts';
import type { RunStarted } from '../../src/apply/journal.gen.ts';
import { type Journal, openJournal } from '../../src/apply/journal.ts';
import { journalFile, readBytes, readJournal, runIdsIn } from '../../src/apply/run-files.ts';
import { creation, planOf } from './plans.ts';

const opening = { plan: planOf([creation('a')]), rollcallVersion: '0.1.0', startedAt: Date.now() };
const [first, second, third] = ['01', '02', '03'].map((hour) => `20261122T${hour}0000Z-000000`) as [
  string,
  string,
  string,
];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function audited(
  expected: readonly string[] = [],
  run?: string,
  pruned: readonly string[] = [],
): Promise<Audit> {
  const checked = [];
  for (const each of await runIdsIn(folder)) checked.push(checkRun(each, await readBytes(folder, each)));
  return auditOf(checked, { expected, pruned, ...(run !== undefined && { run }) });
}

async function write(journal: Journal, address: string): Promise<void> {
  await journal.append({ kind: 'intent', seq: 1, at: '', address, action: 'create' });
}

async function finish(journal: Journal): Promise<void> {
  const { runId } = journal;
  await journal.append({ kind: 'run-finished', runId, finishedAt: '', result: 'complete', counts: {} });
  await journal.close();
}

/** Four lines: begun, two requests, ended. */
async function wholeRun(runId: string): Promise<void> {
  const journal = await openJournal(folder, runId, opening);
  await write(journal, 'group/a');
  await write(journal, 'group/b');
  await finish(journal);
}

/** The ends of other runs that a run was bound to when it began. */
async function boundTo(runId: string): Promise<readonly string[]> {
  const lines = (await readJournal(folder, runId)) ?? [];
  const started = lines.filter((line): line is RunStarted => line.kind === 'run-started');
  return started.flatMap(({ after = [] }) => after.map(({ run, line }) => `${run}:${line}`));
}

async function alter(runId: string, change: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const file = journalFile(folder, runId);
  const lines = (await readFile(file, 'utf8')).split(/(?<=\n)/);
  await writeFile(file, change(lines).join(''));
}

describe('the chain goes through all runs', () => {
  test('each run is bound to the end of the one before', async () => {
    for (const run of [first, second, third]) await wholeRun(run);

    expect(await boundTo(first)).toEqual([]);
    expect(await boundTo(second)).toEqual([`${first}:4`]);
    expect(await boundTo(third)).toEqual([`${second}:4`]);
    expect((await audited()).heads).toMatchObject([{ run: third, line: 4 }]);
  });

  test('two runs that go side by side both go on from the same end, and the next run follows both', async () => {
    const one = await openJournal(folder, first, opening);
    await write(one, 'group/a');
    const other = await openJournal(folder, second, opening);
    await write(one, 'group/b');
    await finish(one);
    await finish(other);

    expect(await boundTo(second)).toEqual([`${first}:2`]);
    expect((await audited()).heads).toMatchObject([
      { run: first, line: 4 },
      { run: second, line: 2 },
    ]);
    await wholeRun(third);
    expect(await boundTo(third)).toEqual([`${first}:4`, `${second}:2`]);
    expect((await audited()).heads).toMatchObject([{ run: third }]);
    expect((await audited()).faults).toEqual([]);
  });

  test('runs that begin in the same instant lose nothing either', async () => {
    const journals = await Promise.all([first, second].map((run) => openJournal(folder, run, opening)));
    await Promise.all(journals.map(finish));
    await wholeRun(third);

    expect((await boundTo(third)).at(-1)).toBe(`${second}:2`);
    expect(await audited()).toMatchObject({ faults: [], heads: [{ run: third }] });
  });

  test('a run that was killed is bound with its last whole line, and goes on from it', async () => {
    const killed = await openJournal(folder, first, opening);
    await write(killed, 'group/a');
    await killed.close();
    await appendFile(journalFile(folder, first), '{"kind":"outcome","seq":1,"at":"20');
    await wholeRun(second);
    expect(await audited()).toMatchObject({
      faults: [],
      runs: [{ run: first, lines: 2, isFinished: false, isCutShort: true }, { isFinished: true }],
    });

    await finish(await openJournal(folder, first, opening));
    expect(await boundTo(second)).toEqual([`${first}:2`]);
    expect(await boundTo(first)).toEqual([`${second}:4`]);
    expect(await audited()).toMatchObject({ faults: [], runs: [{ isCutShort: false }, {}] });
    await wholeRun(third);
    expect(await boundTo(third)).toContain(`${first}:4`);
  });

  test('runs of long ago are not read again', async () => {
    await wholeRun(first);
    await wholeRun(second);
    await utimes(journalFile(folder, first), new Date(0), new Date(0));
    await rm(journalFile(folder, first));
    await writeFile(journalFile(folder, first), 'unreadable', { mode: 0o600 });
    await utimes(journalFile(folder, first), new Date(0), new Date(0));

    await wholeRun(third);

    expect(await boundTo(third)).toEqual([`${second}:4`]);
  });

  test('a line longer than what is read at once is a line like any other', async () => {
    const journal = await openJournal(folder, first, opening);
    await write(journal, `group/${'a'.repeat(200_000)}`);
    await journal.close();
    await wholeRun(second);
    expect(await boundTo(second)).toEqual([`${first}:2`]);
  });
});

describe('whoever alters the record is found, at the line', () => {
  beforeEach(async () => {
    for (const run of [first, second, third]) await wholeRun(run);
  });

  test.each([
    [
      'a word altered',
      (lines) => lines.with(1, (lines[1] ?? '').replace('group/a', 'group/x')),
      2,
      'it was altered',
    ],
    [
      'a hash altered',
      (lines) => lines.with(1, (lines[1] ?? '').replace(/[0-9a-f](?="\}\n$)/, 'x')),
      2,
      'no hash',
    ],
    ['a line left out', (lines) => lines.toSpliced(1, 1), 2, 'line 2 is missing'],
    ['two lines left out', (lines) => lines.toSpliced(1, 2), 2, 'lines 2 to 3 are missing'],
    ['a line put in', (lines) => lines.toSpliced(2, 0, lines[1] ?? ''), 3, 'put here, or moved'],
    ['rubbish put in', (lines) => lines.toSpliced(1, 0, 'rubbish\n'), 2, 'no line of a journal'],
    ['an old line put in', (lines) => lines.toSpliced(1, 0, '{"kind":"intent"}\n'), 2, 'no hash'],
    ['lines swapped', (lines) => [0, 2, 1, 3].map((index) => lines[index] ?? ''), 2, 'line 2 is missing'],
    ['the end cut off', (lines) => lines.slice(0, 3), 4, 'the end is missing: a later run saw line 4'],
    ['everything cut off', () => [], 1, 'the end is missing'],
  ] as readonly [string, (lines: readonly string[]) => readonly string[], number, string][])(
    '%s',
    async (_name, change, line, words) => {
      await alter(second, change);
      const { faults } = await audited();
      expect(faults[0]).toMatchObject({ run: second, line, what: expect.stringContaining(words) });
    },
  );

  test('a run taken away', async () => {
    await rm(journalFile(folder, second));
    expect(await audited()).toMatchObject({
      faults: [{ run: second, what: expect.stringContaining('missing') }],
    });
  });

  test('the first run taken away', async () => {
    await rm(journalFile(folder, first));
    expect(await audited()).toMatchObject({ faults: [{ run: first }] });
  });

  test('a run that passes for another', async () => {
    await writeFile(journalFile(folder, second), await readFile(journalFile(folder, first)));
    expect((await audited()).faults[0]).toMatchObject({ run: second, what: `it belongs to run ${first}` });
  });

  test('a journal written anew, with right hashes of its own', async () => {
    await rm(journalFile(folder, second));
    const forged = await openJournal(folder, second, opening);
    await write(forged, 'group/x');
    await write(forged, 'group/b');
    await finish(forged);
    expect(await audited()).toMatchObject({
      faults: [{ run: second, line: 4, what: expect.stringContaining('written anew') }],
    });
  });

  test('one alteration makes one fault', async () => {
    await alter(second, (lines) => lines.with(1, (lines[1] ?? '').replace('group/a', 'group/x')));
    expect((await audited()).faults).toHaveLength(1);
  });

  test('about another run nothing is said when one is asked about', async () => {
    await alter(second, (lines) => lines.toSpliced(1, 1));
    expect((await audited([], first)).faults).toEqual([]);
    expect((await audited([], second)).faults).toHaveLength(1);
    expect((await audited([], first)).runs).toHaveLength(1);
  });
});

describe('what the chain alone cannot prove', () => {
  test('is proved by a hash that was kept: a run cut off at the end, or taken away', async () => {
    await wholeRun(first);
    await wholeRun(second);
    const kept = (await audited()).heads.map(({ hash }) => hash);
    expect(await audited(kept)).toMatchObject({ expected: [{ run: second, line: 4 }] });
    await wholeRun(third);
    expect(isSound(await audited(kept))).toBe(true);

    await rm(journalFile(folder, third));
    expect(isSound(await audited(kept))).toBe(true);
    await alter(second, (lines) => lines.slice(0, 3));
    expect((await audited()).faults).toEqual([]);
    expect(isSound(await audited(kept))).toBe(false);
  });

  test('is said by whoever forgot a run on purpose: it is not missed, and those that are there still count', async () => {
    await wholeRun(first);
    await wholeRun(second);
    await wholeRun(third);
    await rm(journalFile(folder, first));
    expect(isSound(await audited())).toBe(false);
    expect(isSound(await audited([], undefined, [first]))).toBe(true);
    await alter(second, (lines) => lines.slice(0, 3));
    expect((await audited([], undefined, [first, second])).faults).toMatchObject([{ run: second, line: 4 }]);
  });

  test('journals of an older rollcall are read and said to prove nothing', async () => {
    await wholeRun(first);
    await alter(first, (lines) => lines.map((line) => line.replace(/,"line":\d+,"hash":"[0-9a-f]+"\}/, '}')));
    await wholeRun(second);

    expect(await boundTo(second)).toEqual([]);
    expect(await audited()).toMatchObject({
      faults: [],
      runs: [{ run: first, unchained: 4, isFinished: true }, { unchained: 0 }],
    });
    const resumed = await openJournal(folder, first, opening);
    await finish(resumed);
    expect(await audited()).toMatchObject({ faults: [], runs: [{ lines: 6, unchained: 4 }, {}] });
  });

  test('a run after a chained one cannot be of an older rollcall', async () => {
    await wholeRun(first);
    await wholeRun(second);
    await alter(second, (lines) =>
      lines.map((line) => line.replace(/,"line":\d+,"hash":"[0-9a-f]+"\}\n$/, '}\n')),
    );
    expect((await audited()).faults).toEqual([
      { run: second, line: 1, what: 'it carries no hash, though lines of an earlier run do' },
    ]);
  });

  test('files that are no journals are none of its business', async () => {
    await wholeRun(first);
    await writeFile(join(folder, '.rollcall/runs/notes.ndjson'), 'x');
    expect((await audited()).runs).toHaveLength(1);
    expect(await readdir(join(folder, '.rollcall/runs'))).toContain('notes.ndjson');
  });
});
