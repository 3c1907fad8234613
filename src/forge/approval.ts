import type { Deed } from '../changeset/deed.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { CiContext } from './ci.ts';
import type { Forge, PullRequest } from './forge.ts';
import { readMarker } from './marker.ts';
import { readPayload } from './payload.ts';

/** What reviewers saw in a pull request, read back from our own comment. */
export interface Approval {
  readonly target: string;
  /** The commit the plan was made for: the head of the pull request when it was merged. */
  readonly commit: string;
  readonly digest: string;
  /** Absent when it had no room in the comment. */
  readonly deed?: Deed;
}

/** The approval that a comment carries; undefined for any other text, and for one whose hidden parts contradict each other. */
export function readApproval(body: string): Approval | undefined {
  const marker = readMarker(body);
  if (marker?.document !== 'plan') return undefined;
  const { target, commit, digest } = marker;
  if (target === undefined || commit === undefined || digest === undefined) return undefined;
  const payload = readPayload(body, digest);
  if (payload.kind === 'altered') return undefined;
  return { target, commit, digest, ...(payload.kind === 'deed' && { deed: payload.deed }) };
}

/**
 * The approval of the target in the pull request by whose merge `context.commit` came about. Only comments of our own
 * token count, and only one that was made for the last commit of the pull request: whoever approved an older one did
 * not see what was merged. A comment alone is nobody's review: the merge is. So one of a pull request that is still open
 * counts only where nothing is written (`beforeMerge`), as in a merge queue.
 *
 * @returns faults: `usage`, `approval-missing`, `approval-stale`
 * @throws DiagnosticError when the forge cannot be asked
 */
export async function approvalFromPullRequest(
  context: CiContext,
  forge: Forge,
  target: string,
  { beforeMerge }: { readonly beforeMerge: boolean },
): Promise<Outcome<Approval>> {
  const found =
    beforeMerge && context.pullRequest !== undefined
      ? succeed(await forge.pullRequest(context.pullRequest))
      : await mergedPullRequest(context, forge);
  if (!found.ok) return found;
  const pullRequest = found.value;
  const approvals = (await forge.ownComments(pullRequest.number))
    .flatMap(({ body }) => readApproval(body) ?? [])
    .filter((approval) => approval.target === target);
  const current = approvals.filter((approval) => approval.commit === pullRequest.head);
  const [approval] = current;
  if (approval === undefined || current.some(({ digest }) => digest !== approval.digest)) {
    return fail([unusable(approvals, pullRequest, target)]);
  }
  return succeed(approval);
}

async function mergedPullRequest(
  { commit, project }: CiContext,
  forge: Forge,
): Promise<Outcome<PullRequest>> {
  if (commit === undefined) {
    return fail([fault('usage', 'which commit was pushed is not said', 'Set ROLLCALL_COMMIT to it.')]);
  }
  const pullRequests = await forge.mergedInto(commit);
  const [pullRequest] = pullRequests;
  return pullRequest === undefined || pullRequests.length > 1
    ? fail([missingPullRequest(commit, project, pullRequests)])
    : succeed(pullRequest);
}

function missingPullRequest(
  commit: string,
  project: string,
  pullRequests: readonly PullRequest[],
): Diagnostic {
  const numbers = pullRequests.map(({ number }) => number).join(', ');
  const summary =
    pullRequests.length === 0
      ? `no pull request of ${project} was merged as ${short(commit)}`
      : `${short(commit)} came about by several pull requests: ${numbers}`;
  return fault('approval-missing', summary, 'Only what comes through a pull request was approved there.');
}

function unusable(approvals: readonly Approval[], { number, head }: PullRequest, target: string): Diagnostic {
  const advice = 'Let the pull request plan again before it is merged, or approve a plan by its digest.';
  if (approvals.length === 0) {
    return fault('approval-missing', `pull request ${number} has no plan of ours for ${target}`, advice);
  }
  const commits = [...new Set(approvals.map(({ commit }) => commit))];
  return commits.includes(head)
    ? fault('approval-stale', `pull request ${number} has different plans for ${short(head)}`, advice)
    : fault(
        'approval-stale',
        `the plan in pull request ${number} was made for ${commits.map(short).join(', ')}, what was merged is ${short(head)}`,
        advice,
      );
}

function fault(code: Diagnostic['code'], summary: string, advice: string): Diagnostic {
  return { code, severity: 'error', summary, advice };
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
