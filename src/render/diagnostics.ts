import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type CodeFrame, printRange, type SourceRange } from '../diagnostic/source.ts';
import type { Drawing } from './layout.ts';
import { columns, printable, wrap } from './printable.ts';
import { count, type Role } from './view.ts';

const tabWidth = 4;

/** Each fault with its place, the lines around it, what would have been right and how to go on; then how many there are. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], drawing: Drawing): string {
  if (diagnostics.length === 0) return '';
  const texts = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, drawing));
  return `${[...texts, `${tally(diagnostics)}\n`].join('\n')}`;
}

/** `3 errors, 1 warning.` */
function tally(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function renderDiagnostic(diagnostic: Diagnostic, { paint, width }: Drawing): string {
  const {
    severity,
    summary,
    code,
    range,
    frame,
    detail,
    related = [],
    expected,
    suggestion,
    advice,
  } = diagnostic;
  const gutter = frame === undefined ? 1 : String(frame.firstLine + frame.lines.length - 1).length;
  const margin = ' '.repeat(gutter);
  const paragraph = (text: string, first: string, rest: string): string[] =>
    wrap(printable(text), Math.max(20, width - first.length)).map(
      (line, index) => `${index === 0 ? first : rest}${line}`,
    );
  const note = (text: string): string[] => paragraph(text, `${margin} = `, `${margin}   `);
  const label = severity === 'error' ? 'Error:' : 'Warning:';
  const lines = [
    `${paint(severity, label)} ${paint('strong', printable(summary))} ${paint('muted', `[${code}]`)}`,
    ...(range === undefined
      ? []
      : [`${margin}${paint('muted', '-->')} ${printable(printRange(range, true))}`]),
    ...(range === undefined || frame === undefined ? [] : frameLines(frame, range, severity, gutter, paint)),
    ...(detail === undefined ? [] : note(detail)),
    ...(expected === undefined ? [] : note(`expected ${expected}`)),
    ...(suggestion === undefined ? [] : note(`did you mean "${suggestion}"?`)),
    ...related.flatMap(({ message, range: place }) => note(`${message}: ${printRange(place, true)}`)),
    ...(advice === undefined ? [] : note(advice)),
  ];
  return `${lines.join('\n')}\n`;
}

function frameLines(
  { firstLine, lines }: CodeFrame,
  range: SourceRange,
  role: Role,
  gutter: number,
  paint: Drawing['paint'],
): readonly string[] {
  const bar = paint('muted', '|');
  const edge = `${' '.repeat(gutter)} ${bar}`;
  const drawn = lines.flatMap((text, index) => {
    const number = firstLine + index;
    const shown = `${paint('muted', String(number).padStart(gutter))} ${bar} ${visible(text)}`.trimEnd();
    return number === range.line ? [shown, `${edge} ${paint(role, carets(text, range))}`] : [shown];
  });
  return [edge, ...drawn];
}

/** Carets beneath the fault, as wide as it is drawn; to the end of the line when it goes on beneath. */
function carets(text: string, { line, column, endLine = line, endColumn = column + 1 }: SourceRange): string {
  const end = endLine > line ? text.trimEnd().length + 1 : endColumn;
  const before = columns(visible(text.slice(0, column - 1)));
  const beneath = columns(visible(text.slice(column - 1, end - 1)));
  return `${' '.repeat(before)}${'^'.repeat(Math.max(1, beneath))}`;
}

function visible(text: string): string {
  return printable(text.replaceAll('\t', ' '.repeat(tabWidth)));
}
