import type { Runtime } from '../../runtime.ts';

/** A rest that anybody may cut short. */
export interface Alarm {
  /** Ends the rest that is under way, or the next one before it begins. */
  readonly ring: () => void;
  readonly rest: (milliseconds: number) => Promise<void>;
}

export function createAlarm({ sleep }: Pick<Runtime, 'sleep'>): Alarm {
  let bell = new AbortController();
  return {
    ring: () => bell.abort(),
    rest: async (milliseconds) => {
      const { signal } = bell;
      await sleep(milliseconds, signal).catch((reason: unknown) => {
        if (!signal.aborted) throw reason;
      });
      bell = new AbortController();
    },
  };
}
