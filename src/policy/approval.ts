import type { Block, UserChange } from '../changeset/plan.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import { gainedBy, type PersonAfter, roleEdit } from './people-after.ts';
import { type MembershipMoves, withoutGain } from './role-skips.ts';
import { listed } from './violation.ts';

type Approval = RolePolicyDeclaration['requireApproval'][number];

/**
 * One block for each role that must be named at apply and that the plan grants to somebody, active or not; also when
 * somebody who holds it is activated.
 */
export function approvalBlocks(
  people: readonly PersonAfter[],
  approvals: readonly Approval[],
  moves: MembershipMoves,
  locate: Locate,
): readonly Block[] {
  return approvals.flatMap(({ role, origin }): readonly Block[] => {
    const granted = people.filter(
      (person) => roleEdit(person, role, 'add') !== undefined || gainedBy(person).includes(role),
    );
    if (granted.length === 0) return [];
    const addresses = granted.map(({ address }) => address);
    const { file, line, column } = locate(origin);
    return [
      {
        rule: 'role-approval',
        summary: `role "${role}" needs approval and would be granted to ${listed(addresses)}`,
        addresses,
        allow: { flag: '--allow-roles', value: role },
        source: { file, line, column },
        skips: granted.flatMap((person) => withoutGain(person, role, moves)),
      },
    ];
  });
}

/** The changes with a mark on every grant of such a role. */
export function markApprovals(
  users: readonly UserChange[],
  approvals: readonly Approval[],
): readonly UserChange[] {
  const marked = new Set(approvals.map(({ role }) => role));
  return users.map((change) => {
    const needsApproval = ({ kind, key, action }: UserChange['grants'][number]) =>
      kind === 'role' && action === 'add' && marked.has(key);
    if (!change.grants.some(needsApproval)) return change;
    const grants = change.grants.map((edit) =>
      needsApproval(edit) ? { ...edit, needsApproval: true } : edit,
    );
    return { ...change, grants };
  });
}
