import type { Plan } from '../../changeset/plan.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Target } from '../../target/open.ts';
import { checkSavedPlan } from '../../workflow/saved-plan.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import type { ApplyOptions } from '../command-options.ts';
import { readPlanFile, readRunPlan } from '../plan-file.ts';
import { freshPlan } from '../planning.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';

export interface PreparedApply {
  readonly plan: Plan;
  readonly target: Target;
  /** The manifest's folder. */
  readonly folder: string;
  /** Time has passed since the plan was made. */
  readonly isSaved: boolean;
  /** From now on a signal no longer cuts off what is in flight: a write is finished, so that its outcome is known. */
  readonly protectFromInterruption: () => void;
}

/** The plan to apply, new or saved, and the open target it is for. Throws when a saved plan no longer holds. */
export async function prepareApply(options: ApplyOptions, session: Session): Promise<PreparedApply> {
  refuseContradictions(options);
  const { interruption, runtime } = session;
  const manifest = await readManifest(options, session);
  refuseUnknownRoles(manifest, options);
  const saved = await savedPlan(options, manifest.folder, session);
  const declaration = chooseTarget(manifest, options.target ?? saved?.target.name);

  const cutOff = new AbortController();
  const onStop = () => cutOff.abort(interruption.stop.reason);
  interruption.stop.addEventListener('abort', onStop);
  const target = await connect(manifest, declaration, options, session, cutOff.signal);
  try {
    if (saved !== undefined) {
      const faults = checkSavedPlan(saved, { target, manifestDigest: manifest.digest, now: runtime.now() });
      if (faults.length > 0) throw new DiagnosticError(...faults);
    }
    return {
      plan: saved ?? (await freshPlan(manifest, target, options, session)),
      target,
      folder: manifest.folder,
      isSaved: saved !== undefined,
      protectFromInterruption: () => interruption.stop.removeEventListener('abort', onStop),
    };
  } catch (error) {
    await target.close();
    throw error;
  }
}

async function savedPlan(
  { file, resume }: ApplyOptions,
  folder: string,
  session: Session,
): Promise<Plan | undefined> {
  if (resume !== undefined) return readRunPlan(resume, folder, session);
  return file === undefined ? undefined : readPlanFile(file, session);
}

/** What a plan contains was decided when it was made. */
function refuseContradictions({ file, resume, only, except, asOf }: ApplyOptions): void {
  if (file === undefined && resume === undefined) return;
  const wrong = [
    file !== undefined && resume !== undefined && '--resume',
    only !== undefined && '--only',
    except !== undefined && '--except',
    asOf !== undefined && '--as-of',
  ].filter((flag) => flag !== false);
  if (wrong.length === 0) return;
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `${wrong.join(', ')} cannot be combined with a plan that was made before`,
    advice: 'Make a new plan with these options, or apply the plan as it is.',
  });
}
