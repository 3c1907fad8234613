import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { openLog } from '../service/pino.ts';
import { openStore, storeFolder } from '../service/store/open.ts';
import type { Store } from '../service/store/store.ts';
import type { StoreAccessOptions } from './options.ts';
import type { Session } from './session.ts';
import { manifestFolder } from './workspace.ts';

/**
 * What the service remembers, without the service: PostgreSQL where DATABASE_URL says so, otherwise the embedded database.
 * That one is open to one process at a time; while a service has it, the service is to be asked.
 *
 * @throws DiagnosticError `store-locked`, `store-unavailable`, also where there is none yet
 */
export async function openStoreHere(options: StoreAccessOptions, session: Session): Promise<Store> {
  const { folder: here, runtime, terminal } = session;
  const databaseUrl = runtime.env.DATABASE_URL;
  const common = { runtime, log: openLog('error', terminal.stderr) };
  if (databaseUrl) return openStore({ ...common, databaseUrl, folder: here });
  const folder =
    options.store === undefined
      ? storeFolder(manifestFolder(options, session))
      : resolve(here, options.store);
  if (!existsSync(folder)) throw nothingKept(folder);
  return openStore({ ...common, folder });
}

/** Who only asks makes no database. */
function nothingKept(folder: string): DiagnosticError {
  return new DiagnosticError({
    code: 'store-unavailable',
    severity: 'error',
    summary: `No service has kept anything in ${folder}`,
    advice:
      'Name the folder with --store, set DATABASE_URL, or ask a service that runs with --service URL and ROLLCALL_SERVICE_TOKEN',
  });
}
