import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { retryAfterOf } from '../notify/retry-after.ts';
import { type Runtime, Secret } from '../runtime.ts';
import { noAnswer, refusalOf, tokenVariable, withoutToken } from './service-fault.ts';

export interface ServiceAddress {
  /** `http://127.0.0.1:8085` */
  readonly url: string;
  /** Has the token, in `ROLLCALL_SERVICE_TOKEN`. */
  readonly runtime: Pick<Runtime, 'env' | 'sleep' | 'now'>;
  readonly signal?: AbortSignal;
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** One question and its answer; undefined where there is no such thing. The path begins below `/api/`. */
export type Exchange = (method: string, path: string, query?: Query) => Promise<Response | undefined>;

const timeout = 30_000;
/** How often one request waits for its turn, and for how long. */
const mostTurns = 10;
const shortWait = 1_000;
const longestWait = 30_000;

/**
 * Speaks HTTP with a service that runs. Every exchange throws DiagnosticError: `authentication-failed`,
 * `permission-denied`, `usage` when the service refuses what was asked, `remote-unavailable`.
 *
 * @throws DiagnosticError `usage` or `missing-variable` when the address or the token cannot be used
 */
export function openExchange({ url, runtime, signal }: ServiceAddress): {
  readonly base: URL;
  readonly exchange: Exchange;
} {
  const base = baseOf(url);
  const stated = runtime.env[tokenVariable];
  if (stated === undefined || stated === '') throw withoutToken();
  const token = new Secret(stated);

  async function exchange(method: string, path: string, query: Query = {}): Promise<Response | undefined> {
    const address = new URL(`${base.pathname.replace(/\/$/, '')}/api/${path}`, base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    let answer = await send(address, method, token, signal);
    // Refused before anything was done: whoever asks for much, one after the other, has to wait now and then.
    for (let turn = 0; answer.status === 429 && turn < mostTurns; turn += 1) {
      const asked = retryAfterOf(answer.headers.get('retry-after') ?? undefined, runtime.now());
      await answer.body?.cancel();
      await runtime.sleep(Math.min(asked ?? shortWait, longestWait), signal);
      answer = await send(address, method, token, signal);
    }
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw await refusalOf(answer, base);
    return answer;
  }

  return { base, exchange };
}

/** A redirect could lead the token to somebody else, so that none is followed. */
async function send(
  address: URL,
  method: string,
  token: Secret,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const clock = AbortSignal.timeout(timeout);
  try {
    return await fetch(address, {
      method,
      headers: { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' },
      redirect: 'manual',
      signal: signal === undefined ? clock : AbortSignal.any([clock, signal]),
    });
  } catch (fault) {
    signal?.throwIfAborted();
    throw noAnswer(address, fault, clock.aborted ? `no answer within ${timeout / 1000} s` : undefined);
  }
}

/** A token that anybody on the way may read is no secret: beyond this machine only TLS will do. */
function baseOf(url: string): URL {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(base?.hostname ?? '');
  const isSafe = base?.protocol === 'https:' || (base?.protocol === 'http:' && isLoopback);
  if (base !== undefined && isSafe && base.username === '' && base.password === '') return base;
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: 'the address of the service cannot be used',
    expected: 'https://rollcall.company.com, or http://127.0.0.1:8085 on this machine, without a password',
  });
}
