import { DiagnosticError, type Outcome } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { findManifest } from '../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import { openTarget, type Target } from '../target/open.ts';
import type { ManifestOptions, TargetOptions } from './options.ts';
import type { Session } from './session.ts';

/** The value of an outcome, its warnings shown; throws its faults for the command to end with. */
export function take<T>(outcome: Outcome<T>, { output, progress }: Session): T {
  if (!outcome.ok) throw new DiagnosticError(...outcome.diagnostics);
  if (outcome.warnings.length > 0) progress.clear();
  output.warnings(outcome.warnings);
  return outcome.value;
}

/** Finds and loads the manifest that the options name. */
export async function readManifest({ config }: ManifestOptions, session: Session): Promise<LoadedManifest> {
  const place = take(findManifest(session.folder, config), session);
  return take(await loadManifest(place), session);
}

/** The target of that name; without a name the only one, or the manifest's default. */
export function chooseTarget({ targets, defaultTarget }: LoadedManifest, name?: string): TargetDeclaration {
  const only = targets.size === 1 ? [...targets.keys()][0] : undefined;
  const wanted = name ?? defaultTarget ?? only;
  const target = wanted === undefined ? undefined : targets.get(wanted);
  if (target !== undefined) return target;
  const known = [...targets.keys()];
  const suggestion = wanted === undefined ? undefined : nearest(wanted, known);
  throw new DiagnosticError({
    code: 'unknown-target',
    severity: 'error',
    summary: wanted === undefined ? 'which target is meant is not said' : `there is no target "${wanted}"`,
    ...(known.length > 0 && { expected: `one of ${known.join(', ')}` }),
    ...(suggestion !== undefined && { suggestion }),
    advice: known.length > 0 ? 'Name it with -t, or set defaultTarget.' : 'Declare one under `targets`.',
  });
}

/** Opens a target. `signal` cuts off whatever is in flight. */
export async function connect(
  manifest: LoadedManifest,
  declaration: TargetDeclaration,
  { parallelism, timeout }: TargetOptions,
  { runtime, progress }: Session,
  signal: AbortSignal,
): Promise<Target> {
  return openTarget(declaration, {
    runtime,
    locate: manifest.locate,
    folder: manifest.folder,
    signal,
    onWait: ({ reason, ms }) => progress.waiting(reason, ms),
    ...(parallelism !== undefined && { parallelism }),
    ...(timeout !== undefined && { timeLimit: timeout }),
  });
}
