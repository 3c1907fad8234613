import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { type Diagnostic, DiagnosticError, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { leadsOut } from '../file/inside.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { largestFile } from '../manifest/read.ts';
import {
  addToManifestFile,
  catalogueSections,
  groupEntry,
  printManifestFile,
  type WrittenSection,
} from '../manifest/write.ts';
import type { Import } from './import.ts';

export type Split = 'group' | 'one-file';

export interface FilesRequest {
  readonly imported: Import;
  readonly manifest: LoadedManifest;
  /** Relative to the manifest's folder. */
  readonly folder: string;
  readonly split: Split;
  /** Files that are no part of the manifest may be written over. */
  readonly force: boolean;
}

/** A file as it will be. */
export interface ImportedFile {
  /** Relative to the manifest's folder. */
  readonly path: string;
  readonly text: string;
  /** Whether the file is part of the manifest already, and is added to. */
  readonly isAddition: boolean;
}

/**
 * Says which files an import writes. To a file of the manifest it is added, and what stands there stays; a file that the
 * manifest does not know is left alone unless forced. Looks at the disk and writes nothing.
 *
 * @returns the files in the order of their paths; or every file that cannot be written
 */
export function arrangeFiles(request: FilesRequest): Outcome<readonly ImportedFile[]> {
  const { folder } = request;
  if (leadsOut(folder)) {
    const summary = `"${folder}" leads out of the folder of rollcall.yaml`;
    const expected = 'a folder inside it, such as directory';
    return fail([{ code: 'usage', severity: 'error', summary, expected }]);
  }
  const files: ImportedFile[] = [];
  const faults: Diagnostic[] = [];
  for (const [path, sections] of sectionsByFile(request)) {
    const file = fileOf(path, sections, request);
    if ('text' in file) files.push(file);
    else faults.push(file);
  }
  return faults.length > 0 ? fail(faults) : succeed(files);
}

function sectionsByFile({
  imported,
  folder,
  split,
}: FilesRequest): ReadonlyMap<string, readonly WrittenSection[]> {
  const files = new Map<string, readonly WrittenSection[]>();
  const entries = imported.groups.map(({ written }) => groupEntry(written));
  if (split === 'one-file' && entries.length > 0) {
    files.set(posix.join(folder, 'groups.yaml'), [{ section: 'groups', entries }]);
  }
  if (split === 'group') {
    for (const entry of entries) {
      files.set(posix.join(folder, 'groups', `${entry.key}.yaml`), [{ section: 'groups', entries: [entry] }]);
    }
  }
  const catalogue = catalogueSections(imported.catalogue.entries);
  if (catalogue.length > 0) files.set(posix.join(folder, 'catalogue.yaml'), catalogue);
  return files;
}

function fileOf(
  path: string,
  sections: readonly WrittenSection[],
  { manifest, force }: FilesRequest,
): ImportedFile | Diagnostic {
  const present = manifest.files.find((file) => file.path === path);
  const text =
    present === undefined
      ? printManifestFile(sections, path.split('/').length - 1)
      : addToManifestFile(present.text, sections);
  if (text === undefined) return inTheWay(path, 'is written so that nothing can be added to it');
  if (present === undefined && !force && existsSync(join(manifest.folder, path))) {
    return inTheWay(path, 'is there already and is no part of the manifest');
  }
  if (Buffer.byteLength(text) > largestFile) {
    return {
      code: 'file-too-large',
      severity: 'error',
      summary: `${path} would have more than ${largestFile / 1024 / 1024} MB`,
      advice: 'Write a file for each group: --split group.',
    };
  }
  return { path, text, isAddition: present !== undefined };
}

function inTheWay(path: string, what: string): Diagnostic {
  return {
    code: 'file-in-the-way',
    severity: 'error',
    summary: `${path} ${what}`,
    advice: 'Move it away, or choose another folder with --out.',
  };
}

/**
 * Writes the files, each whole or not at all.
 *
 * @throws DiagnosticError a `usage` fault that names the file which cannot be written
 */
export async function writeFiles(folder: string, files: readonly ImportedFile[]): Promise<void> {
  for (const { path, text } of files) await replaceFile(join(folder, path), path, text);
}

async function replaceFile(place: string, path: string, text: string): Promise<void> {
  const temporary = `${place}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(place), { recursive: true });
    const mode = existsSync(place) ? (await stat(place)).mode : undefined;
    await writeFile(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const summary = `${path} cannot be written (${reason})`;
    throw new DiagnosticError({ code: 'usage', severity: 'error', summary });
  }
}
