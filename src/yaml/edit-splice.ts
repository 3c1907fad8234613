/** A stretch of a text and what will stand in its place. */
export interface Splice {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

export function insertion(place: number, text: string): Splice {
  return { start: place, end: place, text };
}

/** The part of the text from `start` to `end` with the splices in it. Of two at one place the first comes first. */
export function splicedText(text: string, splices: readonly Splice[], start = 0, end = text.length): string {
  const parts: string[] = [];
  let at = start;
  for (const splice of splices.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    parts.push(text.slice(at, splice.start), splice.text);
    at = Math.max(at, splice.end);
  }
  return parts.join('') + text.slice(at, end);
}

/** Where the line begins in which a place is. */
export function lineStart(text: string, place: number): number {
  return text.lastIndexOf('\n', place - 1) + 1;
}

/** Where the line after that of a place begins. */
export function nextLine(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end + 1;
}

/** The first of the lines behind a value that ends here; a block scalar ends with its last line. */
export function lineAfter(text: string, end: number): number {
  return nextLine(text, Math.max(0, end - 1));
}

/** The break as the text has it at the end of the line before a place. */
export function breakBefore(text: string, place: number): string {
  if (place === 0) return text.slice(0, nextLine(text, 0)).endsWith('\r\n') ? '\r\n' : '\n';
  return text.slice(0, lineStart(text, place)).endsWith('\r\n') ? '\r\n' : '\n';
}

/** What stands on the line before a place. */
export function beforeOnLine(text: string, place: number): string {
  return text.slice(lineStart(text, place), place);
}

export function isBlank(text: string): boolean {
  // A byte order mark is no part of the first line.
  return /^\uFEFF? *$/.test(text);
}
