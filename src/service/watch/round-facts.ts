import type { Report } from '../../apply/report.ts';
import { type DiagnosticCode, diagnosticCodes } from '../../diagnostic/codes.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Reconciliation } from '../../workflow/reconcile.ts';
import type { Round } from './round.ts';

/** What a reconciliation came to, as a round tells it. */
export function factsOf(
  value: Reconciliation,
): Pick<Round, 'result' | 'digest' | 'summary' | 'runId' | 'report' | 'diagnostics'> {
  const { digest, summary } = value.plan;
  switch (value.kind) {
    case 'in-sync':
    case 'planned':
      return { result: value.kind, digest, summary, diagnostics: [] };
    case 'blocked':
    case 'locked':
      return { result: value.kind, digest, summary, diagnostics: value.diagnostics };
    case 'applied': {
      const { report } = value;
      const result = report.result === 'complete' ? 'applied' : 'incomplete';
      return { result, digest, summary, runId: report.runId, report, diagnostics: faultsOf(report) };
    }
  }
}

function faultsOf({ diagnostics }: Report): readonly Diagnostic[] {
  return diagnostics.flatMap((each) => (isCode(each.code) ? [{ ...each, code: each.code }] : []));
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, code);
}
