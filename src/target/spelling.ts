import { attributeTraits } from '../scim/attribute.ts';
import { type PathSpelling, wirePath } from '../scim/attribute-patch.ts';
import { isUnassigned } from '../scim/equal.ts';
import { isNamed } from '../scim/named-path.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import { type ScimValue, sameName } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import type { Profile } from './profile.ts';

/** How paths are written in a PATCH of this server: some want `customFields["department"]` instead of a dot. */
export function pathSpelling({ bracketedAttributes }: Profile): PathSpelling {
  return (path) => {
    const { subAttribute, ...whole } = path;
    const inBrackets = bracketedAttributes.some((name) => sameName(name, wirePath(whole)));
    if (!inBrackets || subAttribute === undefined) return wirePath(path);
    return `${wirePath(whole)}[${JSON.stringify(subAttribute)}]`;
  };
}

/** The value as this server keeps it: a list or an object under some paths is a text of JSON. */
export function valueAsSent(
  profile: Profile,
  path: AttributePath,
  value: ScimValue | undefined,
): ScimValue | undefined {
  if (isUnassigned(value) || typeof value === 'string') return value;
  return isNamed(path, profile.jsonTextAttributes) ? JSON.stringify(value) : value;
}

/** What is known of the attribute at a path. Of a text of JSON every letter counts. */
export function traitsAt(profile: Profile, path: AttributePath): AttributeTraits | undefined {
  const traits = attributeTraits(profile.schemas, path);
  return isNamed(path, profile.jsonTextAttributes) ? { ...jsonText, ...traits, caseExact: true } : traits;
}

const jsonText: AttributeTraits = {
  name: '',
  type: 'string',
  multiValued: false,
  caseExact: true,
  mutability: 'readWrite',
  returned: 'default',
  required: false,
};

/** The attributes that are written only as whole lists. */
export function wholeLists({ carriers, schemas }: Profile): readonly AttributePath[] {
  const urns = schemas.map(({ id }) => id);
  return Object.values(carriers).flatMap((carrier) => {
    const path = carrier?.writing === 'list' ? parsePath(carrier.path, urns) : undefined;
    return path?.ok ? [path.value] : [];
  });
}

/** Whether a path means the attribute, or some of its values. */
export function isWithin(path: AttributePath, { schema, attribute }: AttributePath): boolean {
  const whole = {
    kind: 'path',
    attribute: path.attribute,
    ...(path.schema && { schema: path.schema }),
  } as const;
  return sameName(wirePath(whole), wirePath({ kind: 'path', attribute, ...(schema && { schema }) }));
}
