import type { DeliveryListing } from '../notify/delivery-listing.ts';
import type { EventListing, EventStatus } from '../service/store/event-store.ts';
import type { PrunedRun, RunListing } from '../service/store/run-store.ts';
import type { Store } from '../service/store/store.ts';
import { openExchange, type Query, type ServiceAddress } from './service-exchange.ts';
import { notAService } from './service-fault.ts';

/** What can be asked of a service that runs, as of its store. */
export interface ServiceClient {
  readonly runs: Pick<Store['runs'], 'list' | 'plan' | 'lines' | 'pruned'>;
  readonly events: Pick<Store['events'], 'list' | 'retry' | 'drop'>;
  readonly deliveries: Pick<Store['deliveries'], 'list' | 'retry' | 'drop'>;
}

/** What a service lists at most. */
export const mostListed = 1_000;

/**
 * Speaks to a service that runs, with the token of the environment. Every call throws DiagnosticError:
 * `authentication-failed`, `permission-denied`, `usage` when the service refuses what was asked, `remote-unavailable`.
 *
 * @throws DiagnosticError `usage` or `missing-variable` when the address or the token cannot be used
 */
export function openServiceClient(address: ServiceAddress): ServiceClient {
  const { base, exchange } = openExchange(address);

  async function ask(method: string, path: string, query: Query = {}): Promise<unknown> {
    return (await exchange(method, path, query))?.json();
  }

  /** What is to be kept as it comes. Something in between may answer everything with a page of its own. */
  async function read(path: string, type: string, query: Query = {}): Promise<string | undefined> {
    const answer = await exchange('GET', path, query);
    if (answer === undefined) return undefined;
    if (answer.headers.get('content-type')?.split(';')[0] !== type) throw notAService(base);
    return answer.text();
  }

  /** Lists what may be listed; more than that a service does not give at once. */
  async function list<T>(path: string, name: string, { limit, ...query }: Query): Promise<readonly T[]> {
    const body = await ask('GET', path, { ...query, limit: Math.min(Number(limit), mostListed) });
    const found = (body as Readonly<Record<string, readonly T[] | undefined>> | undefined)?.[name];
    if (found === undefined) throw notAService(base);
    return found;
  }

  return {
    runs: {
      list: ({ runId, ...query }) => list<RunListing>('runs', 'runs', { id: runId, ...query }),
      plan: (runId) => read(`runs/${encodeURIComponent(runId)}/plan`, 'application/json'),
      lines: async (runId, part) => {
        const path = `runs/${encodeURIComponent(runId)}/journal`;
        const text = await read(path, 'application/x-ndjson', part);
        return text?.split('\n').slice(0, -1) ?? [];
      },
      pruned: async (target) => {
        const body = await ask('GET', 'pruned-runs', { target });
        const found = (body as { readonly pruned?: readonly PrunedRun[] } | undefined)?.pruned;
        if (found === undefined) throw notAService(base);
        return found;
      },
    },
    events: {
      list: ({ oldestFirst, ...query }) => {
        const { after } = oldestFirst ?? {};
        const page = inOrder(oldestFirst, after && `${after.seq}/${after.target}`);
        return list<EventListing>('events', 'events', { ...query, ...page });
      },
      retry: async (seq, target) => {
        const body = await ask('POST', `events/${seq}/retry`, { target });
        return (body as { readonly status: Extract<EventStatus, 'pending' | 'superseded'> } | undefined)
          ?.status;
      },
      drop: async (seq, target) => (await ask('DELETE', `events/${seq}`, { target })) !== undefined,
    },
    deliveries: {
      list: ({ oldestFirst, ...query }) => {
        const page = inOrder(oldestFirst, oldestFirst?.after);
        return list<DeliveryListing>('deliveries', 'deliveries', { ...query, ...page });
      },
      retry: async (id) => (await ask('POST', `deliveries/${encodeURIComponent(id)}/retry`)) !== undefined,
      drop: async (id) => (await ask('DELETE', `deliveries/${encodeURIComponent(id)}`)) !== undefined,
    },
  };
}

function inOrder(oldestFirst: object | undefined, after: string | undefined): Query {
  return oldestFirst === undefined ? {} : { order: 'oldest', after };
}
