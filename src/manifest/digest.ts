import { createHash } from 'node:crypto';
import type { MergedFiles } from './merge.ts';

/**
 * SHA-256 over what the files say. Comments, order of keys, and which file says it make no difference; a plan that
 * carries this digest can tell whether the manifest still means what it meant.
 */
export function manifestDigest({
  defaultTarget,
  targets,
  defaults,
  scope,
  safety,
  groups,
}: MergedFiles): string {
  const hash = createHash('sha256');
  hash.update(canonicalJson({ defaultTarget: defaultTarget ?? null, targets, defaults, scope, safety }));
  for (const { key, written, members } of groups) hash.update(canonicalJson([key, written, members ?? null]));
  return hash.digest('hex');
}

/** JSON with sorted keys: one text for one meaning. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
