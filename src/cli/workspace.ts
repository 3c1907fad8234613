import { DiagnosticError, type Outcome } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { findManifest } from '../manifest/find.ts';
import { type LoadedManifest, type LoadOptions, loadManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import { openTarget, type Target } from '../target/open.ts';
import type { ManifestOptions, ManifestTargetOptions, TargetOptions } from './options.ts';
import type { Session } from './session.ts';

/** The value of an outcome, its warnings shown; throws its faults for the command to end with. */
export function take<T>(outcome: Outcome<T>, { output, progress }: Session): T {
  if (!outcome.ok) throw new DiagnosticError(...outcome.diagnostics);
  if (outcome.warnings.length > 0) progress.clear();
  output.warnings(outcome.warnings);
  return outcome.value;
}

/**
 * Finds and loads the manifest that the options name: that of the target they name, or of the only one or the default.
 *
 * @param target the one that is meant where the options name none, such as that of a saved plan
 */
export async function readManifest(
  { config, target: named }: ManifestTargetOptions,
  session: Session,
  target?: string,
): Promise<LoadedManifest> {
  const place = take(findManifest(session.folder, config), session);
  return take(await loadManifest(place, loadOptions(named ?? target)), session);
}

/** Where targets have files of their own, the manifest is that of one of them. */
export function loadOptions(target: string | undefined): LoadOptions {
  return { orDefault: true, ...(target !== undefined && { target }) };
}

/** The folder of the manifest that the options name. */
export function manifestFolder({ config }: ManifestOptions, session: Session): string {
  return take(findManifest(session.folder, config), session).folder;
}

/** The target of that name; without a name the only one, or the manifest's default. */
export function chooseTarget(
  { targets, targetNames, defaultTarget }: LoadedManifest,
  name?: string,
): TargetDeclaration {
  const known = [...targetNames];
  const wanted = name ?? defaultTarget ?? (known.length === 1 ? known[0] : undefined);
  const target = wanted === undefined ? undefined : targets.get(wanted);
  if (target !== undefined) return target;
  const suggestion = wanted === undefined ? undefined : nearest(wanted, known);
  throw new DiagnosticError({
    code: 'unknown-target',
    severity: 'error',
    summary: wanted === undefined ? 'which target is meant is not said' : `there is no target "${wanted}"`,
    ...(known.length > 0 && { expected: `one of ${someOf(known)}` }),
    ...(suggestion !== undefined && { suggestion }),
    advice: known.length > 0 ? 'Name it with -t, or set defaultTarget.' : 'Declare one under `targets`.',
  });
}

/** A hundred names are no help. */
function someOf(names: readonly string[]): string {
  const most = 20;
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
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
