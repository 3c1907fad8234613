import { diagnosticCodes, exitCodes } from '../../diagnostic/codes.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { Problem, type ProblemCode } from './problem.ts';

interface Kind {
  readonly status: number;
  readonly code: ProblemCode;
  readonly retryAfter?: number;
}

const byExitCode: Readonly<Record<number, Kind>> = {
  [exitCodes.denied]: { status: 502, code: 'directory-denies' },
  [exitCodes.blocked]: { status: 422, code: 'plan-blocked' },
  [exitCodes.stale]: { status: 409, code: 'directory-moved' },
  [exitCodes.incomplete]: { status: 503, code: 'unavailable', retryAfter: 30 },
  [exitCodes.locked]: { status: 409, code: 'busy', retryAfter: 5 },
  [exitCodes.unavailable]: { status: 503, code: 'unavailable', retryAfter: 30 },
  [exitCodes.withheld]: { status: 503, code: 'unavailable', retryAfter: 30 },
};

const impossible: Kind = { status: 422, code: 'plan-impossible' };

/** Whatever its exit code, the answer depends on whose fault it is. */
const byCode: Readonly<Partial<Record<Diagnostic['code'], Kind>>> = {
  'nesting-cycle': { status: 409, code: 'nesting-cycle' },
  'live-nesting-cycle': { status: 409, code: 'nesting-cycle' },
  'remote-error': { status: 502, code: 'directory-fails' },
  'unsupported-server': { status: 502, code: 'directory-fails' },
  'clock-differs': { status: 503, code: 'unavailable', retryAfter: 30 },
  'missing-variable': { status: 503, code: 'unavailable', retryAfter: 30 },
  'missing-secret-file': { status: 503, code: 'unavailable', retryAfter: 30 },
};

/**
 * The answer that faults of a plan or a run lead to: that of the first of them that says something of its own.
 *
 * @param isManifest the manifest itself does not validate, so that nothing can be planned until somebody mends it
 */
export function fromDiagnostics(
  diagnostics: readonly Diagnostic[],
  { isManifest = false }: { readonly isManifest?: boolean } = {},
): Problem {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const { status, code, retryAfter } = kindOf(errors, isManifest);
  const why = errors.map(({ summary }) => summary).join('; ');
  return new Problem({
    status,
    code,
    detail: isManifest ? `The manifest does not validate: ${why}.` : `${why}.`,
    diagnostics: errors,
    ...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }),
  });
}

function kindOf(errors: readonly Diagnostic[], isManifest: boolean): Kind {
  const special = errors.flatMap(({ code }) => byCode[code] ?? [])[0];
  if (special !== undefined) return special;
  if (isManifest) return { status: 503, code: 'unavailable', retryAfter: 30 };
  const [first] = errors;
  return (first && byExitCode[diagnosticCodes[first.code]]) ?? impossible;
}
