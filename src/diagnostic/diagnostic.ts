import { type DiagnosticCode, diagnosticCodes, exitCodes } from './codes.ts';
import type { CodeFrame, SourceRange } from './source.ts';

/**
 * A fault or a warning as data: what is wrong, where, what was expected and how to go on.
 * Nothing below the command line prints; it hands diagnostics up.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  /** One line, no trailing full stop, no secret, no id where a name is known. */
  readonly summary: string;
  /** More sentences, when the summary is not enough. */
  readonly detail?: string;
  readonly range?: SourceRange;
  readonly frame?: CodeFrame;
  /** Other places that belong to the fault, such as the first of two declarations. */
  readonly related?: readonly RelatedPlace[];
  /** What would have been right: `a number from 0 to 100`, `one of exact, at-least, unmanaged`. */
  readonly expected?: string;
  /** The nearest right word, alone. */
  readonly suggestion?: string;
  /** How to go on: a flag, a command, a page. */
  readonly advice?: string;
}

interface RelatedPlace {
  readonly message: string;
  readonly range: SourceRange;
}

/** The value, perhaps with warnings; or every fault that stood in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function succeed<T>(value: T, warnings: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, warnings };
}

export function fail(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { ok: false, diagnostics };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** For code that speaks to the network or the disk, where stopping half-way is the only honest answer. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ summary }) => summary).join('; '));
    this.name = 'DiagnosticError';
    this.diagnostics = diagnostics;
  }
}

/** The exit code a set of diagnostics leads to: that of its first error, 0 when there are only warnings. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  return first === undefined ? exitCodes.done : diagnosticCodes[first.code];
}
