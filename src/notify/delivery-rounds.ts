import { inParallel } from '../apply/parallel.ts';
import type { Runtime } from '../runtime.ts';
import { createDeliverer, type Deliver, type DelivererOptions } from './deliver.ts';
import type { Delivery } from './message.ts';
import { addLines } from './outbox-files.ts';
import type { OutboxEntry, OutboxRecord } from './outbox-lines.ts';
import { TryLater } from './try-later.ts';
import { Undeliverable } from './undeliverable.ts';

export interface Undelivered {
  readonly delivery: Delivery;
  readonly reason: string;
  readonly dead: boolean;
}

/** Who is being told, or waited for until they are told again. */
export interface DeliveryProgress {
  readonly receivers: readonly string[];
  readonly deliveries: number;
  /** Milliseconds until the next try; absent when it goes on now. */
  readonly pause?: number;
}

interface Options {
  readonly manifest: DelivererOptions['manifest'];
  readonly runtime: Runtime;
  readonly signal?: AbortSignal;
  readonly only?: ReadonlySet<string>;
  readonly onProgress?: (progress: DeliveryProgress) => void;
}

interface Waiting extends OutboxEntry {
  /** The file it stands in. */
  readonly name: string;
}

/** Milliseconds for all tries together: somebody sits before the screen and has what they came for already. */
const timeLimit = 20_000;
const firstPause = 1_000;
const receiversAtOnce = 8;
/** After so many tries, over as many commands as it takes, it is given up. */
const mostAttempts = 30;

/**
 * Tries what waits, round by round with growing pauses. Within a receiver the order is kept as far as it answers: once it asks
 * for another time, whatever else it would get waits for the next round. What became of each is written down as it is known.
 */
export async function deliverWaiting(
  records: readonly OutboxRecord[],
  { manifest, runtime, signal, only, onProgress = () => {} }: Options,
): Promise<readonly Undelivered[]> {
  const { folder } = manifest;
  const failed = new Map<string, Undelivered>();
  const at = () => new Date(runtime.now()).toISOString();
  const deadline = runtime.now() + timeLimit;
  const [ended, clock] = [new AbortController(), new AbortController()];
  runtime.sleep(timeLimit, ended.signal).then(
    () => clock.abort(),
    // All was told in time.
    () => undefined,
  );
  const stop = signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]);
  const deliver = createDeliverer({ manifest, runtime, signal: stop });

  async function attempt(entry: Waiting): Promise<'arrived' | 'dead' | TryLater | undefined> {
    const { name, delivery, attempts } = entry;
    const result = await outcomeOf(deliver, delivery);
    if (result === 'arrived') {
      failed.delete(delivery.id);
      await addLines(folder, name, [{ kind: 'delivered', at: at(), id: delivery.id }]);
      return result;
    }
    // Stopped while it was on its way: nobody knows, so it is tried again.
    if (stop.aborted) return undefined;
    const dead = result instanceof Undeliverable || attempts + 1 >= mostAttempts;
    failed.set(delivery.id, { delivery, reason: result.message, dead });
    await addLines(folder, name, [
      { kind: 'failed', at: at(), id: delivery.id, reason: result.message, dead },
    ]);
    return dead || !(result instanceof TryLater) ? 'dead' : result;
  }

  try {
    let open = records.flatMap(({ name, entries }) => waitingIn(name, entries, only));
    if (open.length > 0) onProgress(progressOf(open));
    for (let pause = firstPause; open.length > 0 && !stop.aborted; pause *= 2) {
      const again: Waiting[] = [];
      let wait = pause;
      await inParallel(byReceiver(open), receiversAtOnce, async (entries) => {
        for (const [index, entry] of entries.entries()) {
          if (stop.aborted) return;
          const result = await attempt(entry);
          if (!(result instanceof TryLater)) continue;
          if ((result.after ?? 0) > timeLimit) return;
          wait = Math.max(wait, result.after ?? 0);
          again.push({ ...entry, attempts: entry.attempts + 1 }, ...entries.slice(index + 1));
          return;
        }
      });
      open = again;
      // There would be no time for another try.
      if (open.length === 0 || runtime.now() + wait >= deadline) break;
      onProgress({ ...progressOf(open), pause: wait });
      // Cut short, the loop ends by itself.
      await runtime.sleep(wait, stop).catch(() => undefined);
    }
  } finally {
    ended.abort();
  }
  return [...failed.values()];
}

async function outcomeOf(deliver: Deliver, delivery: Delivery): Promise<'arrived' | Error> {
  try {
    await deliver(delivery);
    return 'arrived';
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

function progressOf(open: readonly Waiting[]): DeliveryProgress {
  const receivers = [...new Set(open.map(({ delivery }) => delivery.receiver))];
  return { receivers, deliveries: open.length };
}

function waitingIn(
  name: string,
  entries: readonly OutboxEntry[],
  only: ReadonlySet<string> | undefined,
): readonly Waiting[] {
  return entries
    .filter(({ delivery, status }) => status === 'waiting' && (only?.has(delivery.id) ?? true))
    .map((entry) => ({ ...entry, name }));
}

function byReceiver(open: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const lists = new Map<string, Waiting[]>();
  for (const entry of open) {
    const { receiver } = entry.delivery;
    lists.set(receiver, [...(lists.get(receiver) ?? []), entry]);
  }
  return [...lists.values()];
}
