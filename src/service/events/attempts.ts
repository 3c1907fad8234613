import type { Runtime } from '../../runtime.ts';
import { jittered } from '../back-off.ts';
import type { EventOutcome, QueuedEvent } from '../store/event-store.ts';

/** Tries of an event before it is parked; for about two minutes where a write fails, longer where the person is not there. */
const mostAttempts = 5;

/** The first pause, in milliseconds; each further one is four times as long. */
export interface FirstPauses {
  /** After a write that failed, or met somebody else's. */
  readonly failed: number;
  /** While the person is not in the directory, which may be behind the system that sends events. */
  readonly absent: number;
}

export const firstPauses: FirstPauses = { failed: 2_000, absent: 30_000 };

/** Tries the event again after a pause that grows, and a little by chance; parks it when it was tried often enough. */
export function tryAgain(
  { seq, attempts }: Pick<QueuedEvent, 'seq' | 'attempts'>,
  reason: string,
  firstPause: number,
  runtime: Pick<Runtime, 'random'>,
): EventOutcome {
  if (attempts + 1 >= mostAttempts) return { seq, kind: 'parked', reason };
  return { seq, kind: 'retry', delayMs: jittered(firstPause * 4 ** attempts, runtime), reason };
}
