import { attributeTraits, subAttributeTraits } from '../scim/attribute.ts';
import { parsePath } from '../scim/path.ts';
import { sameName } from '../scim/resource.ts';
import type { AttributeTraits, ResourceSchema } from '../scim/schema.ts';
import type { Filter } from '../scim/syntax.ts';
import { badRequest } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';

/** What the path of an operation points at. */
export type PatchTarget =
  | { readonly kind: 'extension'; readonly extension: ResourceSchema }
  | AttributeTarget;

export interface AttributeTarget {
  readonly kind: 'attribute';
  /** The extension in which the attribute lives; undefined for the core of the resource. */
  readonly extension: string | undefined;
  readonly traits: AttributeTraits;
  readonly filter: Filter | undefined;
  readonly sub: AttributeTraits | undefined;
}

/** Finds what a path means for a type of resource; refuses with `invalidPath` (RFC 7644 table 9). */
export function patchTarget(text: string, type: ResourceType): PatchTarget {
  const parsed = parsePath(
    text,
    type.schemas.map(({ id }) => id),
  );
  if (!parsed.ok) throw badRequest('invalidPath', `${text}: ${parsed.fault.message}`);
  const { schema, attribute, filter, subAttribute } = parsed.value;

  const whole = type.extensions.find(({ id }) => sameName(id, attribute));
  if (whole !== undefined && schema === undefined) return { kind: 'extension', extension: whole };

  const traits = attributeTraits(type.schemas, {
    kind: 'path',
    attribute,
    ...(schema !== undefined && { schema }),
  });
  const sub = subAttribute === undefined ? undefined : subAttributeTraits(traits, subAttribute);
  if (traits === undefined || (subAttribute !== undefined && sub === undefined)) {
    throw badRequest('invalidPath', `${type.name} has no attribute ${text}.`);
  }
  if (filter !== undefined && !traits.multiValued) {
    throw badRequest('invalidPath', `${traits.name} has a single value, which needs no filter.`);
  }
  if (traits.name === 'schemas') throw badRequest('mutability', 'schemas follows from the attributes.');
  const extension = type.extensions.find(({ id }) => schema !== undefined && sameName(id, schema))?.id;
  return { kind: 'attribute', extension, traits, filter, sub };
}
