import { type Diagnostic, exitCodeOf, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { findManifest } from '../../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../../manifest/load.ts';
import { renderDiagnostics } from '../../render/diagnostics.ts';
import { renderDiagnosticsJson } from '../../render/json.ts';
import { renderSarif } from '../../render/sarif.ts';
import { count } from '../../render/view.ts';
import { profileFaults } from '../../target/overrides.ts';
import { writeFailureReason } from '../ci-outputs.ts';
import type { ValidateOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import { repositoryPath } from '../repository-path.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';

/** Checks the manifest. Its faults are the result, so they go to stdout. */
export async function validate(options: ValidateOptions, session: Session): Promise<number> {
  const { terminal, folder, output } = session;
  const place = findManifest(folder, options.config);
  const loaded = place.ok ? await loadManifest(place.value) : fail(place.diagnostics);
  const outcome = loaded.ok ? checkProfiles(loaded.value, loaded.warnings) : loaded;
  const diagnostics = outcome.ok ? outcome.warnings : outcome.diagnostics;
  const verdict = outcome.ok
    ? `The manifest is valid: ${count(outcome.value.groups.length, 'group')} in ${count(outcome.value.files.length, 'file')}.\n`
    : '';
  const pathOf = repositoryPath(terminal, folder, options);
  await publish(
    {
      text: (drawing) => `${renderDiagnostics(diagnostics, drawing)}${verdict}`,
      json: () => renderDiagnosticsJson(diagnostics),
      sarif: () => renderSarif(diagnostics, { rollcallVersion: version, pathOf }),
    },
    options,
    session,
  );
  output.annotate(diagnostics);
  await writeFailureReason(diagnostics, session);
  return exitCodeOf(diagnostics);
}

/** The manifest knows targets only as they are written; which quirks a profile can have, the wire knows. */
function checkProfiles(manifest: LoadedManifest, warnings: readonly Diagnostic[]): Outcome<LoadedManifest> {
  const faults = [...manifest.targets.values()].flatMap((target) => profileFaults(target, manifest.locate));
  return faults.length > 0 ? fail([...faults, ...warnings]) : succeed(manifest, warnings);
}
