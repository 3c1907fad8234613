import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { ServiceContext } from '../fleet/context.ts';
import type { HttpOptions, Listening } from '../fleet/settings.ts';
import { createApp } from './app.ts';
import { proxiesIn } from './client-address.ts';
import { type HttpContext, type HttpLimits, standardLimits } from './context.ts';
import { declarations } from './declared.ts';
import { plainAddress } from './forwarded.ts';
import { isLoopback } from './loopback.ts';
import { routesOf } from './routes.ts';

export interface ListenOptions extends HttpOptions {
  readonly limits?: Partial<HttpLimits>;
  readonly times?: Partial<Readonly<Record<'headers' | 'request' | 'idle', number>>>;
}

/** Milliseconds that a sender has. */
const standardTimes = { headers: 10_000, request: 30_000, idle: 5_000 };

/** Each may hold a body in memory. */
const mostConnections = 256;
const mostHeaderBytes = 16_384;

/**
 * Answers HTTP.
 *
 * @throws DiagnosticError when the port cannot be used, or others could reach an API for which no token is declared
 */
export async function listen(context: ServiceContext, options: ListenOptions): Promise<Listening> {
  const { host, port, routes, trustedProxies = [] } = options;
  const http: HttpContext = {
    ...context,
    limits: { ...standardLimits, ...perClient(options), ...options.limits },
    isLocal: isLoopback(host) && trustedProxies.length === 0,
    isProxy: proxiesIn(trustedProxies),
    declared: declarations(context),
  };
  if (routes === 'all' && !http.isLocal) await demandToken(host, http);
  const app = createApp(http, routesOf(http, routes));
  const times = { ...standardTimes, ...options.times };
  const server = createServer(
    {
      headersTimeout: times.headers,
      requestTimeout: times.request,
      keepAliveTimeout: times.idle,
      // How often the two above are looked at.
      connectionsCheckingInterval: Math.min(1_000, times.headers),
      maxHeaderSize: mostHeaderBytes,
    },
    getRequestListener(app.fetch, {
      overrideGlobalObjects: false,
      // A request of which no URL can be made: it never reaches the app.
      errorHandler: (fault) => {
        context.log.warn({ reason: String(fault), status: 400 }, 'request refused');
        return new Response(null, { status: 400, headers: { connection: 'close' } });
      },
    }),
  );
  server.maxConnections = mostConnections;
  server.on('clientError', (fault: NodeJS.ErrnoException, socket) =>
    refuse(fault, socket as Socket, context),
  );
  await started(server, host, port);
  return { url: urlOf(server, host), close: () => closed(server) };
}

/** Nobody sends evenly: ten seconds' worth may come at once. */
function perClient({ requestsPerSecond: perSecond }: HttpOptions): Partial<HttpLimits> {
  return perSecond === undefined ? {} : { perClient: { perSecond, burst: 10 * perSecond } };
}

async function demandToken(host: string, { declared }: HttpContext): Promise<void> {
  const { tokens } = await declared();
  if (tokens.length > 0) return;
  const [way, otherwise] = isLoopback(host)
    ? [`${host} through a proxy`, 'do without --trusted-proxy and the proxy']
    : [host, 'listen on 127.0.0.1 only'];
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `others can reach ${way}, but no token is declared that they would need`,
    advice: `Declare who may ask for what under service.tokens, and set the variables of its tokens; or ${otherwise}.`,
  });
}

function started(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new DiagnosticError({
          code: 'usage',
          severity: 'error',
          summary: `${host}:${port} cannot be listened on (${error.code ?? error.message})`,
          advice:
            'Choose another port with --port, or another address with --host; --port 0 takes a free port.',
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
}

const answers: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** What never became a request: too slow, too large, or no HTTP at all. */
function refuse(fault: NodeJS.ErrnoException, socket: Socket, { log }: Pick<ServiceContext, 'log'>): void {
  const answer = answers[fault.code ?? ''] ?? '400 Bad Request';
  log.warn(
    {
      client: plainAddress(socket.remoteAddress ?? 'unknown'),
      reason: fault.code,
      status: Number(answer.slice(0, 3)),
    },
    'request refused',
  );
  if (socket.writable) socket.end(`HTTP/1.1 ${answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
