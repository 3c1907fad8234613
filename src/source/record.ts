import type { JsonValue } from '../expression/evaluate.ts';
import type { RowFaults } from './fault.ts';
import type { RowPlace, SourceRow } from './row.ts';

/** A record is a few levels deep; what goes far beyond that is a mistake or an attack on the stack. */
export const deepestNesting = 50;

/** A list of values as rows; what is no record, or not exactly the one that was written, is told and left out. */
export function rowsFrom(
  items: readonly JsonValue[],
  placeOf: (index: number) => RowPlace,
  faults: RowFaults,
): readonly SourceRow[] {
  return items.flatMap((item, index) => rowFrom(item, placeOf(index), faults));
}

/** One row; or none, and a fault. */
export function rowFrom(item: JsonValue, place: RowPlace, faults: RowFaults): readonly SourceRow[] {
  const fault = faultOf(item);
  if (fault === undefined && isRecord(item)) return [{ record: item, place }];
  faults.add(place, `${fault}; it is left out`);
  return [];
}

function faultOf(item: JsonValue): string | undefined {
  if (!isRecord(item)) return `is ${kindOf(item)} where a record is expected`;
  if (isDeeperThan(item, deepestNesting)) return `is more than ${deepestNesting} levels deep`;
  return hasInexactNumber(item) ? 'has a number that is not exact; write it as text' : undefined;
}

function isRecord(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return kindOf(value) === 'a record';
}

/**
 * JSON may carry longer numbers than a double holds (RFC 8259 section 6): 9007199254740993 is read as …992, which may
 * be somebody else's employee number. YAML has numbers that are none.
 */
function hasInexactNumber(value: JsonValue): boolean {
  if (typeof value === 'number') {
    return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(hasInexactNumber);
}

/** Whether lists and records nest beyond `levels`; never looks deeper than that. */
export function isDeeperThan(value: JsonValue, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part: JsonValue) => isDeeperThan(part, levels - 1));
}

/** What a value is, for a sentence about it. */
export function kindOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return words[typeof value] ?? 'nothing';
}

const words: Readonly<Record<string, string>> = {
  object: 'a record',
  string: 'text',
  number: 'a number',
  boolean: 'a boolean',
};
