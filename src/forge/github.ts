import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { shortHash } from '../changeset/short-hash.ts';
import type { Secret } from '../runtime.ts';
import type { CiContext } from './ci.ts';
import { type Asked, faultOf, Refusal } from './fault.ts';
import type { Comment, Forge, Issue } from './forge.ts';
import { ownLogin, reasonOf } from './github-login.ts';
import type { PatientFetch } from './patient-fetch.ts';

const Client = Octokit.plugin(paginateRest);

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Files that a comparison names at most (docs.github.com/rest/commits/commits#compare-two-commits). */
const mostFiles = 300;

/** The forge behind GitHub's REST API, version 2022-11-28. */
export function openGithub({ apiUrl, project }: CiContext, token: Secret, fetch: PatientFetch): Forge {
  const [owner = '', repo = ''] = project.split('/');
  const client = new Client({
    auth: token.reveal(),
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'rollcall',
    log: silent,
    request: { fetch },
  });
  const place = { owner, repo, headers: { 'x-github-api-version': '2022-11-28' } };
  const login = once(() =>
    ask({ what: 'ask whom it belongs to', permission: 'to be valid' }, () =>
      ownLogin({
        rest: async () => (await client.request('GET /user')).data.login,
        graphql: async () => (await client.graphql<Viewer>('{ viewer { login } }')).viewer.login,
      }),
    ),
  );
  const onPullRequest = (number: number, permission: 'read' | 'write'): Asked => ({
    what: `${permission} comments on pull request ${number} of ${project}`,
    permission: `the permission pull-requests: ${permission}`,
  });
  const onIssues: Asked = {
    what: `read and write issues of ${project}`,
    permission: 'the permission issues: write',
  };

  return {
    kind: 'github',
    async pullRequest(number) {
      const asked = onPullRequest(number, 'read');
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
      const { data } = await ask(asked, () => client.request(route, { ...place, pull_number: number }));
      return { number, head: data.head.sha, base: data.base.ref };
    },
    async mergedInto(commit) {
      const asked = {
        what: `read the pull requests of ${project}`,
        permission: 'the permission pull-requests: read',
      };
      const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
      const found = await ask(asked, () =>
        client.paginate(route, { ...place, commit_sha: commit, per_page: 100 }),
      );
      return found
        .filter(({ merged_at, merge_commit_sha }) => merged_at !== null && merge_commit_sha === commit)
        .map(({ number, head, base }) => ({ number, head: head.sha, base: base.ref }));
    },
    async filesChangedSince(commit, branch) {
      const asked = {
        what: `compare ${shortHash(commit)} with ${branch} of ${project}`,
        permission: 'the permission contents: read',
      };
      const branchRoute = 'GET /repos/{owner}/{repo}/branches/{branch}';
      const tip = await ask(asked, () => client.request(branchRoute, { ...place, branch }));
      // Compared by its commit: a tag may have the name of the branch.
      const basehead = `${commit}...${tip.data.commit.sha}`;
      const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
      const { data } = await ask(asked, () => client.request(route, { ...place, basehead }));
      const { status, files } = data;
      if (status === 'identical') return [];
      if (status !== 'ahead' || files === undefined || files.length >= mostFiles) return 'unknown';
      return files.flatMap(({ filename, previous_filename: former }) =>
        former === undefined ? [filename] : [filename, former],
      );
    },
    async ownComments(number) {
      const own = await login();
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const all = await ask(onPullRequest(number, 'read'), () =>
        client.paginate(route, { ...place, issue_number: number, per_page: 100 }),
      );
      return all.filter(({ user }) => user?.login === own).map(commentOf);
    },
    async createComment(number, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const { data } = await ask(onPullRequest(number, 'write'), () =>
        client.request(route, { ...place, issue_number: number, body }),
      );
      return commentOf(data);
    },
    async editComment(number, id, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await ask(onPullRequest(number, 'write'), () =>
        client.request(route, { ...place, comment_id: id, body }),
      );
    },
    async deleteComment(number, id) {
      const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await ask(onPullRequest(number, 'write'), () =>
        unlessGone(() => client.request(route, { ...place, comment_id: id })),
      );
    },
    async ownOpenIssues() {
      const own = await login();
      const route = 'GET /repos/{owner}/{repo}/issues';
      const all = await ask(onIssues, () =>
        client.paginate(route, { ...place, state: 'open', sort: 'created', direction: 'asc', per_page: 100 }),
      );
      // GitHub lists pull requests among the issues.
      return all.filter(({ user, pull_request }) => user?.login === own && !pull_request).map(issueOf);
    },
    async createIssue(content) {
      const route = 'POST /repos/{owner}/{repo}/issues';
      const { data } = await ask(onIssues, () => client.request(route, { ...place, ...content }));
      return issueOf(data);
    },
    async editIssue(number, content) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
      await ask(onIssues, () => client.request(route, { ...place, issue_number: number, ...content }));
    },
    async commentOnIssue(number, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      await ask(onIssues, () => client.request(route, { ...place, issue_number: number, body }));
    },
    async closeIssue(number) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';
      const closed = { issue_number: number, state: 'closed', state_reason: 'completed' } as const;
      await ask(onIssues, () => client.request(route, { ...place, ...closed }));
    },
  };
}

async function ask<T>(asked: Asked, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw faultOf(reasonOf(error), asked);
  }
}

/** Somebody was quicker, and what should go is gone. */
async function unlessGone(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    const reason = reasonOf(error);
    if (!(reason instanceof Refusal) || reason.status !== 404) throw error;
  }
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= compute();
    return result;
  };
}

interface Viewer {
  readonly viewer: { readonly login: string };
}

interface WireComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
}

function commentOf({ id, html_url, body = '' }: WireComment): Comment {
  return { id, url: html_url, body };
}

interface WireIssue {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body?: string | null;
}

function issueOf({ number, html_url, title, body }: WireIssue): Issue {
  return { number, url: html_url, title, body: body ?? '' };
}
