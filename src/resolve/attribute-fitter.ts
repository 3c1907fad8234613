import { attributeTraits } from '../scim/attribute.ts';
import { jsonText, sameJson } from '../scim/json-text.ts';
import { isNamed } from '../scim/named-path.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { valueAt } from '../scim/value-at.ts';
import { type Coerced, coerce } from './coerce.ts';

/** Makes values fit one attribute. */
export interface AttributeFitter {
  readonly live: (resource: ScimResource) => ScimValue | undefined;
  /** The value as this attribute holds it; in the spelling that is there, where that says the same. */
  readonly fit: (value: ScimValue, resource: ScimResource | undefined) => Coerced;
}

/** Prepares an attribute, which may hold its value as a text of JSON on this server. */
export function attributeFitter(
  path: AttributePath,
  {
    schemas,
    jsonTextAttributes,
  }: { readonly schemas: readonly ResourceSchema[]; readonly jsonTextAttributes: readonly string[] },
): AttributeFitter {
  const traits = attributeTraits(schemas, path);
  const live = valueAt(path, schemas);
  const isText = isNamed(path, jsonTextAttributes);
  return {
    live,
    fit: (value, resource) => {
      const fitted: Coerced = isText ? { value: jsonText(value) } : coerce(value, traits);
      if ('fault' in fitted || resource === undefined || typeof fitted.value !== 'string') return fitted;
      const present = live(resource);
      const isSame =
        (isText || typeof value === 'object') &&
        typeof present === 'string' &&
        sameJson(fitted.value, present);
      return isSame ? { value: present } : fitted;
    },
  };
}
