import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { LiveUser } from '../directory/resource.ts';
import { printPath } from '../scim/path.ts';
import { countOf, type EvaluatedMapping, type EvaluatedRecord, rowsInWords } from './evaluated-mapping.ts';

export function duplicate(
  { mapping }: EvaluatedMapping,
  first: EvaluatedRecord,
  second: EvaluatedRecord,
): Diagnostic {
  return {
    code: 'mapping-duplicate',
    severity: 'error',
    summary: `two records of mapping "${mapping.name}" have the key "${String(second.key)}": ${first.row} and ${second.row}`,
    expected: 'one record for each person',
  };
}

export function severalPeople(
  { mapping }: EvaluatedMapping,
  { key, row }: EvaluatedRecord,
  people: readonly LiveUser[],
): Diagnostic {
  const names = people.map(({ userName }) => userName).sort();
  return {
    code: 'mapping-ambiguous',
    severity: 'error',
    summary: `${people.length} people have the ${printPath(mapping.match.path)} "${String(key)}" of ${row}`,
    detail: `They are ${names.join(', ')}.`,
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
