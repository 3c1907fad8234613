import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { messageOf } from './diagnostic-message.ts';
import { printable } from './printable.ts';
import { inert } from './runner.ts';

/** A fault, or what a plan says of a line of the manifest; its code may be one of a later version. */
export type Annotated = Omit<Diagnostic, 'code'> & { readonly code: string };

/**
 * Faults as commands to GitHub's runner, which shows each at its line of the pull request. `pathOf` makes a file's name
 * relative to the repository; what has no place there is left out.
 */
export function renderAnnotations(
  diagnostics: readonly Annotated[],
  pathOf: (file: string) => string | undefined,
): string {
  return diagnostics.map((diagnostic) => annotation(diagnostic, pathOf)).join('');
}

function annotation(diagnostic: Annotated, pathOf: (file: string) => string | undefined): string {
  const { severity, code, range } = diagnostic;
  const file = range === undefined ? undefined : pathOf(range.file);
  if (range === undefined || file === undefined) return '';
  const { line, column, endLine = line, endColumn } = range;
  // The runner takes columns only where a fault is within one line.
  const columns =
    endLine === line ? { col: column, ...(endColumn !== undefined && { endColumn }) } : { endLine };
  const properties = Object.entries({ file, line, ...columns, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${severity} ${properties}::${escapeData(messageOf(diagnostic))}\n`;
}

/** docs.github.com/actions, workflow commands; the rules are those of actions/toolkit, command.ts. */
function escapeData(text: string): string {
  return inert(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
