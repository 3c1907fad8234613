import { STATUS_CODES } from 'node:http';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';

/** Why a request was not done, for programs: the list is closed and part of the contract. */
export const problemCodes = [
  'malformed-request',
  'invalid-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'busy',
  'event-differs',
  'nesting-cycle',
  'directory-moved',
  'body-too-large',
  'media-type',
  'plan-blocked',
  'plan-impossible',
  'too-many-requests',
  'directory-denies',
  'directory-fails',
  'unavailable',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What answers a request that was not done (RFC 9457). */
export interface ProblemFacts {
  readonly status: number;
  readonly code: ProblemCode;
  /** One sentence or more; never anything secret, never a stack. */
  readonly detail: string;
  /** Parts of the request that are wrong, each with a JSON pointer (RFC 6901) as a URI fragment. */
  readonly errors?: readonly RequestFault[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer, such as a plan that is blocked. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Why in truth, for the log alone. */
  readonly cause?: unknown;
}

export interface RequestFault {
  readonly pointer: string;
  readonly detail: string;
}

/** Thrown where a request ends without being done. */
export class Problem extends Error {
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts) {
    super(facts.detail);
    this.name = 'Problem';
    this.facts = facts;
  }
}

/** The body that says so. `type` is left out: what it means, `code` says (RFC 9457 section 4.2.1). */
export function problemBody(
  { status, code, detail, errors, diagnostics, extra }: ProblemFacts,
  correlationId: string,
): Readonly<Record<string, unknown>> {
  return {
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail,
    correlationId,
    ...(errors && { errors }),
    ...(diagnostics && { diagnostics: diagnostics.map(shown) }),
    ...extra,
  };
}

/** Without the lines of the files around it, which are for a terminal. */
function shown({ frame: _, ...diagnostic }: Diagnostic): Omit<Diagnostic, 'frame'> {
  return diagnostic;
}

/** The store does not answer: nothing was stored, and the sender should try again. */
export function storeAway(cause: unknown): Problem {
  return new Problem({
    status: 503,
    code: 'unavailable',
    detail: 'The store does not answer. Nothing was stored; try again.',
    headers: { 'retry-after': '5' },
    cause,
  });
}

/** @param challenge how to say who one is (RFC 9110 section 11.6.1) */
export function unauthorized(detail: string, challenge: string): Problem {
  return new Problem({
    status: 401,
    code: 'unauthorized',
    detail,
    headers: { 'www-authenticate': challenge },
  });
}

export function forbidden(detail: string): Problem {
  return new Problem({ status: 403, code: 'forbidden', detail });
}

export function notFound(detail: string): Problem {
  return new Problem({ status: 404, code: 'not-found', detail });
}

export function tooMany(seconds: number): Problem {
  return new Problem({
    status: 429,
    code: 'too-many-requests',
    detail: 'Too many requests. Try again later.',
    headers: { 'retry-after': String(seconds) },
  });
}
