import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimComplex,
  type ScimValue,
  sameName,
} from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import { acceptValue } from './attribute-value.ts';
import { badRequest } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';
import type { Attributes } from './stored.ts';

/** RFC 7643 3.1: a common attribute, which no schema lists. */
const externalId: AttributeTraits = {
  name: 'externalId',
  type: 'string',
  multiValued: false,
  caseExact: true,
  mutability: 'readWrite',
  returned: 'default',
  required: false,
};

/**
 * Lays the attributes that a POST or PUT names over those of `base`: null and [] unassign, what the schemas do not
 * know or the client may not write is ignored (RFC 7644 3.3, 3.5.1).
 * Refuses wrong types and missing required attributes with `invalidValue`, missing schemas with `invalidSyntax`.
 */
export function layOver(
  base: Attributes,
  body: unknown,
  type: ResourceType,
  schemasRequired: boolean,
): Attributes {
  const resource = body as ScimValue | undefined;
  if (!isComplex(resource)) throw badRequest('invalidSyntax', 'A resource must be a JSON object.');
  if (schemasRequired) requireCoreSchema(resource, type);

  const laid: Record<string, ScimValue> = { ...base };
  layAttributes(laid, resource, [externalId, ...type.core.attributes]);
  for (const { id, attributes } of type.extensions) {
    const extension = readAttribute(resource, id);
    if (extension === undefined) continue;
    const before = base[id];
    const parts: Record<string, ScimValue> = isComplex(before) && extension !== null ? { ...before } : {};
    if (isComplex(extension)) layAttributes(parts, extension, attributes);
    else if (extension !== null) throw badRequest('invalidValue', `${id} must be a complex value.`);
    if (Object.keys(parts).length === 0) delete laid[id];
    else laid[id] = parts;
  }
  requireAttributes(laid, type);
  return laid;
}

function layAttributes(
  onto: Record<string, ScimValue>,
  given: ScimComplex,
  attributes: readonly AttributeTraits[],
): void {
  for (const traits of attributes) {
    const value = traits.mutability === 'readOnly' ? undefined : readAttribute(given, traits.name);
    if (value === undefined) continue;
    const accepted = acceptValue(traits, value);
    // A password is checked and forgotten: this server needs none.
    if (accepted === undefined || traits.returned === 'never') delete onto[traits.name];
    else onto[traits.name] = accepted;
  }
}

/** Refuses attributes that lack what the schema requires. */
export function requireAttributes(attributes: Attributes, type: ResourceType): void {
  for (const { name, required } of type.core.attributes) {
    if (required && attributes[name] === undefined) throw badRequest('invalidValue', `${name} is required.`);
  }
}

function requireCoreSchema(resource: ScimComplex, type: ResourceType): void {
  const schemas = readAttribute(resource, 'schemas');
  const named =
    isMultiValued(schemas) && schemas.some((urn) => typeof urn === 'string' && sameName(urn, type.core.id));
  if (!named) throw badRequest('invalidSyntax', `The schemas must name ${type.core.id}.`);
}
