import type { LoadedManifest } from './load.ts';

/**
 * Whether a file of the manifest's folder is part of the manifest, or would be if it were there: its own files, its
 * records, and whatever YAML lies where its patterns look. Rather too often yes than once too seldom.
 *
 * @param path relative to the manifest's folder, with slashes
 */
export function reaches({ files, sources, patterns }: Reach, path: string): boolean {
  if (files.some((file) => file.path === path)) return true;
  if (sources.some((source) => 'path' in source && tidy(source.path) === path)) return true;
  return /\.ya?ml$/i.test(path) && patterns.flat().some((pattern) => mayMatch(tidy(pattern), path));
}

type Reach = Pick<LoadedManifest, 'files' | 'sources' | 'patterns'>;

function mayMatch(pattern: string, path: string): boolean {
  if (pattern.startsWith('!')) return false;
  const fixed = pattern.replace(/[*?[\](){}!+@|\\].*$/s, '');
  if (!path.startsWith(fixed)) return false;
  // Patterns do not look into hidden folders unless they name them.
  return !/(?:^|\/)\./.test(path.slice(fixed.length));
}

function tidy(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '');
}
