import type { Runtime } from '../runtime.ts';

/** A name for a run that sorts by time, such as `20261122T044100Z-1a2b3c`. */
export function newRunId({ now, random }: Pick<Runtime, 'now' | 'random'>): string {
  const time = new Date(now()).toISOString().replace(/[-:]|\.\d+/g, '');
  const suffix = Math.floor(random() * 0x1000000);
  return `${time}-${suffix.toString(16).padStart(6, '0')}`;
}

/** Whether a text can be the name of a run: it becomes part of a path. */
export function isRunId(text: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(text);
}
