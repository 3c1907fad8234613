import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { editManifest, type ManifestEdit } from '../manifest/edit.ts';
import { type LoadedManifest, loadManifest } from '../manifest/load.ts';
import { writeFiles } from './write-files.ts';

/** A file of the manifest that was written. */
export interface AdoptedFile {
  /** Relative to the manifest's folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface WrittenAdoption {
  /** The manifest as it is now. */
  readonly manifest: LoadedManifest;
  readonly files: readonly AdoptedFile[];
}

/**
 * Writes the edits into the files of the manifest, each file whole, and loads the manifest again. Were it at fault, the files
 * become what they were.
 *
 * @returns the files that changed, in the order of the manifest; or why nothing was written: an edit that cannot be made, a
 *   file that somebody changed meanwhile, or a manifest that would be at fault
 * @throws DiagnosticError a `usage` fault that names the file which cannot be written
 */
export async function writeAdoption(
  manifest: LoadedManifest,
  edits: readonly ManifestEdit[],
): Promise<Outcome<WrittenAdoption>> {
  const edited = editManifest(manifest, edits);
  if (!edited.ok) return edited;
  const { folder } = manifest;
  const files = manifest.files.flatMap(({ path, text: before }) => {
    const after = edited.value.get(path);
    return after === undefined ? [] : [{ path, before, after }];
  });
  if (files.length === 0) return succeed({ manifest, files });
  const { faults, marks } = await asTheyStand(folder, files);
  if (faults.length > 0) return fail(faults);

  const write = (which: 'before' | 'after') =>
    writeFiles(
      folder,
      files.map((file) => ({ path: file.path, text: `${marks.get(file.path) ?? ''}${file[which]}` })),
    );
  const undo = () => write('before');
  try {
    await write('after');
  } catch (error) {
    await undo();
    throw error;
  }
  const [root] = manifest.files;
  const { target } = manifest;
  const place = { folder, file: root?.path ?? 'rollcall.yaml' };
  const loaded = await loadManifest(place, target === undefined ? {} : { target });
  if (!loaded.ok) {
    await undo();
    return loaded;
  }
  return succeed({ manifest: loaded.value, files }, loaded.warnings);
}

interface Standing {
  /** Files that somebody has changed since they were read. */
  readonly faults: readonly Diagnostic[];
  /** The byte-order mark of each file that has one, by path: a text that was read is without it. */
  readonly marks: ReadonlyMap<string, string>;
}

async function asTheyStand(folder: string, files: readonly AdoptedFile[]): Promise<Standing> {
  const faults: Diagnostic[] = [];
  const marks = new Map<string, string>();
  for (const { path, before } of files) {
    const text = await readFile(await realpath(join(folder, path)), 'utf8');
    const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    marks.set(path, mark);
    if (text === mark + before) continue;
    faults.push({
      code: 'file-in-the-way',
      severity: 'error',
      summary: `${path} has changed since it was read`,
      advice: 'Try again.',
    });
  }
  return { faults, marks };
}

const byteOrderMark = '\uFEFF';
