import { join, relative } from 'node:path';
import { type ChainFault, checkRun } from '../apply/chain-check.ts';
import { journalFile, listRuns, readBytes, readJournal, runPlanFile } from '../apply/run-files.ts';
import { isRunId } from '../apply/run-id.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { compareText } from '../directory/order.ts';
import { journalPlace } from '../render/audit.ts';
import type { RecordedRun } from '../workflow/undo-run.ts';
import { readPlanFile } from './plan-file.ts';
import type { Session } from './session.ts';

/** Runs that are named when the one that is asked for is not there. */
const namedRuns = 5;

/** Of the runs with the latest names, one was begun last. */
const lookedThrough = 20;

/**
 * A run as its journal and the plan beside it tell; `last` is the latest. Throws `usage` when there is none of the name,
 * `journal-altered` when its lines are not those it wrote, and what reading its files throws.
 */
export async function readRun(name: string, manifestFolder: string, session: Session): Promise<RecordedRun> {
  const runId = name === 'last' ? await latestRun(manifestFolder) : name;
  const lines = runId === undefined ? undefined : await readJournal(manifestFolder, runId);
  if (runId === undefined || lines === undefined) throw await unknownRun(name, manifestFolder);
  const { faults } = checkRun(runId, await readBytes(manifestFolder, runId));
  if (faults.length > 0) throw new DiagnosticError(...faults.map(altered));
  return {
    runId,
    file: relative(manifestFolder, journalFile(manifestFolder, runId)),
    lines,
    plan: await readPlanFile(runPlanFile(manifestFolder, runId), session),
  };
}

function altered({ run, line, what }: ChainFault): Diagnostic {
  return {
    code: 'journal-altered',
    severity: 'error',
    summary: `${journalPlace(run, line)} is not as it was written: ${what}`,
    advice:
      'What the run did is not certain. Take it back with the manifest; `rollcall audit verify` tells more.',
  };
}

/** Names of runs tell the second they were made in; which of two came last, or was resumed last, their journals tell. */
export async function latestRun(manifestFolder: string): Promise<string | undefined> {
  const latest = await listRuns(manifestFolder, lookedThrough);
  return latest.toSorted((left, right) => compareText(left.startedAt, right.startedAt)).at(-1)?.runId;
}

/** Says that there is no such run, and which there are. */
export async function unknownRun(name: string, manifestFolder: string): Promise<DiagnosticError> {
  const runs = (await listRuns(manifestFolder)).map((run) => run.runId);
  const suggestion = nearest(name, runs);
  const latest = runs.slice(-namedRuns).reverse();
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: name === 'last' ? 'nothing was ever applied from here' : `there is no run ${name}`,
    expected:
      latest.length > 0
        ? `last, or one of ${latest.join(', ')}`
        : `a run in ${join('.rollcall', 'runs')}; there is none`,
    ...(suggestion !== undefined && { suggestion }),
    ...(isRunId(name) && { advice: `A run of a service is fetched first:  rollcall runs export ${name}` }),
  });
}
