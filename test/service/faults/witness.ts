import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before a directory and sees what is written to people, whoever is told of it. */
export interface Witness {
  readonly url: string;
  /** The titles that each person was given, by id, in the order in which they took effect. */
  readonly titles: () => ReadonlyMap<string, readonly string[]>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * Passes everything on and notes what took effect. Where the answer to a write was cut off, it looks at the person with
 * `titleOf`, for the write may have been made.
 */
export async function openWitness(
  serverUrl: string,
  titleOf: (id: string) => string | undefined,
): Promise<Witness> {
  const agent = new Agent({ keepAlive: true });
  const titles = new Map<string, string[]>();

  async function pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(message);
    const answer = await forward(message, body).catch(() => undefined);
    note(message, body, answer);
    if (answer === undefined) return void message.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  function forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((done, failed) => {
      const forwarded = request(`${serverUrl}${url}`, { method, headers, agent }, (answer) => {
        buffer(answer).then(
          (text) => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          failed,
        );
      });
      forwarded.once('error', failed).end(body);
    });
  }

  function note({ method, url = '' }: IncomingMessage, body: Buffer, answer: Answer | undefined): void {
    const [, id] = /\/Users\/([^/?]+)$/.exec(url) ?? [];
    const title = method === 'PATCH' ? titleIn(body) : undefined;
    if (id === undefined || title === undefined) return;
    const tookEffect = answer === undefined ? titleOf(id) === title : answer.status < 300;
    if (tookEffect) titles.set(id, [...(titles.get(id) ?? []), title]);
  }

  const server = createServer((message, response) => {
    // Whoever was killed in the middle of a request is not there to be told.
    void pass(message, response).catch(() => message.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    titles: () => titles,
    close: () =>
      new Promise((done) => {
        agent.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface PatchOp {
  readonly Operations: readonly { readonly path?: string; readonly value?: unknown }[];
}

export function titleIn(body: Buffer): string | undefined {
  const { Operations } = JSON.parse(body.toString()) as PatchOp;
  const found = Operations.map(({ path, value }) =>
    path === undefined ? (value as { readonly title?: string }).title : path === 'title' ? value : undefined,
  );
  return found.find((title): title is string => typeof title === 'string');
}
