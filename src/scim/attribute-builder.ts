import type { AttributeTraits } from './schema.ts';

type Exceptions = Partial<Omit<AttributeTraits, 'name' | 'type' | 'subAttributes'>>;

/** An attribute with the defaults of RFC 7643 section 2.2 and what differs from them. */
export function attribute(
  name: string,
  type: AttributeTraits['type'] = 'string',
  exceptions: Exceptions = {},
): AttributeTraits {
  return {
    name,
    type,
    multiValued: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    required: false,
    ...exceptions,
  };
}

export function texts(...names: readonly string[]): readonly AttributeTraits[] {
  return names.map((name) => attribute(name));
}

export function complex(
  name: string,
  subAttributes: readonly AttributeTraits[],
  exceptions: Exceptions = {},
): AttributeTraits {
  return { ...attribute(name, 'complex', exceptions), subAttributes };
}

export const EXACT = { caseExact: true } as const;
export const MANY = { multiValued: true } as const;
export const READ_ONLY = { mutability: 'readOnly' } as const;
export const IMMUTABLE = { mutability: 'immutable' } as const;

/** The usual sub-attributes of a multi-valued attribute (RFC 7643 section 2.4). */
export function labelled(name: string, value: AttributeTraits): AttributeTraits {
  return complex(name, [value, ...texts('display', 'type'), attribute('primary', 'boolean')], MANY);
}

/** References and base64 text are case-exact (RFC 7643 sections 2.3.6 and 2.3.7). */
export const reference = (name: string, exceptions: Exceptions = {}) =>
  attribute(name, 'reference', { ...EXACT, ...exceptions });
