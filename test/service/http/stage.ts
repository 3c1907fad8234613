import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sign } from '../../../src/notify/signature.ts';
import { processRuntime, Secret } from '../../../src/runtime.ts';
import { parseSandboxData, type SandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import type { ServiceContext } from '../../../src/service/fleet/context.ts';
import { followManifests } from '../../../src/service/fleet/manifests.ts';
import { createPool } from '../../../src/service/fleet/pool.ts';
import { followFiles } from '../../../src/service/following/place.ts';
import { type ListenOptions, listen } from '../../../src/service/http/listen.ts';
import { fleetFacts } from '../../../src/service/metrics/fleet-facts.ts';
import { createMetrics } from '../../../src/service/metrics/metrics.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';

export const secret = 'a-secret-of-the-personnel-system';

/** Tokens by their names in `manifest`. */
export const tokens = {
  all: 'token-that-may-do-all',
  reader: 'token-that-may-read',
  tier1: 'token-for-tier-1-alone',
  events: 'token-for-events-alone',
  other: 'token-for-another-target',
} as const;

/** Two groups, one of them with somebody too many, and a source of events. */
export const manifest = `version: 1
targets:
  acme:
    type: scim
    baseUrl: { env: BASE_URL }
    auth: { token: { env: SCIM_TOKEN } }
groups:
  support-tier1:
    displayName: Support Tier 1
    membership: exact
    members: [jane@acme.test, joe@acme.test]
  support-tier2:
    displayName: Support Tier 2
    membership: exact
    members: [jane@acme.test]
sources:
  hr:
    events: { key: employeeId, secret: { env: HR_SECRET } }
attributeMappings:
  hr:
    source: hr
    match: { externalId: employeeId }
    set: { title: jobTitle }
service:
  tokens:
    all: { token: { env: TOKEN_ALL }, scopes: [read, plan, apply, events] }
    reader: { token: { env: TOKEN_READER }, scopes: [read] }
    tier1: { token: { env: TOKEN_TIER1 }, scopes: [plan, apply], groups: [support-tier1] }
    events: { token: { env: TOKEN_EVENTS }, scopes: [events] }
    other: { token: { env: TOKEN_OTHER }, scopes: [read, plan, apply, events], targets: [globex] }
`;

export const directory = {
  users: [
    { userName: 'jane@acme.test', externalId: 'E-1', title: 'Agent' },
    { userName: 'joe@acme.test', externalId: 'E-2' },
    { userName: 'max@acme.test', externalId: 'E-3' },
  ],
  groups: [
    { displayName: 'Support Tier 1', members: [{ user: 'jane@acme.test' }] },
    { displayName: 'Support Tier 2', members: [{ user: 'jane@acme.test' }, { user: 'max@acme.test' }] },
  ],
};

export interface Stage {
  readonly url: string;
  readonly context: ServiceContext;
  readonly sandbox: Sandbox;
  readonly store: Store;
  /** Every log line so far. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Writes another manifest, and lets the time pass until it is the one that counts. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly send: (body: unknown, options?: SendOptions) => Promise<Response>;
  readonly ask: (path: string, options?: AskOptions) => Promise<Response>;
  /** Asks the service to stop, as a signal would. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

interface SendOptions {
  readonly path?: string;
  readonly signature?: string | undefined;
  readonly secret?: string;
  readonly at?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface AskOptions {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StageOptions {
  readonly databaseUrl?: string | undefined;
  readonly files?: Readonly<Record<string, string>>;
  readonly data?: SandboxData;
  readonly listen?: Partial<ListenOptions>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A service without its worker, on a real store and a real directory: what it takes in stays where it was put. */
export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-http-'));
  const sandbox = await startSandbox({ mode: 'rfc7644', data: options.data ?? parseSandboxData(directory) });
  const env = {
    BASE_URL: `${sandbox.url}/scim/v2`,
    SCIM_TOKEN: 'sandbox',
    HR_SECRET: secret,
    TOKEN_ALL: tokens.all,
    TOKEN_READER: tokens.reader,
    TOKEN_TIER1: tokens.tier1,
    TOKEN_EVENTS: tokens.events,
    TOKEN_OTHER: tokens.other,
    ...options.env,
  };
  let jumped = 0;
  const runtime = { ...processRuntime(), now: () => Date.now() + jumped, env };
  const lines: Record<string, unknown>[] = [];
  const log = openLog('debug', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const put = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  put(options.files ?? { 'rollcall.yaml': manifest });
  const ended = new AbortController();
  const asked = new AbortController();
  const manifests = await followManifests({
    look: followFiles(folder),
    freshFor: 0,
    runtime,
    log,
    signal: ended.signal,
  });
  const store = await openStore({
    folder: join(folder, 'store'),
    runtime,
    log,
    ...(options.databaseUrl !== undefined && { databaseUrl: options.databaseUrl }),
  });
  await store.targets.register(manifests.names());
  const metrics = createMetrics(() => fleetFacts(store, runtime.now()));
  const pool = createPool({ runtime, metrics, home: folder, fullEvery: 3_600_000 });
  const context: ServiceContext = {
    store,
    manifests,
    home: folder,
    pool,
    metrics,
    trace: (_name, _attributes, work) => work(),
    runtime,
    log,
    rollcallVersion: '0.0.0-test',
    worker: 'test-worker',
    leaseLifetime: 60_000,
    stop: asked.signal,
    wake: () => {},
  };
  const server = await listen(context, { host: '127.0.0.1', port: 0, routes: 'all', ...options.listen });

  return {
    url: server.url,
    context,
    sandbox,
    store,
    lines,
    write: (files) => {
      put(files);
      // Declarations are a second old at most.
      jumped += 1_000;
    },
    send: (body, { path = '', secret: key = secret, at = Date.now() / 1000, headers, ...given } = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const signature = 'signature' in given ? given.signature : sign(new Secret(key), Math.floor(at), text);
      return fetch(`${server.url}/webhooks/directory-sync${path}`, {
        method: 'POST',
        body: text,
        headers: {
          'content-type': 'application/json',
          ...(signature !== undefined && { 'Rollcall-Signature': signature }),
          ...headers,
        },
      });
    },
    ask: (path, { method = 'GET', token, body, headers } = {}) =>
      fetch(`${server.url}${path}`, {
        method,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      }),
    stop: () => asked.abort(),
    close: async () => {
      asked.abort();
      await server.close();
      await pool.close();
      await store.close();
      ended.abort();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An event as the personnel system would send it. */
export function event(id: string, over: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    type: 'user.updated',
    time: '2026-11-22T08:00:00Z',
    data: { employeeId: 'E-1', jobTitle: 'Team Lead' },
    ...over,
  };
}

export async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}
