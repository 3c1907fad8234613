import { resolve } from 'node:path';
import type { ServeOptions } from '../command-options.ts';
import { runService, serviceOptions } from '../service-start.ts';
import type { Session } from '../session.ts';

/** Takes events and requests over HTTP, and works on the targets, until a signal comes. */
export async function serve(options: ServeOptions, session: Session): Promise<number> {
  const { runtime, folder } = session;
  const databaseUrl = runtime.env.DATABASE_URL;
  const { host, port, store, rateLimit, trustedProxy } = options;
  return runService(
    {
      ...serviceOptions(options, session),
      ...(databaseUrl && { databaseUrl }),
      ...(store !== undefined && { storeFolder: resolve(folder, store) }),
      http: {
        host,
        port,
        routes: 'all',
        requestsPerSecond: rateLimit,
        ...(trustedProxy !== undefined && { trustedProxies: trustedProxy }),
      },
    },
    session,
  );
}
