import { isFunction } from './value.ts';

export const bytesPerValue = 16;
export const bytesPerCharacter = 2;

/** A value nested deeper counts as endless; so does one that contains itself. */
const deepest = 100;

/**
 * About how many bytes a value takes when nothing in it is shared.
 * Counting ends once `most` is exceeded: a few lines of JSONata build a value that holds itself a million times over,
 * small in memory and endless as text.
 */
export function sizeOf(value: unknown, most: number, depth = 0): number {
  if (typeof value === 'string') return bytesPerValue + bytesPerCharacter * value.length;
  if (typeof value !== 'object' || value === null || isFunction(value)) return bytesPerValue;
  if (depth === deepest) return Number.POSITIVE_INFINITY;
  let size = bytesPerValue;
  if (Array.isArray(value)) {
    for (const entry of value) {
      size += sizeOf(entry, most - size, depth + 1);
      if (size > most) return size;
    }
    return size;
  }
  for (const [name, part] of Object.entries(value)) {
    size += bytesPerCharacter * name.length + sizeOf(part, most - size, depth + 1);
    if (size > most) return size;
  }
  return size;
}
