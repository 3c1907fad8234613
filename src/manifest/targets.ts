import type { Origin } from '../diagnostic/source.ts';
import { below } from './below.ts';
import type { AuthDeclaration, GenesysPlace, TargetDeclaration } from './manifest.ts';
import { declareReference, declareSecret } from './reference.ts';
import type { Auth, Target } from './rollcall.gen.ts';
import { share } from './share.ts';

const defaultRateBudget = 0.8;

/** A target as it was written, which its schema has passed, with its defaults filled in. */
export function declareTarget(name: string, written: Target, origin: Origin): TargetDeclaration | undefined {
  const auth = declareAuth(written.auth, below(origin, 'auth'));
  if (auth === undefined) return undefined;
  const common = {
    name,
    origin,
    auth,
    rateBudget: share(written.rateBudget ?? defaultRateBudget),
    profile: written.profile ?? {},
  };
  if (written.type === 'genesys-cloud') {
    const at = genesysPlace(written, origin);
    return at && { ...common, type: 'genesys-cloud', at };
  }
  const { baseUrl } = written;
  return baseUrl === undefined
    ? undefined
    : { ...common, type: 'scim', baseUrl: declareReference(baseUrl, below(origin, 'baseUrl')) };
}

function genesysPlace({ region, domain, baseUrl }: Target, origin: Origin): GenesysPlace | undefined {
  if (region !== undefined) return { kind: 'region', region };
  if (domain !== undefined) return { kind: 'domain', domain };
  if (baseUrl !== undefined)
    return { kind: 'baseUrl', baseUrl: declareReference(baseUrl, below(origin, 'baseUrl')) };
  return undefined;
}

function declareAuth(auth: Auth, origin: Origin): AuthDeclaration | undefined {
  const { token, username, password, clientId, clientSecret, tokenUrl, scope } = auth;
  if (token !== undefined) return { kind: 'token', token: declareSecret(token, below(origin, 'token')) };
  if (username !== undefined && password !== undefined) {
    return {
      kind: 'basic',
      username: declareReference(username, below(origin, 'username')),
      password: declareSecret(password, below(origin, 'password')),
    };
  }
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return {
    kind: 'client-credentials',
    clientId: declareReference(clientId, below(origin, 'clientId')),
    clientSecret: declareSecret(clientSecret, below(origin, 'clientSecret')),
    ...(tokenUrl !== undefined && { tokenUrl: declareReference(tokenUrl, below(origin, 'tokenUrl')) }),
    ...(scope !== undefined && { scope }),
  };
}
