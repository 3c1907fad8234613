/** The types of RFC 7643 section 2.3. */
export const ATTRIBUTE_TYPES = [
  'string',
  'boolean',
  'decimal',
  'integer',
  'dateTime',
  'binary',
  'reference',
  'complex',
] as const;
export const MUTABILITIES = ['readOnly', 'readWrite', 'immutable', 'writeOnly'] as const;
export const RETURNED = ['always', 'never', 'default', 'request'] as const;

/** What a schema says about an attribute (RFC 7643 section 7). */
export interface AttributeTraits {
  readonly name: string;
  readonly type: (typeof ATTRIBUTE_TYPES)[number];
  readonly multiValued: boolean;
  readonly caseExact: boolean;
  readonly mutability: (typeof MUTABILITIES)[number];
  readonly returned: (typeof RETURNED)[number];
  readonly required: boolean;
  readonly subAttributes?: readonly AttributeTraits[];
}

/** A schema: its URN and its attributes. */
export interface ResourceSchema {
  readonly id: string;
  readonly attributes: readonly AttributeTraits[];
}
