import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate, Origin } from '../diagnostic/source.ts';
import type { GroupDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { attributesOf, type Filter } from '../scim/filter.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { GROUP_SCHEMA, isCoreSchema, sameName, USER_SCHEMA } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { entriesOf } from './entries.ts';

/**
 * Attributes that rules and the scope read and that the server's schemas do not have. A condition on nothing is not
 * harmless: `departmnt ne "Sales"` selects everybody. Where the schema itself is unknown it may be the server's own,
 * so that is a warning.
 */
export function attributeFaults(
  groups: readonly GroupDeclaration[],
  scope: ScopeDeclaration,
  schemas: readonly ResourceSchema[],
  locate: Locate,
): readonly Diagnostic[] {
  const ofUsers = schemas.filter(({ id }) => !sameName(id, GROUP_SCHEMA));
  const ofGroups = schemas.filter(({ id }) => !sameName(id, USER_SCHEMA));
  const rules = groups.flatMap(entriesOf).filter((entry) => entry.kind === 'rule');
  const scoped = scope.groups === undefined ? [] : faultsOf(scope.groups, ofGroups, locate);
  return [...rules.flatMap((rule) => faultsOf(rule, ofUsers, locate)), ...scoped];
}

function faultsOf(
  { filter, origin }: { readonly filter: Filter; readonly origin: Origin },
  schemas: readonly ResourceSchema[],
  locate: Locate,
): readonly Diagnostic[] {
  return attributesOf(filter)
    .filter((path) => attributeTraits(schemas, path) === undefined)
    .map((path) => unknownAttribute(path, schemas, locate, origin));
}

function unknownAttribute(
  path: AttributePath,
  schemas: readonly ResourceSchema[],
  locate: Locate,
  origin: Origin,
): Diagnostic {
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
    range: locate(origin),
    expected: 'an attribute of the schemas of the server',
    ...(suggestion !== undefined && { suggestion }),
    advice: isKnownSchema
      ? 'An attribute of an extension needs the URN of its schema in front: urn:…:User:department.'
      : 'Check its spelling: a condition on an attribute that nobody has may select everybody.',
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
