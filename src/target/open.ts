import type { LookupFunction } from 'node:net';
import type { Locate } from '../diagnostic/source.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Runtime } from '../runtime.ts';
import { fixedAuthorization, type GrantedToken, renewedAuthorization } from './auth.ts';
import { createBreaker } from './breaker.ts';
import { type ClientCredentials, resolveReferences } from './credentials.ts';
import { discover } from './discovery.ts';
import { genesysCloud } from './genesys.ts';
import { createLimiter, type OnWait } from './limiter.ts';
import { createMeter } from './meter.ts';
import { overrideProfile } from './overrides.ts';
import { findPlaces, findTokenUrl } from './places.ts';
import { rfc7644 } from './profile.ts';
import { createRedaction } from './redaction.ts';
import { runSignal } from './run-signal.ts';
import type { Target } from './target.ts';
import { mintToken } from './token-endpoint.ts';
import { createTransport } from './transport.ts';
import { watchTransport } from './trouble.ts';
import { createWire } from './wire.ts';

export type { Target } from './target.ts';

export interface OpenOptions {
  readonly runtime: Runtime;
  readonly locate: Locate;
  /** Secret files are named relative to it. */
  readonly folder: string;
  /** Requests at once, at most; 10 unless said. */
  readonly parallelism?: number;
  /** Milliseconds for one request; 30 s unless said. */
  readonly requestTimeout?: number;
  /** Milliseconds for the whole run; no limit unless said. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
  readonly onWait?: OnWait;
  /** How names of hosts become addresses; by the system's resolver unless said. */
  readonly lookup?: LookupFunction;
}

const defaultParallelism = 10;
const defaultRequestTimeout = 30_000;

/**
 * Makes a declared target ready for use. Only `scim` talks to the network here, to learn what the server can do.
 * Throws DiagnosticError: everything that is missing or wrong in the declaration at once, or unsupported-server.
 */
export async function openTarget(declaration: TargetDeclaration, options: OpenOptions): Promise<Target> {
  const { runtime, locate, folder, lookup, parallelism = defaultParallelism } = options;
  const { name, type, rateBudget: budget } = declaration;
  const { credentials, baseUrl } = resolveReferences(declaration, { env: runtime.env, folder, locate });
  const places = findPlaces(declaration, { baseUrl, locate });
  const { bases } = places;
  const standard = type === 'genesys-cloud' ? genesysCloud : rfc7644;
  let profile = overrideProfile(standard, declaration, locate);

  const run = runSignal(name, options, () => transport.trouble());
  const { signal } = run;
  const redaction = createRedaction();
  const meter = createMeter(profile.allowancePerMinute);
  const onWait: OnWait = (wait) => {
    meter.countWait(wait.ms);
    options.onWait?.(wait);
  };
  const timeout = options.requestTimeout ?? defaultRequestTimeout;
  const transport = watchTransport(
    createTransport({ connections: parallelism, timeout, signal, ...(lookup && { lookup }) }),
  );
  const authorization =
    credentials.kind === 'client-credentials'
      ? renewedAuthorization({ runtime, redaction, mint: minter(credentials) })
      : fixedAuthorization(credentials, redaction);
  const breaker = createBreaker({ runtime, target: name, signal, onWait });
  const send = createWire({
    target: name,
    bases,
    profile: () => profile,
    credentialKind: credentials.kind,
    runtime,
    signal,
    transport,
    authorization,
    limiter: createLimiter({ runtime, parallelism, budget, signal, onWait }),
    breaker,
    meter,
    redaction,
    onWait,
  });

  function minter(client: ClientCredentials): () => Promise<GrantedToken> {
    const url = findTokenUrl(declaration, { credentials: client, places, locate });
    return () => mintToken({ target: name, url, credentials: client, transport, runtime, redaction, signal });
  }

  async function close(): Promise<void> {
    run.end();
    await transport.close();
  }

  if (type === 'scim') {
    try {
      profile = overrideProfile(await discover(name, profile, send), declaration, locate);
    } catch (error) {
      await close();
      throw error;
    }
  }
  return {
    name,
    type,
    baseUrl: bases.scim,
    profile,
    ...(credentials.kind === 'basic' && { identity: credentials.username }),
    meter,
    send,
    breaker: breaker.state,
    provenLookups: new Set(),
    refutedLookups: new Set(),
    readWhole: new Set(),
    pause: (ms) => runtime.sleep(ms, signal),
    close,
  };
}
