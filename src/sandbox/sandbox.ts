import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogueOf } from './catalogue.ts';
import { contentsOf, fill } from './contents.ts';
import type { SandboxData } from './data.ts';
import { createExchange, type Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import { randomUuid, seededRandom } from './random.ts';
import type { RequestLogEntry } from './request-log.ts';
import { createService } from './service.ts';
import { createStore } from './store.ts';
import { defaultSwitches, type Switches } from './switches.ts';
import { defaultCredentials, type SandboxCredentials } from './tokens.ts';

type SandboxMode = 'genesys-cloud' | 'rfc7644';

export interface SandboxOptions {
  readonly mode: SandboxMode;
  /** 0, or none, takes a free port. */
  readonly port?: number;
  readonly data: SandboxData;
  readonly switches?: Partial<Switches>;
  /** When everything in the data was last changed, in milliseconds since the epoch; the start unless said. */
  readonly lastChange?: number;
  readonly faults?: Faults;
  /** Everything that happens by chance is drawn from it. */
  readonly seed?: number;
  /** Without any, `sandbox` is the client id, the secret, the bearer token, the user name and the password. */
  readonly credentials?: SandboxCredentials;
  /** Per token; 0 for no limit. Genesys Cloud allows 300, the plain server does not count. */
  readonly ratePerMinute?: number;
  readonly log?: (line: string) => void;
}

export interface Sandbox {
  /** The host: `http://127.0.0.1:port`. */
  readonly url: string;
  readonly requests: () => readonly RequestLogEntry[];
  /** Replaces the faults; their counts start anew. */
  readonly setFaults: (faults: Faults) => void;
  /** The directory as it is now, from which another sandbox could start. */
  readonly state: () => SandboxData;
  readonly close: () => Promise<void>;
}

const GENESYS_RATE_PER_MINUTE = 300;
const KEEP_ALIVE_MS = 60_000;

/**
 * Starts a SCIM service on the loopback address: a Genesys Cloud organisation (token at `/oauth/token`, SCIM at
 * `/api/v2/scim/v2` and `/api/v2/scim`, the platform at `/api/v2`), or a plain server (SCIM at `/scim/v2`).
 * Rejects when the port is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { mode, data, seed = 1 } = options;
  const switches: Switches = { ...defaultSwitches, ...options.switches };
  const now = Date.now;
  const random = seededRandom(seed);
  const store = createStore(now);
  fill(store, data, new Date(options.lastChange ?? now()).toISOString());
  const catalogue = catalogueOf(data, switches.defaultRole);

  let exchange: Exchange | undefined;
  const server = createServer((message: IncomingMessage, response: ServerResponse) => {
    void exchange?.answer(message, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const url = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

  exchange = createExchange({
    service: createService(mode, {
      origin: url,
      directory: { store, now, newId: () => randomUuid(random) },
      switches,
      catalogue,
    }),
    store,
    switches,
    credentials: options.credentials ?? defaultCredentials,
    ratePerMinute: options.ratePerMinute ?? (mode === 'genesys-cloud' ? GENESYS_RATE_PER_MINUTE : 0),
    faults: options.faults ?? [],
    seed,
    now,
    ...(options.log !== undefined && { log: options.log }),
  });
  const { requests, setFaults } = exchange;

  return {
    url,
    requests,
    setFaults,
    state: () => contentsOf(store, catalogue),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
