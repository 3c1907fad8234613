import { scalarText, type YamlScalar } from './events.ts';
import { foldedBreaks, type Piece } from './piece.ts';

/**
 * A plain or quoted scalar in pieces (YAML 1.2.2 section 7.3): breaks with the blanks around them, escapes, and what is
 * taken over as it is written.
 */
export function flowPieces(
  text: string,
  scalar: YamlScalar,
  style: 'plain' | 'single-quoted' | 'double-quoted',
): readonly Piece[] {
  const written = text.slice(scalar.valueStart, scalar.valueEnd);
  return [...written.matchAll(stretches[style])].flatMap(({ 0: stretch, index, groups }) => {
    const start = scalar.valueStart + index;
    const end = start + stretch.length;
    if (groups?.fold !== undefined) return foldedBreaks(breaksIn(stretch, start));
    if (groups?.escape === undefined) return [{ value: stretch, start, end }];
    // What an escape means is the parser's to say: it reads this stretch alone.
    return [{ value: scalarText(text, { ...scalar, valueStart: start, valueEnd: end }), start, end }];
  });
}

const stretches = {
  plain: /(?<fold>[ \t]*[\r\n][ \t\r\n]*)|[ \t]+|[^ \t\r\n]+/g,
  'single-quoted': /(?<escape>'')|(?<fold>[ \t]*[\r\n][ \t\r\n]*)|[ \t]+|[^ \t\r\n']+/g,
  // The last escape is a break: it goes, and so do the blanks that begin the next line (section 7.3.1).
  'double-quoted':
    /(?<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n]|[\r\n][ \t\r\n]*))|(?<fold>[ \t]*[\r\n][ \t\r\n]*)|[ \t]+|[^ \t\r\n\\]+/g,
} as const;

function breaksIn(stretch: string, start: number): readonly number[] {
  return [...stretch.matchAll(/\r\n?|\n/g)].map(({ index }) => start + index);
}
