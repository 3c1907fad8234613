import type { Plan } from '../changeset/plan.ts';
import { type Diagnostic, DiagnosticError, exitCodeOf } from '../diagnostic/diagnostic.ts';
import { renderBeyond } from '../render/approval.ts';
import { renderJson } from '../render/json.ts';
import { type Approval, type ApprovalVerdict, approvalFaults } from '../workflow/approval.ts';
import { writeFailureReason } from './ci-outputs.ts';
import type { Session } from './session.ts';

export interface Judged {
  readonly plan: Plan;
  readonly approval: Approval;
  readonly verdict: ApprovalVerdict;
  /** What stands in the way beside the approval. */
  readonly others: readonly Diagnostic[];
}

/**
 * Stops a plan that its approval does not cover, and shows what is new. Returns the exit code of a refusal that was told
 * as a document; undefined when the plan may go on. Throws the faults of any other refusal.
 */
export async function refuseBeyond(
  { plan, approval, verdict, others }: Judged,
  { check, ids = false }: { readonly check?: boolean; readonly ids?: boolean },
  session: Session,
): Promise<number | undefined> {
  const { output } = session;
  if (verdict.kind === 'covered') {
    if (verdict.left > 0) output.note(leftText(verdict.left));
    return undefined;
  }
  const diagnostics = [...approvalFaults(verdict, approval), ...others];
  if (verdict.kind === 'differs') throw new DiagnosticError(...diagnostics);
  const { beyond } = verdict;
  if (output.format !== 'json') {
    // The plan stands above it, unless nothing is to be written.
    const view = renderBeyond(beyond, { ...output.drawing, name: approval.name, ids });
    output.result(check ? view : `\n${view}`);
    throw new DiagnosticError(...diagnostics);
  }
  const digests = { approved: approval.digest, plan: plan.digest };
  output.result(
    renderJson({
      document: 'approval',
      formatVersion: 1,
      result: 'exceeded',
      ...digests,
      beyond,
      diagnostics,
    }),
  );
  await writeFailureReason(diagnostics, session);
  return exitCodeOf(diagnostics);
}

function leftText(left: number): string {
  const changes = left === 1 ? '1 approved change is' : `${left} approved changes are`;
  return `${changes} not in this plan: done already, no longer wanted, or left out.`;
}
