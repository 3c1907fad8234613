import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { RecordResult } from '../expression/evaluate.ts';
import type { AttributeMapping } from '../manifest/attributes.ts';
import type { EvaluatedRecord } from '../resolve/evaluated-mapping.ts';
import { printPath } from '../scim/path.ts';
import type { SourceRow } from '../source/row.ts';

/** A mistake that is in every record of a large source must not bury everything else that is said. */
const mostShown = 20;

/** The records over which an expression fails, each at the line of that expression. */
export function recordFaults(
  { name, origin, match, set }: AttributeMapping,
  rows: readonly SourceRow[],
  results: readonly RecordResult[],
  locate: Locate,
): readonly Diagnostic[] {
  const origins = new Map(set.map(({ path, origin }) => [printPath(path), origin]));
  const faulty = rows.flatMap(({ place }, index) => {
    const result = results[index];
    return result?.kind === 'fault' ? [{ place, ...result }] : [];
  });
  const told = faulty.slice(0, mostShown).map(({ place, expression, message }) => ({
    record: `${place.text}: for ${expression}, ${message}`,
    origin: origins.get(expression) ?? match.origin,
  }));
  const others = faulty.length - told.length;
  const more = others === 0 ? [] : [{ record: `${others} more records like these`, origin }];
  return [...told, ...more].map(({ record, origin: place }) => ({
    code: 'mapping-record-faulty',
    severity: 'warning',
    summary: `mapping "${name}" has nothing to say of ${record}`,
    range: locate(place),
    advice: 'Nothing is changed for this record; the others go on.',
  }));
}

/** Names of a record that are told, so that a misspelt one is recognised. */
const mostNames = 12;

/** Attributes for which no record has a value: a misspelt column says nothing, and nothing would be changed for it. */
export function idleAttributes(
  { name, set }: AttributeMapping,
  rows: readonly SourceRow[],
  records: readonly EvaluatedRecord[],
  locate: Locate,
): readonly Diagnostic[] {
  if (records.length === 0) return [];
  const names = Object.keys(rows[0]?.record ?? {}).slice(0, mostNames);
  // What is cleared or set to a default then is withheld, and said so.
  return set
    .filter(({ whenMissing, default: fallback }) => whenMissing === 'keep' && fallback === undefined)
    .filter(({ path }) => {
      const text = printPath(path);
      return records.every(({ values }) => values.get(text) === undefined);
    })
    .map(({ path, expression, origin }) => ({
      code: 'source-doubtful',
      severity: 'warning',
      summary: `no record of mapping "${name}" has a value for ${printPath(path)}: "${expression}" finds nothing`,
      range: locate(origin),
      advice: `Check the expression; the first record has ${names.join(', ')}.`,
    }));
}
