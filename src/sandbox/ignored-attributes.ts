import { attributeTraits } from '../scim/attribute.ts';
import { parsePath } from '../scim/path.ts';
import { isComplex, isCoreSchema, type ScimValue } from '../scim/resource.ts';
import type { ResourceType } from './resource-type.ts';
import type { Attributes } from './stored.ts';

interface IgnoredAttribute {
  readonly extension: string | undefined;
  readonly name: string;
  readonly required: boolean;
}

/** The attributes of a type among paths joined by commas; what another type has is none of its business. */
export function ignoredAttributes(paths: string, type: ResourceType): readonly IgnoredAttribute[] {
  const schemas = type.schemas.map(({ id }) => id);
  return paths.split(',').flatMap((path) => {
    const parsed = parsePath(path.trim(), schemas);
    const traits = parsed.ok ? attributeTraits(type.schemas, parsed.value) : undefined;
    if (!parsed.ok || traits === undefined) return [];
    const { schema } = parsed.value;
    const extension = schema === undefined || isCoreSchema(schema) ? undefined : schema;
    return [{ extension, name: traits.name, required: traits.required }];
  });
}

/** What a server keeps that answers with success and yet does not take these attributes over. */
export function withoutIgnored(
  attributes: Attributes,
  before: Attributes | undefined,
  ignored: readonly IgnoredAttribute[],
): Attributes {
  return ignored.reduce((current, { extension, name, required }) => {
    // A resource cannot begin without what it must have.
    if (before === undefined && required) return current;
    if (extension === undefined) return withOne(current, name, before?.[name]);
    const held = withOne(partsOf(current[extension]), name, partsOf(before?.[extension])[name]);
    return withOne(current, extension, Object.keys(held).length === 0 ? undefined : held);
  }, attributes);
}

const partsOf = (value: ScimValue | undefined): Attributes => (isComplex(value) ? value : {});

function withOne(attributes: Attributes, name: string, value: ScimValue | undefined): Attributes {
  const { [name]: _asked, ...rest } = attributes;
  return value === undefined ? rest : { ...rest, [name]: value };
}
