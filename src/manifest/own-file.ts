import type { LoadedManifest } from './load.ts';

/** The file that describes the target of a manifest alone, where there is one. */
export function ownFileOf({
  target,
  targets,
}: Pick<LoadedManifest, 'target' | 'targets'>): string | undefined {
  const origin = target === undefined ? undefined : targets.get(target)?.origin;
  return origin?.path[0] === 'target' ? origin.file : undefined;
}
