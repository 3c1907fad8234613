import { executeOn } from '../../src/apply/execute.ts';
import { type Inverse, inverseOf } from '../../src/changeset/inverse.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { runEffects } from '../../src/workflow/undo-effects.ts';
import { readTouched } from '../../src/workflow/undo-reading.ts';
import { type GroupModel, hurried, memoryJournal } from '../apply/group-model.ts';
import { planOf } from '../apply/plans.ts';

export type Recorded = Awaited<ReturnType<typeof recordedRun>>;

/** Carries out a plan, and keeps what the journal says of it. */
export async function recordedRun(model: GroupModel, plan: Plan) {
  const journal = memoryJournal();
  const report = await executeOn(model, plan, { runtime: hurried, journal, parallelism: 2 });
  return { runId: journal.runId, file: `${journal.runId}.ndjson`, lines: journal.lines, plan, report };
}

/** What takes the run back, as the directory is now. */
export async function inverseOn(model: GroupModel, run: Recorded): Promise<Inverse> {
  const effects = runEffects(run, run.lines, run.plan);
  const known = {
    touched: { groups: new Map(), people: new Map(), gaps: new Map() },
    userById: new Map(),
    groupById: new Map(),
    carriers: new Map(),
    judgedBy: [],
  };
  return inverseOf(effects, await readTouched(effects, model, known));
}

/** Takes the run back, which is a run of its own. */
export async function undoneOn(model: GroupModel, run: Recorded): Promise<Recorded & { inverse: Inverse }> {
  const inverse = await inverseOn(model, run);
  const undoing = await recordedRun(model, planOf(inverse.changes, { users: inverse.users }));
  return { ...undoing, inverse };
}
