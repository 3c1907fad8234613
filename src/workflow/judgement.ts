import type { Plan } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Target } from '../target/open.ts';
import { type Admission, type AdmissionTerms, admit } from './admission.ts';
import { blockedDiagnostic, planOfAdditions } from './apply.ts';
import { type Approval, type ApprovalVerdict, approvalFaults, judgeApproval } from './approval.ts';

/** Everything by which it is decided whether a plan is carried out, and how much of it. */
export interface JudgementTerms extends AdmissionTerms {
  /** Leave out whatever takes something away. */
  readonly additionsOnly?: boolean;
  /** What the plan has to be covered by. */
  readonly approval?: Approval;
}

export interface Judgement extends Admission {
  /** How the plan stands to its approval; absent where none is asked for. */
  readonly verdict?: ApprovalVerdict;
  /** Why it may not be carried out, all reasons at once; none when it may. */
  readonly faults: readonly Diagnostic[];
}

/** Takes out of a plan what is not to be done now, and says what stands in the way of the rest. Writes nothing. */
export function judgePlan(
  made: Plan,
  { additionsOnly = false, approval, ...terms }: JudgementTerms,
  target: Pick<Target, 'profile'>,
): Judgement {
  const admission = admit(additionsOnly ? planOfAdditions(made, target) : made, terms, target);
  const blocks = admission.remaining.map(blockedDiagnostic);
  if (approval === undefined) return { ...admission, faults: blocks };
  const verdict = judgeApproval(approval, admission.plan, made);
  return { ...admission, verdict, faults: [...approvalFaults(verdict, approval), ...blocks] };
}
