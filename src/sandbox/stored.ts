import type { ScimValue } from '../scim/resource.ts';

export type ResourceTypeName = 'User' | 'Group';

/** The attributes a client may write, under their canonical names; id, meta and User.groups are made when shown. */
export type Attributes = Readonly<Record<string, ScimValue>>;

/** A type and no interface, so that a list of members is a SCIM value as it stands. */
export type Member = {
  readonly value: string;
  readonly type: ResourceTypeName;
};

/** What only the platform API knows of a group. */
export interface PlatformFacts {
  readonly description?: string;
  readonly type?: string;
  readonly visibility?: string;
  /** The ids of the people who own the group. */
  readonly owners?: readonly string[];
}

/** A resource as kept: never changed in place, so that an older state can still be shown. */
export interface Stored {
  readonly type: ResourceTypeName;
  readonly id: string;
  readonly attributes: Attributes;
  readonly version: number;
  readonly created: string;
  readonly lastModified: string;
  /** A user who was deleted softly: kept, but found by nobody who does not ask for it. */
  readonly deleted?: boolean;
  readonly platform?: PlatformFacts;
}

/** The members of a group as stored; they were checked when they were written. */
export const membersOf = (group: Stored): readonly Member[] =>
  (group.attributes.members ?? []) as unknown as readonly Member[];

export function textOf(resource: Stored, attribute: string): string | undefined {
  const value = resource.attributes[attribute];
  return typeof value === 'string' ? value : undefined;
}
