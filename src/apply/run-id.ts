import type { Runtime } from '../runtime.ts';

/**
 * A name for a run that sorts by time, such as `20261122T044100Z-1a2b3c`. The suffix begins with the milliseconds, for
 * `undo last` must not take one of two runs of a second for the other.
 */
export function newRunId({ now, random }: Pick<Runtime, 'now' | 'random'>): string {
  const at = new Date(now());
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const threeDigits = (number: number) => Math.floor(number).toString(16).padStart(3, '0');
  return `${time}-${threeDigits(at.getUTCMilliseconds())}${threeDigits(random() * 0x1000)}`;
}

/** Whether a text can be the name of a run: it becomes part of a path. */
export function isRunId(text: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(text);
}
