import { knownGroups } from '../changeset/created-groups.ts';
import { type Deed, deed } from '../changeset/deed.ts';
import { type Beyond, countLeft, type Excess, partBeyond } from '../changeset/excess.ts';
import type { Plan } from '../changeset/plan.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { beyondApproval } from '../changeset/subset.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** What somebody agreed to. */
export interface Approval {
  readonly digest: string;
  /** What is behind the digest, where that was kept. */
  readonly deed?: Deed;
  /** What people call it: `change.plan`, `the comment of the pull request`. */
  readonly name: string;
}

export type ApprovalVerdict =
  /** `left` approved edits are not in the plan. */
  | { readonly kind: 'covered'; readonly left: number }
  /** Another digest, and nothing to compare with. */
  | { readonly kind: 'differs' }
  | { readonly kind: 'exceeded'; readonly excess: readonly Excess[]; readonly beyond: Beyond };

/**
 * Whether an approval covers a plan: it is the approved one, a part of it, or does nothing at all.
 *
 * @param whole the plan from which `plan` leaves something out, for what was approved may be the whole
 */
export function judgeApproval(approval: Approval, plan: Plan, whole: Plan = plan): ApprovalVerdict {
  if (plan.digest === approval.digest) return { kind: 'covered', left: 0 };
  const fresh = deed(plan);
  const approved = approval.deed ?? (whole.digest === approval.digest ? deed(whole) : undefined);
  if (approved === undefined) {
    return doesNothing(plan) ? { kind: 'covered', left: 0 } : { kind: 'differs' };
  }
  const excess = beyondApproval(fresh, approved, knownGroups(plan));
  return excess.length === 0
    ? { kind: 'covered', left: countLeft(fresh, approved) }
    : { kind: 'exceeded', excess, beyond: partBeyond(plan, excess) };
}

/** After a run that was cut off, the next one may find everything done. */
function doesNothing({ changes, users, blocked }: Plan): boolean {
  return changes.length + users.length + blocked.length === 0;
}

/** Why the plan may not be carried out on this approval; nothing when it may. */
export function approvalFaults(verdict: ApprovalVerdict, { name, digest }: Approval): readonly Diagnostic[] {
  switch (verdict.kind) {
    case 'covered':
      return [];
    case 'differs':
      return [
        {
          code: 'approval-differs',
          severity: 'error',
          summary: `the plan is not the approved one (${shortHash(digest)})`,
          detail: 'A digest alone does not tell what is new.',
          advice:
            'Approve the plan as it is now; or name the approved plan by its file or comment, so that a part of it will do.',
        },
      ];
    case 'exceeded':
      return [exceeded(verdict.excess, name)];
  }
}

/** Groups and people that are named before the others are only counted. */
const named = 5;

function exceeded(excess: readonly Excess[], name: string): Diagnostic {
  const others = [...new Set(excess.filter(({ because }) => because === 'other').map(subjectOf))];
  const more = others.length > named ? ` and ${others.length - named} more` : '';
  const { length } = excess;
  return {
    code: 'approval-exceeded',
    severity: 'error',
    summary: `${length} ${length === 1 ? 'part of the plan is' : 'parts of the plan are'} not covered by ${name}`,
    ...(others.length > 0 && {
      detail: `Approved otherwise: ${others.slice(0, named).join(', ')}${more}.`,
    }),
    advice:
      'Nothing was written. Let the pull request plan again, review what is new, and approve that plan.',
  };
}

function subjectOf(excess: Excess): string {
  switch (excess.kind) {
    case 'directory':
      return 'the directory';
    case 'block':
      return `block ${excess.rule}`;
    case 'attribute':
    case 'grant':
      return `${excess.address} (${excess.path})`;
    case 'existing':
      return `${excess.address} (${existingText(excess.strangers)})`;
    case 'addition':
      return excess.created === undefined
        ? excess.address
        : `${excess.address} (its member ${excess.created} ${existingText(undefined)})`;
    default:
      return excess.address;
  }
}

/** Somebody may have made the group to get their people into what it is given. */
function existingText(strangers: readonly string[] | undefined): string {
  const who =
    strangers === undefined
      ? 'perhaps with others in it'
      : `with ${strangers.slice(0, named).join(', ')}${strangers.length > named ? ` and ${strangers.length - named} more` : ''} in it`;
  return `was to be created and is there by now, ${who}`;
}
