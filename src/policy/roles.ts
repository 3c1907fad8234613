import type { Block, Change, PlanWaiver, UserChange } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import type { HoldingsReader } from '../resolve/holdings.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { forbiddenRoles } from './allow.ts';
import { approvalBlocks, markApprovals } from './approval.ts';
import { conflictingRoles } from './conflicts.ts';
import { peopleAfter, roleReader } from './people-after.ts';
import { restrictedParents } from './restricted-parents.ts';
import { brokenLimits } from './role-limits.ts';
import { membershipMoves } from './role-skips.ts';
import { type Deeds, settleSkips } from './settle-skips.ts';
import { listed, type Violation } from './violation.ts';
import { waive } from './waivers.ts';

export interface RolePolicyInput {
  readonly policy: RolePolicyDeclaration;
  readonly changes: readonly Change[];
  readonly userChanges: readonly UserChange[];
  /** The declared groups of the run, changed or not. */
  readonly groups: readonly DesiredGroup[];
  /** Everybody who was read; limits count these. */
  readonly index: Pick<DirectoryIndex, 'userById' | 'groupById'>;
  readonly holdings: HoldingsReader;
  readonly schemas: readonly ResourceSchema[];
  /** Why people may be missing there. */
  readonly unread?: string | undefined;
  /** `YYYY-MM-DD` (UTC): the day for which waivers are judged. */
  readonly day: string;
  readonly locate: Locate;
}

export interface RolePolicyFindings {
  readonly blocked: readonly Block[];
  readonly warnings: readonly Diagnostic[];
  /** The waivers that hold on the day. */
  readonly waivers: readonly PlanWaiver[];
  /** The changes of people, with a mark on what needs approval. */
  readonly userChanges: readonly UserChange[];
}

/**
 * Judges the state that the plan leads to. What the plan breaks blocks it; what was broken before, and the plan only
 * leaves so, is a warning. A plan that does nothing is never blocked.
 */
export function rolePolicyFindings(input: RolePolicyInput): RolePolicyFindings {
  const { policy, changes, userChanges, groups, index, unread, schemas, day, locate } = input;
  const rolesOf = roleReader(input.holdings);
  const plan = { changes, users: userChanges };
  const judge = (part: Deeds) => {
    const people = peopleAfter(index.userById.values(), part.users, rolesOf);
    const moves = membershipMoves(part.changes);
    const violations: readonly Violation[] = [
      ...(policy.allow === undefined ? [] : forbiddenRoles(people, policy.allow, schemas, moves)),
      ...conflictingRoles(people, policy.conflicts, moves),
      ...brokenLimits(people, policy.limits, moves, unread),
      ...restrictedParents(policy.restrictedParents, groups, part.changes, index),
    ];
    return { people, moves, ...waive(violations, policy.waivers, day, locate) };
  };
  const { people, moves, standing, waivers, warnings } = judge(plan);
  const blocked = [
    ...standing.filter(isNew).map((violation) => block(violation, locate)),
    ...approvalBlocks(people, policy.requireApproval, moves, locate),
  ];
  return {
    blocked: settleSkips(blocked, plan, (part) => judge(part).standing.filter(isNew)),
    warnings: [
      ...warnings,
      ...oldWarnings(
        standing.filter((violation) => !isNew(violation)),
        locate,
      ),
    ],
    waivers,
    userChanges: markApprovals(userChanges, policy.requireApproval),
  };
}

function isNew(violation: Violation): boolean {
  return violation.isNew;
}

function block({ blocks, summary, addresses, origin, skips }: Violation, locate: Locate): Block {
  const { file, line, column } = locate(origin);
  return { rule: blocks, summary, addresses, source: { file, line, column }, skips };
}

/** One warning for each line of the policy and the roles concerned: a new policy may find thousands of old cases. */
function oldWarnings(violations: readonly Violation[], locate: Locate): readonly Diagnostic[] {
  const alike = new Map<string, Violation[]>();
  for (const violation of violations) {
    const { rule, origin, roles } = violation;
    const key = JSON.stringify([rule, origin, roles]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [violation]);
    else known.push(violation);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const like = listed(others.flatMap(({ addresses }) => addresses));
    return [
      {
        code: 'role-policy-violated',
        severity: 'warning',
        summary: `${first.summary}${others.length === 0 ? '' : `; likewise ${like}`}`,
        range: locate(first.origin),
        advice: 'It was so before this plan. Change who holds it, the policy, or waive the rule until a day.',
      },
    ];
  });
}
