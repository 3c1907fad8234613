import { type Plan, type PlanWarning, seal } from '../changeset/plan.ts';
import { renameHints } from '../changeset/rename-hint.ts';
import { type Diagnostic, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { indexGaps } from '../directory/gaps.ts';
import { rolePolicyFindings } from '../policy/roles.ts';
import { safetyBlocks } from '../policy/safety.ts';
import { endingSoon } from '../resolve/ending.ts';
import { type CompareRequest, type Comparison, compare } from './compare.ts';
import { planFrame, planRequests } from './plan-frame.ts';

export interface PlanRequest extends CompareRequest {
  readonly rollcallVersion: string;
  /** Reading requests that a target which stays open has cost before this plan, so that they are not counted as its own. */
  readonly readBefore?: number;
}

/**
 * Compares the manifest with the live directory and yields one changeset. Reads only.
 *
 * @returns the sealed plan with its warnings inside; or every fault that keeps the manifest from being resolved
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function makePlan(request: PlanRequest): Promise<Outcome<Plan>> {
  const createdAt = request.runtime.now();
  const compared = await compare(request);
  if (!compared.ok) return compared;
  return succeed(planOf(compared.value, compared.warnings, request, createdAt));
}

/**
 * Judges what was compared, and seals it.
 *
 * @param createdAt when the reading began, in milliseconds since the epoch
 */
export function planOf(
  comparison: Comparison,
  found: readonly Diagnostic[],
  request: PlanRequest,
  createdAt: number,
): Plan {
  const { manifest, asOf } = request;
  const { changes, withheld, unchanged } = comparison.difference;

  const access = judgeAccess(comparison, request);
  const { users } = access;
  const blocked = [...judgeSafety(comparison, request), ...access.blocked];
  const ending = endingSoon(comparison.groups, asOf, manifest.locate);
  const renames = renameHints(changes, comparison.resolution.undeclared);

  return seal({
    ...planFrame(request, createdAt),
    changes,
    users,
    withheld,
    blocked,
    waivers: access.waivers,
    undeclared: comparison.scope.prune === 'report' ? undeclaredGroups(comparison) : [],
    warnings: [...found, ...access.warnings, ...ending, ...renames].map(planWarning),
    requests: planRequests(request.target, { changes, users }, request.readBefore),
    unchanged,
  });
}

/** How much may be taken away, and from whom nothing may be: rollcall's own identity is one of those. */
export function judgeSafety(comparison: Comparison, { manifest, target }: PlanRequest) {
  const { groups, users, difference, resolution } = comparison;
  const { safety } = manifest;
  const identity = target.identity === undefined ? [] : [target.identity];
  return safetyBlocks({
    changes: difference.changes,
    users: difference.users,
    groups,
    people: users,
    index: resolution.index,
    holdings: resolution.holdings,
    safety: { ...safety, protectedUsers: [...safety.protectedUsers, ...identity] },
  });
}

/** Who may hold which role. Where roles were not read, only what the policy says of groups is judged. */
export function judgeAccess(
  { people, groups, difference, resolution, directory }: Comparison,
  request: PlanRequest,
) {
  const { changes, users } = difference;
  const { rolePolicy, locate } = request.manifest;
  if (rolePolicy === undefined) return { blocked: [], warnings: [], waivers: [], users };
  const { allow: _rolesUnread, ...rest } = rolePolicy;
  const policy = people ? rolePolicy : { ...rest, conflicts: [], limits: [], requireApproval: [] };
  const { userChanges, ...findings } = rolePolicyFindings({
    policy,
    changes,
    userChanges: users,
    groups,
    index: resolution.index,
    holdings: resolution.holdings,
    unread: indexGaps(directory.gaps).users,
    schemas: directory.schemas,
    day: request.asOf,
    locate,
  });
  return { ...findings, users: userChanges };
}

function undeclaredGroups({ resolution }: Comparison): Plan['undeclared'] {
  return resolution.undeclared.map(({ id, displayName, externalId }) => ({
    id,
    displayName,
    ...(externalId !== undefined && { externalId }),
  }));
}

export function planWarning({ code, summary, advice, range }: Diagnostic): PlanWarning {
  return {
    code,
    summary,
    ...(advice !== undefined && { advice }),
    ...(range !== undefined && { source: { file: range.file, line: range.line, column: range.column } }),
  };
}
