import type { Runtime } from '../runtime.ts';

/**
 * A moment by both clocks there are. The time of day stops for nobody but may be set; the steady clock cannot be set but
 * stops while a machine sleeps.
 */
export interface Moment {
  readonly day: number;
  readonly steady: number;
}

export function moment({ now }: Pick<Runtime, 'now'>): Moment {
  return { day: now(), steady: performance.now() };
}

/** Milliseconds between two moments, by the clock that saw more of them pass. */
export function elapsed(then: Moment, now: Moment): number {
  return Math.max(now.day - then.day, now.steady - then.steady);
}
