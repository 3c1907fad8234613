import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
}

/** What is answered to a request; `ask` tells what an honest server says to it, or to another. */
export type Lie = (asked: Asked, ask: (asked: Asked) => Promise<Told>) => Promise<Told>;

const honest: Lie = (asked, ask) => ask(asked);

export interface Liar {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly lie: (lie: Lie) => void;
  readonly close: () => Promise<void>;
}

/** A server between rollcall and an honest one: real HTTP on both sides. */
export async function openLiar(honestUrl: string): Promise<Liar> {
  let lie = honest;
  const seen: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', honestUrl);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', headers } = request;
    const asked = {
      method,
      path: pathname,
      query: searchParams,
      headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(asked);
    const told = await lie(asked, (again) => forward(honestUrl, again));
    response.writeHead(told.status, { 'content-type': 'application/scim+json', ...told.headers });
    const { body } = told;
    response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: seen,
    lie: (next) => {
      lie = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forward(url: string, { method, path, query, headers, body }: Asked): Promise<Told> {
  const kept = ['authorization', 'content-type', 'if-match'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const search = [...query].map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  const answer = await fetch(`${url}${path}?${search}`, {
    method,
    headers: Object.fromEntries(kept),
    ...(body !== '' && { body }),
  });
  const text = await answer.text();
  const etag = answer.headers.get('etag');
  return {
    status: answer.status,
    headers: etag === null ? {} : { etag },
    body: text === '' ? undefined : JSON.parse(text),
  };
}

interface List {
  readonly totalResults: number;
  readonly Resources: readonly Readonly<Record<string, unknown>>[];
}

/** Rewrites the lists of one kind of resource, and leaves everything else honest. */
export function lists(of: 'Users' | 'Groups', rewrite: (list: List, asked: Asked) => object): Lie {
  return async (asked, ask) => {
    const told = await ask(asked);
    const isList =
      asked.method === 'GET' &&
      asked.path.toLowerCase().endsWith(`/${of.toLowerCase()}`) &&
      told.status === 200;
    return isList ? { ...told, body: rewrite(told.body as List, asked) } : told;
  };
}
