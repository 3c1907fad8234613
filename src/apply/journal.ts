import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../changeset/plan.ts';
import { printPlan } from '../changeset/plan-text.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { JournalLine } from './journal.gen.ts';
import { journalFile, readLines, runPlanFile, runsFolder } from './run-files.ts';

/** The record of a run, written ahead: what is in it was at least attempted, what is not was not. */
export interface Journal {
  readonly runId: string;
  /** The last number given to a request, 0 in a new journal. */
  readonly lastSeq: number;
  /**
   * Adds a line. An intent is on disk when the promise resolves; an outcome may follow with the next intent, for what
   * it tells can be learnt again. Rejects with a DiagnosticError (journal-unwritable), then and ever after.
   */
  readonly append: (line: JournalLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface JournalOpening {
  readonly plan: Plan;
  readonly rollcallVersion: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/**
 * Opens the journal of a run, a new one or one that is resumed, and keeps the plan beside it for `apply --resume`.
 * Only the owner may read them: they say who has access to what.
 */
export async function openJournal(
  folder: string,
  runId: string,
  { plan, rollcallVersion, startedAt }: JournalOpening,
): Promise<Journal> {
  const { name, type, baseUrl } = plan.target;
  try {
    await mkdir(runsFolder(folder), { recursive: true, mode: 0o700 });
    await keepPlan(folder, runId, plan);
    const file = await open(journalFile(folder, runId), 'a+', 0o600);
    const lastSeq = await continueAfter(file, `${runId}.ndjson`);
    await syncFolder(runsFolder(folder));
    const journal = { runId, lastSeq, append: appender(file, runId), close: () => file.close() };
    await journal.append({
      kind: 'run-started',
      runId,
      rollcallVersion,
      planDigest: plan.digest,
      target: { name, type, baseUrl },
      startedAt: new Date(startedAt).toISOString(),
    });
    return journal;
  } catch (fault) {
    throw unwritable(runId, fault);
  }
}

/** One write and one sync for all lines that came in while the one before was under way. */
function appender(file: FileHandle, runId: string): Journal['append'] {
  let waiting = '';
  let mustSync = false;
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const [text, sync] = [waiting, mustSync];
    [waiting, mustSync, next] = ['', false, undefined];
    try {
      await file.appendFile(text);
      if (sync) await file.datasync();
    } catch (fault) {
      throw unwritable(runId, fault);
    }
  }

  return (line) => {
    waiting += `${JSON.stringify(line)}\n`;
    mustSync ||= line.kind !== 'outcome';
    next ??= last = last.then(flush);
    return next;
  };
}

/** Cuts off a line that a crash left unfinished, and returns the last number that was given. */
async function continueAfter(file: FileHandle, name: string): Promise<number> {
  const text = await file.readFile('utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole));
  return readLines(whole, name).reduce((last, line) => ('seq' in line ? Math.max(last, line.seq) : last), 0);
}

async function keepPlan(folder: string, runId: string, plan: Plan): Promise<void> {
  const path = runPlanFile(folder, runId);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(printPlan(plan));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** A new file survives a power cut only once its folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unwritable(runId: string, fault: unknown): DiagnosticError {
  if (fault instanceof DiagnosticError) return fault;
  return new DiagnosticError({
    code: 'journal-unwritable',
    severity: 'error',
    summary: `The journal of run ${runId} cannot be written`,
    detail: fault instanceof Error ? fault.message : String(fault),
    advice: `Make ${join('.rollcall', 'runs')} writable; without a journal nothing is changed`,
  });
}
