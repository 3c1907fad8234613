import type { Plan } from '../changeset/plan.ts';
import { exitCodes } from '../diagnostic/codes.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { Allowances } from '../policy/allowances.ts';
import type { Target } from '../target/open.ts';
import { makePlan } from '../workflow/plan.ts';
import type { AllowanceOptions, PlanningOptions } from './options.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';
import { take } from './workspace.ts';

/** Makes a plan of what the options select, and shows how far the reading is. */
export async function freshPlan(
  manifest: LoadedManifest,
  target: Target,
  { only = [], except = [], asOf }: PlanningOptions,
  session: Session,
): Promise<Plan> {
  const { runtime, progress } = session;
  const outcome = await makePlan({
    manifest,
    target,
    runtime,
    asOf: asOf ?? new Date(runtime.now()).toISOString().slice(0, 10),
    selection: { only, except },
    rollcallVersion: version,
    onProgress: ({ kind, done, total }) =>
      progress.update({ label: `Reading ${kind}`, done, ...(total !== undefined && { total }) }),
  });
  progress.clear();
  return take(outcome, session);
}

export function allowancesOf({ allowRemovals, allowDeletes, allowProtected }: AllowanceOptions): Allowances {
  return {
    ...(allowRemovals !== undefined && { removals: allowRemovals }),
    ...(allowDeletes !== undefined && { deletes: allowDeletes }),
    ...(allowProtected !== undefined && { protected: allowProtected }),
  };
}

/** The exit code of a plan that was made: the gravest of what it says. */
export function planExitCode(plan: Plan, standingBlocks: number, detailed: boolean): number {
  if (standingBlocks > 0) return exitCodes.blocked;
  if (plan.withheld.length > 0) return exitCodes.withheld;
  return detailed && plan.changes.length > 0 ? exitCodes.changesPresent : exitCodes.done;
}
