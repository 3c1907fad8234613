import { createHash } from 'node:crypto';

/** A reproducible source of numbers in [0, 1): the same seed gives the same row (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

const word = (random: () => number): string =>
  Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');

export const randomUuid = (random: () => number): string =>
  asUuid(word(random) + word(random) + word(random) + word(random));

/** The id of a named thing: it stays the same when its neighbours in a data file come and go. */
export const namedUuid = (seed: number, name: string): string =>
  asUuid(createHash('sha256').update(`${seed}:${name}`).digest('hex'));
