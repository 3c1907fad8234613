import { foldName } from '../scim/fold.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import type { Carriers, Catalogues } from './carrier.ts';
import type { LiveGroup, LiveMember, LiveUser } from './resource.ts';

/** What was read of the live directory, and what could not be proved complete. */
export interface LiveDirectory {
  readonly users: readonly LiveUser[];
  readonly groups: readonly LiveGroup[];
  readonly gaps: readonly ReadingGap[];
  /** Whether the server lets a group be a member of a group. */
  readonly nesting: boolean;
  /** What the server says of its attributes: rules compare case and type by it. */
  readonly schemas: readonly ResourceSchema[];
  /** Where this server keeps skills, languages and roles. */
  readonly carriers: Carriers;
  /** Which of them the server offers, where it was asked and could say. */
  readonly catalogues: Catalogues;
}

/** A listing that may lack something: nothing may be removed because it was absent there. */
export type ReadingGap =
  | { readonly kind: 'users'; readonly reason: string }
  | { readonly kind: 'groups'; readonly reason: string }
  | { readonly kind: 'members'; readonly groupId: string; readonly reason: string };

/** The live directory by every key it is asked for. */
export interface DirectoryIndex {
  readonly userById: ReadonlyMap<string, LiveUser>;
  /** By `foldName`. */
  readonly usersByUserName: ReadonlyMap<string, readonly LiveUser[]>;
  readonly usersByExternalId: ReadonlyMap<string, readonly LiveUser[]>;
  readonly groupById: ReadonlyMap<string, LiveGroup>;
  /** By `foldName`. */
  readonly groupsByDisplayName: ReadonlyMap<string, readonly LiveGroup[]>;
  readonly groupsByExternalId: ReadonlyMap<string, readonly LiveGroup[]>;
}

/** A resource that a shifting listing showed twice is one resource (RFC 7644 section 3.4.2.4), not two namesakes. */
export function indexDirectory(directory: Pick<LiveDirectory, 'users' | 'groups'>): DirectoryIndex {
  const userById = new Map(directory.users.map((user) => [user.id as string, user]));
  const groupById = new Map(directory.groups.map((group) => [group.id as string, group]));
  const users = [...userById.values()];
  const groups = [...groupById.values()];
  return {
    userById,
    usersByUserName: groupBy(users, (user) => foldName(user.userName)),
    usersByExternalId: groupBy(users, (user) => user.externalId),
    groupById,
    groupsByDisplayName: groupBy(groups, (group) => foldName(group.displayName)),
    groupsByExternalId: groupBy(groups, (group) => group.externalId),
  };
}

/** Whether the member is a group; where the server does not say, by its id. */
export function isGroup(
  { id, type }: LiveMember,
  { groupById, userById }: Pick<DirectoryIndex, 'groupById' | 'userById'>,
): boolean {
  return groupById.has(id) || (type === 'Group' && !userById.has(id));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const present = result.get(key);
    if (present) present.push(item);
    else result.set(key, [item]);
  }
  return result;
}
