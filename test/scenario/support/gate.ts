import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOfOurOwn } from '../../support/port.ts';

interface Passing {
  readonly method: string;
  readonly path: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The door between rollcall and the sandbox. A story stops one request there, does something in the meantime, and lets
 * it go on: so what happens between a read and a write happens at the same place in every run.
 */
export interface Gate {
  readonly url: string;
  /** With the next such request, before the server sees it. When `act` says so the server never does. */
  readonly justBefore: (which: Which, act: () => Promise<'drop' | undefined>) => void;
  /** With the next such request, when the server has carried it out and nobody was told; `act` may change the answer. */
  readonly justAfter: (which: Which, act: (answer: Answer) => Promise<Answer>) => void;
  /** Requests that change something, so far. */
  readonly writes: () => readonly Passing[];
  /** Nobody listens there any more, and whoever is there is cut off, until it is open again. */
  readonly shut: () => Promise<void>;
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Which = (request: Passing) => boolean;

interface Ambush<Act> {
  readonly which: Which;
  readonly act: Act;
}

export const anyWrite: Which = ({ method, path }) => method !== 'GET' && path !== '/oauth/token';

/** The n-th such request from now on, counted from 1. */
export function nth(n: number, which: Which): Which {
  let seen = 0;
  return (request) => {
    if (!which(request)) return false;
    seen += 1;
    return seen === n;
  };
}

export async function openGate(serverUrl: () => string): Promise<Gate> {
  const before: Ambush<() => Promise<'drop' | undefined>>[] = [];
  const after: Ambush<(answer: Answer) => Promise<Answer>>[] = [];
  const writes: Passing[] = [];
  const failures: unknown[] = [];

  async function pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = message;
    const request = { method, path: url.replace(/\?.*/, '') };
    const body = await text(message);
    const [early, late] = [take(before, request), take(after, request)];
    if ((await early?.act().catch(fail)) === 'drop') return void message.socket.destroy();
    if (anyWrite(request)) writes.push(request);
    const answer = await forward(`${serverUrl()}${url}`, message, body);
    if (answer === undefined) return void message.socket.destroy();
    const told = (await late?.act(answer).catch(fail)) ?? answer;
    response.writeHead(told.status, told.headers).end(told.body);
  }

  /** What a story does at the gate must work, or the story would be another one. */
  function fail(error: unknown): never {
    failures.push(error);
    throw error;
  }

  const server = createServer((message, response) => {
    // Whoever was killed in the middle of a request is not there to be told.
    void pass(message, response).catch(() => message.socket.destroy());
  });
  const listen = (on: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed).listen(on, '127.0.0.1', () => {
        server.off('error', failed);
        done();
      });
    });
  const shut = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  // It comes back at the same address, which nobody may have taken meanwhile.
  const port = await portOfOurOwn();
  await listen(port);
  return {
    url: `http://127.0.0.1:${port}`,
    shut,
    reopen: () => listen(port),
    justBefore: (which, act) => void before.push({ which, act }),
    justAfter: (which, act) => void after.push({ which, act }),
    writes: () => writes,
    close: () =>
      new Promise((done, failed) => {
        server.close(() => (failures.length === 0 ? done() : failed(failures[0])));
        server.closeAllConnections();
      }),
  };
}

function take<Act>(ambushes: Ambush<Act>[], request: Passing): Ambush<Act> | undefined {
  const index = ambushes.findIndex(({ which }) => which(request));
  return index < 0 ? undefined : ambushes.splice(index, 1)[0];
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host']);

/** The server's answer; undefined when it cut the connection. */
async function forward(url: string, message: IncomingMessage, body: string): Promise<Answer | undefined> {
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    value === undefined || hopByHop.has(name) ? [] : [[name, String(value)] as [string, string]],
  );
  const answer = await fetch(url, {
    method: message.method ?? 'GET',
    headers,
    ...(body !== '' && { body }),
  }).catch(() => undefined);
  if (answer === undefined) return undefined;
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].filter(([name]) => !hopByHop.has(name))),
    body: await answer.text(),
  };
}
