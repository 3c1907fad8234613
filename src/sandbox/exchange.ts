import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, callOf } from './call.ts';
import { refuseByFault, TOKEN_PATH } from './failure.ts';
import { armFaults, type Faults, type Struck } from './faults.ts';
import { type Answer, parseJsonBody, readBody, sendAnswer } from './http.ts';
import { randomUuid, seededRandom } from './random.ts';
import { createRateGate } from './rate.ts';
import { oauthErrorBody, Refusal } from './refusal.ts';
import { createRequestLog, type RequestLogEntry } from './request-log.ts';
import type { Service } from './service.ts';
import type { Store } from './store.ts';
import type { Switches } from './switches.ts';
import { createTokenDesk, type SandboxCredentials } from './tokens.ts';

/** One request in, one answer out, and what may go wrong on the way. */
export interface Exchange {
  readonly answer: (message: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly requests: () => readonly RequestLogEntry[];
  readonly setFaults: (faults: Faults) => void;
}

export interface ExchangeOptions {
  readonly service: Service;
  readonly store: Store;
  readonly switches: Switches;
  readonly credentials: SandboxCredentials;
  readonly ratePerMinute: number;
  readonly faults: Faults;
  readonly seed: number;
  readonly now: () => number;
  readonly log?: (line: string) => void;
}

export function createExchange(options: ExchangeOptions): Exchange {
  const { service, store, switches, now, seed, ratePerMinute } = options;
  const random = seededRandom(seed + 1);
  const log = createRequestLog(options.log ?? (() => {}));
  const rate = createRateGate(switches.rateWindowSeconds, now);
  const desk = createTokenDesk({
    credentials: options.credentials,
    tokenSeconds: switches.tokenSeconds,
    tokenErrorStatus: switches.tokenErrorStatus,
    tokenScope: switches.tokenScope,
    random,
    now,
  });
  let strike = armFaults([], seed);
  setFaults(options.faults);

  function setFaults(faults: Faults): void {
    strike = armFaults(faults, seed);
    store.remember(
      Math.max(0, ...faults.map((fault) => (fault.kind === 'readAfterWriteLag' ? fault.ms : 0))),
    );
  }

  /** Admission, the counting of requests, and then the service itself. */
  function serve(call: Call, text: string, struck: Struck): Answer {
    const { message, path, query } = call;
    if (path.toLowerCase() === TOKEN_PATH) return issueToken(message, text);
    const token = desk.admit(message.headers.authorization);
    call.headers = { ...call.headers, ...allowance(token, path) };
    const { handle, params } = service.route(call.method, path);
    if (struck.conflict !== undefined && params.id !== undefined) touch(params.id);
    return handle({
      method: call.method,
      path,
      query: new URLSearchParams(query),
      headers: message.headers,
      params,
      body: parseJsonBody(text, message.headers['content-type']),
      view: struck.readAfterWriteLag === undefined ? store : store.asOf(now() - struck.readAfterWriteLag.ms),
      struck,
    });
  }

  function issueToken(message: IncomingMessage, text: string): Answer {
    if (message.method !== 'POST')
      throw new Refusal(405, 'Tokens are fetched with POST.', { headers: { Allow: 'POST' } });
    return { status: 200, body: desk.issue(message.headers.authorization, new URLSearchParams(text)) };
  }

  function allowance(token: string, path: string): Readonly<Record<string, string>> {
    const { scimRatePerMinute } = switches;
    const general = ratePerMinute > 0 ? rate.take(token, ratePerMinute) : {};
    const own =
      scimRatePerMinute > 0 && service.isScim(path) ? rate.take(`scim ${token}`, scimRatePerMinute) : {};
    return service.isGenesys ? { ...general, ...own } : {};
  }

  /** Somebody else writes the resource without changing what it says. */
  function touch(id: string): void {
    const resource = store.get('Group', id) ?? store.get('User', id);
    if (resource !== undefined) store.put({ ...resource, version: resource.version + 1 });
  }

  function refusalAnswer(error: unknown, call: Call): Answer {
    const refusal =
      error instanceof Refusal ? error : new Refusal(500, 'The sandbox failed.', { gateway: true });
    const isToken = refusal.details.oauthError !== undefined;
    const body = isToken
      ? oauthErrorBody(refusal)
      : service.errorBody(refusal, call.path, call.correlationId);
    return {
      status: refusal.status,
      body,
      ...(refusal.details.headers && { headers: refusal.details.headers }),
    };
  }

  async function respond(call: Call, response: ServerResponse, struck: Struck): Promise<number | undefined> {
    let answer: Answer;
    try {
      const text = await readBody(call.message, switches.requestBytesMax);
      if (struck.latency !== undefined)
        await sleep(struck.latency.ms + random() * (struck.latency.jitter ?? 0));
      if (struck.cutConnection?.moment === 'before-write') return undefined;
      refuseByFault(struck, call.path, random);
      answer = serve(call, text, struck);
    } catch (error) {
      answer = refusalAnswer(error, call);
    }
    if (struck.cutConnection !== undefined) return undefined;
    call.status = answer.status;
    const headers = { ...call.headers, ...answer.headers };
    return sendAnswer(response, { ...answer, headers }, service.contentTypeAt(call.path));
  }

  return {
    async answer(message, response) {
      const startedAt = performance.now();
      const call = callOf(message, randomUuid(random), service.isGenesys);
      const bytes = await respond(call, response, strike(call.method, call.path));
      if (bytes === undefined) message.socket.destroy();
      const { method, path, query, status } = call;
      log.note({ method, path, query, status, ms: performance.now() - startedAt, bytes: bytes ?? 0 });
    },
    requests: log.entries,
    setFaults,
  };
}
