import { posix } from 'node:path';
import { below } from './below.ts';
import { entry, type FaultList } from './fault.ts';
import { includedFiles } from './include.ts';
import { wrongKey } from './key-fault.ts';
import { validateKey } from './rollcall.validator.gen.js';

/** Files that describe a target each. */
export interface TargetFiles {
  /** By the names of the targets: a target is called as its file is. */
  readonly byName: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
}

/** Finds the files that the list of `targets` in the root file stands for. Two of one name are a fault that names both. */
export function findTargetFiles(
  folder: string,
  rootFile: string,
  patterns: readonly string[],
  faults: FaultList,
): TargetFiles {
  const paths = includedFiles(folder, rootFile, patterns, faults, { file: rootFile, path: ['targets'] });
  const byName = new Map<string, string>();
  for (const path of paths) {
    const { name } = posix.parse(path);
    const first = byName.get(name);
    if (!validateKey(name)) {
      const { expected } = wrongKey({ file: path, path: [] });
      faults.add({
        code: 'invalid-value',
        summary: `"${name}" cannot be the name of a target`,
        at: { kind: 'file', file: path },
        ...(expected !== undefined && { expected }),
        advice: 'Rename the file: a target is called as its file is.',
      });
    } else if (first === undefined) byName.set(name, path);
    else {
      faults.add({
        code: 'declared-twice',
        summary: `target "${name}" is declared in two files`,
        at: { kind: 'file', file: path },
        related: [{ message: 'first declared here', at: { kind: 'file', file: first } }],
        advice: 'Rename one of them: a target is called as its file is.',
      });
    }
  }
  return { byName, paths: new Set(paths) };
}

/**
 * The files without those of targets: a pattern such as `*.yaml` passes them over, and a path that names one is a
 * fault, for what a target says holds for it alone.
 */
export function withoutTargetFiles(
  files: readonly string[],
  { byName, paths }: TargetFiles,
  list: { readonly file: string; readonly patterns: readonly string[] },
  faults: FaultList,
): readonly string[] {
  const names = new Map([...byName].map(([name, path]) => [path, name]));
  list.patterns.forEach((pattern, index) => {
    const path = posix.normalize(pattern);
    if (!paths.has(path)) return;
    faults.add({
      code: 'invalid-value',
      summary: `"${path}" is the file of target "${names.get(path) ?? posix.parse(path).name}"`,
      at: entry(below({ file: list.file, path: ['include'] }, index)),
      expected: 'a file that describes no target',
    });
  });
  return files.filter((path) => !paths.has(path));
}
