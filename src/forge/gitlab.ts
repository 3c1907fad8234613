import { shortHash } from '../changeset/short-hash.ts';
import type { Secret } from '../runtime.ts';
import type { CiContext } from './ci.ts';
import { type Asked, faultOf, Refusal } from './fault.ts';
import type { Comment, Forge, Issue, PullRequest } from './forge.ts';
import type { PatientFetch } from './patient-fetch.ts';

const permission = 'a token with the scope api and the role Developer or higher';

interface User {
  readonly id: number;
}

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: User;
  readonly system: boolean;
}

interface MergeRequest {
  readonly iid: number;
  readonly sha: string;
  readonly target_branch: string;
  readonly state: string;
  readonly merge_commit_sha: string | null;
  readonly squash_commit_sha: string | null;
}

interface Comparison {
  readonly diffs?: readonly { readonly old_path: string; readonly new_path: string }[];
  /** Set when there are too many differences, too. */
  readonly compare_timeout?: boolean;
}

interface WireIssue {
  readonly iid: number;
  readonly web_url: string;
  readonly title: string;
  readonly description: string | null;
}

/** The forge behind GitLab's REST API, version 4. Merge requests are its pull requests. */
export function openGitlab({ apiUrl, project }: CiContext, token: Secret, fetch: PatientFetch): Forge {
  const base = `${apiUrl.replace(/\/+$/, '')}/`;
  const webUrl = apiUrl.replace(/\/api\/v4\/*$/, '');
  const here = `projects/${encodeURIComponent(project)}`;
  const mergeRequest = (number: number) => `${here}/merge_requests/${number}`;

  const fetchAs = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(new URL(path, base), {
      method,
      headers: { 'private-token': token.reveal(), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  async function send(method: string, path: string, asked: Asked, body?: object): Promise<Response> {
    try {
      return await fetchAs(method, path, body);
    } catch (error) {
      throw faultOf(error, asked);
    }
  }
  async function json<T>(method: string, path: string, asked: Asked, body?: object): Promise<T> {
    // What the API documents is what we count on; a comment or an issue in another shape is no comment of ours.
    return (await send(method, path, asked, body)).json() as Promise<T>;
  }
  async function all<T>(path: string, asked: Asked): Promise<readonly T[]> {
    const found: T[] = [];
    for (let page = '1'; page !== ''; ) {
      const answer = await send(
        'GET',
        `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`,
        asked,
      );
      found.push(...((await answer.json()) as readonly T[]));
      page = answer.headers.get('x-next-page') ?? '';
    }
    return found;
  }

  let own: Promise<User> | undefined;
  const ownUser = () => {
    own ??= json<User>('GET', 'user', { what: 'ask whom it belongs to', permission });
    return own;
  };
  const onNotes = (number: number): Asked => ({
    what: `read and write comments on merge request ${number} of ${project}`,
    permission,
  });
  const onIssues: Asked = { what: `read and write issues of ${project}`, permission };
  const commentOf = (number: number, { id, body }: Note): Comment => {
    return { id, url: `${webUrl}/${project}/-/merge_requests/${number}#note_${id}`, body };
  };

  return {
    kind: 'gitlab',
    async pullRequest(number) {
      return pullRequestOf(await json<MergeRequest>('GET', mergeRequest(number), onNotes(number)));
    },
    async mergedInto(commit) {
      const asked = { what: `read the merge requests of ${project}`, permission };
      const path = `${here}/repository/commits/${encodeURIComponent(commit)}/merge_requests`;
      const found = await all<MergeRequest>(path, asked);
      return found.filter((each) => each.state === 'merged' && cameAs(each, commit)).map(pullRequestOf);
    },
    async filesChangedSince(commit, branch) {
      const asked = { what: `compare ${shortHash(commit)} with ${branch} of ${project}`, permission };
      const branchPath = `${here}/repository/branches/${encodeURIComponent(branch)}`;
      const tip = await json<{ readonly commit: { readonly id: string } }>('GET', branchPath, asked);
      // Compared by its commit: a tag may have the name of the branch. Straight, so that a branch that was put back differs.
      const range = new URLSearchParams({ from: commit, to: tip.commit.id, straight: 'true' });
      const found = await json<Comparison>('GET', `${here}/repository/compare?${range}`, asked);
      if (found.diffs === undefined || found.compare_timeout !== false) return 'unknown';
      return found.diffs.flatMap(({ old_path, new_path }) => [old_path, new_path]);
    },
    async ownComments(number) {
      const { id } = await ownUser();
      const path = `${mergeRequest(number)}/notes?sort=asc&order_by=created_at`;
      const notes = await all<Note>(path, onNotes(number));
      return notes
        .filter(({ author, system }) => author.id === id && !system)
        .map((note) => commentOf(number, note));
    },
    async createComment(number, body) {
      const path = `${mergeRequest(number)}/notes`;
      return commentOf(number, await json<Note>('POST', path, onNotes(number), { body }));
    },
    async editComment(number, id, body) {
      await send('PUT', `${mergeRequest(number)}/notes/${id}`, onNotes(number), { body });
    },
    async deleteComment(number, id) {
      try {
        await fetchAs('DELETE', `${mergeRequest(number)}/notes/${id}`);
      } catch (error) {
        // Somebody was quicker, and what should go is gone.
        if (!(error instanceof Refusal) || error.status !== 404) throw faultOf(error, onNotes(number));
      }
    },
    async ownOpenIssues() {
      const { id } = await ownUser();
      const path = `${here}/issues?state=opened&scope=all&author_id=${id}&order_by=created_at&sort=asc`;
      return (await all<WireIssue>(path, onIssues)).map(issueOf);
    },
    async createIssue({ title, body }) {
      const content = { title, description: body };
      return issueOf(await json<WireIssue>('POST', `${here}/issues`, onIssues, content));
    },
    async editIssue(number, { title, body }) {
      await send('PUT', `${here}/issues/${number}`, onIssues, { title, description: body });
    },
    async commentOnIssue(number, body) {
      await send('POST', `${here}/issues/${number}/notes`, onIssues, { body });
    },
    async closeIssue(number) {
      await send('PUT', `${here}/issues/${number}`, onIssues, { state_event: 'close' });
    },
  };
}

/** By a merge commit, a squashed one, or its own last commit where the branch was only moved forward. */
function cameAs({ merge_commit_sha, squash_commit_sha, sha }: MergeRequest, commit: string): boolean {
  return [merge_commit_sha, squash_commit_sha, sha].includes(commit);
}

function pullRequestOf({ iid, sha, target_branch }: MergeRequest): PullRequest {
  return { number: iid, head: sha, base: target_branch };
}

function issueOf({ iid, web_url, title, description }: WireIssue): Issue {
  return { number: iid, url: web_url, title, body: description ?? '' };
}
