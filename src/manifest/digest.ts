import { createHash } from 'node:crypto';
import { canonicalJson } from '../scim/canonical-json.ts';
import { keyedSections } from './keyed-sections.ts';
import type { MergedFiles } from './merge.ts';
import type { MergedPolicy, Placed } from './merge-policy.ts';

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
  entries,
  rolePolicy,
}: MergedFiles): string {
  const hash = createHash('sha256');
  hash.update(canonicalJson({ defaultTarget: defaultTarget ?? null, targets, defaults, scope, safety }));
  for (const { key, written, members } of groups) hash.update(canonicalJson([key, written, members ?? null]));
  // Who is told of it makes no difference to what is to be done.
  for (const section of keyedSections.filter((each) => each !== 'notify')) {
    for (const { key, written } of entries[section]) hash.update(canonicalJson([section, key, written]));
  }
  hash.update(canonicalPolicy(rolePolicy));
  return hash.digest('hex');
}

function canonicalPolicy(policy: MergedPolicy): string {
  const { allow, conflicts, limits, restrictedParents, requireApproval, waivers } = policy;
  return canonicalJson({
    allow: allow?.written ?? null,
    conflicts: inAnyOrder(conflicts),
    limits: limits.map(({ role, written }) => [role, written]),
    restrictedParents: inAnyOrder(restrictedParents),
    requireApproval: inAnyOrder(requireApproval),
    waivers: inAnyOrder(waivers),
  });
}

/** These lists grow from file to file, so that their order follows from the names of the files. */
function inAnyOrder(list: readonly Placed<unknown>[]): readonly string[] {
  return list.map(({ written }) => canonicalJson(written)).sort();
}
