import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { JournalLine, RunFinished, RunStarted } from './journal.gen.ts';
import { isRunId } from './run-id.ts';

/** A run as a list of runs shows it: how it was last begun, and how it ended. */
export interface RunSummary
  extends Pick<RunStarted, 'runId' | 'startedAt' | 'planDigest' | 'target' | 'by' | 'manifest'>,
    Partial<Pick<RunFinished, 'finishedAt' | 'counts'>> {
  /** Absent when the run was cut off, or goes on still. */
  readonly result?: RunFinished['result'];
}

export function runsFolder(folder: string): string {
  return join(folder, '.rollcall', 'runs');
}

export function journalFile(folder: string, runId: string): string {
  return join(runsFolder(folder), `${runId}.ndjson`);
}

/** Where the plan of a run lies, to be carried on with. */
export function runPlanFile(folder: string, runId: string): string {
  return join(runsFolder(folder), `${runId}.plan.json`);
}

/** The lines of a run; undefined when there is no such run. */
export async function readJournal(
  folder: string,
  runId: string,
): Promise<readonly JournalLine[] | undefined> {
  if (!isRunId(runId)) return undefined;
  try {
    return readLines(await readFile(journalFile(folder, runId), 'utf8'), `${runId}.ndjson`);
  } catch (fault) {
    if (isMissing(fault)) return undefined;
    throw fault;
  }
}

/** The bytes of a journal, one character for each, for an audit: nothing is read into them and nothing is lost. */
export function readBytes(folder: string, runId: string): Promise<string> {
  return readFile(journalFile(folder, runId), 'latin1');
}

/** All runs in the folder, the latest last; the latest `limit` of them if that is given. */
export async function listRuns(
  folder: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly RunSummary[]> {
  const runIds = await runIdsIn(folder);
  const runs: RunSummary[] = [];
  for (const runId of runIds.reverse()) {
    if (runs.length >= limit) break;
    const summary = summaryOf(runId, (await readJournal(folder, runId)) ?? []);
    if (summary !== undefined) runs.unshift(summary);
  }
  return runs;
}

/** The names of all journals in the folder, the latest last; none where nothing ever ran. */
export async function runIdsIn(folder: string): Promise<string[]> {
  const files = await readdir(runsFolder(folder)).catch((fault: unknown) => {
    if (isMissing(fault)) return [];
    throw fault;
  });
  return files
    .filter((file) => file.endsWith('.ndjson'))
    .map((file) => file.slice(0, -'.ndjson'.length))
    .filter(isRunId)
    .sort();
}

/**
 * The lines of a journal's text. A last line that a crash cut short is left out.
 * Throws DiagnosticError (journal-unreadable) for any other line that is none: a record with a hole proves nothing.
 */
export function readLines(text: string, file: string): readonly JournalLine[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [readLine(line, `${file}:${index + 1}`)]));
}

function readLine(line: string, place: string): JournalLine {
  try {
    return JSON.parse(line) as JournalLine;
  } catch {
    throw new DiagnosticError({
      code: 'journal-unreadable',
      severity: 'error',
      summary: `${place} is no line of a journal`,
      advice: 'Somebody or something altered the file. Make a new plan and apply that: it does what is left.',
    });
  }
}

/** A run in short; undefined for a journal in which no run begins. */
export function summaryOf(runId: string, lines: readonly JournalLine[]): RunSummary | undefined {
  const started = lines.findLast((line): line is RunStarted => line.kind === 'run-started');
  if (started === undefined) return undefined;
  const { startedAt, planDigest, target, by, manifest } = started;
  const last = lines.at(-1);
  return {
    runId,
    startedAt,
    planDigest,
    target,
    ...(by && { by }),
    ...(manifest && { manifest }),
    ...(last?.kind === 'run-finished' && {
      result: last.result,
      finishedAt: last.finishedAt,
      counts: last.counts,
    }),
  };
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}
