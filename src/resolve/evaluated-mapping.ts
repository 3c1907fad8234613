import type { AttributeMapping } from '../manifest/attributes.ts';
import type { ScimValue } from '../scim/resource.ts';

/** A mapping with what its expressions yielded for each record of its source. */
export interface EvaluatedMapping {
  readonly mapping: AttributeMapping;
  /** Whether every record of the source was read and evaluated. */
  readonly whole: boolean;
  /** The records came one after the other, the latest first: of two about one person it is the first that holds. */
  readonly successive?: boolean;
  readonly records: readonly EvaluatedRecord[];
}

export interface EvaluatedRecord {
  /** Where a person finds the record: `data/hr.csv:12`. */
  readonly row: string;
  /** What the expression of `match` yielded. */
  readonly key: ScimValue | undefined;
  /** What each expression of `set` yielded, by the printed path of its attribute. */
  readonly values: ReadonlyMap<string, ScimValue | undefined>;
  /** What it says may be past by now: nothing is set by it, nor by an earlier one about the person. */
  readonly isPast?: boolean;
}

const NAMED_ROWS = 5;

/** The rows, or what else there are too many of, as a sentence can carry them: a broken export has a hundred thousand. */
export function rowsInWords(rows: readonly string[]): string {
  const named = rows.slice(0, NAMED_ROWS).join(', ');
  return rows.length > NAMED_ROWS ? `${named} and ${rows.length - NAMED_ROWS} more` : named;
}

export function countOf(rows: readonly string[], one: string, many: string): string {
  return rows.length === 1 ? `1 ${one}` : `${rows.length} ${many}`;
}
