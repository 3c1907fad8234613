import { type Completeness, declare } from './declare.ts';
import { manifestDigest } from './digest.ts';
import { checkExpressions } from './expressions.ts';
import { type Fault, faultList } from './fault.ts';
import type { Manifest } from './manifest.ts';
import { mergeFiles } from './merge.ts';
import { type CommonFiles, type FileSet, readOwnFiles } from './read-files.ts';

/** A manifest as its files say, whatever is wrong with it. */
export interface Assembled {
  readonly manifest: Omit<Manifest, 'folder'>;
  /** The names of all targets, whether or not their files belong to this manifest. */
  readonly targetNames: ReadonlySet<string>;
  /** The target whose manifest it is. */
  readonly target?: string;
  readonly patterns: readonly (readonly string[])[];
  readonly faults: readonly Fault[];
}

/**
 * Puts the common files together with those of one target. Without one, where targets have files, it is a part of every
 * manifest and none by itself: what it does not say a target may say.
 *
 * @param found what is wrong with the common files
 */
export async function assemble(
  common: CommonFiles,
  found: readonly Fault[],
  name: string | undefined,
): Promise<Assembled> {
  const faults = faultList();
  for (const fault of found) faults.add(fault);
  const { byName } = common.targetFiles;
  const targetNames = new Set([...namesInMapping(common), ...byName.keys()]);
  const target = name !== undefined && targetNames.has(name) ? name : undefined;
  const own =
    target !== undefined && byName.has(target) ? await readOwnFiles(common, target, faults) : undefined;
  const files = together(common, own);
  const merged = mergeFiles(files.checked, faults);
  const isOfOne = byName.size === 0 || target !== undefined;
  const declared = declare(merged, { ...completenessOf(files), isOfOne, targetNames }, faults);
  await checkExpressions(merged.entries, faults);
  return {
    manifest: { files: files.sources, digest: manifestDigest(merged), ...declared },
    targetNames,
    ...(target !== undefined && { target }),
    patterns: files.patterns,
    faults: faults.all(),
  };
}

/** The targets that the root file, or one that it includes, describes itself. */
export function namesInMapping({ checked }: CommonFiles): readonly string[] {
  return checked.flatMap(({ settings }) => Object.keys(settings.targets ?? {}));
}

function together(common: FileSet, own: FileSet | undefined): FileSet {
  if (own === undefined) return common;
  return {
    sources: [...common.sources, ...own.sources],
    checked: [...common.checked, ...own.checked],
    patterns: [...common.patterns, ...own.patterns],
    wereAllRead: common.wereAllRead && own.wereAllRead,
  };
}

function completenessOf({ checked, wereAllRead }: FileSet): Pick<Completeness, 'isWhole' | 'hasAll'> {
  return {
    isWhole: wereAllRead && checked.every(({ isPartial }) => !isPartial),
    hasAll: (section) => wereAllRead && checked.every(({ mayLack }) => !mayLack(section)),
  };
}
