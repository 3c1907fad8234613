/** An attribute as `/Schemas` shows it: every characteristic of RFC 7643 section 7 is said. */
export interface AttributeDocument {
  readonly name: string;
  readonly type:
    | 'string'
    | 'boolean'
    | 'decimal'
    | 'integer'
    | 'dateTime'
    | 'binary'
    | 'reference'
    | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly AttributeDocument[];
}

export interface SchemaDocument {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly AttributeDocument[];
}

type Differences = Partial<Omit<AttributeDocument, 'name' | 'description'>>;

/** An attribute by what sets it apart from the defaults of RFC 7643 section 2.2. */
export const attribute = (
  name: string,
  description: string,
  differences: Differences = {},
): AttributeDocument => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...differences,
});

export const complex = (
  name: string,
  description: string,
  subAttributes: readonly AttributeDocument[],
  differences: Differences = {},
): AttributeDocument => attribute(name, description, { ...differences, type: 'complex', subAttributes });

/** A multi-valued attribute with the usual sub-attributes value, display, type and primary (RFC 7643 2.4). */
export const plural = (
  name: string,
  description: string,
  value: Differences = {},
  canonicalTypes: readonly string[] = [],
): AttributeDocument =>
  complex(
    name,
    description,
    [
      attribute('value', 'The value itself.', value),
      attribute('display', 'A name of the value for people to read.'),
      attribute('type', 'What the value is used for.', {
        ...(canonicalTypes.length > 0 && { canonicalValues: canonicalTypes }),
      }),
      attribute('primary', 'Whether this is the preferred value; at most one is.', { type: 'boolean' }),
    ],
    { multiValued: true },
  );

export const reference = (
  referenceTypes: readonly string[],
  mutability: AttributeDocument['mutability'],
): Differences => ({
  type: 'reference',
  caseExact: true,
  mutability,
  referenceTypes,
});
