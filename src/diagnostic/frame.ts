import type { CodeFrame, SourceFile, SourceRange } from './source.ts';

/** The lines a fault spans, with one line before and one after; a long span is cut to its first lines. */
export function codeFrame(source: SourceFile, range: SourceRange): CodeFrame {
  const firstLine = Math.max(1, range.line - 1);
  const lastLine = Math.min(range.endLine ?? range.line, range.line + longestSpan - 1) + 1;
  return { firstLine, lines: linesBetween(source.text, firstLine, lastLine) };
}

const longestSpan = 5;
/** A file of nonsense may be one line of megabytes. */
const longestLine = 1000;

/** Walks to the lines instead of splitting the text: a manifest may have a hundred thousand of them. */
function linesBetween(text: string, first: number, last: number): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let line = 1; line <= last && start < text.length; line++) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    if (line >= first) lines.push(text.slice(start, Math.min(end, start + longestLine)).replace(/\r$/, ''));
    start = end + 1;
  }
  return lines;
}
