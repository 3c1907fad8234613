import { foldName } from '../scim/fold.ts';

/** A key names a file as well, whose name may have 255 bytes; a character of it takes four at most. */
const longestKey = 56;

/**
 * Gives out keys for groups, readable ones that no other group has: `Support (EMEA)` becomes `support-emea`, the next group
 * of that key `support-emea-2`.
 *
 * @param taken keys that are in use
 */
export function keyMaker(taken: Iterable<string>): (displayName: string) => string {
  const used = new Set([...taken].map(foldName));
  const counts = new Map<string, number>();
  return (displayName) => {
    const base = readableKey(displayName);
    let number = counts.get(base) ?? 1;
    let key = number === 1 ? base : `${base}-${number}`;
    while (used.has(key)) {
      number += 1;
      key = `${base}-${number}`;
    }
    counts.set(base, number);
    used.add(key);
    return key;
  };
}

/** Letters and digits of any script, in small letters and without accents, so that an address can be typed. */
function readableKey(displayName: string): string {
  const words = displayName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const cut = [...words.replace(/^-/, '')].slice(0, longestKey).join('');
  return cut.replace(/-$/, '') || 'group';
}
