import type { Runtime } from '../runtime.ts';

/** The longest pause after however many failures, unless rounds are rarer than that. */
const longest = 15 * 60_000;
const shortest = 5_000;

/**
 * Milliseconds to leave a target alone after so many failures in a row: twice as long each time, spread out so that those
 * that failed together do not come back together.
 */
export function backOff(failures: number, interval: number, { random }: Pick<Runtime, 'random'>): number {
  const first = Math.min(shortest, interval);
  const pause = Math.min(first * 2 ** Math.max(0, failures - 1), Math.max(longest, interval));
  return Math.round(pause * (0.75 + random() / 2));
}

/** About as long as said: what is due every minute should not be due for all at the same second. */
export function jittered(milliseconds: number, { random }: Pick<Runtime, 'random'>): number {
  return Math.round(milliseconds * (0.9 + random() / 5));
}
