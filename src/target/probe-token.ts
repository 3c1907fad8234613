import type { Locate } from '../diagnostic/source.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Runtime, Secret } from '../runtime.ts';
import { parseJson } from '../scim/json-text.ts';
import type { GrantedToken } from './auth.ts';
import { type Credentials, resolveReferences } from './credentials.ts';
import { isRecord } from './errors.ts';
import { findPlaces, findTokenUrl } from './places.ts';
import { type Finding, fine, type Seen, warning } from './probe-finding.ts';
import { createRedaction } from './redaction.ts';
import { runSignal } from './run-signal.ts';
import { mintToken } from './token-endpoint.ts';
import { createTransport } from './transport.ts';
import { watchTransport } from './trouble.ts';

export interface TokenProbe {
  readonly runtime: Runtime;
  readonly locate: Locate;
  /** Secret files are named relative to it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Milliseconds; no limit unless said. */
  readonly timeLimit?: number;
}

/** A token of which so little is left may run out in the middle of an apply. */
const shortMilliseconds = 10 * 60_000;
const timeout = 30_000;

/**
 * Fetches a token as a run would, and says how long it holds; of a fixed one, what can be known without asking.
 *
 * @returns the finding, and the scopes that came with the token, where it lists them
 * @throws DiagnosticError as opening the target would: a missing variable, an address that is none, a refused client
 */
export async function probeToken(
  declaration: TargetDeclaration,
  probe: TokenProbe,
): Promise<Seen<ReadonlySet<string> | undefined>> {
  const { runtime, locate, folder } = probe;
  const { credentials, baseUrl } = resolveReferences(declaration, { env: runtime.env, folder, locate });
  const places = findPlaces(declaration, { baseUrl, locate });
  if (credentials.kind !== 'client-credentials') {
    return { findings: [fixedFinding(credentials, runtime.now())], value: undefined };
  }
  const url = findTokenUrl(declaration, { credentials, places, locate });
  const { name: target } = declaration;
  const run = runSignal(target, probe, () => transport.trouble());
  const { signal } = run;
  const transport = watchTransport(createTransport({ connections: 1, timeout, signal }));
  const redaction = createRedaction();
  try {
    const token = await mintToken({ target, url, credentials, transport, runtime, redaction, signal });
    return { findings: [grantedFinding(token)], value: token.scopes };
  } finally {
    run.end();
    await transport.close();
  }
}

function grantedFinding({ lifetimeMs, scopes }: GrantedToken): Finding {
  const scope = scopes === undefined ? '' : `, with the scopes ${[...scopes].sort().join(', ')}`;
  if (lifetimeMs === undefined) return fine('token', `obtained; how long it holds is not said${scope}`);
  return lifeFinding(`obtained, it holds for ${inWords(lifetimeMs)}${scope}`, lifetimeMs);
}

function fixedFinding(
  credentials: Exclude<Credentials, { kind: 'client-credentials' }>,
  now: number,
): Finding {
  if (credentials.kind === 'basic') return fine('token', 'none needed: a user name and a password are sent');
  const end = expiryOf(credentials.token);
  if (end === undefined) return fine('token', 'a fixed one; how long it holds is not known');
  const left = end - now;
  if (left > 0) return lifeFinding(`a fixed one, it holds for ${inWords(left)}`, left);
  return warning('token', 'a fixed one, and its time has passed', {
    advice: 'Put a new one where the manifest refers to it.',
  });
}

function lifeFinding(summary: string, ms: number): Finding {
  if (ms >= shortMilliseconds) return fine('token', summary);
  return warning('token', summary, { advice: 'Let it hold longer, or a long apply ends with it.' });
}

/** Milliseconds since the epoch at which a JSON Web Token says it expires (RFC 7519 section 4.1.4). */
function expiryOf(token: Secret): number | undefined {
  const [, claims] = token.reveal().split('.');
  const body = claims === undefined ? undefined : parseJson(Buffer.from(claims, 'base64url').toString());
  return isRecord(body) && typeof body.exp === 'number' ? body.exp * 1_000 : undefined;
}

function inWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
