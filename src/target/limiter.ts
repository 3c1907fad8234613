import type { Runtime } from '../runtime.ts';
import type { Allowance } from './rate-headers.ts';

type WaitReason = 'throttled' | 'budget' | 'server fault' | 'circuit open';

/** Told to whoever watches a run: why nothing happens, and for how long. */
export type OnWait = (wait: { readonly reason: WaitReason; readonly ms: number }) => void;

export interface LimiterOptions {
  readonly runtime: Runtime;
  readonly parallelism: number;
  /** Share of the allowance that may be used, 0 to 1. */
  readonly budget: number;
  readonly signal: AbortSignal;
  readonly onWait: OnWait;
}

/** One limiter for every request to a target: how many at once, and a gate that all of them wait at. */
export interface Limiter {
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** The server pushed back: fewer at once, and nobody before `ms` have passed. */
  readonly throttle: (ms: number) => void;
  readonly succeed: () => void;
  readonly observe: (allowance: Allowance) => void;
}

const initialParallelism = 4;
/** In the last tenth of the budget requests are spread over what is left of the window. */
const carefulShare = 0.1;

export function createLimiter({ runtime, parallelism, budget, signal, onWait }: LimiterOptions): Limiter {
  let limit = Math.min(initialParallelism, parallelism);
  let running = 0;
  let closedUntil = 0;
  let nextStart = 0;
  let spacing = 0;
  const queue: (() => void)[] = [];

  function wake(): void {
    while (queue.length > 0 && running < Math.floor(limit)) {
      running += 1;
      queue.shift()?.();
    }
  }

  async function enter(): Promise<void> {
    if (running < Math.floor(limit)) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  }

  async function passGate(): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const now = runtime.now();
      const opens = Math.max(closedUntil, spacing > 0 ? nextStart : 0);
      if (now >= opens) break;
      await runtime.sleep(opens - now, signal);
    }
    nextStart = runtime.now() + spacing;
  }

  async function run<T>(task: () => Promise<T>): Promise<T> {
    await enter();
    try {
      await passGate();
      return await task();
    } finally {
      running -= 1;
      wake();
    }
  }

  function close(reason: WaitReason, ms: number): void {
    const until = runtime.now() + ms;
    if (until <= closedUntil) return;
    closedUntil = until;
    onWait({ reason, ms });
  }

  return {
    run,
    throttle: (ms) => {
      // A burst of 429s is one push-back: halve once per closing of the gate (AIMD).
      if (runtime.now() >= closedUntil) limit = Math.max(1, limit / 2);
      close('throttled', ms);
    },
    succeed: () => {
      limit = Math.min(parallelism, limit + 1 / limit);
      wake();
    },
    observe: ({ allowed, used, resetsIn }) => {
      const share = Math.max(1, Math.floor(allowed * budget));
      // What is under way was not counted yet when the server wrote its header.
      const left = share - used - Math.max(0, running - 1);
      spacing = left > 0 && left <= share * carefulShare ? resetsIn / left : 0;
      if (left <= 0) close('budget', resetsIn);
    },
  };
}
