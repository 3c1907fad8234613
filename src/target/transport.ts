import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { type TlsFault, tlsFaultOf } from '../diagnostic/tls.ts';
import { askLast } from './ask-last.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type WireHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface WireRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /**
   * Asked in the last moment, when there is a connection and the request is about to be written to it. What it throws ends
   * the request, of which the server has seen nothing.
   */
  readonly assertMayLeave?: () => void;
}

export type WireOutcome = WireAnswer | WireFailure;

export interface WireAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: WireHeaders;
  readonly text: string;
}

/** No answer. `sent` is false only when the server certainly did not see the request. */
export interface WireFailure {
  readonly kind: 'failure';
  readonly sent: boolean;
  /** `untrusted`: the other end is there and is not whom its certificate should name; waiting mends nothing. */
  readonly reason: 'unreachable' | 'untrusted' | 'cut' | 'timeout' | 'too-large';
  readonly detail: string;
  /** Where it is `untrusted`. */
  readonly tls?: TlsFault;
}

export interface Transport {
  /** One request, one outcome: no retry, no exception but the signal's reason and what `assertMayLeave` throws. */
  readonly send: (request: WireRequest) => Promise<WireOutcome>;
  readonly close: () => Promise<void>;
}

export interface TransportOptions {
  readonly connections: number;
  /** Milliseconds for a request as a whole, from connecting to the last byte. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly lookup?: LookupFunction;
}

/** A group of 100,000 members is about 16 MB; whatever is much larger is no answer to a question of ours. */
const largestBody = 64 * 1024 * 1024;

/** Codes with which a connection fails before a request could be written to it. */
const neverSent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)/;

/** HTTP/1.1 over pooled connections. undici is loaded with the first request: most commands never need it. */
export function createTransport({ connections, timeout, signal, lookup }: TransportOptions): Transport {
  const pools = new Map<string, Promise<Dispatcher>>();

  function poolFor(origin: string): Promise<Dispatcher> {
    const present = pools.get(origin);
    if (present) return present;
    // Bundled, a CommonJS package has its default export alone.
    const pool = import('undici').then(
      ({ default: undici }) =>
        new undici.Pool(origin, {
          connections,
          allowH2: false,
          maxResponseSize: largestBody,
          ...(lookup && { connect: { lookup } }),
        }),
    );
    pools.set(origin, pool);
    return pool;
  }

  async function send({ method, url, headers, body, assertMayLeave }: WireRequest): Promise<WireOutcome> {
    signal.throwIfAborted();
    const pool = await poolFor(url.origin);
    const dispatcher = assertMayLeave ? askLast(pool, assertMayLeave) : pool;
    const controller = new AbortController();
    const stop = () => controller.abort();
    const timer = setTimeout(stop, timeout);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const answer = await dispatcher.request({
        path: url.pathname + url.search,
        method,
        headers: { ...headers },
        body: body ?? null,
        signal: controller.signal,
      });
      const text = await answer.body.text();
      return { kind: 'answer', status: answer.statusCode, headers: answer.headers, text };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof DiagnosticError) throw error;
      if (controller.signal.aborted) {
        const seconds = timeout / 1000;
        return { kind: 'failure', sent: true, reason: 'timeout', detail: `no answer within ${seconds} s` };
      }
      return failureFrom(error, url.host);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  async function close(): Promise<void> {
    const open = await Promise.all(pools.values());
    await Promise.all(open.map((pool) => pool.destroy()));
  }

  return { send, close };
}

function failureFrom(error: unknown, host: string): WireFailure {
  const code = String((error as { code?: unknown }).code ?? '');
  if (neverSent.test(code)) {
    return { kind: 'failure', sent: false, reason: 'unreachable', detail: `${host}: ${inWords(code)}` };
  }
  const tls = tlsFaultOf(code);
  if (tls) {
    return {
      kind: 'failure',
      sent: false,
      reason: 'untrusted',
      detail: `${host}: ${tls.what} (${code})`,
      tls,
    };
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return { kind: 'failure', sent: true, reason: 'too-large', detail: 'the answer is larger than 64 MB' };
  }
  return { kind: 'failure', sent: true, reason: 'cut', detail: `the connection to ${host} broke (${code})` };
}

function inWords(code: string): string {
  if (code === 'ECONNREFUSED') return 'connection refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host name cannot be resolved';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'no connection within the time limit';
  return code;
}

/** The header's first value. Names are lower-cased. */
export function headerOf(headers: WireHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
