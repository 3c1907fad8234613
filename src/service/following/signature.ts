import { statSync } from 'node:fs';
import { join } from 'node:path';
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
export function signatureOf({ folder, file }: ManifestPlace, { patterns, files }: FileLists): string {
  // What cannot be listed is told when the manifest is read.
  const included = patterns.flatMap((list) => includedFiles(folder, file, list, faultList()));
  const all = [...new Set([file, ...included, ...files])].sort();
  return all.map((path) => `${path}\0${stateOf(join(folder, path))}`).join('\n');
}

function stateOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  }
}
