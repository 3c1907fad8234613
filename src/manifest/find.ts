import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';

/** Where a manifest begins. */
export interface ManifestPlace {
  /** Absolute. */
  readonly folder: string;
  /** The root file's name in the folder. */
  readonly file: string;
}

const rootFiles = ['rollcall.yaml', 'rollcall.yml'] as const;

/**
 * Finds the root file: the one named by `config` (a file, or a folder that holds one), else the one in `cwd`.
 * Parent folders are not searched: what a run changes should not depend on where somebody's terminal stands.
 */
export function findManifest(cwd: string, config?: string): Outcome<ManifestPlace> {
  const place = resolve(cwd, config ?? '.');
  if (config !== undefined && !isFolder(place)) {
    // Whatever stands there, reading it says best what is wrong with it.
    return isThere(place)
      ? succeed({ folder: dirname(place), file: basename(place) })
      : noManifest(`there is no file ${config}`);
  }
  if (!isFolder(place)) return noManifest(`there is no folder ${place}`);
  const file = rootFiles.find((name) => isThere(join(place, name)));
  return file === undefined
    ? noManifest(`there is no rollcall.yaml in ${config ?? 'this folder'}`)
    : succeed({ folder: place, file });
}

function noManifest(summary: string): Outcome<never> {
  const advice =
    'Name the manifest with --config, or change to its folder with --chdir. A new one: rollcall init';
  return fail([{ code: 'no-manifest', severity: 'error', summary, advice }]);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A link is there even when what it leads to is not. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
