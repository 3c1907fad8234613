import { join } from 'node:path';
import type { Runtime } from '../../runtime.ts';
import type { Log } from '../log.ts';
import { type DeliveryLimits, deliveryLimits, openDeliveryQueue } from './boss.ts';
import type { Database } from './database.ts';
import { addDeliveries, deliveryStore } from './deliveries.ts';
import { eventStore } from './events.ts';
import { migrate } from './migrate.ts';
import { pruning } from './prune.ts';
import { runStore } from './runs.ts';
import type { Store } from './store.ts';
import { freeAll, targetStore } from './targets.ts';
import { workDeliveries } from './work-deliveries.ts';

export interface StoreOptions {
  /** `postgres://…`: PostgreSQL. Without it the embedded one is used. */
  readonly databaseUrl?: string;
  /** Where the embedded database is kept; see `storeFolder`. */
  readonly folder: string;
  readonly runtime: Runtime;
  readonly log: Log;
  /** How patiently deliveries are tried; `deliveryLimits` unless said. */
  readonly limits?: Partial<DeliveryLimits>;
}

/** Where the embedded database is kept unless somebody says otherwise. */
export function storeFolder(manifestFolder: string): string {
  return join(manifestFolder, '.rollcall', 'store');
}

/**
 * Opens what the service remembers, and brings its tables up to date.
 *
 * @throws DiagnosticError `store-unavailable`, `store-too-new`; of the embedded one `store-locked`, `store-not-installed`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    return await storeOf(database, options);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** The drivers are large, and each is loaded only where it is used. */
async function openDatabase({ databaseUrl, folder, runtime, log }: StoreOptions): Promise<Database> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    const { connectPostgresql } = await import('./postgresql.ts');
    return connectPostgresql(databaseUrl, log);
  }
  const { openEmbedded } = await import('./embedded.ts');
  return openEmbedded(folder, runtime);
}

async function storeOf(database: Database, { runtime, log, limits: said }: StoreOptions): Promise<Store> {
  const limits = { ...deliveryLimits, ...said };
  // Of ten workers that start at once one makes the tables, and the others find them.
  const queue = await database.exclusively(async () => {
    await migrate(database);
    // Nobody else works on an embedded database: whoever held a target when it was closed is gone.
    if (database.kind === 'embedded') await freeAll(database);
    return openDeliveryQueue(database, log, limits);
  });
  return {
    kind: database.kind,
    events: eventStore(database),
    targets: targetStore(database),
    runs: runStore(database, (queries, deliveries) => addDeliveries(queries, queue, deliveries)),
    deliveries: deliveryStore(database, queue, (handler) =>
      workDeliveries({ database, queue, limits, runtime, log }, handler),
    ),
    prune: pruning(database),
    ping: async () => void (await database.query('SELECT 1 AS up')),
    close: database.close,
  };
}
