import {
  type ForgeAnswer,
  type ForgeRequest,
  type ForgeState,
  pageOf,
  type Routes,
  type StoredComment,
  type StoredIssue,
  type StoredPullRequest,
  tip,
} from './forge-stand-in.ts';

/** docs.github.com/rest, version 2022-11-28, as far as rollcall needs it. */

const longestBody = 65_536;
const repository = '/repos/company/directory';

export const githubRoutes: Routes = (request, state, url) => {
  const { token, method, path } = request;
  if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } };
  if (method !== 'GET' && path !== '/graphql' && !token.mayWrite) return forbidden;
  const [, number = ''] = /\/(\d+)(?:\/comments)?$/.exec(path) ?? [];
  const issue = findIssue(state, Number(number));
  switch (`${method} ${path.replace(/\/\d+(?=\/|$)/, '/N').replace(/[0-9a-f]{40}/, 'SHA')}`) {
    case 'GET /user':
      return token.mayAskForUser ? { status: 200, body: { login: token.login } } : forbidden;
    case 'POST /graphql':
      return token.mayAskGraphql
        ? { status: 200, body: { data: { viewer: { login: token.login } } } }
        : forbidden;
    case `GET ${repository}/pulls/N`: {
      const found = state.pullRequests.find((each) => each.number === Number(number));
      return found ? { status: 200, body: { number: found.number, ...ends(found) } } : notFound;
    }
    case `GET ${repository}/commits/SHA/pulls`: {
      const commit = path.split('/').at(-2);
      const found = state.pullRequests.filter(({ head, merged }) => head === commit || merged === commit);
      const all = found.map((each) => ({
        number: each.number,
        ...ends(each),
        merged_at: each.merged === undefined ? null : '2026-12-01T08:00:00Z',
        merge_commit_sha: each.merged ?? 'f'.repeat(40),
      }));
      return listed(all, request, url);
    }
    case `GET ${repository}/branches/main`:
      return { status: 200, body: { name: 'main', commit: { sha: tip } } };
    case `GET ${repository}/compare/SHA...${tip}`: {
      const { status, files } = state.since;
      const named = files.map(({ path: filename, formerly }) => ({
        filename,
        ...(formerly && { previous_filename: formerly }),
      }));
      return { status: 200, body: { status, files: named.slice(0, 300) } };
    }
    case `GET ${repository}/issues/N/comments`:
      return issue
        ? listed(
            issue.comments.map((each) => wireComment(each, url)),
            request,
            url,
          )
        : notFound;
    case `POST ${repository}/issues/N/comments`: {
      if (!issue) return notFound;
      const body = bodyOf(request);
      if (body === undefined) return tooLong;
      const comment: StoredComment = { id: state.nextId++, author: token.login, body };
      issue.comments.push(comment);
      return { status: 201, body: wireComment(comment, url) };
    }
    case `PATCH ${repository}/issues/comments/N`:
      return withComment(state, Number(number), (comment) => {
        const body = bodyOf(request);
        if (body === undefined) return tooLong;
        comment.body = body;
        return { status: 200, body: wireComment(comment, url) };
      });
    case `DELETE ${repository}/issues/comments/N`:
      return withComment(state, Number(number), (comment, among) => {
        among.splice(among.indexOf(comment), 1);
        return { status: 204 };
      });
    case `GET ${repository}/issues`: {
      const open = request.query.get('state') === 'open';
      return listed(
        state.issues.filter(({ isOpen }) => isOpen || !open).map((each) => wireIssue(each, url)),
        request,
        url,
      );
    }
    case `POST ${repository}/issues`: {
      const body = bodyOf(request);
      if (body === undefined) return tooLong;
      const made: StoredIssue = {
        number: state.nextId++,
        author: token.login,
        title: String(request.body.title),
        body,
        isOpen: true,
        comments: [],
      };
      state.issues.push(made);
      return { status: 201, body: wireIssue(made, url) };
    }
    case `PATCH ${repository}/issues/N`: {
      const found = state.issues.find((each) => each.number === Number(number));
      if (!found) return notFound;
      if (request.body.body !== undefined && bodyOf(request) === undefined) return tooLong;
      if (request.body.body !== undefined) found.body = String(request.body.body);
      if (request.body.title !== undefined) found.title = String(request.body.title);
      if (request.body.state !== undefined) found.isOpen = request.body.state !== 'closed';
      return { status: 200, body: wireIssue(found, url) };
    }
    default:
      return notFound;
  }
};

const notFound: ForgeAnswer = { status: 404, body: { message: 'Not Found' } };
const forbidden: ForgeAnswer = { status: 403, body: { message: 'Resource not accessible by integration' } };
const tooLong: ForgeAnswer = {
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [{ message: 'body is too long (maximum is 65536 characters)' }],
  },
};

function bodyOf({ body }: ForgeRequest): string | undefined {
  const text = String(body.body);
  return text.length > longestBody ? undefined : text;
}

/** Pull requests are issues too, as far as their comments go. */
function findIssue(state: ForgeState, number: number): { readonly comments: StoredComment[] } | undefined {
  return [...state.pullRequests, ...state.issues].find((each) => each.number === number);
}

function withComment(
  state: ForgeState,
  id: number,
  change: (comment: StoredComment, among: StoredComment[]) => ForgeAnswer,
): ForgeAnswer {
  for (const { comments } of [...state.pullRequests, ...state.issues]) {
    const comment = comments.find((each) => each.id === id);
    if (comment) return change(comment, comments);
  }
  return notFound;
}

function listed(all: readonly unknown[], { path, query }: ForgeRequest, url: string): ForgeAnswer {
  const { items, size, page, hasNext } = pageOf(all, query);
  const next = new URLSearchParams({
    ...Object.fromEntries(query),
    per_page: `${size}`,
    page: `${page + 1}`,
  });
  return {
    status: 200,
    body: items,
    ...(hasNext && { headers: { link: `<${url}${path}?${next}>; rel="next"` } }),
  };
}

function ends({ head, base }: StoredPullRequest) {
  return { head: { sha: head }, base: { ref: base } };
}

function wireComment({ id, author, body }: StoredComment, url: string) {
  return { id, body, html_url: `${url}/comment/${id}`, user: { login: author } };
}

function wireIssue({ number, author, title, body, isPullRequest }: StoredIssue, url: string) {
  const pull = isPullRequest ? { pull_request: {} } : {};
  return { number, title, body, html_url: `${url}/issues/${number}`, user: { login: author }, ...pull };
}
