import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { DeliveryListing } from '../notify/delivery-listing.ts';
import type { Runtime } from '../runtime.ts';
import { Secret } from '../runtime.ts';
import type { EventListing, EventStatus } from '../service/store/event-store.ts';
import type { Store } from '../service/store/store.ts';

/** What can be asked of a service that runs, as of its store. */
export interface ServiceClient {
  readonly events: Pick<Store['events'], 'list' | 'retry' | 'drop'>;
  readonly deliveries: Pick<Store['deliveries'], 'list' | 'retry' | 'drop'>;
}

export interface ServiceClientOptions {
  /** `http://127.0.0.1:8085` */
  readonly url: string;
  /** Has the token, in `ROLLCALL_SERVICE_TOKEN`. */
  readonly runtime: Pick<Runtime, 'env'>;
  readonly signal?: AbortSignal;
}

const tokenVariable = 'ROLLCALL_SERVICE_TOKEN';
const timeout = 30_000;
/** What a service lists at most. */
export const mostListed = 1_000;

/**
 * Speaks to a service that runs, with the token of the environment. Every call throws DiagnosticError:
 * `authentication-failed`, `permission-denied`, `usage` when the service refuses what was asked, `remote-unavailable`.
 *
 * @throws DiagnosticError `usage` or `missing-variable` when the address or the token cannot be used
 */
export function openServiceClient({ url, runtime, signal }: ServiceClientOptions): ServiceClient {
  const base = baseOf(url);
  const stated = runtime.env[tokenVariable];
  if (stated === undefined || stated === '') throw withoutToken();
  const token = new Secret(stated);

  /** The answer's body; undefined where there is no such thing. */
  async function ask(method: string, path: string, query: Query = {}): Promise<unknown> {
    const address = new URL(`${base.pathname.replace(/\/$/, '')}/api/${path}`, base);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) address.searchParams.set(name, String(value));
    }
    const answer = await send(address, method, token, signal);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw await refusalOf(answer, base);
    return answer.json();
  }

  /** Lists what may be listed; more than that a service does not give at once. */
  async function list<T>(path: string, name: string, { limit, ...query }: Query): Promise<readonly T[]> {
    const body = await ask('GET', path, { ...query, limit: Math.min(Number(limit), mostListed) });
    const found = (body as Readonly<Record<string, readonly T[] | undefined>> | undefined)?.[name];
    if (found === undefined) throw notAService(base);
    return found;
  }

  return {
    events: {
      list: (query) => list<EventListing>('events', 'events', query),
      retry: async (seq, target) => {
        const body = await ask('POST', `events/${seq}/retry`, { target });
        return (body as { readonly status: Extract<EventStatus, 'pending' | 'superseded'> } | undefined)
          ?.status;
      },
      drop: async (seq, target) => (await ask('DELETE', `events/${seq}`, { target })) !== undefined,
    },
    deliveries: {
      list: (query) => list<DeliveryListing>('deliveries', 'deliveries', query),
      retry: async (id) => (await ask('POST', `deliveries/${encodeURIComponent(id)}/retry`)) !== undefined,
      drop: async (id) => (await ask('DELETE', `deliveries/${encodeURIComponent(id)}`)) !== undefined,
    },
  };
}

type Query = Readonly<Record<string, string | number | undefined>>;

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
    throw new DiagnosticError({
      code: 'remote-unavailable',
      severity: 'error',
      summary: `the service at ${address.origin} does not answer`,
      detail: clock.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(fault),
      advice: 'Check that `rollcall serve` runs there.',
    });
  }
}

function reasonOf(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  return cause instanceof Error ? cause.message : String(cause);
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

function withoutToken(): DiagnosticError {
  return new DiagnosticError({
    code: 'missing-variable',
    severity: 'error',
    summary: `${tokenVariable} is not set`,
    advice: 'It holds a token of `service.tokens` in the manifest of the service, with the scope `events`.',
  });
}

async function refusalOf(answer: Response, base: URL): Promise<DiagnosticError> {
  const { status } = answer;
  const code =
    status === 401 ? 'authentication-failed' : status === 403 ? 'permission-denied' : otherFault(status);
  // Something in between may have answered, in words of its own.
  const body: unknown = await answer.json().catch(() => undefined);
  const { detail, title } = (body ?? {}) as { readonly detail?: unknown; readonly title?: unknown };
  const words = [detail, title].find((each) => typeof each === 'string');
  return new DiagnosticError({
    code,
    severity: 'error',
    summary: `the service at ${base.origin} answered ${status}`,
    ...(typeof words === 'string' && { detail: words }),
    ...(status === 401 && { advice: `Check ${tokenVariable}.` }),
  });
}

function otherFault(status: number): 'usage' | 'remote-unavailable' {
  return status >= 400 && status < 500 && status !== 429 ? 'usage' : 'remote-unavailable';
}

function notAService(base: URL): DiagnosticError {
  return new DiagnosticError({
    code: 'remote-unavailable',
    severity: 'error',
    summary: `${base.origin} is no service of rollcall`,
    advice: 'Name the address that `rollcall serve` says when it starts.',
  });
}
