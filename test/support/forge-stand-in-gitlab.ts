import {
  type ForgeAnswer,
  type ForgeRequest,
  pageOf,
  type Routes,
  type StoredComment,
  type StoredIssue,
  type StoredPullRequest,
  tip,
} from './forge-stand-in.ts';

/** docs.gitlab.com/api, version 4, as far as rollcall needs it. */

const longestBody = 1_000_000;
const project = `/projects/${encodeURIComponent('company/cc/directory')}`;

export const gitlabRoutes: Routes = (request, state) => {
  const { token, method, path } = request;
  if (token === undefined) return { status: 401, body: { message: '401 Unauthorized' } };
  if (method !== 'GET' && !token.mayWrite) return { status: 403, body: { message: '403 Forbidden' } };
  const [first = 0, second = 0] = [...path.matchAll(/\/(\d+)(?=\/|$)/g)].map(([, number]) => Number(number));
  const mergeRequest = state.pullRequests.find(({ number }) => number === first);
  const issue = state.issues.find(({ number }) => number === first);
  switch (`${method} ${path.replace(/\/\d+(?=\/|$)/g, '/N').replace(/[0-9a-f]{40}/, 'SHA')}`) {
    case 'GET /user':
      return { status: 200, body: { id: idOf(token.login), username: token.login } };
    case `GET ${project}/merge_requests/N`:
      return mergeRequest ? { status: 200, body: wireMergeRequest(mergeRequest) } : notFound;
    case `GET ${project}/repository/commits/SHA/merge_requests`: {
      const commit = path.split('/').at(-2);
      const found = state.pullRequests.filter(({ head, merged }) => head === commit || merged === commit);
      return listed(found.map(wireMergeRequest), request);
    }
    case `GET ${project}/repository/branches/main`:
      return { status: 200, body: { name: 'main', commit: { id: tip } } };
    case `GET ${project}/repository/compare`: {
      const { query } = request;
      if (query.get('to') !== tip || query.get('straight') !== 'true') return notFound;
      const { files, isCut = false } = state.since;
      const diffs = files.map(({ path: now, formerly }) => ({ new_path: now, old_path: formerly ?? now }));
      return { status: 200, body: { diffs, compare_timeout: isCut } };
    }
    case `GET ${project}/merge_requests/N/notes`:
      return mergeRequest ? listed(mergeRequest.comments.map(wireNote), request) : notFound;
    case `POST ${project}/merge_requests/N/notes`:
      return mergeRequest ? addNote(request, mergeRequest.comments, state.nextId++) : notFound;
    case `POST ${project}/issues/N/notes`:
      return issue ? addNote(request, issue.comments, state.nextId++) : notFound;
    case `PUT ${project}/merge_requests/N/notes/N`: {
      const note = mergeRequest?.comments.find(({ id }) => id === second);
      if (!note) return notFound;
      if (isTooLong(request.body.body)) return tooLong;
      note.body = String(request.body.body);
      return { status: 200, body: wireNote(note) };
    }
    case `DELETE ${project}/merge_requests/N/notes/N`: {
      const index = mergeRequest?.comments.findIndex(({ id }) => id === second) ?? -1;
      if (index === -1) return notFound;
      mergeRequest?.comments.splice(index, 1);
      return { status: 204 };
    }
    case `GET ${project}/issues`: {
      const author = Number(request.query.get('author_id'));
      const open = state.issues.filter((each) => each.isOpen && idOf(each.author) === author);
      return listed(open.map(wireIssue), request);
    }
    case `POST ${project}/issues`: {
      if (isTooLong(request.body.description)) return tooLong;
      const made: StoredIssue = {
        number: state.nextId++,
        author: token.login,
        title: String(request.body.title),
        body: String(request.body.description),
        isOpen: true,
        comments: [],
      };
      state.issues.push(made);
      return { status: 201, body: wireIssue(made) };
    }
    case `PUT ${project}/issues/N`: {
      if (!issue) return notFound;
      const { title, description, state_event: event } = request.body;
      if (isTooLong(description)) return tooLong;
      if (title !== undefined) issue.title = String(title);
      if (description !== undefined) issue.body = String(description);
      if (event === 'close') issue.isOpen = false;
      return { status: 200, body: wireIssue(issue) };
    }
    default:
      return notFound;
  }
};

const notFound: ForgeAnswer = { status: 404, body: { message: '404 Not found' } };
const tooLong: ForgeAnswer = {
  status: 400,
  body: { message: { note: ['is too long (maximum is 1000000 characters)'] } },
};

function isTooLong(text: unknown): boolean {
  return typeof text === 'string' && text.length > longestBody;
}

function addNote({ body, token }: ForgeRequest, notes: StoredComment[], id: number): ForgeAnswer {
  if (isTooLong(body.body)) return tooLong;
  const note = { id, author: token?.login ?? '', body: String(body.body) };
  notes.push(note);
  return { status: 201, body: wireNote(note) };
}

function listed(all: readonly unknown[], { query }: ForgeRequest): ForgeAnswer {
  const { items, page, hasNext } = pageOf(all, query);
  return { status: 200, body: items, headers: { 'x-next-page': hasNext ? `${page + 1}` : '' } };
}

/** A number for each name; which one does not matter. */
function idOf(login: string): number {
  return [...login].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}

function wireNote({ id, author, body }: StoredComment) {
  return { id, body, system: false, author: { id: idOf(author), username: author } };
}

function wireMergeRequest({ number, head, base, merged }: StoredPullRequest) {
  const state = merged === undefined ? 'opened' : 'merged';
  const ends = { sha: head, target_branch: base };
  return { iid: number, ...ends, state, merge_commit_sha: merged ?? null, squash_commit_sha: null };
}

function wireIssue({ number, title, body }: StoredIssue) {
  return { iid: number, title, description: body, web_url: `http://stand-in/issues/${number}` };
}
