import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { listRuns, readJournal, runPlanFile } from '../apply/run-files.ts';
import type { Plan } from '../changeset/plan.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { parsePlan } from '../workflow/saved-plan.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

/** Reads a saved plan; `file` is relative to the session's folder. Throws `plan-unreadable`. */
export async function readPlanFile(file: string, session: Session): Promise<Plan> {
  const text = await readFile(resolve(session.folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DiagnosticError({
      code: 'plan-unreadable',
      severity: 'error',
      summary:
        error.code === 'ENOENT'
          ? `there is no plan ${file}`
          : `the plan ${file} cannot be read (${error.code})`,
      expected: 'a file written by `rollcall plan --out`',
    });
  });
  return take(parsePlan(text, file), session);
}

/** The plan of a run that is to be gone on with; `manifestFolder` is where the runs are kept. */
export async function readRunPlan(runId: string, manifestFolder: string, session: Session): Promise<Plan> {
  if ((await readJournal(manifestFolder, runId)) !== undefined) {
    return readPlanFile(runPlanFile(manifestFolder, runId), session);
  }
  const runs = await listRuns(manifestFolder);
  const open = runs.filter(({ result }) => result !== 'complete').map((run) => run.runId);
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `there is no run ${runId}`,
    expected:
      open.length > 0 ? `one of ${open.slice(-5).join(', ')}` : 'a run that did not end well; there is none',
  });
}
