import { subAttributeTraits } from '../scim/attribute.ts';
import { isUnassigned } from '../scim/equal.ts';
import { instantOf } from '../scim/instant.ts';
import { isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';

/** A value that fits its attribute; or why none could be made of it without losing something. */
export type Coerced = { readonly value: ScimValue } | { readonly fault: string };

/**
 * Makes a value fit the type of its attribute, where nothing is lost by it: sources know texts and numbers, SCIM knows more
 * (RFC 7643 section 2.3). An attribute that no schema describes takes what comes.
 */
export function coerce(value: ScimValue, traits: AttributeTraits | undefined): Coerced {
  if (traits === undefined) return { value };
  if (!traits.multiValued) return coerceOne(value, traits);
  const elements = isMultiValued(value) ? value : [value];
  const coerced = elements.map((element) => coerceOne(element, traits));
  const fault = coerced.find((one) => 'fault' in one);
  return fault ?? { value: coerced.flatMap((one) => ('value' in one ? [one.value] : [])) };
}

/** Whether a source says nothing: an empty cell is no value either, for SCIM has no empty texts to tell apart from none. */
export function isNothing(value: ScimValue | undefined): value is undefined {
  return value === '' || isUnassigned(value);
}

function coerceOne(value: ScimValue, traits: AttributeTraits): Coerced {
  switch (traits.type) {
    case 'string':
      return isComplex(value) ? misfit(value, 'a text') : { value: textOf(value) };
    case 'reference':
    case 'binary':
      return typeof value === 'string' ? { value } : misfit(value, 'a text');
    case 'boolean':
      return coerceBoolean(value);
    case 'integer':
    case 'decimal':
      return coerceNumber(value, traits.type);
    case 'dateTime':
      return coerceMoment(value);
    case 'complex':
      return coerceComplex(value, traits);
  }
}

/** A list in an attribute of text is kept as JSON (requirement S1.3); a record is more likely a mapping that stops too early. */
function textOf(value: ScimValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function coerceBoolean(value: ScimValue): Coerced {
  if (typeof value === 'boolean') return { value };
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word === 'true' || word === 'false' ? { value: word === 'true' } : misfit(value, 'true or false');
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

function coerceNumber(value: ScimValue, type: 'integer' | 'decimal'): Coerced {
  const number = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return misfit(value, 'a number');
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    return misfit(value, 'a number of 15 digits at most');
  if (type === 'integer' && !Number.isInteger(number)) return misfit(value, 'a whole number');
  return { value: number };
}

/** A day is its first moment, and a time without offset is UTC, as filters take them. */
function coerceMoment(value: ScimValue): Coerced {
  const text = typeof value === 'string' ? value.trim() : '';
  if (instantOf(text) === undefined) return misfit(value, 'a date and time: 2026-12-31T00:00:00Z');
  const time = text.includes('T') || text.includes('t') ? text : `${text}T00:00:00`;
  return { value: /(?:Z|[-+]\d{2}:\d{2})$/i.test(time.slice(10)) ? time : `${time}Z` };
}

/** A single value in place of a complex one is its `value` (RFC 7643 section 2.4). */
function coerceComplex(value: ScimValue, traits: AttributeTraits): Coerced {
  const parts = isComplex(value) ? value : { value };
  if (!isComplex(value) && (isMultiValued(value) || subAttributeTraits(traits, 'value') === undefined))
    return misfit(value, `a record of ${(traits.subAttributes ?? []).map(({ name }) => name).join(', ')}`);
  const coerced: [string, ScimValue][] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) continue;
    const one = coerce(part, subAttributeTraits(traits, name));
    if ('fault' in one) return { fault: `${name}: ${one.fault}` };
    coerced.push([name, one.value]);
  }
  return { value: Object.fromEntries(coerced) };
}

function misfit(value: ScimValue, expected: string): Coerced {
  const text = JSON.stringify(value);
  return { fault: `${text.length > 60 ? `${text.slice(0, 60)}…` : text} is not ${expected}` };
}
