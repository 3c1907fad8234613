import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Counterpart } from '../counterpart.ts';

export interface Listening extends Pick<Counterpart, 'justBefore' | 'close'> {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** Says who answers; until then nobody may ask. */
  readonly answerWith: (listener: RequestListener) => void;
}

/** Listens on a free port of the loopback address. */
export async function listen(): Promise<Listening> {
  const pending = new Map<string, () => Promise<void>>();
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${request.url?.split('/').at(-1)}`;
    const action = pending.get(asked);
    pending.delete(asked);
    await action?.();
    answer(request, response);
  });
  return {
    origin: await originOf(server),
    answerWith: (listener) => {
      answer = listener;
    },
    justBefore: (method, id, action) => {
      pending.set(`${method} ${id}`, action);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function originOf(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
