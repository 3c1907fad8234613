import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../changeset/plan.ts';
import { printPlan } from '../changeset/plan-text.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { chained, type Link, statedLink, unchained } from './chain.ts';
import { headsBefore } from './heads.ts';
import type { JournalLine } from './journal.gen.ts';
import { beginning, type JournalOpening } from './journal-ends.ts';
import { redacted } from './redaction.ts';
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

/**
 * Opens the journal of a run, a new one or one that is resumed, and keeps the plan beside it for `apply --resume`.
 * Only the owner may read them: they say who has access to what.
 */
export async function openJournal(folder: string, runId: string, opening: JournalOpening): Promise<Journal> {
  try {
    await mkdir(runsFolder(folder), { recursive: true, mode: 0o700 });
    await keepPlan(folder, runId, opening.plan);
    const file = await open(journalFile(folder, runId), 'a+', 0o600);
    const { lastSeq, link } = await continueAfter(file, `${runId}.ndjson`);
    await syncFolder(runsFolder(folder));
    const append = appender(file, runId, link, opening.redact === true);
    const journal = { runId, lastSeq, append, close: () => file.close() };
    await append(beginning(runId, opening, await headsBefore(folder, runId)));
    return journal;
  } catch (fault) {
    throw unwritable(runId, fault);
  }
}

/** One write and one sync for all lines that came in while the one before was under way. */
function appender(file: FileHandle, runId: string, start: Link, redact: boolean): Journal['append'] {
  let link = start;
  let waiting = '';
  let mustSync = false;
  let pending: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const [text, sync] = [waiting, mustSync];
    [waiting, mustSync, pending] = ['', false, undefined];
    try {
      await file.appendFile(text);
      if (sync) await file.datasync();
    } catch (fault) {
      throw unwritable(runId, fault);
    }
  }

  return (line) => {
    const next = chained(redact ? redacted(line) : line, link);
    link = next;
    waiting += `${next.text}\n`;
    mustSync ||= line.kind !== 'outcome';
    pending ??= last = last.then(flush);
    return pending;
  };
}

interface Continuation {
  /** The last number that was given to a request. */
  readonly lastSeq: number;
  readonly link: Link;
}

/** Cuts off a line that a crash left unfinished, and says where to go on. */
async function continueAfter(file: FileHandle, name: string): Promise<Continuation> {
  const text = await file.readFile('utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole));
  const lines = readLines(whole, name);
  const last = statedLink(whole.slice(whole.lastIndexOf('\n', whole.length - 2) + 1, -1));
  return {
    lastSeq: lines.reduce((highest, line) => ('seq' in line ? Math.max(highest, line.seq) : highest), 0),
    link: last ?? { ...unchained, line: lines.length },
  };
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
