import { reasonOf } from '../../diagnostic/reason.ts';
import type { Runtime } from '../../runtime.ts';
import type { Log } from '../log.ts';

/** A part of the service, and how it ends. */
export type Closer = readonly [name: string, close: () => Promise<void>];

interface Stopping {
  readonly runtime: Pick<Runtime, 'sleep' | 'now'>;
  readonly log: Log;
  /** Milliseconds that all parts together have. */
  readonly grace: number;
}

/** Once the grace time is over, each part still gets this long to put its things away. */
const lastWord = 3_000;

/** Ends the parts one after the other, the last one first. A part that does not end in time is left behind. */
export async function closeInTurn(closers: readonly Closer[], stopping: Stopping): Promise<void> {
  const { runtime, log, grace } = stopping;
  const deadline = runtime.now() + grace;
  for (const [name, close] of [...closers].reverse()) {
    const patience = Math.max(lastWord, deadline - runtime.now());
    const ended = await within(patience, close, stopping);
    if (!ended) log.warn({ part: name }, 'part did not end within the grace time: cut off');
  }
}

/** Whether it ended, well or not. */
async function within(
  milliseconds: number,
  close: Closer[1],
  { runtime, log }: Pick<Stopping, 'runtime' | 'log'>,
): Promise<boolean> {
  const over = new AbortController();
  const closed = close()
    .catch((fault: unknown) => log.error({ reason: reasonOf(fault) }, 'part did not end well'))
    .then(() => true);
  const late = runtime.sleep(milliseconds, over.signal).then(
    () => false,
    () => false,
  );
  const ended = await Promise.race([closed, late]);
  over.abort();
  return ended;
}
