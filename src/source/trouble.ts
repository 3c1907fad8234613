import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { tlsFaultOf } from '../diagnostic/tls.ts';
import { unavailable } from './fault.ts';

/** A conversation that ended before its time for a reason of ours; the message goes on after the server's name. */
export class Broken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Broken';
  }
}

/**
 * A connection that could not be made or did not last, as a diagnostic; what is one already stays as it is.
 *
 * @throws the error itself, when it is none of a connection
 */
export function connectionFault(source: string, host: string, error: unknown): DiagnosticError {
  if (error instanceof DiagnosticError) return error;
  if (error instanceof Broken) return unavailable(source, `${host} ${error.message}`);
  const code = codeOf(error);
  if (code === undefined) throw error;
  const tls = tlsFaultOf(code);
  if (tls) return unavailable(source, `${host}: ${tls.what} (${code})`, { advice: tls.advice });
  return unavailable(source, `${host} ${reasons[code] ?? `broke off the connection (${code})`}`);
}

/** A certificate does not get better by waiting. */
export function isUntrusted(error: unknown): boolean {
  return tlsFaultOf(codeOf(error) ?? '') !== undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ENOTFOUND: 'is a name that cannot be resolved',
  EAI_AGAIN: 'is a name that cannot be resolved at the moment',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
};

/** fetch hides what happened one or two causes deep. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}
