import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { reasonOf } from '../../diagnostic/reason.ts';

/** The database cannot be reached, or not now. */
export function storeUnavailable(fault: unknown): DiagnosticError {
  return new DiagnosticError({
    code: 'store-unavailable',
    severity: 'error',
    summary: 'The database of the service cannot be reached',
    detail: reasonOf(fault),
    advice: 'Check DATABASE_URL and that PostgreSQL runs and lets this user in. What was committed is safe',
  });
}
