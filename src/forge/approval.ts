import type { Deed } from '../changeset/deed.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { branchVariable, type CiContext } from './ci.ts';
import type { Forge, PullRequest } from './forge.ts';
import { readMarker } from './marker.ts';
import { readPayload } from './payload.ts';

/** What reviewers saw in a pull request, read back from our own comment. */
export interface PostedApproval {
  readonly target: string;
  /** The commit the plan was made for: the head of the pull request when it was merged. */
  readonly commit: string;
  readonly digest: string;
  /** Absent when it had no room in the comment. */
  readonly deed?: Deed;
}

/** The approval that a comment carries; undefined for any other text, and for one whose hidden parts contradict each other. */
export function readPostedApproval(body: string): PostedApproval | undefined {
  const marker = readMarker(body);
  if (marker?.document !== 'plan') return undefined;
  const { target, commit, digest } = marker;
  if (target === undefined || commit === undefined || digest === undefined) return undefined;
  const payload = readPayload(body, digest);
  if (payload.kind === 'altered') return undefined;
  return { target, commit, digest, ...(payload.kind === 'deed' && { deed: payload.deed }) };
}

/**
 * The approval of the target in the pull request by whose merge into `context.branch` the commit came about. Only comments
 * of our own token count, and only one that was made for the last commit of the pull request: whoever approved an older
 * one did not see what was merged. A comment alone is nobody's review: the merge is. So one of a pull request that is
 * still open counts only where nothing is written (`beforeMerge`), as in a merge queue. A commit may have come by several
 * pull requests, for anybody can open a second one with the same head: what they approve has to be the same.
 *
 * @returns faults: `usage`, `approval-missing`, `approval-stale`
 * @throws DiagnosticError when the forge cannot be asked
 */
export async function approvalFromPullRequest(
  context: CiContext,
  forge: Forge,
  target: string,
  { beforeMerge }: { readonly beforeMerge: boolean },
): Promise<Outcome<PostedApproval>> {
  const found =
    beforeMerge && context.pullRequest !== undefined
      ? succeed([await forge.pullRequest(context.pullRequest)])
      : await mergedPullRequests(context, forge);
  if (!found.ok) return found;
  const reviews = await Promise.all(found.value.map((each) => reviewOf(each, forge, target)));
  const current = reviews.flatMap(({ pullRequest, approvals }) =>
    approvals.filter(({ commit }) => commit === pullRequest.head),
  );
  const approval = current.find(({ deed }) => deed !== undefined) ?? current[0];
  if (approval === undefined || current.some(({ digest }) => digest !== approval.digest)) {
    return fail([unusable(reviews, current, target)]);
  }
  return succeed(approval);
}

/** A pull request, and what our comments in it say of the target. */
interface Review {
  readonly pullRequest: PullRequest;
  readonly approvals: readonly PostedApproval[];
}

async function reviewOf(pullRequest: PullRequest, forge: Forge, target: string): Promise<Review> {
  const comments = await forge.ownComments(pullRequest.number);
  const posted = comments.flatMap(({ body }) => readPostedApproval(body) ?? []);
  return { pullRequest, approvals: posted.filter((approval) => approval.target === target) };
}

/** Those that were merged into the branch at hand: what was approved for another branch was not approved for this one. */
async function mergedPullRequests(
  { forge: kind, commit, branch, project }: CiContext,
  forge: Forge,
): Promise<Outcome<readonly PullRequest[]>> {
  if (commit === undefined) {
    return fail([fault('usage', 'which commit was pushed is not said', 'Set ROLLCALL_COMMIT to it.')]);
  }
  if (branch === undefined) {
    const advice = `Run the job for a push to a branch: ${branchVariable[kind]} names it then.`;
    return fail([fault('usage', 'to which branch the commit was pushed is not said', advice)]);
  }
  const all = await forge.mergedInto(commit);
  const ours = all.filter(({ base }) => base === branch);
  if (ours.length > 0) return succeed(ours);
  const elsewhere = all.map(({ number, base }) => `${number} was merged into ${base}`).join(', ');
  const summary =
    all.length === 0
      ? `no pull request of ${project} was merged as ${shortHash(commit)}`
      : `${shortHash(commit)} came to ${branch} by no pull request: ${elsewhere}`;
  const advice = `Only what comes to ${branch} through a pull request was approved there.`;
  return fail([fault('approval-missing', summary, advice)]);
}

function unusable(
  reviews: readonly Review[],
  current: readonly PostedApproval[],
  target: string,
): Diagnostic {
  const advice = 'Let the pull request plan again before it is merged, or approve a plan by its digest.';
  const numbers = reviews.map(({ pullRequest }) => pullRequest.number).join(', ');
  const [first] = current;
  if (first !== undefined) {
    const summary = `there are different plans for ${shortHash(first.commit)} in pull request ${numbers}`;
    return fault('approval-stale', summary, advice);
  }
  const [stale, ...others] = reviews;
  if (stale === undefined || others.length > 0 || stale.approvals.length === 0) {
    return fault('approval-missing', `pull request ${numbers} has no plan of ours for ${target}`, advice);
  }
  const commits = [...new Set(stale.approvals.map(({ commit }) => shortHash(commit)))].join(', ');
  const { number, head } = stale.pullRequest;
  const summary = `the plan in pull request ${number} was made for ${commits}, what was merged is ${shortHash(head)}`;
  return fault('approval-stale', summary, advice);
}

function fault(code: Diagnostic['code'], summary: string, advice: string): Diagnostic {
  return { code, severity: 'error', summary, advice };
}
