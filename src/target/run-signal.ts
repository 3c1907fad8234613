import { setMaxListeners } from 'node:events';
import type { Runtime } from '../runtime.ts';
import { remoteFault } from './errors.ts';

/** One signal for everything a run waits for: aborted by whoever started the run, or when its time is up. */
export interface RunSignal {
  readonly signal: AbortSignal;
  /** Lets go of the clock and of the caller's signal. */
  readonly end: () => void;
}

export function runSignal(
  target: string,
  {
    runtime,
    signal: outer,
    timeLimit,
  }: { readonly runtime: Runtime; readonly signal?: AbortSignal; readonly timeLimit?: number },
  trouble: () => string | undefined,
): RunSignal {
  const controller = new AbortController();
  const ended = new AbortController();
  // Every request under way and every wait listens: many listeners are no leak here.
  setMaxListeners(0, controller.signal);
  const stop = () => controller.abort(outer?.reason);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop, { once: true });
  if (timeLimit !== undefined) {
    const summary = `${target}: the time limit of ${timeLimit / 1000} s is up`;
    const endForTime = () => {
      const last = trouble();
      const detail = last === undefined ? {} : { detail: `What went wrong last: ${last}.` };
      controller.abort(remoteFault('time-limit', summary, detail));
    };
    runtime.sleep(timeLimit, ended.signal).then(endForTime, () => undefined);
  }
  return {
    signal: controller.signal,
    end: () => {
      outer?.removeEventListener('abort', stop);
      ended.abort();
    },
  };
}
