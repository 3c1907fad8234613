import type { Runtime } from '../runtime.ts';
import { denied, unavailable } from './fault.ts';
import { largestSourceInWords } from './source.ts';
import { Broken, connectionFault, isUntrusted } from './trouble.ts';

/** How pages are asked for; the same for every page of a source. */
export interface HttpGet {
  readonly source: string;
  readonly headers: Headers;
  /** Whether the headers hold what only the source's own origin may see. */
  readonly confidential: boolean;
  readonly timeout: number;
  readonly runtime: Runtime;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

const mostAttempts = 4;
const mostRedirects = 5;
const firstWait = 500;
const longestWait = 60_000;
const worthRetrying = new Set([408, 429, 500, 502, 503, 504]);
const redirecting = new Set([301, 302, 303, 307, 308]);

/** The address without what may be secret in it: credentials and query. */
export function printUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/**
 * One page with a good answer, and the address it came from in the end.
 *
 * @param room how many bytes the answer may have
 * @throws DiagnosticError `source-unavailable`, `source-denied`; or the signal's reason
 */
export async function getPage(
  get: HttpGet,
  url: URL,
  room: number,
): Promise<HttpAnswer & { readonly url: URL }> {
  let current = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await sendPatiently(get, current, room);
    const location = redirecting.has(answer.status) ? answer.headers.get('location') : null;
    if (location === null) return { ...checked(get, current, answer), url: current };
    current = follow(get, current, location);
  }
  throw unavailable(get.source, `${printUrl(url)} redirects without end`);
}

/** The address that a page or a redirect leads to, if we may go there with what we carry. */
export function follow({ source, confidential }: HttpGet, from: URL, target: string): URL {
  const url = URL.canParse(target, from.href) ? new URL(target, from) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== from.protocol) {
    throw unavailable(source, `${printUrl(from)} leads to an address that is not followed`);
  }
  if (confidential && url.origin !== from.origin) {
    const advice = 'Name the address that it leads to, if the credentials are meant for that server too.';
    throw unavailable(source, `${printUrl(from)} leads to ${url.origin}, which may not see the credentials`, {
      advice,
    });
  }
  return url;
}

function checked({ source }: HttpGet, url: URL, answer: HttpAnswer): HttpAnswer {
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  if (status === 401) throw denied(source, `${printUrl(url)} does not accept the credentials (401)`);
  if (status === 403) throw denied(source, `${printUrl(url)} may not be read with these credentials (403)`);
  throw unavailable(source, `${printUrl(url)} answered with status ${status}`);
}

async function sendPatiently(get: HttpGet, url: URL, room: number): Promise<HttpAnswer> {
  const { source, runtime, signal } = get;
  for (let attempt = 1; ; attempt++) {
    const last = attempt === mostAttempts;
    let wait = runtime.random() * firstWait * 2 ** attempt;
    try {
      const answer = await send(get, url, room);
      if (last || !worthRetrying.has(answer.status)) return answer;
      wait = retryAfter(answer.headers, runtime.now()) ?? wait;
    } catch (error) {
      signal?.throwIfAborted();
      const fault = connectionFault(source, url.host, error);
      if (last || isUntrusted(error) || error === fault) throw fault;
    }
    if (wait > longestWait) {
      throw unavailable(source, `${printUrl(url)} asks to wait ${Math.ceil(wait / 1000)} s`);
    }
    await runtime.sleep(wait, signal);
  }
}

/** One request, from connecting to the last byte. Redirects are ours to judge. */
async function send(
  { source, headers, timeout, signal }: HttpGet,
  url: URL,
  room: number,
): Promise<HttpAnswer> {
  const clock = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      headers,
      redirect: 'manual',
      signal: signal ? AbortSignal.any([clock, signal]) : clock,
    });
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > room) throw unavailable(source, `${printUrl(url)} sends more than ${largestSourceInWords}`);
      pieces.push(piece);
    }
    return { status: response.status, headers: response.headers, bytes: Buffer.concat(pieces) };
  } catch (error) {
    throw clock.aborted ? new Broken(`gave no answer within ${timeout / 1000} s`) : error;
  }
}

/** Milliseconds until the moment Retry-After names, in seconds or as a date (RFC 9110 section 10.2.3). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
