import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { nearest } from '../../diagnostic/nearest.ts';
import type { JsonValue } from '../../expression/evaluate.ts';
import { doubt, type RowFaults } from '../fault.ts';
import type { SourceRow } from '../row.ts';
import { attributeKey, readAttribute, type WantedAttribute } from './attribute.ts';
import type { LdapAttribute, LdapEntry } from './protocol.ts';

/** Turns entries into rows, and remembers which attributes ever came. */
export interface LdapRecords {
  /** The entry's row; none when something in it cannot be read, which is told. */
  readonly take: (entry: LdapEntry) => readonly SourceRow[];
  /** Attributes that no entry had: a misspelt name or a missing right looks like people without a value. */
  readonly doubts: () => readonly Diagnostic[];
}

/** Begins the rows of one source; entries that cannot be read are told to `faults`. */
export function ldapRecords(
  source: string,
  wanted: readonly WantedAttribute[],
  faults: RowFaults,
): LdapRecords {
  const seen = new Map<string, string>();
  let entries = 0;

  function take({ dn, attributes }: LdapEntry): readonly SourceRow[] {
    entries += 1;
    const answered = new Map<string, LdapAttribute>();
    for (const attribute of attributes) {
      const key = attributeKey(attribute.name);
      answered.set(key, attribute);
      seen.set(key, attribute.name);
    }
    const place = { text: dn };
    const record: [string, JsonValue][] = [['dn', dn]];
    for (const attribute of wanted) {
      const reading = readAttribute(attribute, answered);
      if (reading.kind === 'faulty') {
        faults.add(place, `${reading.what}; it is left out`, reading.advice);
        return [];
      }
      if (reading.kind === 'doubtful') faults.add(place, reading.what, reading.advice);
      if (reading.kind !== 'nothing') record.push([attribute.name, reading.value]);
    }
    return [{ record: Object.fromEntries(record), place }];
  }

  function doubts(): readonly Diagnostic[] {
    if (entries === 0) return [];
    const keys = wanted.map(({ name }) => attributeKey(name));
    const unasked = [...seen].filter(([key]) => !keys.includes(key)).map(([, name]) => name);
    return wanted.flatMap(({ name }, index) => {
      if (seen.has(keys[index] ?? '')) return [];
      const suggestion = nearest(name, unasked);
      const advice = 'Correct its name; where it is right, bindDn may not see it.';
      const what = `no entry has the attribute ${name}`;
      return [{ ...doubt(source, what, { advice }), ...(suggestion !== undefined && { suggestion }) }];
    });
  }

  return { take, doubts };
}
