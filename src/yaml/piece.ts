/**
 * A stretch of a scalar's value and the stretch of the text it was read from. Where the two are equally long, they are
 * the same characters; elsewhere every character of the value stands for the whole stretch of the text.
 */
export interface Piece {
  readonly value: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A break has no width: a fault that ends in one ends with its line, not at the beginning of the next. */
export function breakAt(place: number, value: ' ' | '\n' = '\n'): Piece {
  return { value, start: place, end: place };
}

/**
 * Line folding (YAML 1.2.2 section 6.5): a single break becomes a blank; of several the first goes and the others
 * stay. The blank stands at the break, each line feed at its own.
 */
export function foldedBreaks(places: readonly number[]): readonly Piece[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  return others.length === 0 ? [breakAt(first, ' ')] : others.map((place) => breakAt(place));
}
