import { dirname, join } from 'node:path';
import { hasRested, stateOf } from '../../file/look.ts';
import { faultList } from '../../manifest/fault.ts';
import type { ManifestPlace } from '../../manifest/find.ts';
import { includedFiles } from '../../manifest/include.ts';

/** The files that a manifest consists of, and those that it would consist of if they were there. */
export interface FileLists {
  /** The lists of paths and patterns that led to them, each for itself. */
  readonly patterns: readonly (readonly string[])[];
  readonly files: readonly string[];
}

/**
 * What the files of a manifest look like from outside. It is another text as soon as one of them was written, came, went or
 * was replaced; links count as what they lead to, as a mounted ConfigMap needs it.
 */
export function signatureOf(place: ManifestPlace, lists: FileLists): string {
  return filesOf(place, lists)
    .map((path) => `${path}\0${stateOf(join(place.folder, path))}`)
    .join('\n');
}

/**
 * Whether one look is enough to say that nobody has written to the files for so long: neither to them nor to the folders they
 * lie in, or one may have gone a moment ago and be about to come back.
 *
 * @param now milliseconds since the epoch
 */
export function haveRested(
  place: ManifestPlace,
  lists: FileLists,
  milliseconds: number,
  now: number,
): boolean {
  const files = filesOf(place, lists);
  const all = new Set([...files, ...files.map((path) => dirname(path))]);
  return [...all].every((path) => hasRested(join(place.folder, path), milliseconds, now));
}

function filesOf({ folder, file }: ManifestPlace, { patterns, files }: FileLists): readonly string[] {
  // What cannot be listed is told when the manifest is read.
  const included = patterns.flatMap((list) => includedFiles(folder, file, list, faultList()));
  return [...new Set([file, ...included, ...files])].sort();
}
