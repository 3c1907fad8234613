import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { githubRoutes } from './forge-stand-in-github.ts';
import { gitlabRoutes } from './forge-stand-in-gitlab.ts';

/** The parts of GitHub and GitLab that comments and issues need, with the limits that their documentation states. */

export interface StoredComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface StoredIssue {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  isOpen: boolean;
  readonly isPullRequest?: boolean;
  readonly comments: StoredComment[];
}

export interface StoredPullRequest {
  readonly number: number;
  head: string;
  base: string;
  /** The commit by which it was merged. */
  merged?: string;
  readonly comments: StoredComment[];
}

export interface StoredToken {
  readonly login: string;
  /** GitHub's tokens of a workflow may not ask for their user. */
  readonly mayAskForUser?: boolean;
  readonly mayAskGraphql?: boolean;
  readonly mayWrite?: boolean;
}

export interface ForgeState {
  readonly tokens: Map<string, StoredToken>;
  readonly pullRequests: StoredPullRequest[];
  readonly issues: StoredIssue[];
  /** What became of `main` since the commit that somebody asks about. */
  since: Since;
  nextId: number;
}

export interface Since {
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged';
  readonly files: readonly { readonly path: string; readonly formerly?: string }[];
  /** GitLab gave up. */
  readonly isCut?: boolean;
}

export const tip = 'd'.repeat(40);

export interface ForgeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: StoredToken | undefined;
}

export interface ForgeAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Routes = (request: ForgeRequest, state: ForgeState, url: string) => ForgeAnswer;

/** What goes wrong with the next request it matches; `carriedOut` requests take effect before their answer is lost. */
interface ForgeFault {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: ForgeAnswer | 'cut';
  readonly carriedOut?: boolean;
}

export interface ForgeStandIn {
  readonly kind: 'github' | 'gitlab';
  readonly apiUrl: string;
  readonly state: ForgeState;
  /** `POST /repos/…`, in order of arrival. */
  readonly requests: string[];
  readonly project: string;
  readonly fail: (...faults: readonly ForgeFault[]) => void;
  /** Called as soon as a request has arrived, before it is answered. */
  onRequest: (line: string) => Promise<void> | void;
  readonly close: () => Promise<void>;
}

export const ownToken = 'forge-token-0123456789';

/** Starts one on loopback with one pull request, number 7, and one token. */
export async function startForge(
  kind: 'github' | 'gitlab',
  token: StoredToken = { login: kind === 'github' ? 'github-actions[bot]' : 'project_bot', mayWrite: true },
): Promise<ForgeStandIn> {
  const routes = kind === 'github' ? githubRoutes : gitlabRoutes;
  const faults: ForgeFault[] = [];
  const state: ForgeState = {
    tokens: new Map([[ownToken, token]]),
    pullRequests: [{ number: 7, head: 'a'.repeat(40), base: 'main', comments: [] }],
    issues: [],
    since: { status: 'identical', files: [] },
    nextId: 100,
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const base = kind === 'github' ? '' : '/api/v4';
  const standIn: ForgeStandIn = {
    kind,
    apiUrl: `${url}${base}`,
    state,
    requests: [],
    project: kind === 'github' ? 'company/directory' : 'company/cc/directory',
    fail: (...more) => void faults.push(...more),
    onRequest: () => {},
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, base, state);
    const line = `${request.method} ${request.path}`;
    standIn.requests.push(line);
    await standIn.onRequest(line);
    const index = faults.findIndex(
      ({ method, path }) => method === request.method && path.test(request.path),
    );
    const [fault] = index === -1 ? [] : faults.splice(index, 1);
    const given =
      fault === undefined || fault.carriedOut ? routes(request, state, standIn.apiUrl) : undefined;
    const shown = fault?.answer ?? given;
    if (shown === undefined || shown === 'cut') return void incoming.socket.destroy();
    outgoing.writeHead(shown.status, { 'content-type': 'application/json; charset=utf-8', ...shown.headers });
    outgoing.end(shown.body === undefined ? undefined : JSON.stringify(shown.body));
  }
  return standIn;
}

async function readRequest(
  incoming: IncomingMessage,
  base: string,
  state: ForgeState,
): Promise<ForgeRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  const { authorization = '', 'private-token': privateToken } = incoming.headers;
  const token = String(privateToken ?? authorization.replace(/^(?:token|bearer) /i, ''));
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname,
    query: url.searchParams,
    body: text === '' ? {} : JSON.parse(text),
    token: state.tokens.get(token),
  };
}

/** One page of a list; more than 100 a page nobody gets. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams) {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const items = all.slice((page - 1) * size, page * size);
  return { items, size, page, hasNext: all.length > page * size };
}
