import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { findManifest, type ManifestPlace } from '../../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../../manifest/load.ts';
import { renderJson } from '../../render/json.ts';
import { count, enumerate } from '../../render/view.ts';
import { type Import, importDirectory } from '../../workflow/import.ts';
import { arrangeFiles, type ImportedFile, writeFiles } from '../../workflow/import-files.ts';
import type { ImportOptions } from '../command-options.ts';
import { showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, take } from '../workspace.ts';

/** Writes what the live directory has and the manifest has not, and reads the manifest again to see that it holds. */
export async function importGroups(options: ImportOptions, session: Session): Promise<number> {
  const { interruption, output, progress } = session;
  const { only = [], except = [], access = false, split, out, force = false } = options;
  const load = async () => loadManifest(place(options, session));
  const loaded = await load();
  // Its warnings are shown when the files are there: until then an `include` may match nothing.
  if (!loaded.ok) throw new DiagnosticError(...loaded.diagnostics);
  const manifest = loaded.value;
  const declaration = chooseTarget(manifest, options.target);
  const target = await connect(manifest, declaration, options, session, interruption.stop);
  const outcome = await importDirectory({
    manifest,
    target,
    selection: { only, except },
    access,
    onProgress: showReading(session),
  }).finally(() => target.close());
  progress.clear();
  const imported = take(outcome, session);
  const files = take(arrangeFiles({ imported, manifest, folder: out, split, force }), session);
  await writeFiles(manifest.folder, files);

  await publish(
    {
      text: () => summary(imported, files),
      json: () => renderJson(document(imported, files)),
    },
    {},
    session,
  );
  const missing = notIncluded(take(await load(), session), imported);
  if (missing > 0) {
    output.note(
      `${missing === 1 ? '1 group is' : `${missing} groups are`} not part of the manifest yet: add \`${out}/**/*.yaml\` to \`include\` in rollcall.yaml.`,
    );
  }
  return imported.isComplete ? exitCodes.done : exitCodes.withheld;
}

function place({ config }: ImportOptions, { folder }: Session): ManifestPlace {
  const found = findManifest(folder, config);
  if (found.ok) return found.value;
  const advice = 'Write one that names the target: `rollcall import --help` shows one to begin with.';
  throw new DiagnosticError(...found.diagnostics.map((fault) => ({ ...fault, advice })));
}

/** How many groups were written into files that no `include` names. */
function notIncluded({ groups }: LoadedManifest, imported: Import): number {
  const keys = new Set(groups.map(({ key }) => key));
  return imported.groups.filter(({ written }) => !keys.has(written.key)).length;
}

function summary({ groups, catalogue, declared, leftOut }: Import, files: readonly ImportedFile[]): string {
  const people = groups.reduce((sum, { written }) => sum + written.members.length, 0);
  const others = [
    declared > 0 && `${count(declared, 'group')} declared already`,
    leftOut.length > 0 && `${count(leftOut.length, 'group')} left out`,
  ].filter((part) => part !== false);
  const lines = [
    files.length === 0
      ? 'Nothing to import.'
      : `Imported ${count(groups.length, 'group')} with ${count(people, 'membership')} into ${count(files.length, 'file')}.`,
    ...(others.length > 0 ? [`Besides: ${enumerate(others)}.`] : []),
    ...(catalogue.entries.length > 0
      ? [
          `The catalogue has ${count(catalogue.entries.length, 'new entry', 'new entries')}. No group grants any: that cannot be known from who holds what.`,
        ]
      : []),
    ...(files.length > 0 ? ['See that nothing would change:  rollcall plan'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function document(
  { groups, catalogue, declared, leftOut, isComplete }: Import,
  files: readonly ImportedFile[],
) {
  return {
    document: 'import',
    formatVersion: 1,
    groups: groups.map(({ written: { key, displayName, membership, members }, flaw }) => ({
      address: `group/${key}`,
      displayName,
      membership,
      members: members.length,
      ...(flaw !== undefined && { flaw }),
    })),
    catalogue: catalogue.entries,
    declared,
    leftOut,
    isComplete,
    files: files.map(({ path, isAddition }) => ({ path, isAddition })),
  };
}
