import type { MappedAttribute } from '../../src/manifest/attributes.ts';
import type { EvaluatedMapping } from '../../src/resolve/evaluated-mapping.ts';
import { type AttributePath, parsePath, printPath } from '../../src/scim/path.ts';
import type { ScimValue } from '../../src/scim/resource.ts';

export function path(text: string): AttributePath {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(`the test's path is wrong: ${text}`);
  return parsed.value;
}

type Row = readonly [key: ScimValue | undefined, values: Readonly<Record<string, ScimValue | undefined>>];
type Settings = Partial<Pick<MappedAttribute, 'default' | 'whenMissing'>>;

interface Written {
  readonly name?: string;
  readonly match?: string;
  readonly set: Readonly<Record<string, Settings>>;
  readonly unmatched?: 'ignore' | 'warn' | 'error';
  readonly whole?: boolean;
  readonly rows: readonly Row[];
}

/** A mapping of `hr.csv`; its first record is on row 2, after the header. */
export function mapping({
  name = 'hr',
  match = 'externalId',
  set,
  unmatched = 'ignore',
  whole = true,
  rows,
}: Written): EvaluatedMapping {
  const origin = (...keys: readonly string[]) => ({ file: 'mappings.yaml', path: [name, ...keys] });
  return {
    mapping: {
      name,
      origin: origin(),
      source: name,
      match: { path: path(match), expression: 'employeeId', origin: origin('match') },
      set: Object.entries(set).map(([text, settings]) => ({
        path: path(text),
        expression: 'column',
        whenMissing: 'keep',
        origin: origin('set', text),
        ...settings,
      })),
      unmatched,
    },
    whole,
    records: rows.map(([key, values], at) => ({
      row: `hr.csv:${at + 2}`,
      key,
      values: new Map(Object.entries(values).map(([text, value]) => [printPath(path(text)), value])),
    })),
  };
}
