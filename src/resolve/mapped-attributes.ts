import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DesiredAttribute, LiveUser } from '../directory/resource.ts';
import type { WithheldValues } from '../directory/withheld-values.ts';
import type { MappedAttribute } from '../manifest/attributes.ts';
import { sameValue } from '../scim/equal.ts';
import { printPath } from '../scim/path.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { attributeFitter } from './attribute-fitter.ts';
import { isNothing } from './coerce.ts';
import { countOf, type EvaluatedMapping, rowsInWords } from './evaluated-mapping.ts';
import { type Match, matchRecords } from './matching.ts';

export interface MappingContext {
  readonly users: readonly LiveUser[];
  readonly usersComplete: boolean;
  readonly schemas: readonly ResourceSchema[];
  readonly jsonTextAttributes: readonly string[];
  readonly locate: Locate;
}

/** The attributes that records give to people, by the person's id. A faulty value is left alone, and the others go on. */
export function mappedAttributes(
  mappings: readonly EvaluatedMapping[],
  context: MappingContext,
): {
  readonly byPerson: ReadonlyMap<string, readonly DesiredAttribute[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly withheld: readonly WithheldValues[];
} {
  const byPerson = new Map<string, readonly DesiredAttribute[]>();
  const diagnostics: Diagnostic[] = [];
  const withheld: WithheldValues[] = [];
  for (const evaluated of mappings) {
    const { matches, diagnostics: matchFaults } = matchRecords(evaluated, context);
    diagnostics.push(...matchFaults);
    for (const attribute of evaluated.mapping.set) {
      const mapped = mapAttribute(attribute, evaluated, matches, context);
      diagnostics.push(...mapped.diagnostics);
      withheld.push(...mapped.withheld);
      for (const [id, desired] of mapped.desired) {
        // Everybody has such a list, and one that is pushed to keeps room for sixteen more.
        byPerson.set(id, (byPerson.get(id) ?? []).concat(desired));
      }
    }
  }
  return { byPerson, diagnostics, withheld };
}

interface Mapped {
  readonly desired: readonly (readonly [string, DesiredAttribute])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly withheld: readonly WithheldValues[];
}

function mapAttribute(
  attribute: MappedAttribute,
  evaluated: EvaluatedMapping,
  matches: readonly Match[],
  context: MappingContext,
): Mapped {
  const { path, origin, whenMissing, default: fallback } = attribute;
  const { name } = evaluated.mapping;
  const text = printPath(path);
  const fitter = attributeFitter(path, context);
  const set: (readonly [string, DesiredAttribute])[] = [];
  const cleared: (readonly [string, DesiredAttribute])[] = [];
  const misfits: { readonly row: string; readonly fault: string }[] = [];
  const losers: string[] = [];
  const doubt = clearingDoubt(evaluated, text);
  for (const { record, user } of matches) {
    const { row } = record;
    const mapping = { name, row };
    const live = fitter.live(user.resource);
    const yielded = record.values.get(text);
    const value = isNothing(yielded) ? fallback : yielded;
    if (isNothing(value)) {
      if (whenMissing === 'keep') continue;
      cleared.push([user.id, { path, origin, mapping }]);
      if (!isNothing(live)) losers.push(row);
      continue;
    }
    const fitted = fitter.fit(value, user.resource);
    if ('fault' in fitted) misfits.push({ row, fault: fitted.fault });
    else if (isNothing(yielded) && doubt !== undefined && !isNothing(live)) {
      if (!sameValue(fitted.value, live, undefined)) losers.push(row);
    } else set.push([user.id, { path, value: fitted.value, origin, mapping }]);
  }
  const diagnostics = misfits.length > 0 ? [misfitting(attribute, name, misfits, context.locate)] : [];
  if (doubt === undefined) return { desired: [...set, ...cleared], diagnostics, withheld: [] };
  const deed = isNothing(fallback) ? 'clear' : 'default';
  const withheld = { mapping: name, path: text, deed, rows: losers, reason: doubt, origin } as const;
  return { desired: set, diagnostics, withheld: losers.length > 0 ? [withheld] : [] };
}

/**
 * A column that is empty throughout, or a source that broke off, would take the attribute from everybody, or put the
 * default in its place.
 */
function clearingDoubt({ records, whole }: EvaluatedMapping, text: string): string | undefined {
  if (!whole) return 'the source was not read completely';
  if (records.some(({ values }) => !isNothing(values.get(text)))) return undefined;
  return 'no record of the source has a value for it';
}

function misfitting(
  { path, origin }: MappedAttribute,
  mapping: string,
  misfits: readonly { readonly row: string; readonly fault: string }[],
  locate: Locate,
): Diagnostic {
  const rows = misfits.map(({ row, fault }) => `${row} (${fault})`);
  const records = countOf(rows, 'record', 'records');
  return {
    code: 'mapping-record-faulty',
    severity: 'warning',
    summary: `${records} of mapping "${mapping}" with a value that does not fit ${printPath(path)}: ${rowsInWords(rows)}`,
    detail: 'The attribute stays as it is.',
    range: locate(origin),
  };
}
