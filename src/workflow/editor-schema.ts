import type { GrantKind } from '../directory/carrier.ts';
import { compareText } from '../directory/order.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { manifestSchema } from './manifest-schema.gen.ts';

/** A word that an editor offers, and what it stands for. */
interface OfferedWord {
  readonly word: string;
  readonly description?: string;
}

/** Names of an organisation that an editor can offer where a manifest may say them. */
export interface OfferedNames {
  /** Keys of groups, and of the catalogue's entries: what is declared can be referred to. */
  readonly groupKeys: readonly OfferedWord[];
  readonly keys: Readonly<Record<GrantKind, readonly OfferedWord[]>>;
  /** What the directory calls its groups, skills, languages and roles: what can be declared. */
  readonly groupNames: readonly OfferedWord[];
  readonly names: Readonly<Record<GrantKind, readonly OfferedWord[]>>;
}

type Schema = { readonly [key: string]: unknown };

/** The schema of a manifest's files as it is. */
export function plainSchema(): Schema {
  return manifestSchema;
}

/** The keys that a manifest declares. */
export function declaredNames({
  groups,
  catalogue,
}: LoadedManifest): Pick<OfferedNames, 'groupKeys' | 'keys'> {
  const keysOf = (kind: GrantKind) =>
    catalogue
      .filter((entry) => entry.kind === kind)
      .map(({ key, name, id }) => ({ word: key, ...describe(name ?? id) }));
  return {
    groupKeys: groups.map(({ key, displayName }) => ({ word: key, description: displayName })),
    keys: { skill: keysOf('skill'), language: keysOf('language'), role: keysOf('role') },
  };
}

function describe(description: string | undefined): Partial<OfferedWord> {
  return description === undefined ? {} : { description };
}

/** Where each kind of name may stand, as the keys that lead there from a definition. */
const places = {
  groupKeys: [
    ['group.member', 'properties', 'group'],
    ['access.waiver', 'properties', 'group'],
    ['access.rolePolicy', 'properties', 'nesting', 'properties', 'restrictedParents', 'items'],
  ],
  groupNames: [['group.group', 'properties', 'displayName']],
  role: [['access.roleKey']],
  skill: [['access.skillGrant'], ['access.skillGrant', 'properties', 'skill']],
  language: [['access.languageGrant'], ['access.languageGrant', 'properties', 'language']],
} as const satisfies Record<string, readonly (readonly string[])[]>;

const sections = { skill: 'skills', language: 'languages', role: 'roles' } as const satisfies Record<
  GrantKind,
  string
>;

/**
 * The schema with the names of an organisation. They are offered, not demanded: a word that an editor does not know yet is
 * as right as before, for a manifest may declare what is not there.
 */
export function editorSchema({ groupKeys, keys, groupNames, names }: OfferedNames): Schema {
  const offers: readonly (readonly [readonly (readonly string[])[], readonly OfferedWord[]])[] = [
    [places.groupKeys, groupKeys],
    [places.groupNames, groupNames],
    [places.role, keys.role],
    [places.skill, keys.skill],
    [places.language, keys.language],
  ];
  const referring = offers.reduce<Schema>(
    (schema, [paths, words]) =>
      paths.reduce(
        (each, path) => changedAt(each, ['$defs', ...path], (part) => offering(part, words)),
        schema,
      ),
    manifestSchema,
  );
  return (['skill', 'language', 'role'] as const).reduce(
    (schema, kind) => withCatalogueNames(schema, kind, names[kind]),
    referring,
  );
}

/** The three catalogues are one definition, of which each with names of its own needs a copy. */
function withCatalogueNames(schema: Schema, kind: GrantKind, words: readonly OfferedWord[]): Schema {
  if (words.length === 0) return schema;
  const { $defs } = manifestSchema;
  const entry = changedAt($defs['access.catalogueEntry'], ['properties', 'name'], (part) =>
    offering(part, words),
  );
  const catalogue = {
    ...$defs['access.catalogue'],
    additionalProperties: { $ref: `#/$defs/access.${kind}` },
  };
  const defined = changedAt(schema, ['$defs'], (definitions) => ({
    ...definitions,
    [`access.${kind}`]: entry,
    [`access.${kind}Catalogue`]: catalogue,
  }));
  return changedAt(defined, ['properties', sections[kind]], (part) => ({
    ...part,
    $ref: `#/$defs/access.${kind}Catalogue`,
  }));
}

/** A schema that also accepts these words, which say nothing new but can be offered. */
function offering(schema: Schema, words: readonly OfferedWord[]): Schema {
  if (words.length === 0) return schema;
  const distinct = [...new Map(words.map((each) => [each.word, each])).values()];
  const sorted = distinct.sort((left, right) => compareText(left.word, right.word));
  const offered = sorted.map(({ word, description }) => ({ const: word, ...describe(description) }));
  return { ...schema, anyOf: [...offered, {}] };
}

function changedAt(schema: Schema, path: readonly string[], change: (part: Schema) => Schema): Schema {
  const [key, ...rest] = path;
  if (key === undefined) return change(schema);
  const part = schema[key];
  if (typeof part !== 'object' || part === null) throw new Error(`the schema has no ${path.join('.')}`);
  return { ...schema, [key]: changedAt(part as Schema, rest, change) };
}
