import { type Diagnostic, exitCodeOf, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { type CheckedManifests, checkEveryManifest } from '../../manifest/check-all.ts';
import { findManifest, type ManifestPlace } from '../../manifest/find.ts';
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
import { chooseTarget } from '../workspace.ts';

/** Checks the manifest. Its faults are the result, so they go to stdout. */
export async function validate(options: ValidateOptions, session: Session): Promise<number> {
  const { terminal, folder, output } = session;
  const place = findManifest(folder, options.config);
  const outcome = place.ok ? await check(place.value, options.target) : fail(place.diagnostics);
  const diagnostics = outcome.ok ? outcome.warnings : outcome.diagnostics;
  const verdict = outcome.ok ? verdictOf(outcome.value) : '';
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

/** The manifest of the target that was named, or all of them. */
async function check(place: ManifestPlace, target: string | undefined): Promise<Outcome<CheckedManifests>> {
  if (target === undefined) return checkEveryManifest(place, overrideFaults);
  const loaded = await loadManifest(place, { target });
  if (!loaded.ok) return loaded;
  const { value: manifest, warnings } = loaded;
  chooseTarget(manifest, target);
  const faults = overrideFaults(manifest);
  if (faults.length > 0) return fail([...faults, ...warnings]);
  const { groups, files } = manifest;
  return succeed({ groups: groups.length, files: files.length, manifests: 1 }, warnings);
}

/** The manifest knows servers only as they are written; which quirks a profile can have, the wire knows. */
function overrideFaults({ targets, notify, locate }: LoadedManifest): readonly Diagnostic[] {
  const others = notify.flatMap(({ receiver }) => (receiver.kind === 'scim' ? [receiver.target] : []));
  return [...targets.values(), ...others].flatMap((server) => profileFaults(server, locate));
}

function verdictOf({ groups, files, manifests }: CheckedManifests): string {
  const verdict = manifests === 1 ? 'The manifest is valid' : `All ${manifests} manifests are valid`;
  return `${verdict}: ${count(groups, 'group')} in ${count(files, 'file')}.\n`;
}
