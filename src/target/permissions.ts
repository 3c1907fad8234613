import type { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { remoteFault } from './errors.ts';
import type { Profile, Right } from './profile.ts';

/**
 * The scope a right lacks among the granted ones; undefined when nothing is known to be missing.
 * A list of scopes that shares no word with ours is another vocabulary, so the server itself has to judge.
 */
export function missingScope(
  profile: Profile,
  right: Right,
  granted: ReadonlySet<string>,
): string | undefined {
  const wanted = profile.rights[right]?.scopes;
  if (wanted === undefined || wanted.some((scope) => granted.has(scope))) return undefined;
  const known = Object.values(profile.rights).flatMap((requirement) => requirement?.scopes ?? []);
  return known.some((scope) => granted.has(scope)) ? wanted[0] : undefined;
}

/** Says which permission or scope stops us, as far as the server or its profile tells. */
export function refusedRight(
  target: string,
  right: Right,
  profile: Profile,
  known: { readonly said?: string; readonly missing?: string },
): DiagnosticError {
  const permission = profile.rights[right]?.permission;
  const needs =
    known.missing === undefined
      ? permission && `the permission ${permission}`
      : `the OAuth scope ${known.missing}`;
  return remoteFault('permission-denied', `${target} does not let us ${right}`, {
    ...(known.said !== undefined && { detail: known.said }),
    ...(needs && { expected: needs, advice: `Give the OAuth client ${needs}.` }),
  });
}
