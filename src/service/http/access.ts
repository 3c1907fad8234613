import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { matchesGlob } from '../../directory/glob.ts';
import type { ServiceScope, ServiceToken } from '../../manifest/service.ts';
import { type Declared, type DeclaredToken, hashOf } from './declared.ts';
import { unauthorized } from './problem.ts';

/** Who asks, and what they may. */
export interface Caller {
  /** The token's name, for log lines and journals. */
  readonly name: string;
  /** Whether one of these scopes holds for the target. */
  readonly may: (target: string, scopes: readonly ServiceScope[]) => boolean;
  /** Whether one of these scopes holds for the group of this key. */
  readonly mayName: (target: string, scopes: readonly ServiceScope[], group: string) => boolean;
}

/**
 * Who a request comes from, by its bearer token (RFC 6750 section 2.1).
 *
 * @throws Problem 401: no token, or an unknown one; which of the two is not told
 */
export function callerOf(c: Context, declared: Declared): Caller {
  const caller = callerWith(bearerOf(c), declared);
  if (caller !== undefined) return caller;
  throw unauthorized('A bearer token of `service.tokens` is needed.', 'Bearer realm="rollcall"');
}

export function bearerOf(c: Context): string | undefined {
  return /^Bearer +([\x21-\x7e]{1,1024})$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

/** Whose token it is; undefined for none, and for one that nobody has. */
export function callerWith(stated: string | undefined, { tokens }: Declared): Caller | undefined {
  const hash = hashOf(stated ?? '');
  // All are compared, whichever fits: the time it takes tells nothing.
  const grants = tokens.filter((each) => timingSafeEqual(each.hash, hash));
  const [first] = grants;
  if (stated === undefined || first === undefined) return undefined;
  return {
    name: first.token.name,
    may: (target, scopes) => grantsFor(grants, target, scopes).length > 0,
    mayName: (target, scopes, group) =>
      grantsFor(grants, target, scopes).some(({ groups }) => fits(groups, group)),
  };
}

/** A token counts for the targets whose manifest declares it, as far as it names them. */
function grantsFor(
  grants: readonly DeclaredToken[],
  target: string,
  scopes: readonly ServiceScope[],
): readonly ServiceToken[] {
  return grants
    .filter((grant) => grant.target === target)
    .map(({ token }) => token)
    .filter((token) => fits(token.targets, target) && token.scopes.some((scope) => scopes.includes(scope)));
}

function fits(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => matchesGlob(glob, name));
}
