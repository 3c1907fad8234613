import { type Diagnostic, exitCodeOf, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { findManifest } from '../../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../../manifest/load.ts';
import { renderDiagnostics } from '../../render/diagnostics.ts';
import { renderDiagnosticsJson } from '../../render/json.ts';
import { count } from '../../render/view.ts';
import { profileFaults } from '../../target/overrides.ts';
import type { ValidateOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';

/** Checks the manifest. Its faults are the result, so they go to stdout. */
export async function validate({ config }: ValidateOptions, session: Session): Promise<number> {
  const place = findManifest(session.folder, config);
  const loaded = place.ok ? await loadManifest(place.value) : fail(place.diagnostics);
  const outcome = loaded.ok ? checkProfiles(loaded.value, loaded.warnings) : loaded;
  const diagnostics = outcome.ok ? outcome.warnings : outcome.diagnostics;
  const verdict = outcome.ok
    ? `The manifest is valid: ${count(outcome.value.groups.length, 'group')} in ${count(outcome.value.files.length, 'file')}.\n`
    : '';
  await publish(
    {
      text: (drawing) => `${renderDiagnostics(diagnostics, drawing)}${verdict}`,
      json: () => renderDiagnosticsJson(diagnostics),
    },
    {},
    session,
  );
  return exitCodeOf(diagnostics);
}

/** The manifest knows targets only as they are written; which quirks a profile can have, the wire knows. */
function checkProfiles(manifest: LoadedManifest, warnings: readonly Diagnostic[]): Outcome<LoadedManifest> {
  const faults = [...manifest.targets.values()].flatMap((target) => profileFaults(target, manifest.locate));
  return faults.length > 0 ? fail([...faults, ...warnings]) : succeed(manifest, warnings);
}
