import {
  ATTRIBUTE_TYPES,
  type AttributeTraits,
  MUTABILITIES,
  RETURNED,
  type ResourceSchema,
} from './schema.ts';

/**
 * A schema as served by `/Schemas` (RFC 7643 section 7).
 * What is missing or nonsense gets the defaults of section 2.2; an attribute without a name is dropped.
 * Undefined when the value is no schema at all: no id, or no list of attributes.
 */
export function schemaFromWire(json: unknown): ResourceSchema | undefined {
  if (!isRecord(json) || typeof json.id !== 'string' || !Array.isArray(json.attributes)) return undefined;
  return { id: json.id, attributes: traitsFromWire(json.attributes, 'attribute') };
}

function traitsFromWire(
  list: readonly unknown[],
  level: 'attribute' | 'sub-attribute',
): readonly AttributeTraits[] {
  return list.flatMap((item) => {
    if (!isRecord(item) || typeof item.name !== 'string' || item.name === '') return [];
    // Complex attributes do not nest (RFC 7643 section 2.3.8), so nothing is looked for below a sub-attribute.
    const nested =
      level === 'attribute' && Array.isArray(item.subAttributes) ? item.subAttributes : undefined;
    return [
      {
        name: item.name,
        type: oneOf(ATTRIBUTE_TYPES, item.type, nested === undefined ? 'string' : 'complex'),
        multiValued: item.multiValued === true,
        caseExact: item.caseExact === true,
        mutability: oneOf(MUTABILITIES, item.mutability, 'readWrite'),
        returned: oneOf(RETURNED, item.returned, 'default'),
        required: item.required === true,
        ...(nested !== undefined && { subAttributes: traitsFromWire(nested, 'sub-attribute') }),
      },
    ];
  });
}

/** Servers spell keywords in their own case: `DateTime`, `readwrite`. */
function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  if (typeof value !== 'string') return otherwise;
  return allowed.find((keyword) => keyword.toLowerCase() === value.toLowerCase()) ?? otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
