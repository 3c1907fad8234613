import { COMMON_ATTRIBUTES } from './core-schemas.ts';
import { isCoreSchema, sameName } from './resource.ts';
import type { AttributeTraits, ResourceSchema } from './schema.ts';
import type { AttributePath } from './syntax.ts';

export type { AttributeTraits, ResourceSchema } from './schema.ts';

/**
 * What the schemas say about the attribute a path names, or undefined when they do not know it.
 * A path without URN names a core or common attribute; attributes of an extension need theirs (RFC 7644 section 3.10).
 * The path of a whole extension yields a complex attribute that holds the extension's attributes.
 */
export function attributeTraits(
  schemas: readonly ResourceSchema[],
  path: AttributePath,
): AttributeTraits | undefined {
  const traits = topLevelTraits(schemas, path);
  return path.subAttribute === undefined ? traits : subAttributeTraits(traits, path.subAttribute);
}

/** What is known about one sub-attribute of a complex attribute. */
export function subAttributeTraits(
  parent: AttributeTraits | undefined,
  name: string,
): AttributeTraits | undefined {
  return find(parent?.subAttributes ?? [], name);
}

function topLevelTraits(
  schemas: readonly ResourceSchema[],
  { schema: urn, attribute }: AttributePath,
): AttributeTraits | undefined {
  const extension = schemas.find(({ id }) => sameName(id, attribute) && !isCoreSchema(id));
  if (extension !== undefined) return wholeExtension(extension);
  const searched =
    urn === undefined
      ? schemas.filter(({ id }) => isCoreSchema(id))
      : schemas.filter(({ id }) => sameName(id, urn));
  const own = searched
    .map(({ attributes }) => find(attributes, attribute))
    .find((found) => found !== undefined);
  // The common attributes belong to every core resource but to no extension (RFC 7643 section 3.1).
  return own ?? (urn === undefined || isCoreSchema(urn) ? find(COMMON_ATTRIBUTES, attribute) : undefined);
}

function find(attributes: readonly AttributeTraits[], name: string): AttributeTraits | undefined {
  return attributes.find((traits) => sameName(traits.name, name));
}

function wholeExtension(schema: ResourceSchema): AttributeTraits {
  return {
    name: schema.id,
    type: 'complex',
    multiValued: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    required: false,
    subAttributes: schema.attributes,
  };
}
