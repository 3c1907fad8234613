import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { NotifyDeclaration, WebhookReceiver } from '../../src/manifest/notify.ts';
import type { Delivery, Message } from '../../src/notify/message.ts';
import type { Runtime } from '../../src/runtime.ts';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A status, or something special. */
export type Answering = number | ((response: ServerResponse, request: IncomingMessage) => void);

/** Somebody who is told. Answers come in their order, the last one again and again; 204 unless said. */
export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
}

export async function startReceiver(...answers: readonly Answering[]): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    const answer = answers[Math.min(received.length, answers.length) - 1] ?? 204;
    if (typeof answer === 'function') answer(response, request);
    else response.writeHead(answer).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const origin = { file: 'rollcall.yaml', path: ['notify', 'hris'] };

export const secret = 'whsec_5f0c2e';

/** A receiver as the manifest declares it, whose URL and secret stand in the environment. */
export function webhook(more: Partial<WebhookReceiver> = {}, own: Partial<NotifyDeclaration> = {}) {
  const declaration: NotifyDeclaration = {
    name: 'hris',
    origin,
    on: ['scim.group.created'],
    targets: ['*'],
    allowHosts: ['127.0.0.1'],
    receiver: {
      kind: 'webhook',
      url: { kind: 'env', name: 'HOOK_URL', origin },
      secret: { kind: 'env', name: 'HOOK_SECRET', origin },
      headers: {},
      ...more,
    },
    ...own,
  };
  return declaration;
}

export function template(text: string): Pick<WebhookReceiver, 'template'> {
  return { template: { text, origin } };
}

export function manifestWith(...notify: readonly NotifyDeclaration[]) {
  return {
    folder: '/nowhere',
    locate: () => ({ file: 'rollcall.yaml', line: 1, column: 1 }),
    notify,
    targets: new Map(),
  };
}

/** A runtime in which waiting takes no time, except where `sleep` is given. */
export function runtimeWith(env: Runtime['env'], more: Partial<Runtime> = {}): Runtime {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const sleep = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((_done, failed) => signal?.addEventListener('abort', () => failed(signal.reason)));
  return { now: () => now, sleep, random: () => 0.5, env: { HOOK_SECRET: secret, ...env }, ...more };
}

export const message: Message = {
  formatVersion: 1,
  id: '20261122T115900Z-000000/scim.group.created/group/support',
  type: 'scim.group.created',
  at: '2026-11-22T11:59:30.000Z',
  target: { name: 'practice', type: 'scim', baseUrl: 'http://127.0.0.1/scim/v2' },
  run: { id: '20261122T115900Z-000000', planDigest: 'sha256:0' },
  group: {
    address: 'group/support',
    id: 'g1',
    externalId: 'hris_grp_1',
    displayName: 'Support',
    changed: [],
    granted: [],
    revoked: [],
    membersAdded: [],
    membersRemoved: [],
  },
};

export const delivery: Delivery = { id: `${message.id}#hris`, receiver: 'hris', message };
