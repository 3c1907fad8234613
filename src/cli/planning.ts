import type { Plan } from '../changeset/plan.ts';
import { exitCodes } from '../diagnostic/codes.ts';
import { dayAt } from '../directory/day.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { Allowances } from '../policy/allowances.ts';
import { printable } from '../render/printable.ts';
import type { Runtime } from '../runtime.ts';
import type { PlannedTarget } from '../target/snapshot-target.ts';
import type { AdmissionTerms } from '../workflow/admission.ts';
import { makePlan } from '../workflow/plan.ts';
import type { AllowanceOptions, PlanningOptions } from './options.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';
import { take } from './workspace.ts';

/** Makes a plan of what the options select, and shows how far the reading is. */
export async function freshPlan(
  manifest: LoadedManifest,
  target: PlannedTarget,
  options: PlanningOptions,
  session: Session,
): Promise<Plan> {
  const { only = [], except = [] } = options;
  const { runtime, progress, interruption } = session;
  const outcome = await makePlan({
    manifest,
    target,
    runtime,
    asOf: dayOf(options, runtime),
    selection: { only, except },
    rollcallVersion: version,
    signal: interruption.stop,
    onProgress: showReading(session),
  });
  progress.clear();
  return take(outcome, session);
}

/** The day for which `from` and `until` are judged: today (UTC) unless said. */
export function dayOf({ asOf }: Pick<PlanningOptions, 'asOf'>, { now }: Pick<Runtime, 'now'>): string {
  return asOf ?? dayAt(now());
}

interface Reading {
  readonly kind: string;
  /** Which source, where it is one. */
  readonly source?: string;
  readonly done: number;
  readonly total?: number | undefined;
}

/** Draws how far the reading is: `Reading users`, `Reading source hr`. */
export function showReading({ progress }: Pick<Session, 'progress'>): (reading: Reading) => void {
  return ({ kind, source, done, total }) => {
    const label = printable(['Reading', kind, source].filter(Boolean).join(' '));
    progress.update({ label, done, ...(total !== undefined && { total }) });
  };
}

export function allowancesOf({
  allowRemovals,
  allowDeletes,
  allowProtected,
  allowRoles,
}: AllowanceOptions): Allowances {
  return {
    ...(allowRemovals !== undefined && { removals: allowRemovals }),
    ...(allowDeletes !== undefined && { deletes: allowDeletes }),
    ...(allowProtected !== undefined && { protected: allowProtected }),
    ...(allowRoles !== undefined && { roles: allowRoles }),
  };
}

/** What the command line allows, as a plan is held against it. */
export function admissionTerms(options: AllowanceOptions): AdmissionTerms {
  return { allowances: allowancesOf(options), skipBlocked: options.skipBlocked ?? false };
}

/** The exit code of a plan that was made: the gravest of what it says. */
export function planExitCode(plan: Plan, standingBlocks: number, detailed: boolean): number {
  if (standingBlocks > 0) return exitCodes.blocked;
  if (plan.withheld.length > 0) return exitCodes.withheld;
  return detailed && changesAnything(plan) ? exitCodes.changesPresent : exitCodes.done;
}

export function changesAnything({ changes, users }: Plan): boolean {
  return changes.length + users.length > 0;
}
