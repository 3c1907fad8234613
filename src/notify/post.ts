import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { tlsFaultOf } from '../diagnostic/tls.ts';
import type { Runtime } from '../runtime.ts';
import { TryLater } from './try-later.ts';
import { Undeliverable } from './undeliverable.ts';

export interface Posting {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly lookup: LookupFunction;
  readonly runtime: Pick<Runtime, 'sleep'>;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** The header of that name, as sent. */
  readonly retryAfter?: string;
}

/** Milliseconds from connecting to the last byte. */
const timeLimit = 10_000;

/** No certificate mends itself within a minute, and nobody has to sit and wait for it. */
const certificatePause = 60_000;

/** What a receiver has to say beside its status is of no use, and may repeat a credential: little is read, nothing kept. */
const mostBytes = 64 * 1024;

/**
 * One POST over a connection of its own, one answer; redirects are answers like any other.
 * Throws TryLater when there is none, what the look-up throws, and the signal's reason.
 */
export async function post({ runtime, signal, ...posting }: Posting): Promise<Answer> {
  signal?.throwIfAborted();
  const [controller, ended] = [new AbortController(), new AbortController()];
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop, { once: true });
  // Rejects once there is an answer: then there is nothing to stop.
  runtime.sleep(timeLimit, ended.signal).then(stop, () => undefined);
  try {
    return await exchange(posting, controller.signal);
  } catch (fault) {
    signal?.throwIfAborted();
    const { host } = posting.url;
    if (controller.signal.aborted) throw new TryLater(`${host} did not answer within ${timeLimit / 1000} s`);
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    if (code.startsWith('ERR_INVALID') || code.startsWith('ERR_HTTP_INVALID')) {
      throw new Undeliverable('one of its headers has a character that headers may not have');
    }
    const tls = tlsFaultOf(code);
    if (tls)
      throw new TryLater(`${host} cannot be reached over TLS: ${tls.what} (${code})`, certificatePause);
    throw new TryLater(`${host} cannot be reached (${code})`);
  } finally {
    ended.abort();
    signal?.removeEventListener('abort', stop);
  }
}

function exchange(
  { url, headers, body, lookup }: Omit<Posting, 'runtime' | 'signal'>,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const request = send(url, { method: 'POST', headers, lookup, signal, agent: false });
    request.once('response', (response) => {
      // With the status it is decided: whoever breaks off after it has taken the message all the same, or refused it.
      resolve(drained(response));
    });
    request.on('error', reject);
    // A receiver that wants to go on in another protocol is closed without an answer, and without an error.
    request.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    request.end(body);
  });
}

/** Reads the rest of the answer, so that the receiver can end in peace, but no endless one. */
function drained(response: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  const retryAfter = headers['retry-after'];
  return new Promise((done) => {
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size >= mostBytes) response.destroy();
    });
    // The status has been said; `close` follows.
    response.on('error', () => undefined);
    response.once('close', () => done({ status, ...(retryAfter !== undefined && { retryAfter }) }));
  });
}

/** The code of a network's or a parser's fault; undefined for anything else. */
function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
}
