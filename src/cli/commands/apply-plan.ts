import type { Lease } from '../../apply/lease-keeping.ts';
import type { Plan } from '../../changeset/plan.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { TargetDeclaration } from '../../manifest/manifest.ts';
import type { Telling } from '../../notify/telling.ts';
import type { Target } from '../../target/open.ts';
import type { Approval } from '../../workflow/approval.ts';
import { lockFaults } from '../../workflow/lock.ts';
import { checkSavedPlan } from '../../workflow/saved-plan.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import { readApproval } from '../apply-approval.ts';
import { holderHere, lockTarget, unlock } from '../apply-lease.ts';
import type { ApplyOptions } from '../command-options.ts';
import { silence, tellingOf } from '../notify-apply.ts';
import { readPlanFile, readRunPlan } from '../plan-file.ts';
import { freshPlan } from '../planning.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, manifestFolder, readManifest } from '../workspace.ts';

export interface PreparedApply {
  readonly plan: Plan;
  readonly target: Target;
  /** The manifest's folder. */
  readonly folder: string;
  /** Whether the journal names people. */
  readonly namesPeople: boolean;
  /** Time has passed since the plan was made. */
  readonly isSaved: boolean;
  /** What the plan has to be covered by, where somebody said so. */
  readonly approval?: Approval;
  /** Absent when nothing will be written. */
  readonly lease?: Lease;
  /** Tells others of what is applied. */
  readonly telling: Telling;
  /** From now on a signal no longer cuts off what is in flight: a write is finished, so that its outcome is known. */
  readonly protectFromInterruption: () => void;
  /** Closes the target, lets others apply to it, and tells whoever is to be told. */
  readonly close: () => Promise<void>;
}

/**
 * The plan to apply, new or saved, and the open target it is for, which is locked before it is read. Throws when a saved
 * plan no longer holds, and when somebody else applies.
 */
export async function prepareApply(
  options: ApplyOptions,
  runId: string,
  session: Session,
): Promise<PreparedApply> {
  refuseContradictions(options);
  const saved = await savedPlan(options, manifestFolder(options, session), session);
  const manifest = await readManifest(options, session, saved?.target.name);
  refuseUnknownRoles(manifest, options);
  const declaration = chooseTarget(manifest, options.target ?? saved?.target.name);
  const { name } = declaration;
  const { approved } = options;
  const approval =
    approved === undefined
      ? undefined
      : await readApproval({ ...options, approved }, name, manifest, session);
  const lease = await lock(name, manifest.folder, { ...options, runId }, session);
  const telling = options.check ? silence : await tellingOf(manifest, { runId, target: name }, session);
  try {
    const opened = await openPlan(saved, manifest, declaration, options, session);
    return {
      ...opened,
      folder: manifest.folder,
      namesPeople: manifest.journal.names,
      isSaved: saved !== undefined,
      ...(approval && { approval }),
      ...(lease && { lease }),
      telling,
      close: async () => {
        await opened.target.close().finally(() => lease && unlock(lease, session));
        await telling.end();
      },
    };
  } catch (error) {
    if (lease !== undefined) await unlock(lease, session);
    throw error;
  }
}

/** A check only looks whether somebody else has the lock. */
async function lock(
  target: string,
  folder: string,
  options: ApplyOptions & { readonly runId: string },
  session: Session,
): Promise<Lease | undefined> {
  if (!options.check) return lockTarget(target, folder, options, session);
  const holder = holderHere(options.runId, session);
  const faults = await lockFaults(target, { folder, holder, now: session.runtime.now() });
  if (faults.length > 0) throw new DiagnosticError(...faults);
  return undefined;
}

async function openPlan(
  saved: Plan | undefined,
  manifest: LoadedManifest,
  declaration: TargetDeclaration,
  options: ApplyOptions,
  session: Session,
): Promise<Pick<PreparedApply, 'plan' | 'target' | 'protectFromInterruption'>> {
  const { interruption, runtime } = session;
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
