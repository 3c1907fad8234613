import { blockIndicator, blockPieces } from './block-pieces.ts';
import { scalarStyle, scalarText, type YamlScalar } from './events.ts';
import { flowPieces } from './flow-pieces.ts';
import type { Piece } from './piece.ts';
import type { Span } from './span.ts';

/**
 * Where `length` characters of a scalar's value, from `offset` on, stand in the text. A folded break stands where its
 * line ends, and so does every line feed; the end of the value stands behind the last of its lines, or at the closing
 * quote. Undefined when the pieces do not make up the value: no place is better than a wrong one.
 */
export function spanInScalar(
  text: string,
  scalar: YamlScalar,
  { offset, length }: { readonly offset: number; readonly length: number },
): Span | undefined {
  const pieces = piecesOf(text, scalar);
  const value = scalarText(text, scalar);
  const whole = pieces.map((piece) => piece.value).join('');
  // Chomping leaves breaks of the last lines out of the value (YAML 1.2.2 section 8.1.1.2).
  if (!whole.startsWith(value) || !/^\n*$/.test(whole.slice(value.length))) return undefined;
  if (offset >= value.length) return endOfValue(scalar, pieces);
  const first = characterAt(pieces, offset);
  const last = characterAt(pieces, Math.min(offset + Math.max(1, length), value.length) - 1);
  return first && last && { start: first.start, end: Math.max(first.start + 1, last.end) };
}

function piecesOf(text: string, scalar: YamlScalar): readonly Piece[] {
  const style = scalarStyle(scalar);
  if (style !== 'block') return flowPieces(text, scalar, style);
  return blockPieces(text, scalar, text.charAt(blockIndicator(text, scalar)) === '>' ? 'folded' : 'literal');
}

function characterAt(pieces: readonly Piece[], offset: number): Span | undefined {
  let before = 0;
  for (const { value, start, end } of pieces) {
    const index = offset - before;
    if (index < value.length) {
      return value.length === end - start ? { start: start + index, end: start + index + 1 } : { start, end };
    }
    before += value.length;
  }
  return undefined;
}

function endOfValue(scalar: YamlScalar, pieces: readonly Piece[]): Span | undefined {
  const end =
    scalarStyle(scalar) === 'block' ? pieces.findLast(({ value }) => value !== '\n')?.end : scalar.valueEnd;
  return end === undefined ? undefined : { start: end, end: end + 1 };
}
