import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import type { Locate } from '../../src/diagnostic/source.ts';
import type { TargetDeclaration } from '../../src/manifest/manifest.ts';
import type { Runtime } from '../../src/runtime.ts';
import { type OpenOptions, openTarget, type Target } from '../../src/target/open.ts';

export interface Seen {
  readonly method: string;
  /** The path with the decoded query. */
  readonly url: string;
  readonly rawUrl: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
  readonly delayMs?: number;
}

export type Script = (seen: Seen, index: number) => Answer;

export interface TinyServer {
  readonly url: string;
  readonly seen: Seen[];
  readonly close: () => Promise<void>;
}

/** A real HTTP server on loopback that answers what the script says. */
export async function serve(script: Script): Promise<TinyServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const entry: Seen = {
      method: request.method ?? '',
      url: decodeURIComponent(request.url ?? ''),
      rawUrl: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(entry);
    const { status = 200, headers = {}, body, cut, delayMs = 0 } = script(entry, seen.length - 1);
    if (cut) {
      request.socket.destroy();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
    response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface TestRuntime extends Runtime {
  /** Every wait that was asked for, in milliseconds. */
  readonly sleeps: number[];
}

/**
 * A clock that jumps over waits instead of waiting, and remembers them. Otherwise it stands still: how long a wait is does
 * not depend on what the machine had to do before.
 */
export function jumpingRuntime(env: Readonly<Record<string, string>> = {}): TestRuntime {
  let now = Date.now();
  const sleeps: number[] = [];
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        sleeps.push(milliseconds);
        setImmediate(() => {
          if (signal?.aborted) return reject(signal.reason);
          now += milliseconds;
          resolve();
        });
      }),
    random: () => 0.5,
    env: { TOKEN: 'static-token-0001', SECRET: 'client-secret-0001', ...env },
    sleeps,
  };
}

const origin = { file: 'rollcall.yaml', path: ['targets', 'test'] };
export const locate: Locate = ({ file }) => ({ file, line: 1, column: 1 });

const base = { name: 'test', origin, rateBudget: 1, profile: {} };
const staticToken = { kind: 'token', token: { kind: 'env', name: 'TOKEN', origin } } as const;
const client = {
  kind: 'client-credentials',
  clientId: { kind: 'literal', value: 'sandbox' },
  clientSecret: { kind: 'env', name: 'SECRET', origin },
} as const;

type Overrides = Partial<Pick<TargetDeclaration, 'rateBudget' | 'profile' | 'auth'>>;

export function scimDeclaration(url: string, overrides: Overrides = {}): TargetDeclaration {
  const baseUrl = { kind: 'literal', value: url } as const;
  return { ...base, type: 'scim', baseUrl, auth: staticToken, ...overrides };
}

export function genesysDeclaration(url: string, overrides: Overrides = {}): TargetDeclaration {
  const at = { kind: 'baseUrl', baseUrl: { kind: 'literal', value: url } } as const;
  return { ...base, type: 'genesys-cloud', at, auth: client, ...overrides };
}

export const clientCredentials = client;

export function open(declaration: TargetDeclaration, options: Partial<OpenOptions> = {}): Promise<Target> {
  return openTarget(declaration, { runtime: jumpingRuntime(), locate, folder: '.', ...options });
}

/** The diagnostics a promise is rejected with. */
export async function faultsOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiagnosticError)) throw new Error(`no DiagnosticError but ${String(error)}`);
  return error.diagnostics;
}

/** Answers discovery as a server does that has everything; for scripts that are about something else. */
export function discovery(seen: Seen): Answer | undefined {
  if (/ServiceProviderConfig$/i.test(seen.url)) {
    const yes = { supported: true };
    return { body: { patch: yes, filter: yes, etag: yes } };
  }
  return /Schemas$/i.test(seen.url) ? { status: 404 } : undefined;
}
