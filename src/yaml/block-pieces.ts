import type { YamlScalar } from './events.ts';
import { breakAt, foldedBreaks, type Piece } from './piece.ts';

/**
 * A block scalar in pieces (YAML 1.2.2 section 8.1), with all its breaks at the end: chomping is left to the parser. A folded one
 * keeps the breaks before and after lines that are indented further (section 8.1.3).
 */
export function blockPieces(text: string, scalar: YamlScalar, style: 'literal' | 'folded'): readonly Piece[] {
  const pieces: Piece[] = [];
  let breaks: number[] = [];
  let foldsBefore = false;
  for (const { 0: written, index } of text
    .slice(scalar.valueStart, scalar.valueEnd)
    .matchAll(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g)) {
    const line = written.replace(/[\r\n]+$/, '');
    const content = line.slice(Math.max(0, scalar.indent));
    const start = scalar.valueStart + index;
    const end = start + line.length;
    if (content !== '' && scalar.indent >= 0) {
      const folds = style === 'folded' && !/^[ \t]/.test(content);
      pieces.push(...(folds && foldsBefore ? foldedBreaks(breaks) : breaks.map((place) => breakAt(place))));
      pieces.push({ value: content, start: end - content.length, end });
      foldsBefore = folds;
      breaks = [];
    }
    breaks.push(end);
  }
  return [...pieces, ...breaks.map((place) => breakAt(place))];
}

/** Where the `|` or `>` stands that introduces a block scalar (section 8.1.1). */
export function blockIndicator(text: string, { valueStart }: YamlScalar): number {
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
  const header = text.slice(lineStart, valueStart);
  const indicator = /(?<!\S)[|>][-+0-9]*(?:[ \t]+#[^\n]*)?[ \t]*\r?\n?$/.exec(header);
  return lineStart + (indicator?.index ?? 0);
}
