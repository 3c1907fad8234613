import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { printableJson } from './printable.ts';

/** A value as one JSON document for machines. What a terminal would act on is escaped, so that it may also be looked at. */
export function renderJson(value: unknown): string {
  return `${printableJson(JSON.stringify(value, null, 2))}\n`;
}

/** Diagnostics as JSON; `formatVersion` is raised when more than an addition changes. */
export function renderDiagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return renderJson({ document: 'diagnostics', formatVersion: 1, diagnostics });
}
