import { isComplex, isMultiValued, readAttribute, type ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import { badRequest } from './refusal.ts';

/**
 * Checks a value a client sent for an attribute, and gives it the spelling of the schema.
 * Returns undefined for what is unassigned: null, an empty list, an empty complex value (RFC 7643 2.5).
 * Refuses with `invalidValue` what the attribute's type does not allow.
 */
export function acceptValue(traits: AttributeTraits, value: ScimValue | undefined): ScimValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (!traits.multiValued) return acceptOne(traits, value);
  const list = acceptList(traits, value);
  if (list.length === 0) return undefined;
  if (list.filter(isPrimary).length > 1) {
    // RFC 7643 2.4: the value true appears no more than once.
    throw badRequest('invalidValue', `${traits.name} has more than one primary value.`);
  }
  return list;
}

/** The values of a multi-valued attribute; a single value stands for a list of one. */
export function acceptList(traits: AttributeTraits, value: ScimValue): readonly ScimValue[] {
  const given: readonly ScimValue[] = isMultiValued(value) ? value : [value];
  return given.flatMap((one) => acceptOne(traits, one) ?? []);
}

export const isPrimary = (value: ScimValue): boolean => isComplex(value) && value.primary === true;

/** One value, or one element of a multi-valued attribute. */
export function acceptOne(traits: AttributeTraits, value: ScimValue): ScimValue | undefined {
  if (value === null) return undefined;
  if (traits.type === 'complex') return acceptComplex(traits, value);
  if (!hasType(traits.type, value)) {
    throw badRequest('invalidValue', `${traits.name} must be of type ${traits.type}.`);
  }
  return value;
}

function acceptComplex(traits: AttributeTraits, value: ScimValue): ScimValue | undefined {
  if (!isComplex(value)) throw badRequest('invalidValue', `${traits.name} must be a complex value.`);
  const accepted: Record<string, ScimValue> = {};
  for (const sub of traits.subAttributes ?? []) {
    // RFC 7644 3.5.1: what the client cannot write is ignored.
    const given = sub.mutability === 'readOnly' ? undefined : readAttribute(value, sub.name);
    const kept = acceptValue(sub, given);
    if (kept !== undefined) accepted[sub.name] = kept;
    else if (sub.required) throw badRequest('invalidValue', `${traits.name} needs ${sub.name}.`);
  }
  return Object.keys(accepted).length === 0 ? undefined : accepted;
}

function hasType(type: AttributeTraits['type'], value: ScimValue): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value);
    case 'decimal':
      return typeof value === 'number';
    case 'dateTime':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === 'string';
  }
}
