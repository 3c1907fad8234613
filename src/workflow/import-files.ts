import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { compareText } from '../directory/order.ts';
import { leadsOut } from '../file/inside.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { largestFile } from '../manifest/read.ts';
import {
  addToManifestFile,
  catalogueSections,
  groupEntry,
  printManifestFile,
  type WrittenGroup,
  type WrittenSection,
} from '../manifest/write.ts';
import type { Import } from './import.ts';
import { ownerFiles } from './import-owner-files.ts';

export type Split = 'group' | 'owner' | 'one-file';

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

function sectionsByFile(request: FilesRequest): ReadonlyMap<string, readonly WrittenSection[]> {
  const { imported, folder } = request;
  const files = new Map<string, readonly WrittenSection[]>();
  for (const [path, groups] of groupsByFile(request)) {
    files.set(path, [{ section: 'groups', entries: groups.map(groupEntry) }]);
  }
  const catalogue = catalogueSections(imported.catalogue.entries);
  if (catalogue.length > 0) files.set(posix.join(folder, 'catalogue.yaml'), catalogue);
  return files;
}

/** The groups of each file in the order of their keys, and the files in that of their paths. */
function groupsByFile(request: FilesRequest): readonly (readonly [string, readonly WrittenGroup[]])[] {
  const pathOf = pathsOfGroups(request);
  const files = new Map<string, WrittenGroup[]>();
  for (const { written } of request.imported.groups) {
    const path = pathOf(written);
    const present = files.get(path);
    if (present) present.push(written);
    else files.set(path, [written]);
  }
  return [...files].sort(([left], [right]) => compareText(left, right));
}

function pathsOfGroups({ imported, manifest, folder, split }: FilesRequest): (group: WrittenGroup) => string {
  switch (split) {
    case 'one-file':
      return () => posix.join(folder, 'groups.yaml');
    case 'group':
      return ({ key }) => posix.join(folder, 'groups', `${key}.yaml`);
    case 'owner': {
      const owners = imported.groups.flatMap(({ written }) => written.owner ?? []);
      const pathOf = ownerFiles(owners, posix.join(folder, 'owners'), manifest);
      return ({ owner }) => pathOf(owner);
    }
  }
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
