import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { LiveUser } from '../directory/resource.ts';
import { printPath } from '../scim/path.ts';
import { countOf, type EvaluatedMapping, type EvaluatedRecord, rowsInWords } from './evaluated-mapping.ts';

/** A record whose key another one had before. */
export interface Repeated {
  readonly first: EvaluatedRecord;
  readonly record: EvaluatedRecord;
}

export function duplicates({ mapping }: EvaluatedMapping, repeated: readonly Repeated[]): Diagnostic {
  const rows = repeated.map(
    ({ first, record }) => `"${String(record.key)}" (${first.row} and ${record.row})`,
  );
  const records = countOf(rows, 'record', 'records');
  return {
    code: 'mapping-duplicate',
    severity: 'error',
    summary: `${records} of mapping "${mapping.name}" with the key of another: ${rowsInWords(rows)}`,
    expected: 'one record for each person',
  };
}

/** A record and the people it fits. */
export interface Ambiguous {
  readonly record: EvaluatedRecord;
  readonly people: readonly LiveUser[];
}

export function severalPeople({ mapping }: EvaluatedMapping, ambiguous: readonly Ambiguous[]): Diagnostic {
  const rows = ambiguous.map(({ record, people }) => {
    const names = people.map(({ userName }) => userName).sort();
    return `"${String(record.key)}" of ${record.row} (${rowsInWords(names)})`;
  });
  const records = countOf(rows, 'record', 'records');
  return {
    code: 'mapping-ambiguous',
    severity: 'error',
    summary: `${records} of mapping "${mapping.name}" with the ${printPath(mapping.match.path)} of several people: ${rowsInWords(rows)}`,
    expected: 'an attribute by which a record fits one person',
  };
}

export function withoutKey({ mapping }: EvaluatedMapping, rows: readonly string[]): Diagnostic {
  const records = countOf(rows, 'record', 'records');
  return {
    code: 'mapping-record-faulty',
    severity: 'warning',
    summary: `${records} of mapping "${mapping.name}" without a key: ${rowsInWords(rows)}`,
    expected: `a text or a number from \`${mapping.match.expression}\``,
  };
}

export function fitsNobody(
  { mapping }: EvaluatedMapping,
  rows: readonly string[],
  usersComplete: boolean,
): Diagnostic {
  const records = countOf(rows, 'record', 'records');
  return {
    code: 'mapping-unmatched',
    severity: mapping.unmatched === 'error' ? 'error' : 'warning',
    summary: `${records} of mapping "${mapping.name}" without a person in the directory: ${rowsInWords(rows)}`,
    ...(!usersComplete && {
      detail: 'The list of people could not be read completely, so they may exist all the same.',
    }),
    advice: 'Correct the keys, or say `unmatched: ignore` if these people need not be in the directory.',
  };
}
