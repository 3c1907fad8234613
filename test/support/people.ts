import type { GrantEdit, UserChange } from '../../src/changeset/plan.ts';
import type { Grantable, GrantKind } from '../../src/directory/carrier.ts';
import type {
  Address,
  DesiredAttribute,
  DesiredGrant,
  DesiredUser,
  LiveUser,
  SurplusGrant,
} from '../../src/directory/resource.ts';
import { type AttributePath, parsePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';

/** `department` and its like as the manifest spells them. */
export const enterprise = (attribute: string) => `${ENTERPRISE_USER_SCHEMA}:${attribute}`;

export function path(text: string): AttributePath {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(`the test's path is wrong: ${text}: ${parsed.fault.message}`);
  return parsed.value;
}

/** An item of the catalogue: `admin` is called Admin and stands as Admin in its carrier. */
export function item(kind: GrantKind, key: string): Grantable {
  const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return { kind, key, name, value: name };
}

/** An attribute as a mapping, or (without its name) as an entry of `users` sets it. */
export function attribute(text: string, value: ScimValue | undefined, mapping?: string): DesiredAttribute {
  return {
    path: path(text),
    ...(value !== undefined && { value }),
    origin: { file: 'people.yaml', path: ['members', 0] },
    ...(mapping !== undefined && { mapping: { name: mapping, row: 'hr.csv:2' } }),
  };
}

export function granted(
  wanted: Grantable,
  { by = ['team'], proficiency }: { readonly by?: readonly string[]; readonly proficiency?: number } = {},
): DesiredGrant {
  const level = proficiency !== undefined && { proficiency };
  return {
    item: wanted,
    ...level,
    grounds: by.map((group) => ({
      group: `group/${group}` as const,
      origin: { file: `${group}.yaml`, path: [] },
      ...level,
    })),
  };
}

export function surplus(held: Grantable, element: ScimValue, lost: readonly Address[] = []): SurplusGrant {
  return { item: held, held: element, lost };
}

export function desiredUser(
  userName: string,
  live: LiveUser | undefined,
  parts: Partial<Omit<DesiredUser, 'userName' | 'address' | 'live'>> = {},
): DesiredUser {
  return {
    address: `user/${userName}`,
    userName,
    ...(live !== undefined && { live }),
    attributes: [],
    grants: [],
    surplus: [],
    ...parts,
  };
}

/** The change of a person whose id is `id-<userName>`. */
export function userChange(userName: string, parts: Partial<UserChange> = {}): UserChange {
  return {
    kind: 'update',
    address: `user/${userName}`,
    userName,
    ...(parts.kind !== 'create' && { id: `id-${userName}` }),
    attributes: [],
    grants: [],
    ...parts,
  };
}

/** `+ role admin` granted by these groups. */
export function grantEdit(
  kind: GrantKind,
  key: string,
  action: GrantEdit['action'] = 'add',
  { by = ['team'], lost = [] }: { readonly by?: readonly string[]; readonly lost?: readonly string[] } = {},
): GrantEdit {
  const { name, value } = item(kind, key);
  return {
    kind,
    key,
    name,
    action,
    path: `${kind}s[value eq "${value}"]`,
    ...(action !== 'add' && { before: { value } }),
    ...(action !== 'remove' && { after: { value } }),
    grounds:
      action === 'remove'
        ? []
        : by.map((way) => {
            const [group = '', ...through] = way.split(' > ').map((step) => `group/${step}`);
            const source = { file: 'teams.yaml', line: 1, column: 3 };
            return { group, ...(through.length > 0 && { through: through.join(' → ') }), source };
          }),
    ...(lost.length > 0 && { lost: lost.map((group) => `group/${group}`) }),
  };
}
