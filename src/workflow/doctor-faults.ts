import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { printRange } from '../diagnostic/source.ts';
import { type Finding, failure, type Topic, warning } from '../target/probe-finding.ts';

/** What the tool itself complains about, as findings of a check-up. */
export function faultFindings(topic: Topic, diagnostics: readonly Diagnostic[]): readonly Finding[] {
  return diagnostics.map((fault) =>
    fault.severity === 'error'
      ? failure(topic, fault.code, placed(fault), adviceOf(fault))
      : warning(topic, placed(fault), adviceOf(fault)),
  );
}

function placed({ summary, detail, range }: Diagnostic): string {
  const said = detail === undefined ? summary : `${summary}: ${detail}`;
  return range === undefined ? said : `${said} (${printRange(range)})`;
}

function adviceOf({ advice, expected, suggestion }: Diagnostic): Pick<Finding, 'advice'> {
  const words =
    advice ?? (suggestion && `Did you mean "${suggestion}"?`) ?? (expected && `Expected ${expected}.`);
  return words === undefined ? {} : { advice: words };
}

/** The faults that were thrown; throws whatever is none. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof DiagnosticError) return error.diagnostics;
  throw error;
}
