import { attributeTraits } from '../scim/attribute.ts';
import { parsePath } from '../scim/path.ts';
import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimResource,
  type ScimValue,
} from '../scim/resource.ts';
import { isPrimary } from './attribute-value.ts';
import { badRequest } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';

export interface SortOrder {
  readonly by: string;
  readonly descending: boolean;
}

/**
 * Compares resources by one attribute (RFC 7644 3.4.2.3): text by its letters unless its case counts, a multi-valued
 * attribute by its primary or first value, and what has no value last, or first when descending.
 */
export function comparing(
  { by, descending }: SortOrder,
  type: ResourceType,
): (left: ScimResource, right: ScimResource) => number {
  const parsed = parsePath(
    by,
    type.schemas.map(({ id }) => id),
  );
  if (!parsed.ok) throw badRequest('invalidPath', `sortBy: ${parsed.fault.message}`);
  const { schema, attribute, subAttribute } = parsed.value;
  const caseExact = attributeTraits(type.schemas, parsed.value)?.caseExact === true;

  const keyOf = (resource: ScimResource): string | number | undefined => {
    const extension = schema === undefined ? undefined : readAttribute(resource, schema);
    const top = readAttribute(isComplex(extension) ? extension : resource, attribute);
    const one = isMultiValued(top) ? (top.find(isPrimary) ?? top[0]) : top;
    const value = isComplex(one) ? readAttribute(one, subAttribute ?? 'value') : one;
    return comparable(value, caseExact);
  };
  const sign = descending ? -1 : 1;
  return (left, right) => sign * compareKeys(keyOf(left), keyOf(right));
}

function comparable(value: ScimValue | undefined, caseExact: boolean): string | number | undefined {
  if (typeof value === 'string') return caseExact ? value : value.toLowerCase();
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : undefined;
}

function compareKeys(left: string | number | undefined, right: string | number | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left < right ? -1 : 1;
}
