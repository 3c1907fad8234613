import { resolve } from 'node:path';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import { renderJson } from '../../render/json.ts';
import { readSnapshotFile } from '../../target/snapshot-file.ts';
import { declaredNames, editorSchema, type OfferedNames, plainSchema } from '../../workflow/editor-schema.ts';
import { namesIn, readNames } from '../../workflow/editor-schema-names.ts';
import type { SchemaOptions } from '../command-options.ts';
import { showReading } from '../planning.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest, take } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Prints the schema of a manifest for editors, with the organisation's own names where they are known. */
export async function schema(options: SchemaOptions, session: Session): Promise<number> {
  if (options.snapshot !== undefined && options.live) throw contradiction();
  const isPlain = options.snapshot === undefined && !options.live && options.config === undefined;
  const text = renderJson(isPlain ? plainSchema() : await schemaOfManifest(options, session));
  if (options.out === undefined) session.output.result(text);
  else await writeFileWhole(resolve(session.folder, options.out), text);
  return exitCodes.done;
}

async function schemaOfManifest(options: SchemaOptions, session: Session) {
  const manifest = await readManifest(options, session);
  return editorSchema({ ...declaredNames(manifest), ...(await directoryNames(options, manifest, session)) });
}

type DirectoryNames = Pick<OfferedNames, 'groupNames' | 'names'>;

async function directoryNames(
  options: SchemaOptions,
  manifest: LoadedManifest,
  session: Session,
): Promise<DirectoryNames> {
  const { interruption, progress, folder } = session;
  if (options.snapshot !== undefined) {
    const { header, groups } = take(
      await readSnapshotFile(resolve(folder, options.snapshot), options.snapshot),
      session,
    );
    return namesIn(groups, header.catalogues);
  }
  if (!options.live) return namesIn([], {});
  const declaration = chooseTarget(manifest, options.target);
  const target = await connect(manifest, declaration, options, session, interruption.stop);
  const names = await readNames(target, showReading(session)).finally(() => target.close());
  progress.clear();
  return names;
}

function contradiction(): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: '--snapshot and --live cannot be combined',
    detail: 'The names come from one or the other.',
  });
}
