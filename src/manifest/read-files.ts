import type { SourceFile } from '../diagnostic/source.ts';
import { type FaultList, key } from './fault.ts';
import { includedFiles } from './include.ts';
import { parseSource } from './parse.ts';
import { readSource } from './read.ts';
import { findTargetFiles, type TargetFiles, withoutTargetFiles } from './target-files.ts';
import { type CheckedFile, checkShape, type FileRole } from './validate.ts';

/** Files of a manifest, as far as they could be read. */
export interface FileSet {
  readonly sources: readonly SourceFile[];
  readonly checked: readonly CheckedFile[];
  /** The lists of paths and patterns that led to them, each for itself. */
  readonly patterns: readonly (readonly string[])[];
  readonly wereAllRead: boolean;
}

/** What holds for every target: the root file and what it includes. */
export interface CommonFiles extends FileSet {
  /** Links resolved. */
  readonly folder: string;
  readonly rootFile: string;
  readonly targetPatterns: readonly string[];
  readonly targetFiles: TargetFiles;
  /** The files by their real paths: two names may lead to one file through links. */
  readonly seen: ReadonlyMap<string, string>;
}

/** Reads the root file and what it includes. */
export async function readCommonFiles(
  folder: string,
  rootFile: string,
  faults: FaultList,
): Promise<CommonFiles> {
  const reader = fileReader(folder, new Map(), faults);
  const root = await reader.read(rootFile, { kind: 'root' });
  const targetPatterns = root?.targetFiles ?? [];
  const targetFiles = findTargetFiles(folder, rootFile, targetPatterns, faults);
  const patterns = root?.settings.include ?? [];
  const files = includedFiles(folder, rootFile, patterns, faults);
  await reader.readAll(withoutTargetFiles(files, targetFiles, { file: rootFile, patterns }, faults));
  return { ...reader.files(patterns), folder, rootFile, targetPatterns, targetFiles, seen: reader.seen };
}

/** Reads the file of one target and what it includes. What it includes of the common files is common already. */
export async function readOwnFiles(common: CommonFiles, name: string, faults: FaultList): Promise<FileSet> {
  const { folder, rootFile, targetFiles } = common;
  const path = targetFiles.byName.get(name) ?? '';
  const reader = fileReader(folder, common.seen, faults);
  const file = await reader.read(path, { kind: 'target', name });
  const patterns = file?.settings.include ?? [];
  const list = { file: path, path: ['include'] };
  const files = includedFiles(folder, rootFile, patterns, faults, list);
  await reader.readAll(withoutTargetFiles(files, targetFiles, { file: path, patterns }, faults));
  const own = reader.files(patterns);
  // What one organisation includes has no say in which others there are, nor in where they are found.
  for (const { file: included, settings } of own.checked) {
    if (settings.targets === undefined) continue;
    faults.add({
      code: 'invalid-value',
      summary: `"${included}" is included by the file of target "${name}", and declares targets`,
      at: key({ file: included, path: ['targets'] }),
      advice: 'Declare targets in the root file, in a file that it includes, or each in a file of its own.',
    });
  }
  return own;
}

function fileReader(folder: string, before: ReadonlyMap<string, string>, faults: FaultList) {
  const sources: SourceFile[] = [];
  const checked: CheckedFile[] = [];
  const seen = new Map(before);
  let wereAllRead = true;

  async function read(path: string, role: FileRole): Promise<CheckedFile | undefined> {
    const found = readSource(folder, path);
    if (!found.ok) {
      wereAllRead = false;
      faults.add(found.fault);
      return undefined;
    }
    const first = seen.get(found.realPath);
    if (first !== undefined) {
      // An included file is read under its first name; a target without its file would be one that says nothing.
      if (role.kind === 'target') {
        faults.add({
          code: 'declared-twice',
          summary: `the file of target "${role.name}" is ${first} too`,
          at: { kind: 'file', file: path },
        });
      }
      return undefined;
    }
    seen.set(found.realPath, path);
    sources.push(found.source);
    const value = await parseSource(found.source, faults);
    if (value === undefined) {
      wereAllRead = false;
      return undefined;
    }
    const file = checkShape(path, value, role, faults);
    checked.push(file);
    return file;
  }

  return {
    read,
    readAll: async (paths: readonly string[]) => {
      for (const path of paths) {
        if (faults.isFull()) break;
        await read(path, { kind: 'included' });
      }
    },
    files: (patterns: readonly string[]): FileSet => ({
      sources,
      checked,
      patterns: [patterns],
      wereAllRead,
    }),
    seen,
  };
}
