import { headerOf, type Method, type WireFailure, type WireHeaders, type WireOutcome } from './transport.ts';

/**
 * What to do with an outcome. `again` is safe: the request was read-only, or the server did not carry it out.
 * `lost` is a write of which nobody knows whether it took effect: whoever asked must look before writing again.
 */
export type Verdict =
  | { readonly kind: 'accept' }
  | { readonly kind: 'again'; readonly throttled: boolean; readonly askedWait?: number }
  | { readonly kind: 'lost' };

const longestBackoff = 60_000;
const firstBackoff = 500;

/** Decides by method, status and headers alone. */
export function judge(method: Method, outcome: WireOutcome, now: number): Verdict {
  const readOnly = method === 'GET';
  if (outcome.kind === 'failure') return judgeFailure(outcome, readOnly);
  const { status, headers } = outcome;
  const asked = retryAfter(headers, now);
  const wait = asked === undefined ? {} : { askedWait: asked };
  // 403 with Retry-After is a secondary rate limit, not a missing permission.
  if (status === 429 || (status === 403 && asked !== undefined)) {
    return { kind: 'again', throttled: true, ...wait };
  }
  if (status === 503 && asked !== undefined) return { kind: 'again', throttled: false, ...wait };
  if (isServerFault(status) || status === 408) {
    return readOnly ? { kind: 'again', throttled: false, ...wait } : { kind: 'lost' };
  }
  return { kind: 'accept' };
}

function judgeFailure(failure: WireFailure, readOnly: boolean): Verdict {
  if (failure.reason === 'too-large') return readOnly ? { kind: 'accept' } : { kind: 'lost' };
  return readOnly || !failure.sent ? { kind: 'again', throttled: false } : { kind: 'lost' };
}

/** A name that does not resolve or a port nobody listens on seldom mends itself within a minute; a certificate never. */
const attemptsUnreachable = 4;

/** How often a request is tried that fails so; `most` where nothing speaks against it. */
export function attemptsAfter({ reason }: WireFailure, most: number): number {
  if (reason === 'untrusted') return 1;
  return reason === 'unreachable' ? attemptsUnreachable : most;
}

/** 501 says that the server will never do it, which is an answer and no fault. */
export function isServerFault(status: number): boolean {
  return status >= 500 && status !== 501;
}

/** Full jitter over an exponential ceiling: workers that failed together do not come back together. */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(longestBackoff, firstBackoff * 2 ** attempt);
}

/** Milliseconds until the moment Retry-After names, in seconds or as a date (RFC 9110 section 10.2.3). */
export function retryAfter(headers: WireHeaders, now: number): number | undefined {
  const value = headerOf(headers, 'retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
