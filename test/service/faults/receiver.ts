import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Message } from '../../../src/notify/message.ts';

/** A webhook's other end. It refuses now and then, as real ones do. */
export interface Receiver {
  readonly url: string;
  /** What it has accepted, by the id of the message. */
  readonly messages: () => ReadonlyMap<string, Message>;
  readonly close: () => Promise<void>;
}

export async function openReceiver(random: () => number): Promise<Receiver> {
  const messages = new Map<string, Message>();
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const isRefused = random() < 0.02;
      if (!isRefused) messages.set((body as Message).id, body as Message);
      response.writeHead(isRefused ? 503 : 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => messages,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
