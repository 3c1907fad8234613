import type { ServerError } from './errors.ts';
import type { Right } from './profile.ts';
import type { Method, WireHeaders, WireRequest } from './transport.ts';

export interface Call {
  readonly right: Right;
  readonly method: Method;
  /** Below the SCIM base URL, or below the vendor's own API. */
  readonly base: 'scim' | 'platform';
  /** Begins with a slash; the base path stays in front of it. */
  readonly path: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly assertMayLeave?: WireRequest['assertMayLeave'];
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Where calls go: URLs without a trailing slash. */
export type Bases = Readonly<Record<Call['base'], string>>;

export interface AnswerReply {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: WireHeaders;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
  readonly ms: number;
  /** What went wrong, when the status is 400 or above. */
  readonly error?: ServerError;
  readonly correlationId?: string;
}

/** No answer tells what became of the request: a write may have taken effect. */
export interface LostReply {
  readonly kind: 'lost';
  readonly detail: string;
  readonly status?: number;
  readonly ms: number;
}

export type Reply = AnswerReply | LostReply;

/**
 * Sends a call and sees it through: token, limiter, circuit breaker, retries where they are safe.
 * Throws DiagnosticError when nothing further can succeed: credential, permission, server away, time limit; and what
 * `assertMayLeave` throws.
 */
export type Send = (call: Call) => Promise<Reply>;

export function buildRequest(
  call: Call,
  { bases, contentType, authorization }: { bases: Bases; contentType: string; authorization: string },
): WireRequest {
  // Concatenated, not resolved: resolving a path with a leading slash would lose the version in the base URL.
  const url = new URL(bases[call.base] + call.path);
  url.search = queryText(call.query ?? {});
  return {
    method: call.method,
    url,
    headers: {
      authorization,
      accept: 'application/scim+json, application/json',
      'user-agent': 'rollcall',
      ...(call.body !== undefined && {
        'content-type': call.base === 'scim' ? contentType : 'application/json',
      }),
      ...call.headers,
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    ...(call.assertMayLeave && { assertMayLeave: call.assertMayLeave }),
  };
}

/** Percent-encoded, because not every server reads `+` as a blank. */
function queryText(query: Query): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}
