import { below } from './below.ts';
import type { MergedToken } from './merge.ts';
import { declareSecret } from './reference.ts';
import type { ServiceToken } from './service.ts';

/** Who may ask the service for what, with the defaults filled in. */
export function declareTokens(tokens: readonly MergedToken[]): readonly ServiceToken[] {
  return tokens.map(({ name, origin, written: { token, scopes, targets = ['*'], groups = ['*'] } }) => ({
    name,
    origin,
    token: declareSecret(token, below(origin, 'token')),
    scopes,
    targets,
    groups,
  }));
}
