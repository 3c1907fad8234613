import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { statedLink } from '../apply/chain.ts';
import { endOf } from '../apply/heads.ts';
import { journalFile, runPlanFile, runsFolder } from '../apply/run-files.ts';
import { isRunId } from '../apply/run-id.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { journalPlace } from '../render/audit.ts';
import type { RunListing } from '../service/store/run-store.ts';
import type { ServiceClient } from './service-client.ts';

/** Lines that are asked for at once. */
const linesAtOnce = 500;

/** Whether the files of a run are there already, by the last line of its journal: it is bound to all lines before it. */
export async function hasRunFiles(folder: string, { runId, lines, hash }: RunListing): Promise<boolean> {
  if (!isRunId(runId)) return false;
  try {
    await access(runPlanFile(folder, runId));
    const end = await endOf(folder, runId);
    return end?.line === lines && end.hash === hash;
  } catch (fault) {
    if (isMissing(fault)) return false;
    throw unwritable(runId, fault);
  }
}

/**
 * Writes a run as an apply leaves it behind (apply/journal.ts): its plan, and then its journal, which only the owner may
 * read. A journal that ended earlier when it was last written is completed; otherwise nothing is written over.
 *
 * @param folder the manifest's
 * @returns false when everything was there, to the byte
 * @throws DiagnosticError `journal-altered` or `plan-altered` when something else is there, `journal-unreadable` when the
 *   service has not the whole of it, `journal-unwritable`; what asking the service throws
 */
export async function writeRunFiles(
  folder: string,
  run: RunListing,
  runs: ServiceClient['runs'],
): Promise<boolean> {
  const { runId } = run;
  // It becomes part of a path, and a service may call itself anything.
  if (!isRunId(runId)) throw incomplete(run, 'that is no name of a run');
  const plan = await runs.plan(runId);
  if (plan === undefined) throw incomplete(run, 'the service has forgotten it meanwhile');
  try {
    await mkdir(runsFolder(folder), { recursive: true, mode: 0o700 });
    const isNewPlan = await put(runPlanFile(folder, runId), [plan], () => false, otherPlan(runId));
    const lines = journalLines(run, runs);
    return (await put(journalFile(folder, runId), lines, isBeginning, otherJournal(runId))) || isNewPlan;
  } catch (fault) {
    throw unwritable(runId, fault);
  }
}

/** The journal of a run, part by part. Of one that goes on still, what it has when it is listed. */
async function* journalLines(run: RunListing, runs: ServiceClient['runs']): AsyncGenerator<string> {
  let last = '';
  for (let after = 0; after < run.lines; after += linesAtOnce) {
    const limit = Math.min(linesAtOnce, run.lines - after);
    const lines = await runs.lines(run.runId, { after, limit });
    last = lines.at(-1) ?? last;
    yield lines.map((line) => `${line}\n`).join('');
  }
  if (statedLink(last)?.hash === run.hash) return;
  throw incomplete(run, 'its journal does not end as it did: it was forgotten meanwhile, or altered');
}

/** Puts a file there, whole or not at all. False: it was there. */
async function put(
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
  mayFollow: (there: Buffer, ours: Buffer) => boolean,
  other: Diagnostic,
): Promise<boolean> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeParts(temporary, parts);
    const there = await contentOf(path);
    if (there !== undefined) {
      const ours = await readFile(temporary);
      if (there.equals(ours)) return false;
      if (!mayFollow(there, ours)) throw new DiagnosticError(other);
    }
    await rename(temporary, path);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeParts(path: string, parts: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of parts) await file.appendFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isBeginning(there: Buffer, ours: Buffer): boolean {
  return ours.subarray(0, there.length).equals(there);
}

function contentOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((fault: unknown) => {
    if (isMissing(fault)) return undefined;
    throw fault;
  });
}

function otherPlan(runId: string): Diagnostic {
  return {
    code: 'plan-altered',
    severity: 'error',
    summary: `the plan beside ${journalPlace(runId)} is not the one that the service has of the run; it was left as it is`,
    advice: 'Move both files away and export the run again.',
  };
}

function otherJournal(runId: string): Diagnostic {
  return {
    code: 'journal-altered',
    severity: 'error',
    summary: `${journalPlace(runId)} is not what the service has of the run; it was left as it is`,
    advice: 'See what was altered:  rollcall audit verify. Then move it away and export the run again.',
  };
}

function incomplete({ runId }: RunListing, detail: string): DiagnosticError {
  return new DiagnosticError({
    code: 'journal-unreadable',
    severity: 'error',
    summary: `run ${runId} was not exported`,
    detail,
  });
}

/** A fault of the file system, as one that can be told. */
function unwritable(runId: string, fault: unknown): unknown {
  if (!(fault instanceof Error && 'code' in fault && 'syscall' in fault)) return fault;
  return new DiagnosticError({
    code: 'journal-unwritable',
    severity: 'error',
    summary: `The files of run ${runId} cannot be written`,
    detail: fault.message,
    advice: 'Make .rollcall/runs beside the manifest readable and writable',
  });
}

function isMissing(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
}
