/**
 * A name in the form in which names are compared: without regard to case (RFC 7643 sections 4.1.1 and 8.7.1) and to how
 * accents are composed, for an é may be one character or two (RFC 7644 section 5 asks so of user names).
 */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Whether two names look the same, letter for letter. */
export function looksAlike(left: string, right: string): boolean {
  return left.normalize('NFC') === right.normalize('NFC');
}
