import { reasonOf } from '../../diagnostic/reason.ts';
import type { Runtime } from '../../runtime.ts';
import { jittered } from '../back-off.ts';
import type { Log } from '../log.ts';
import type { Retention, Store } from '../store/store.ts';

/** How long the service remembers what is settled, in milliseconds. */
export type Keeping = Pick<Retention, 'eventsMs' | 'runsMs'>;

const hour = 3_600_000;
/** Of many workers the one that asks first after the hour does it. */
const askEvery = hour / 6;

/** Lets the store forget about hourly, whichever of its processes does it. What fails is tried again. */
export function startUpkeep(
  {
    store,
    runtime,
    log,
  }: { readonly store: Pick<Store, 'prune'>; readonly runtime: Runtime; readonly log: Log },
  keeping: Keeping,
): { readonly close: () => Promise<void> } {
  const closed = new AbortController();
  const { signal } = closed;

  async function prune(): Promise<void> {
    const pruned = await store.prune({ ...keeping, everyMs: hour }, signal);
    if (pruned === undefined) return;
    const { events, runs, deliveries } = pruned;
    if (events + runs + deliveries > 0) log.info({ events, runs, deliveries }, 'old entries forgotten');
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      await prune().catch((fault: unknown) => log.warn({ reason: reasonOf(fault) }, 'forgetting failed'));
      await runtime.sleep(jittered(askEvery, runtime), signal).catch(() => {
        // Closed meanwhile.
      });
    }
  }

  const ended = loop();
  return {
    close: () => {
      closed.abort();
      return ended;
    },
  };
}
