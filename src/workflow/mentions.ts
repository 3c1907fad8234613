/** What a name or an address may consist of; a full stop only where it goes on. */
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}._%+@/'-])`;
const AFTER = String.raw`(?!\.?[\p{L}\p{M}\p{N}_%+@/'-])`;

/**
 * Whether a sentence speaks of this name or address, and not of a longer one that has it inside: of `al`, and neither of
 * `sally` nor of `al@company.com`. Case makes no difference, as in a `userName` (RFC 7643 section 4.1.1).
 */
export function mentions(sentence: string, name: string): boolean {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(`${BEFORE}${literal}${AFTER}`, 'iu').test(sentence);
}
