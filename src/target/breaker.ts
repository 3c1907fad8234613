import type { Runtime } from '../runtime.ts';
import { remoteFault } from './errors.ts';
import type { OnWait } from './limiter.ts';

/** Stops hammering a server that is down, and lets one request at a time find out whether it is back. */
export interface Breaker {
  /** Resolves when a request may be sent; throws when the server has been down for too long. */
  readonly admit: () => Promise<void>;
  readonly succeed: () => void;
  readonly fail: (detail: string) => void;
}

export interface BreakerOptions {
  readonly runtime: Runtime;
  readonly target: string;
  readonly signal: AbortSignal;
  readonly onWait: OnWait;
}

/** More than the retries of one request, so that a single poisoned page does not stop everything. */
const failuresToOpen = 10;
const firstPause = 5_000;
const longestPause = 60_000;
const patience = 300_000;

export function createBreaker({ runtime, target, signal, onWait }: BreakerOptions): Breaker {
  let failures = 0;
  let openedAt: number | undefined;
  let probeAt = 0;
  let pause = firstPause;
  let probing = false;
  let lastDetail = '';

  function open(now: number): void {
    openedAt ??= now;
    probing = false;
    probeAt = now + pause;
    onWait({ reason: 'circuit open', ms: pause });
    pause = Math.min(longestPause, pause * 2);
  }

  async function admit(): Promise<void> {
    while (openedAt !== undefined) {
      const now = runtime.now();
      if (now - openedAt >= patience) {
        throw remoteFault(
          'remote-unavailable',
          `${target} has been failing for ${patience / 60_000} minutes`,
          {
            detail: lastDetail,
            advice: 'Run again when the server is back: what was done so far stays done.',
          },
        );
      }
      if (now >= probeAt && !probing) {
        probing = true;
        return;
      }
      // While a probe is under way the others look again shortly.
      await runtime.sleep(Math.max(probeAt - now, 100), signal);
    }
  }

  return {
    admit,
    succeed: () => {
      failures = 0;
      openedAt = undefined;
      probing = false;
      pause = firstPause;
    },
    fail: (detail) => {
      lastDetail = detail;
      failures += 1;
      if (probing || (openedAt === undefined && failures >= failuresToOpen)) open(runtime.now());
    },
  };
}
