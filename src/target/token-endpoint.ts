import { type Runtime, Secret } from '../runtime.ts';
import { parseJson } from '../scim/json-text.ts';
import { basicHeader, type GrantedToken, refusedCredential } from './auth.ts';
import type { ClientCredentials } from './credentials.ts';
import { isRecord, parseServerError, printServerError, remoteFault, untrustedFault } from './errors.ts';
import type { Redaction } from './redaction.ts';
import { attemptsAfter, backoff, isServerFault, retryAfter } from './retry.ts';
import type { Transport, WireOutcome } from './transport.ts';

export interface TokenRequest {
  readonly target: string;
  readonly url: URL;
  readonly credentials: ClientCredentials;
  readonly transport: Transport;
  readonly runtime: Runtime;
  readonly redaction: Redaction;
  readonly signal: AbortSignal;
}

const longestWait = 60_000;
const attempts = 8;

/**
 * OAuth 2.0 client credentials (RFC 6749 section 4.4) with HTTP Basic and a form body.
 * Asking for a token changes nothing, so it is repeated after any failure that may pass.
 * Throws DiagnosticError: authentication-failed, or remote-unavailable.
 */
export async function mintToken(request: TokenRequest): Promise<GrantedToken> {
  const { target, credentials, transport, runtime, redaction, signal } = request;
  redaction.add(credentials.clientSecret);
  const basic = basicHeader(credentials.clientId, credentials.clientSecret);
  redaction.add(new Secret(basic.slice('Basic '.length)));
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (credentials.scope !== undefined) form.set('scope', credentials.scope);
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await transport.send({
      method: 'POST',
      url: request.url,
      headers: {
        authorization: basic,
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    });
    const token = readToken(outcome);
    if (token) return token;
    const said = redaction.clean(describe(outcome));
    if (!mayPass(outcome)) throw refusedCredential(target, credentials.kind, said);
    const most = outcome.kind === 'failure' ? attemptsAfter(outcome, attempts) : attempts;
    const asked = outcome.kind === 'answer' ? retryAfter(outcome.headers, runtime.now()) : undefined;
    if (attempt + 1 >= most || (asked ?? 0) > longestWait) {
      if (outcome.kind === 'failure' && outcome.tls) throw untrustedFault(target, outcome.tls, said);
      throw remoteFault('remote-unavailable', `${target} gives out no token`, { detail: said });
    }
    await runtime.sleep(asked ?? backoff(attempt, runtime.random), signal);
  }
}

function readToken(outcome: WireOutcome): GrantedToken | undefined {
  if (outcome.kind !== 'answer' || outcome.status >= 300) return undefined;
  const body = parseJson(outcome.text);
  if (!isRecord(body) || typeof body.access_token !== 'string' || body.access_token === '') return undefined;
  const seconds = Number(body.expires_in);
  return {
    token: new Secret(body.access_token),
    ...(seconds > 0 && { lifetimeMs: seconds * 1000 }),
    ...(typeof body.scope === 'string' && { scopes: new Set(body.scope.split(/[\s,]+/).filter(Boolean)) }),
  };
}

/** Genesys Cloud throttles the minting of tokens with 400 and a description that begins so. */
function mayPass(outcome: WireOutcome): boolean {
  if (outcome.kind === 'failure') return true;
  const { status, text } = outcome;
  return status === 429 || isServerFault(status) || (status === 400 && /rate limit exceeded/i.test(text));
}

function describe(outcome: WireOutcome): string {
  if (outcome.kind === 'failure') return outcome.detail;
  const { status, headers, text } = outcome;
  // The text of an answer that should have held a token may hold one.
  if (status < 300) return `${status}: the answer holds no access token`;
  return printServerError(parseServerError(status, headers, text, []));
}
