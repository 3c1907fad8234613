import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import type { GroupDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { attributesOf } from '../scim/filter.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { GROUP_SCHEMA, isCoreSchema, sameName, USER_SCHEMA } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { entriesOf } from './entries.ts';
import { isWithin } from './paths.ts';

/** What reads or sets attributes, and the attributes that the profile of the server speaks of. */
export interface AttributeUses {
  readonly groups: readonly GroupDeclaration[];
  readonly scope: ScopeDeclaration;
  readonly rolePolicy?: RolePolicyDeclaration | undefined;
  readonly schemas: readonly ResourceSchema[];
  /** Attributes that the server has though no schema lists them. */
  readonly unlisted: readonly AttributePath[];
  readonly locate: Locate;
}

/**
 * Attributes that rules, the scope and the role policy read and that the server's schemas do not have. A condition on
 * nothing is not harmless: `departmnt ne "Sales"` selects everybody. Where the schema itself is unknown it may be the
 * server's own, so that is a warning.
 */
export function attributeFaults(uses: AttributeUses): readonly Diagnostic[] {
  const { groups, scope, rolePolicy, locate } = uses;
  const rules = groups.flatMap(entriesOf).filter((entry) => entry.kind === 'rule');
  const advice = 'Check its spelling: a condition on an attribute that nobody has may select everybody.';
  const read = [
    ...rules.map(({ filter, origin }) => ({ paths: attributesOf(filter), origin, of: 'user' as const })),
    ...(scope.groups === undefined
      ? []
      : [{ paths: attributesOf(scope.groups.filter), origin: scope.groups.origin, of: 'group' as const }]),
    ...(rolePolicy?.allow === undefined
      ? []
      : [{ paths: [rolePolicy.allow.by], origin: rolePolicy.allow.origin, of: 'user' as const }]),
  ];
  return read.flatMap(({ paths, origin, of }) =>
    unknownAttributes(paths, of, uses).map((fault) => ({ advice, ...fault, range: locate(origin) })),
  );
}

/** The attributes of a user or a group that the server does not have. */
export function unknownAttributes(
  paths: readonly AttributePath[],
  of: 'user' | 'group',
  { schemas, unlisted }: Pick<AttributeUses, 'schemas' | 'unlisted'>,
): readonly Diagnostic[] {
  const other = of === 'user' ? GROUP_SCHEMA : USER_SCHEMA;
  const searched = schemas.filter(({ id }) => !sameName(id, other));
  return paths
    .filter((path) => attributeTraits(searched, path) === undefined)
    .filter((path) => !unlisted.some((known) => isWithin(path, known)))
    .map((path) => unknownAttribute(path, searched));
}

function unknownAttribute(path: AttributePath, schemas: readonly ResourceSchema[]): Diagnostic {
  const searched = schemas.filter(({ id }) =>
    path.schema === undefined ? isCoreSchema(id) : sameName(id, path.schema),
  );
  const isKnownSchema = searched.length > 0;
  const suggestion = isKnownSchema
    ? nearestAttribute(path, searched)
    : nearest(
        path.schema ?? '',
        schemas.map(({ id }) => id),
      );
  return {
    code: 'unknown-attribute',
    severity: isKnownSchema ? 'error' : 'warning',
    summary: isKnownSchema
      ? `the server has no attribute "${printPath(path)}"`
      : `the server does not list the schema "${path.schema}"`,
    expected: 'an attribute of the schemas of the server',
    ...(suggestion !== undefined && { suggestion }),
    ...(isKnownSchema && {
      advice: 'An attribute of an extension needs the URN of its schema in front: urn:…:User:department.',
    }),
  };
}

/** The nearest attribute; within an attribute that is known, its nearest sub-attribute. */
function nearestAttribute(
  { attribute, subAttribute = '' }: AttributePath,
  schemas: readonly ResourceSchema[],
): string | undefined {
  const attributes = schemas.flatMap((schema) => schema.attributes);
  const parent = attributes.find(({ name }) => sameName(name, attribute));
  const [word, candidates] =
    parent === undefined ? [attribute, attributes] : [subAttribute, parent.subAttributes ?? []];
  return nearest(
    word,
    candidates.map(({ name }) => name),
  );
}
