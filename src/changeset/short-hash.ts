/** Enough of a digest or a commit for people to tell it from every other. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, '').slice(0, 12);
}
