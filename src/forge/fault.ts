import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';

/** The forge answered, and not with what was asked for. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, said: string) {
    super(said);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** Something was to be made, and nobody knows whether it was: look before asking again. */
export class LostWrite extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'LostWrite';
  }
}

/** The forge could not be reached, or put us off for longer than we wait. */
export class Unreachable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unreachable';
  }
}

/** What was asked, in the words of a message, and what a token needs for it. */
export interface Asked {
  /** `write comments on pull request 12 of company/directory` */
  readonly what: string;
  /** `pull-requests: write` */
  readonly permission: string;
}

/** Turns what went wrong into a fault for people; anything else is thrown on as it is. */
export function faultOf(error: unknown, asked: Asked): unknown {
  if (error instanceof Unreachable) return unavailable(error.message);
  if (!(error instanceof Refusal)) return error;
  return refusal(error, asked);
}

/** For what will perhaps go well another time. */
export function unavailable(reason: string): DiagnosticError {
  return fault('remote-unavailable', reason, 'Try again later.');
}

function refusal({ status, message }: Refusal, { what, permission }: Asked): DiagnosticError {
  const needs = `It needs ${permission}.`;
  if (status === 401) {
    return fault('authentication-failed', `the token is not accepted: ${what}`, needs, message);
  }
  if (status === 403) return fault('permission-denied', `the token may not do this: ${what}`, needs, message);
  if (status === 404) {
    const summary = `not there, or hidden from this token: ${what}`;
    return fault('permission-denied', summary, needs, message);
  }
  if (status >= 500 || status === 429) {
    return fault('remote-unavailable', `the forge answered ${status}: ${what}`, 'Try again later.', message);
  }
  return fault('remote-error', `the forge answered ${status}: ${what}`, undefined, message);
}

function fault(
  code: Diagnostic['code'],
  summary: string,
  advice: string | undefined,
  detail?: string,
): DiagnosticError {
  return new DiagnosticError({
    code,
    severity: 'error',
    summary,
    ...(detail !== undefined && detail !== '' && { detail }),
    ...(advice !== undefined && { advice }),
  });
}
