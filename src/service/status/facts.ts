import { type FleetFacts, fleetFacts } from '../metrics/fleet-facts.ts';
import type { StoredRun } from '../store/run-store.ts';
import type { Store } from '../store/store.ts';

/** What the status page shows. */
export interface StatusFacts extends FleetFacts {
  readonly version: string;
  readonly storeKind: Store['kind'];
  /** The latest runs, newest first. */
  readonly runs: readonly StoredRun[];
}

const runsShown = 20;

export interface StatusQuestion extends Pick<StatusFacts, 'version' | 'now'> {
  /** Of which targets whoever asks may know. */
  readonly mayRead: (target: string) => boolean;
}

/** Asks the store for everything the page shows. */
export async function statusFacts(
  store: Store,
  { version, now, mayRead }: StatusQuestion,
): Promise<StatusFacts> {
  const [fleet, runs] = await Promise.all([fleetFacts(store, now), store.runs.list({ limit: runsShown })]);
  return {
    ...fleet,
    version,
    storeKind: store.kind,
    targets: fleet.targets.filter(({ name }) => mayRead(name)),
    queues: new Map([...fleet.queues].filter(([name]) => mayRead(name))),
    runs: runs.filter(({ target }) => mayRead(target)),
  };
}
