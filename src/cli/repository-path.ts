import { isAbsolute, relative, resolve, sep } from 'node:path';
import { findManifest } from '../manifest/find.ts';
import type { ManifestOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export type RepositoryPath = (file: string) => string | undefined;

/**
 * Faults name files relative to the manifest's folder; a forge wants them relative to the repository, which the job
 * names (elsewhere it is the folder of the run). Undefined for what lies outside.
 */
export function repositoryPath(
  { env }: Terminal,
  folder: string,
  { config }: ManifestOptions,
): RepositoryPath {
  const place = findManifest(folder, config);
  const root = place.ok ? place.value.folder : folder;
  const repository = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || folder;
  return (file) => within(repository, resolve(root, file));
}

/** With slashes on every system. */
function within(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path === '' || isAbsolute(path) || path.split(sep)[0] === '..'
    ? undefined
    : path.replaceAll(sep, '/');
}
