import { inspect } from 'node:util';

/** What the outside lends us. Whatever a plan depends on besides the manifest and the live directory comes in here. */
export interface Runtime {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after `milliseconds`; rejects with the signal's reason as soon as it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** A number in [0, 1), for jitter and identifiers only: never for anything a plan contains. */
  readonly random: () => number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The real clock, timers and environment of this process. */
export function processRuntime(): Runtime {
  return { now: Date.now, sleep, random: Math.random, env: process.env };
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** A value that may be used but never shown: however it is printed, serialised or inspected, it reads `***`. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that puts it on the wire. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect.custom](): string {
    return '***';
  }
}
