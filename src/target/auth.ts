import type { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { type Runtime, Secret } from '../runtime.ts';
import type { Credentials } from './credentials.ts';
import { remoteFault } from './errors.ts';
import type { Redaction } from './redaction.ts';

/** Puts an Authorization header on requests, and knows whether a refused one can be had anew. */
export interface Authorization {
  readonly header: () => Promise<string>;
  /** After a 401 with this header: true when the request may be sent again with another one. */
  readonly renew: (refused: string) => Promise<boolean>;
  /** The scopes that came with the token, where the token endpoint lists them. */
  readonly grantedScopes: () => ReadonlySet<string> | undefined;
}

export interface GrantedToken {
  readonly token: Secret;
  readonly lifetimeMs?: number;
  readonly scopes?: ReadonlySet<string>;
}

export interface RenewalOptions {
  readonly runtime: Runtime;
  readonly redaction: Redaction;
  /** Asks the token endpoint. */
  readonly mint: () => Promise<GrantedToken>;
}

/** A token is renewed this long before it expires, or after nine tenths of a short life. */
const safetyMargin = 60_000;

/** A static token, or a user name and a password: what is refused once is refused for good. */
export function fixedAuthorization(
  credentials: Exclude<Credentials, { kind: 'client-credentials' }>,
  redaction: Redaction,
): Authorization {
  const basic = credentials.kind === 'basic';
  const secret = basic ? credentials.password : credentials.token;
  const header = basic
    ? basicHeader(credentials.username, credentials.password)
    : `Bearer ${credentials.token.reveal()}`;
  redaction.add(secret);
  redaction.add(new Secret(header.replace(/^\w+ /, '')));
  return { header: async () => header, renew: async () => false, grantedScopes: () => undefined };
}

/** RFC 7617; for OAuth clients too, as the vendors' own clients spell it: without the form-encoding of RFC 6749 section 2.3.1. */
export function basicHeader(username: string, password: Secret): string {
  return `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString('base64')}`;
}

/** Tokens that may still be echoed; older ones have expired, and would pile up while a service runs for weeks. */
const tokensRemembered = 10;

interface CurrentToken {
  readonly header: string;
  readonly renewAt: number;
  readonly scopes?: ReadonlySet<string>;
}

/** A token that is fetched when it is first needed and renewed before it expires. */
export function renewedAuthorization({ runtime, redaction, mint }: RenewalOptions): Authorization {
  let current: CurrentToken | undefined;
  let renewal: Promise<CurrentToken> | undefined;
  let granted: readonly Secret[] = [];

  function keepSecret(token: Secret): void {
    // A server may grant the same token again.
    const others = granted.filter((other) => other.reveal() !== token.reveal());
    for (const old of others.slice(0, -tokensRemembered)) redaction.remove(old);
    granted = [...others.slice(-tokensRemembered), token];
    redaction.add(token);
  }

  async function fetchToken(): Promise<CurrentToken> {
    const { token, lifetimeMs, scopes } = await mint();
    keepSecret(token);
    const margin = Math.min(safetyMargin, (lifetimeMs ?? 0) / 10);
    return {
      header: `Bearer ${token.reveal()}`,
      renewAt: lifetimeMs === undefined ? Number.POSITIVE_INFINITY : runtime.now() + lifetimeMs - margin,
      ...(scopes && { scopes }),
    };
  }

  /** Whoever comes while a token is being fetched waits for the same one. */
  function share(): Promise<CurrentToken> {
    renewal ??= fetchToken()
      .then((token) => {
        current = token;
        return token;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  return {
    header: async () => {
      if (current !== undefined && runtime.now() < current.renewAt) return current.header;
      return (await share()).header;
    },
    renew: async (refused) => {
      if (current === undefined || current.header === refused) await share();
      return true;
    },
    grantedScopes: () => current?.scopes,
  };
}

/** Says what a refused credential means to the person who has to mend it. */
export function refusedCredential(target: string, kind: Credentials['kind'], said: string): DiagnosticError {
  const advice = {
    token: 'The token may have expired: put a new one where the manifest refers to it.',
    basic: 'Check the user name and the password the manifest refers to.',
    'client-credentials': 'Check that the OAuth client exists, is active and belongs to this organisation.',
  }[kind];
  return remoteFault('authentication-failed', `${target} does not accept the credential`, {
    detail: said,
    advice,
  });
}
