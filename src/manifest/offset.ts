import { scalarStyle, type YamlScalar } from './yaml.ts';

/**
 * Where the character at `offset` of a scalar's value stands in the text. Undefined for a scalar that spans several
 * lines, where folding makes the two differ.
 */
export function offsetInScalar(text: string, scalar: YamlScalar, offset: number): number | undefined {
  const written = text.slice(scalar.valueStart, scalar.valueEnd);
  if (written.includes('\n')) return undefined;
  switch (scalarStyle(scalar)) {
    case 'plain':
      return scalar.valueStart + Math.min(offset, written.length);
    case 'single-quoted':
      return scalar.valueStart + writtenLength(written, /''|[\s\S]/g, offset);
    case 'double-quoted':
      return scalar.valueStart + writtenLength(written, doubleQuotedUnit, offset);
    case 'block':
      return undefined;
  }
}

/** One UTF-16 unit of the value each, except `\U`, which may stand for two. */
const doubleQuotedUnit = /\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\[\s\S]|[\s\S]/g;

function writtenLength(written: string, unit: RegExp, offset: number): number {
  let length = 0;
  let units = 0;
  for (const [piece] of written.matchAll(unit)) {
    if (units >= offset) break;
    units += piece.startsWith('\\U') && Number.parseInt(piece.slice(2), 16) > 0xffff ? 2 : 1;
    length += piece.length;
  }
  return length;
}
