import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { titleIn } from './witness.ts';

/** A title that a worker wrote to a person. */
export interface Passed {
  readonly worker: string;
  readonly person: string;
  readonly title: string;
}

/** The way of one worker to a directory, so that it is known who wrote what. */
export interface Passage {
  readonly url: string;
  /** Closes the connections on which nothing is under way, as servers do when they have been idle. */
  readonly cutIdle: () => void;
  readonly close: () => Promise<void>;
}

/** Passes everything on, and tells of each title before that. */
export async function openPassage(
  serverUrl: string,
  tell: (passed: Omit<Passed, 'worker'>) => void,
): Promise<Passage> {
  const agent = new Agent({ keepAlive: true });

  async function pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '', headers } = message;
    const body = await buffer(message);
    const [, person] = /\/Users\/([^/?]+)$/.exec(url) ?? [];
    const title = method === 'PATCH' ? titleIn(body) : undefined;
    if (person !== undefined && title !== undefined) tell({ person, title });
    const forwarded = request(`${serverUrl}${url}`, { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    forwarded.once('error', () => message.socket.destroy());
    forwarded.end(body);
  }

  const server = createServer((message, response) => {
    void pass(message, response).catch(() => message.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutIdle: () => server.closeIdleConnections(),
    close: () =>
      new Promise((done) => {
        agent.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
