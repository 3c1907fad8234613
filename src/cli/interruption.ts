import type { EventEmitter } from 'node:events';

/** 128 plus the signal's number, as shells count. */
const exitCodeBySignal = { SIGINT: 130, SIGTERM: 143 } as const;

type StopSignal = keyof typeof exitCodeBySignal;

export interface Interruption {
  /** Aborted by the first SIGINT or SIGTERM: finish what is in flight, start nothing new. */
  readonly stop: AbortSignal;
  /** The exit code of the signal that came; none when none came. */
  readonly exitCode: () => number | undefined;
  /** Stops listening: the next signal ends the process as usual. */
  readonly close: () => void;
}

/** Resolves once a stop is asked for. */
export function interrupted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** The first signal asks for a graceful stop; with the second `stopAtOnce` is called with the exit code. */
export function listenForInterruption(
  signals: Pick<EventEmitter, 'on' | 'off'>,
  stopAtOnce: (exitCode: number) => void,
): Interruption {
  const controller = new AbortController();
  let received: StopSignal | undefined;
  const listen = (signal: StopSignal) => () => {
    if (received !== undefined) return stopAtOnce(exitCodeBySignal[signal]);
    received = signal;
    controller.abort(new DOMException(`stopped by ${signal}`, 'AbortError'));
  };
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => [signal, listen(signal)] as const);
  for (const [signal, listener] of listeners) signals.on(signal, listener);
  return {
    stop: controller.signal,
    exitCode: () => received && exitCodeBySignal[received],
    close: () => {
      for (const [signal, listener] of listeners) signals.off(signal, listener);
    },
  };
}
