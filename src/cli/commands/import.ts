import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { findManifest, type ManifestPlace } from '../../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../../manifest/load.ts';
import { ownFileOf } from '../../manifest/own-file.ts';
import { renderJson } from '../../render/json.ts';
import { type Import, importDirectory } from '../../workflow/import.ts';
import { arrangeFiles } from '../../workflow/import-files.ts';
import { updateDeclared } from '../../workflow/import-update.ts';
import { writeFiles } from '../../workflow/write-files.ts';
import type { ImportOptions } from '../command-options.ts';
import { importDocument, importSummary } from '../import-summary.ts';
import { dayOf, showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, loadOptions, take } from '../workspace.ts';

/**
 * Writes what the live directory has and the manifest has not, and reads the manifest again to see that it holds. With
 * `--update` the groups that are declared are brought to what is live, too.
 */
export async function importGroups(options: ImportOptions, session: Session): Promise<number> {
  const { interruption, progress, runtime } = session;
  const { only = [], except = [], access = false, update = false, split, out, force = false } = options;
  const selection = { only, except };
  const onProgress = showReading(session);
  const load = async () => loadManifest(place(options, session), loadOptions(options.target));
  const loaded = await load();
  // Its warnings are shown when the files are there: until then an `include` may match nothing.
  if (!loaded.ok) throw new DiagnosticError(...loaded.diagnostics);
  const before = loaded.value;
  const declaration = chooseTarget(before, options.target);
  const target = await connect(before, declaration, options, session, interruption.stop);
  try {
    const outcome = await importDirectory({
      manifest: before,
      target,
      selection,
      access,
      owners: split === 'owner',
      update,
      onProgress,
    });
    progress.clear();
    const imported = take(outcome, session);
    const files = take(arrangeFiles({ imported, manifest: before, folder: out, split, force }), session);
    await writeFiles(before.folder, files);
    const manifest = take(await load(), session);

    const asOf = dayOf({}, runtime);
    const { stop: signal } = interruption;
    const updated = update
      ? take(
          await updateDeclared({ manifest, target, runtime, asOf, selection, signal, onProgress }),
          session,
        )
      : undefined;
    progress.clear();
    await publish(
      {
        text: () => importSummary(imported, files, updated),
        json: () => renderJson(importDocument(imported, files, updated)),
      },
      {},
      session,
    );
    tellOfMissing(imported, manifest, out, session);
    return imported.isComplete && (updated?.isComplete ?? true) ? exitCodes.done : exitCodes.withheld;
  } finally {
    await target.close();
  }
}

function place({ config }: ImportOptions, { folder }: Session): ManifestPlace {
  const found = findManifest(folder, config);
  if (found.ok) return found.value;
  const advice =
    'Write one that names the target: `rollcall init` does, and `rollcall import --help` shows one.';
  throw new DiagnosticError(...found.diagnostics.map((fault) => ({ ...fault, advice })));
}

/** Groups that were written into files which no `include` names. */
function tellOfMissing(
  imported: Import,
  manifest: LoadedManifest,
  folder: string,
  { output }: Session,
): void {
  const keys = new Set(manifest.groups.map(({ key }) => key));
  const missing = imported.groups.filter(({ written }) => !keys.has(written.key)).length;
  if (missing === 0) return;
  output.note(
    `${missing === 1 ? '1 group is' : `${missing} groups are`} not part of the manifest yet: add \`${folder}/**/*.yaml\` to \`include\` in ${ownFileOf(manifest) ?? 'rollcall.yaml'}.`,
  );
}
