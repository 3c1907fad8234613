import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { JsonValue } from '../expression/evaluate.ts';

/** One record of a source, and where a person finds it. */
export interface SourceRow {
  readonly record: { readonly [name: string]: JsonValue };
  readonly place: RowPlace;
  /** What it says may be past by now: it says whom it is about, and sets nothing. */
  readonly isPast?: boolean;
}

/** `text` is for people: `data/hr.csv:12`, `page 3, item 41 of https://hr.company.com/people`, a DN. */
export interface RowPlace {
  readonly text: string;
  readonly file?: string;
  /** Counts from 1; the line on which the row begins. */
  readonly line?: number;
}

/** A whole source: what could not be read completely never becomes one. */
export interface SourceRows {
  readonly rows: readonly SourceRow[];
  readonly warnings: readonly Diagnostic[];
}
