/** A value a SCIM attribute may hold: what JSON can say (RFC 7643 section 2.3). */
export type ScimValue =
  | null
  | boolean
  | number
  | string
  | readonly ScimValue[]
  | { readonly [name: string]: ScimValue };

/** A complex value, or a whole resource: attributes by name. */
export interface ScimComplex {
  readonly [name: string]: ScimValue | undefined;
}

/** A resource as it travels (RFC 7643 section 3). */
export interface ScimResource {
  readonly schemas?: readonly string[];
  readonly id?: string;
  readonly [name: string]: ScimValue | undefined;
}

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const ENTERPRISE_USER_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GENESYS_USER_SCHEMA = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';
export const PATCH_OP_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const LIST_RESPONSE_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

const CORE_SCHEMA_PREFIX = 'urn:ietf:params:scim:schemas:core:';

/** Whether attributes of this schema sit at the top of a resource; those of others sit under the URN (RFC 7643 section 3.3). */
export function isCoreSchema(urn: string): boolean {
  return urn.toLowerCase().startsWith(CORE_SCHEMA_PREFIX);
}

export function isMultiValued(value: ScimValue | undefined): value is readonly ScimValue[] {
  return Array.isArray(value);
}

export function isComplex(value: ScimValue | undefined): value is { readonly [name: string]: ScimValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two attribute names, or two schema URNs, are the same one (RFC 7643 section 2.1). */
export function sameName(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}

/**
 * The value of an attribute, whatever the case of its name (RFC 7643 section 2.1).
 * Only what the resource itself holds is seen, never what JavaScript objects inherit.
 * Should two spellings be present, the one asked for wins, else the first.
 */
export function readAttribute(resource: ScimComplex, name: string): ScimValue | undefined {
  if (Object.hasOwn(resource, name)) return resource[name];
  const wanted = name.toLowerCase();
  for (const key in resource) {
    if (key.length === name.length && key.toLowerCase() === wanted && Object.hasOwn(resource, key)) {
      return resource[key];
    }
  }
  return undefined;
}
