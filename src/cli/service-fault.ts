import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { tlsFaultOf } from '../diagnostic/tls.ts';

/** The token that a service is asked with. */
export const tokenVariable = 'ROLLCALL_SERVICE_TOKEN';

export function withoutToken(): DiagnosticError {
  return new DiagnosticError({
    code: 'missing-variable',
    severity: 'error',
    summary: `${tokenVariable} is not set`,
    advice:
      'It holds a token of `service.tokens` in the manifest of the service, with the scope `events`, or `read` for runs.',
  });
}

/** Nobody answered. `detail` says so where the reason is not in the fault. */
export function noAnswer(address: URL, fault: unknown, detail?: string): DiagnosticError {
  const tls = tlsFaultOf(codeOf(fault));
  return new DiagnosticError({
    code: 'remote-unavailable',
    severity: 'error',
    summary: `the service at ${address.origin} does not answer`,
    detail: detail ?? tls?.what ?? reasonOf(fault),
    advice: tls?.advice ?? 'Check that `rollcall serve` runs there.',
  });
}

/** fetch hides what happened in the cause. */
function codeOf(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function reasonOf(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  return cause instanceof Error ? cause.message : String(cause);
}

/** The service refused what was asked. */
export async function refusalOf(answer: Response, base: URL): Promise<DiagnosticError> {
  const { status } = answer;
  const code =
    status === 401 ? 'authentication-failed' : status === 403 ? 'permission-denied' : otherFault(status);
  // Something in between may have answered, in words of its own.
  const body: unknown = await answer.json().catch(() => undefined);
  const { detail, title } = (body ?? {}) as { readonly detail?: unknown; readonly title?: unknown };
  const words = [detail, title].find((each) => typeof each === 'string');
  return new DiagnosticError({
    code,
    severity: 'error',
    summary: `the service at ${base.origin} answered ${status}`,
    ...(typeof words === 'string' && { detail: words }),
    ...(status === 401 && { advice: `Check ${tokenVariable}.` }),
  });
}

function otherFault(status: number): 'usage' | 'remote-unavailable' {
  return status >= 400 && status < 500 && status !== 429 ? 'usage' : 'remote-unavailable';
}

/** Something else answers at that address. */
export function notAService(base: URL): DiagnosticError {
  return new DiagnosticError({
    code: 'remote-unavailable',
    severity: 'error',
    summary: `${base.origin} is no service of rollcall`,
    advice: 'Name the address that `rollcall serve` says when it starts.',
  });
}
