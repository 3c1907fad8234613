import type { Report } from '../apply/report.ts';
import type { Plan } from '../changeset/plan.ts';
import { type DiagnosticCode, diagnosticCodes, exitCodes } from '../diagnostic/codes.ts';
import { planExitCode } from './planning.ts';

/** The exit code of a run; `interrupted` is that of the signal which stopped it, if one did. */
export function applyExitCode(report: Report, plan: Plan, interrupted: number | undefined): number {
  if (report.result === 'complete') return planExitCode(plan, 0, false);
  if (report.result === 'interrupted') return interrupted ?? exitCodes.incomplete;
  return changedNothing(report) ? faultExitCode(report) : exitCodes.incomplete;
}

/** A run that ended before it changed anything ends as its fault would have ended a plan. */
function faultExitCode({ diagnostics }: Report): number {
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  return fault !== undefined && isDiagnosticCode(fault.code)
    ? diagnosticCodes[fault.code]
    : exitCodes.incomplete;
}

function changedNothing({ counts, changes }: Report): boolean {
  const changed = counts.created + counts.adopted + counts.updated + counts.deleted;
  return (
    changed === 0 && changes.every(({ membersAdded, membersRemoved }) => membersAdded + membersRemoved === 0)
  );
}

function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, code);
}
