import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { RowPlace } from './row.ts';

type Rest = Pick<Diagnostic, 'advice' | 'detail' | 'range' | 'related' | 'expected'>;

/** The file, or what the manifest says about the source, is wrong: trying again mends nothing. */
export function unreadable(source: string, what: string, rest: Rest = {}): DiagnosticError {
  return new DiagnosticError(diagnostic('source-unreadable', 'error', source, what, rest));
}

/** The server, or whoever writes the file, did not give us the whole source. */
export function unavailable(source: string, what: string, rest: Rest = {}): DiagnosticError {
  return new DiagnosticError(diagnostic('source-unavailable', 'error', source, what, rest));
}

/** The server is there and does not let us in. */
export function denied(source: string, what: string, rest: Rest = {}): DiagnosticError {
  return new DiagnosticError(diagnostic('source-denied', 'error', source, what, rest));
}

/** The source was read, and something about it deserves a look. */
export function doubt(source: string, what: string, rest: Rest = {}): Diagnostic {
  return diagnostic('source-doubtful', 'warning', source, what, rest);
}

/** Gathers what is wrong with single rows: they are told, the others go on. */
export interface RowFaults {
  /** @param what goes on after the row's place: `is no object` */
  readonly add: (place: RowPlace, what: string, advice?: string) => void;
  readonly warnings: () => readonly Diagnostic[];
}

/** A mistake that is in every row of a large file must not bury everything else that is said. */
const mostShown = 20;

/** Begins an account of the rows of one source. */
export function rowFaults(source: string): RowFaults {
  const shown: Diagnostic[] = [];
  let count = 0;

  function add(place: RowPlace, what: string, advice?: string): void {
    count += 1;
    if (count > mostShown) return;
    const { file, line, text } = place;
    const range = file === undefined || line === undefined ? {} : { range: { file, line, column: 1 } };
    const rest = { ...range, ...(advice !== undefined && { advice }) };
    shown.push(diagnostic('source-row-faulty', 'warning', source, `${text} ${what}`, rest));
  }

  function warnings(): readonly Diagnostic[] {
    if (count <= mostShown) return shown;
    const what = `${count - mostShown} more rows like these are not shown`;
    return [...shown, diagnostic('source-row-faulty', 'warning', source, what, {})];
  }

  return { add, warnings };
}

function diagnostic(
  code: DiagnosticCode,
  severity: Diagnostic['severity'],
  source: string,
  what: string,
  rest: Rest,
): Diagnostic {
  return { code, severity, summary: `source ${source}: ${what}`, ...rest };
}
