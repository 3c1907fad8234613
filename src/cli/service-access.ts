import type { StoreAccessOptions } from './options.ts';
import { openServiceClient, type ServiceClient } from './service-client.ts';
import type { Session } from './session.ts';

/**
 * Asks for what the service remembers: one that runs where `--service` names it, otherwise its store.
 *
 * @throws DiagnosticError when neither can be reached; what `ask` throws
 */
export async function askService<T>(
  options: StoreAccessOptions,
  session: Session,
  ask: (client: ServiceClient) => Promise<T>,
): Promise<T> {
  if (options.service !== undefined) {
    const { runtime, interruption } = session;
    return ask(openServiceClient({ url: options.service, runtime, signal: interruption.stop }));
  }
  const { openStoreHere } = await import('./service-store.ts');
  const store = await openStoreHere(options, session);
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}
