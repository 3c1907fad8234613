import type { LiveDirectory } from '../../src/directory/directory.ts';
import {
  type LiveGroup,
  type LiveMember,
  type LiveUser,
  type MemberType,
  resourceId,
} from '../../src/directory/resource.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { ENTERPRISE_USER_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';

export const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;

interface Person {
  readonly id?: string;
  readonly externalId?: string;
  readonly displayName?: string;
  readonly active?: boolean;
  readonly department?: string;
  /** Further attributes as the server sends them. */
  readonly attributes?: Readonly<Record<string, ScimValue>>;
}

/** A person whose id is `id-<userName>` unless another one is given. */
export function liveUser(userName: string, person: Person = {}): LiveUser {
  const { id = `id-${userName}`, externalId, displayName, active = true, department, attributes } = person;
  const known = {
    id: resourceId(id),
    userName,
    ...(externalId !== undefined && { externalId }),
    ...(displayName !== undefined && { displayName }),
    active,
  };
  const extension = department === undefined ? {} : { [ENTERPRISE_USER_SCHEMA]: { department } };
  return { ...known, resource: { ...known, ...extension, ...attributes } };
}

interface Group {
  readonly id?: string;
  readonly externalId?: string;
  readonly version?: string;
}

/**
 * A group whose id is `id-<displayName>` unless another one is given. Its members are named by userName, or given whole;
 * undefined stands for a list that could not be read.
 */
export function liveGroup(
  displayName: string,
  members: readonly (string | LiveMember)[] | undefined,
  { id = `id-${displayName}`, externalId, version }: Group = {},
): LiveGroup {
  return {
    id: resourceId(id),
    displayName,
    ...(externalId !== undefined && { externalId }),
    ...(version !== undefined && { version }),
    ...(members !== undefined && {
      members: members.map((member) => (typeof member === 'string' ? liveMember(`id-${member}`) : member)),
    }),
    resource: { id, displayName, ...(externalId !== undefined && { externalId }) },
  };
}

export function liveMember(
  id: string,
  { type, display }: { readonly type?: MemberType; readonly display?: string } = {},
): LiveMember {
  return {
    id: resourceId(id),
    ...(type !== undefined && { type }),
    ...(display !== undefined && { display }),
  };
}

/** A directory that was read completely, on a server without nested groups, unless the parts say otherwise. */
export function liveDirectory(parts: Partial<LiveDirectory> = {}): LiveDirectory {
  return {
    users: [],
    groups: [],
    gaps: [],
    nesting: false,
    schemas: CORE_SCHEMAS,
    carriers: {},
    catalogues: {},
    ...parts,
  };
}
