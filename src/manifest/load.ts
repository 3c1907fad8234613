import { realpathSync } from 'node:fs';
import { fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Locate, SourceFile } from '../diagnostic/source.ts';
import { type Completeness, declare } from './declare.ts';
import { manifestDigest } from './digest.ts';
import { checkExpressions } from './expressions.ts';
import { type FaultList, faultList } from './fault.ts';
import type { ManifestPlace } from './find.ts';
import { includedFiles } from './include.ts';
import { locator } from './locate.ts';
import type { Manifest } from './manifest.ts';
import { mergeFiles } from './merge.ts';
import { parseSource } from './parse.ts';
import { readingFault, readSource } from './read.ts';
import { type CheckedFile, checkShape } from './validate.ts';

/** A manifest that can say where each of its parts was written. */
export interface LoadedManifest extends Manifest {
  readonly locate: Locate;
  /** The paths and patterns that the root file includes. */
  readonly include: readonly string[];
}

/**
 * Reads the root file and all it includes, and checks them as text, as data and as a statement about a directory.
 *
 * @returns the manifest with its warnings; or every fault that was found, up to a number people can still read
 */
export async function loadManifest(place: ManifestPlace): Promise<Outcome<LoadedManifest>> {
  const faults = faultList();
  let folder: string;
  try {
    folder = realpathSync(place.folder);
  } catch (error) {
    return fail(locator([]).describe([readingFault(place.folder, error)]));
  }
  const read = await readFiles(folder, place.file, faults);
  const merged = mergeFiles(read.checked, faults);
  const declared = declare(merged, read, faults);
  await checkExpressions(merged.entries, faults);
  const { locate, describe } = locator(read.sources);
  const diagnostics = describe(faults.all());
  if (hasErrors(diagnostics)) return fail(diagnostics);
  return succeed(
    {
      folder: place.folder,
      files: read.sources,
      digest: manifestDigest(merged),
      ...declared,
      locate,
      include: read.include,
    },
    diagnostics,
  );
}

interface ReadFiles extends Completeness {
  readonly sources: readonly SourceFile[];
  readonly checked: readonly CheckedFile[];
  readonly include: readonly string[];
}

async function readFiles(folder: string, rootFile: string, faults: FaultList): Promise<ReadFiles> {
  const sources: SourceFile[] = [];
  const checked: CheckedFile[] = [];
  const seen = new Set<string>();
  let wereAllRead = true;

  async function readFile(path: string, kind: 'root' | 'included'): Promise<CheckedFile | undefined> {
    const read = readSource(folder, path);
    if (!read.ok) {
      wereAllRead = false;
      faults.add(read.fault);
      return undefined;
    }
    // Two names may lead to one file through links; it is read under the first.
    if (seen.has(read.realPath)) return undefined;
    seen.add(read.realPath);
    sources.push(read.source);
    const value = await parseSource(read.source, faults);
    if (value === undefined) {
      wereAllRead = false;
      return undefined;
    }
    const file = checkShape(path, value, kind, faults);
    checked.push(file);
    return file;
  }

  const root = await readFile(rootFile, 'root');
  const include = root?.settings.include ?? [];
  for (const path of includedFiles(folder, rootFile, include, faults)) {
    if (faults.isFull()) break;
    await readFile(path, 'included');
  }
  return {
    sources,
    checked,
    include,
    isWhole: wereAllRead && checked.every(({ isPartial }) => !isPartial),
    hasAll: (section) => wereAllRead && checked.every(({ mayLack }) => !mayLack(section)),
  };
}
