import type { Runtime } from '../runtime.ts';
import { remoteFault } from './errors.ts';
import type { OnWait } from './limiter.ts';

/** Stops hammering a server that is down, and lets one request at a time find out whether it is back. */
export interface Breaker {
  /**
   * Resolves when a request may be sent; throws when the server has been down for too long to wait for it. Whoever comes
   * later, as a service does, is let through to find out anew.
   */
  readonly admit: () => Promise<void>;
  readonly succeed: () => void;
  readonly fail: (detail: string) => void;
  /** The request that was admitted was not sent after all, so somebody else may find out. */
  readonly release: () => void;
  readonly state: () => BreakerState;
}

/** `half-open`: one request is finding out whether the server is back. */
export interface BreakerState {
  readonly state: 'closed' | 'open' | 'half-open';
  /** Since when the server has been failing, unless the circuit is closed. */
  readonly since?: number;
  /** What went wrong last, without secrets. */
  readonly detail?: string;
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
  /** Ends when the request that finds out whether the server is back has its outcome. */
  let probe: Probe | undefined;
  let lastDetail = '';

  function open(now: number): void {
    openedAt ??= now;
    endProbe();
    probeAt = now + pause;
    onWait({ reason: 'circuit open', ms: pause });
    pause = Math.min(longestPause, pause * 2);
  }

  function endProbe(): void {
    probe?.end();
    probe = undefined;
  }

  async function admit(): Promise<void> {
    let slept = false;
    while (openedAt !== undefined) {
      const now = runtime.now();
      if (probe !== undefined) {
        await probe.ended;
        continue;
      }
      // Who has waited has waited long enough; who comes only now finds out whether the server is back.
      if (now - openedAt >= patience && (slept || now < probeAt)) {
        throw remoteFault(
          'remote-unavailable',
          `${target} has been failing for ${patience / 60_000} minutes`,
          {
            detail: lastDetail,
            advice: 'Run again when the server is back: what was done so far stays done.',
          },
        );
      }
      if (now >= probeAt) {
        probe = beginProbe(signal);
        return;
      }
      slept = true;
      await runtime.sleep(probeAt - now, signal);
    }
  }

  return {
    admit,
    succeed: () => {
      failures = 0;
      openedAt = undefined;
      endProbe();
      pause = firstPause;
    },
    fail: (detail) => {
      lastDetail = detail;
      failures += 1;
      if (probe !== undefined || (openedAt === undefined && failures >= failuresToOpen)) open(runtime.now());
    },
    release: endProbe,
    state: () => {
      if (openedAt === undefined) return { state: 'closed' };
      return { state: probe === undefined ? 'open' : 'half-open', since: openedAt, detail: lastDetail };
    },
  };
}

interface Probe {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** The end of the run ends it too: those who wait for it would wait for ever otherwise. */
function beginProbe(signal: AbortSignal): Probe {
  let end = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    const stop = () => reject(signal.reason);
    end = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  // With nobody waiting, its rejection is nobody's concern.
  ended.catch(() => undefined);
  return { ended, end };
}
