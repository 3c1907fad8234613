import { createHash, timingSafeEqual } from 'node:crypto';
import { randomUuid } from './random.ts';
import { Refusal } from './refusal.ts';

export interface SandboxCredentials {
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly bearerToken?: string;
  readonly username?: string;
  readonly password?: string;
}

/** The key that opens a sandbox nobody chose keys for: it guards invented people on the loopback address. */
export const defaultCredentials = {
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  bearerToken: 'sandbox',
  username: 'sandbox',
  password: 'sandbox',
} as const satisfies SandboxCredentials;

export interface TokenDesk {
  /** RFC 6749 4.4: client credentials by HTTP Basic for an access token. */
  readonly issue: (authorization: string | undefined, form: URLSearchParams) => IssuedToken;
  /** Returns the name of the bucket in which requests under this authorization are counted; refuses with 401. */
  readonly admit: (authorization: string | undefined) => string;
}

interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
  readonly scope?: string;
}

interface DeskOptions {
  readonly credentials: SandboxCredentials;
  readonly tokenSeconds: number;
  readonly tokenErrorStatus: number;
  readonly tokenScope: string;
  readonly random: () => number;
  readonly now: () => number;
}

export function createTokenDesk(options: DeskOptions): TokenDesk {
  const { credentials, tokenSeconds, tokenErrorStatus, tokenScope, random, now } = options;
  const expiry = new Map<string, number>();

  const refuseClient = (error: string, message: string): Refusal =>
    new Refusal(tokenErrorStatus, message, { oauthError: error });

  return {
    issue(authorization, form) {
      if (form.get('grant_type') !== 'client_credentials') {
        throw new Refusal(400, 'grant_type must be client_credentials', {
          oauthError: 'unsupported_grant_type',
        });
      }
      const [id, secret] = basicPair(authorization);
      if (!isSame(id, credentials.clientId) || !isSame(secret, credentials.clientSecret)) {
        throw refuseClient('invalid_client', 'client id or secret is not known');
      }
      const token = randomUuid(random);
      expiry.set(token, now() + tokenSeconds * 1_000);
      const scope = tokenScope === '' ? {} : { scope: tokenScope };
      return { access_token: token, token_type: 'bearer', expires_in: tokenSeconds, ...scope };
    },

    admit(authorization) {
      const [scheme = '', secret = ''] = (authorization ?? '').split(/\s+/);
      if (scheme.toLowerCase() === 'bearer') {
        if (isSame(secret, credentials.bearerToken)) return secret;
        const endsAt = expiry.get(secret);
        if (endsAt !== undefined && now() < endsAt) return secret;
        expiry.delete(secret);
      }
      if (scheme.toLowerCase() === 'basic') {
        const [username, password] = basicPair(authorization);
        if (isSame(username, credentials.username) && isSame(password, credentials.password)) return username;
      }
      throw new Refusal(401, 'Authorization is missing, wrong or expired.', {
        gateway: true,
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    },
  };
}

function basicPair(authorization: string | undefined): readonly [string, string] {
  const [scheme = '', encoded = ''] = (authorization ?? '').split(/\s+/);
  if (scheme.toLowerCase() !== 'basic') return ['', ''];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function isSame(given: string, expected: string | undefined): boolean {
  if (expected === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
