import { blockIndicator } from './block-pieces.ts';
import { scalarStyle, type YamlScalar } from './events.ts';

/** A stretch of a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A scalar with its quotes, or with the `|` or `>` that introduces it. */
export function scalarSpan(text: string, scalar: YamlScalar): Span {
  const { valueStart, valueEnd } = scalar;
  const style = scalarStyle(scalar);
  if (style === 'plain') return { start: valueStart, end: valueEnd };
  if (style !== 'block') return { start: valueStart - 1, end: valueEnd + 1 };
  return { start: blockIndicator(text, scalar), end: valueEnd };
}
