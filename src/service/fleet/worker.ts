import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { jittered } from '../back-off.ts';
import type { Alarm } from './alarm.ts';
import type { ServiceContext } from './context.ts';
import { type Taken, taking, withHeld } from './hold.ts';
import type { RoundSettings } from './settings.ts';
import { workOn } from './slice.ts';

export interface WorkerSettings {
  readonly rounds: RoundSettings;
  /** Targets at once. */
  readonly concurrency: number;
  /** Rings when something may be due, and when the service ends. */
  readonly alarm: Alarm;
}

export interface Worker {
  /** Resolves once the service was asked to stop and nothing is in flight any more. */
  readonly ended: Promise<void>;
}

/** How long to wait before the store is asked again when nothing was due. */
const idle = 1_000;
/** And when it does not answer. */
const outage = 5_000;

/**
 * Takes targets that are due, the one that has waited longest first, and works on each until it has to wait again. Never
 * throws: what goes wrong with one target is that target's, and a store that does not answer is waited for.
 */
export function startWorker(context: ServiceContext, { rounds, concurrency, alarm }: WorkerSettings): Worker {
  const { store, manifests, runtime, log, worker, leaseLifetime, stop } = context;
  const busy = new Map<string, Promise<void>>();
  let known: readonly string[] = [];
  stop.addEventListener('abort', alarm.ring, { once: true });

  function begin(taken: Taken): void {
    const { target } = taken.lease;
    const work = withHeld(context, taken, async (grip) => ({
      value: undefined,
      pause: await workOn(grip, context, rounds),
    }))
      .catch((fault: unknown) => log.error({ target, ...describe(fault) }, 'work broken off'))
      .finally(() => {
        busy.delete(target);
        alarm.ring();
      });
    busy.set(target, work);
  }

  async function takeWhatIsDue(): Promise<void> {
    await manifests.refresh();
    const names = manifests.names();
    if (names.join('\n') !== known.join('\n')) {
      await store.targets.register(names);
      log.info({ targets: names.length }, 'targets known');
      known = names;
    }
    while (busy.size < concurrency && !stop.aborted) {
      const taken = await taking(runtime, () => store.targets.take(names, worker, leaseLifetime));
      if (taken === undefined) break;
      begin(taken);
    }
  }

  async function loop(): Promise<void> {
    while (!stop.aborted) {
      const pause = await takeWhatIsDue().then(
        () => idle,
        (fault: unknown) => {
          log.error(describe(fault), 'the store cannot be asked what is due');
          return outage;
        },
      );
      if (!stop.aborted) await alarm.rest(jittered(pause, runtime));
    }
    await Promise.all(busy.values());
  }

  return { ended: loop() };
}

function describe(fault: unknown): { readonly reason: string; readonly stack?: string } {
  if (!(fault instanceof Error)) return { reason: String(fault) };
  // Where a diagnostic was thrown tells nobody anything.
  if (fault instanceof DiagnosticError || fault.stack === undefined) return { reason: fault.message };
  return { reason: fault.message, stack: fault.stack };
}
