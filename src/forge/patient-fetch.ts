import type { Runtime } from '../runtime.ts';
import { LostWrite, Refusal, Unreachable } from './fault.ts';

/** `fetch` for one forge: it yields good answers only, and throws Refusal, LostWrite or Unreachable otherwise. */
export type PatientFetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

interface PatientFetchOptions {
  readonly runtime: Pick<Runtime, 'now' | 'sleep' | 'random'>;
  readonly signal?: AbortSignal;
}

const mostAttempts = 5;
const firstWait = 1_000;
/** GitHub asks for a minute after a secondary rate limit; what takes much longer is for the next job. */
const longestWait = 120_000;
const timeout = 30_000;
const longestSaid = 500;

type Sent = Response | { readonly kind: 'broken'; readonly wasSent: boolean; readonly reason: string };

/**
 * Tries again whatever may be tried again: a rate limit always, for then nothing was carried out (GitHub's secondary one
 * comes as 403 with Retry-After); a server's fault or a broken connection unless something was to be made, for it may
 * have been made. Redirects are not followed: they could lead the token to somebody else.
 */
export function patientFetch({ runtime, signal }: PatientFetchOptions): PatientFetch {
  return async (url, init = {}) => {
    const makes = init.method === 'POST';
    for (let attempt = 1; ; attempt++) {
      const sent = await send(url, init, signal);
      if (sent instanceof Response && sent.ok) return sent;
      const throttled = sent instanceof Response && isThrottled(sent);
      if (!throttled && sent instanceof Response && sent.status < 500) throw await refusalOf(sent);
      const wasLost = makes && !throttled && (sent instanceof Response || sent.wasSent);
      if (wasLost) throw new LostWrite(reasonOf(sent, url));
      const wait = askedWait(sent, runtime.now()) ?? firstWait * 2 ** attempt * (0.5 + runtime.random() / 2);
      if (attempt === mostAttempts || wait > longestWait) throw new Unreachable(reasonOf(sent, url));
      await runtime.sleep(wait, signal);
    }
  };
}

async function send(url: string | URL, init: RequestInit, signal: AbortSignal | undefined): Promise<Sent> {
  const clock = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: signal === undefined ? clock : AbortSignal.any([clock, signal]),
    });
    // The body is read here, so that a connection which breaks in the middle of it is tried again too.
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  } catch (error) {
    signal?.throwIfAborted();
    if (clock.aborted)
      return { kind: 'broken', wasSent: true, reason: `no answer within ${timeout / 1000} s` };
    const code = codeOf(error);
    return { kind: 'broken', wasSent: !neverSent.test(code), reason: code };
  }
}

const neverSent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** `fetch` hides the code of a broken connection in the cause. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the connection broke';
}

/** 429, and 403 where the headers speak of a limit: without them it is a missing permission. */
function isThrottled({ status, headers }: Response): boolean {
  if (status === 429) return true;
  return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}

/** Milliseconds until Retry-After, or until GitHub's allowance is there again. */
function askedWait(sent: Sent, now: number): number | undefined {
  if (!(sent instanceof Response)) return undefined;
  const after = sent.headers.get('retry-after');
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1000;
  const reset = sent.headers.get('x-ratelimit-reset');
  const isUsedUp = sent.headers.get('x-ratelimit-remaining') === '0';
  return isUsedUp && reset !== null && /^\d+$/.test(reset)
    ? Math.max(0, Number(reset) * 1000 - now)
    : undefined;
}

function reasonOf(sent: Sent, url: string | URL): string {
  const { host } = new URL(url);
  if (!(sent instanceof Response)) return `${host} cannot be reached (${sent.reason})`;
  return isThrottled(sent) ? `${host} asks us to wait (${sent.status})` : `${host} answered ${sent.status}`;
}

/** Both forges say in `message` why they refuse; GitLab sometimes in `error`. */
async function refusalOf(response: Response): Promise<Refusal> {
  const text = await response.text();
  const said = saidIn(text);
  return new Refusal(response.status, said.slice(0, longestSaid));
}

function saidIn(text: string): string {
  try {
    const { message, error } = JSON.parse(text) ?? {};
    const said = message ?? error;
    return typeof said === 'string' ? said : said === undefined ? '' : JSON.stringify(said);
  } catch {
    return '';
  }
}
