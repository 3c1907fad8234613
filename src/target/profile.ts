import type { Carriers, GrantKind } from '../directory/carrier.ts';
import type { ResourceSchema } from '../scim/attribute.ts';
import { CORE_SCHEMAS } from '../scim/core-schemas.ts';
import type { PatchDialect } from '../scim/patch.ts';

/** What a call is for: says which permission is missing when the server refuses it. */
export type Right =
  | 'discover'
  | 'read users'
  | 'read groups'
  | 'read owners of groups'
  | 'create groups'
  | 'change groups'
  | 'delete groups'
  | 'read skills'
  | 'read languages'
  | 'read roles'
  | 'create users'
  | 'change users';

/** How one kind of server departs from RFC 7644, as data: nothing outside this folder asks which server it is. */
export interface Profile extends PatchDialect {
  readonly contentType: 'application/scim+json' | 'application/json';
  readonly usersPath: string;
  readonly groupsPath: string;
  readonly schemas: readonly ResourceSchema[];

  readonly pageSize: number;
  /** The page size when an attribute is asked for that costs the server a look-up per resource. */
  readonly expensivePageSize: number;
  /** Lower-cased attribute names, as they are asked for. */
  readonly expensiveUserAttributes: readonly string[];
  readonly expensiveGroupAttributes: readonly string[];
  /** The filter that lists the people whom a plain listing leaves out; absent when it leaves out nobody. */
  readonly inactiveUsers?: string;
  /** Whether `totalResults` is known to count the whole set, and not just the page. */
  readonly totalsTrusted: boolean;
  /** Attributes by which one resource can be looked up with `eq`. */
  readonly userFilters: readonly string[];
  readonly groupFilters: readonly string[];

  /** How a list that was read before is brought up to date: by a filter on `meta.lastModified`, by comparing versions, or by reading it again. */
  readonly changeReading: 'filter' | 'versions' | 'none';
  /** Attributes that may change without moving `meta.version` and `meta.lastModified`; lists with one of them are read again. */
  readonly unversionedUserAttributes: readonly string[];
  readonly unversionedGroupAttributes: readonly string[];
  /** Where the versions of people are told; absent when only by SCIM. */
  readonly userVersions?: UserVersionsRoute;

  /** Whether the server has PATCH: without it no group can be changed, and people only by `userUpdate: put`. */
  readonly patchSupported: boolean;
  readonly memberReading: 'list' | 'get' | 'none';
  readonly nesting: boolean;
  readonly membersPerAddition: number;
  readonly membersPerRemoval: number;
  readonly operationsPerRequest: number;
  readonly bytesPerRequest: number;

  readonly versioning: 'etag' | 'body' | 'reread';
  /** The sub-attribute of `meta` that holds the version: `version` by RFC 7643 section 3.1. */
  readonly versionInMeta: string;
  /** Versions are sent in double quotes even where they were read without. */
  readonly quotedVersions: boolean;
  /** Statuses that mean "somebody else was first", beside any answer whose scimType is invalidVers. */
  readonly conflictStatuses: readonly number[];
  readonly groupRoute: GroupRoute;

  /** Where skills, languages and roles are kept, and where the server tells which there are. */
  readonly carriers: Carriers;
  readonly catalogueRoutes: { readonly [kind in GrantKind]?: PlatformList };
  /** Where the server tells who owns a group, which SCIM has no attribute for; absent when it tells nobody. */
  readonly groupOwners?: GroupOwnersRoute;
  /** Whether people can be created. */
  readonly userCreation: boolean;
  /** How people are changed: by PATCH, or by writing back the whole resource with what is ours changed in it. */
  readonly userUpdate: 'patch' | 'put';
  /** Complex attributes whose sub-attributes are spelt in brackets in a PATCH path: `customFields["department"]`. */
  readonly bracketedAttributes: readonly string[];
  /** Attribute paths under which a list is kept as a text of JSON. */
  readonly jsonTextAttributes: readonly string[];

  /** Requests per minute, where the server publishes it. */
  readonly allowancePerMinute?: number;
  readonly rateHeaders: readonly RateHeaders[];
  readonly correlationHeaders: readonly string[];
  /** Milliseconds within which a write may not be visible yet. */
  readonly consistencyDelay: number;
  readonly rights: Readonly<Partial<Record<Right, Requirement>>>;
}

/** Where groups are created and deleted: as SCIM resources, or through an API of the vendor's own. */
export type GroupRoute =
  | { readonly kind: 'scim' }
  | {
      readonly kind: 'platform';
      readonly path: string;
      readonly nameField: string;
      readonly memberCountField: string;
      /** What a new group needs besides its name. */
      readonly defaults: Readonly<Record<string, string | boolean>>;
    };

/** A list of the vendor's own API (paged by `pageNumber`, with `entities`) that holds every item there is. */
export interface PlatformList {
  readonly path: string;
  readonly pageSize: number;
  /** What is asked beside the page. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A list of people that tells the version of each, in larger pages than those of SCIM. */
export interface UserVersionsRoute extends PlatformList {
  /** The states in which it holds the people of a plain listing, and those whom that one hides. */
  readonly states: { readonly listed: string; readonly inactive: string };
  /** What it can show beside: the attribute of SCIM by the name to `expand`. */
  readonly expansions: Readonly<Record<string, string>>;
}

/** A list of all groups, each with the people who own it. */
interface GroupOwnersRoute extends PlatformList {
  /** The field of a group that holds its owners, each with an `id`. */
  readonly ownersField: string;
}

/** Names of the headers that tell how much of the allowance is used, lower-cased. */
export interface RateHeaders {
  readonly allowed: string;
  readonly used?: string;
  readonly remaining?: string;
  readonly reset: string;
}

interface Requirement {
  readonly permission?: string;
  /** Any one of these OAuth scopes. */
  readonly scopes?: readonly string[];
}

/** RFC 7644 where it decides; elsewhere the choice that was right on most servers (scim.md sections 1 and 2.2). */
export const rfc7644: Profile = {
  contentType: 'application/scim+json',
  usersPath: '/Users',
  groupsPath: '/Groups',
  schemas: CORE_SCHEMAS,
  pageSize: 100,
  expensivePageSize: 100,
  expensiveUserAttributes: [],
  expensiveGroupAttributes: [],
  totalsTrusted: false,
  userFilters: ['id', 'userName', 'externalId'],
  groupFilters: ['id', 'displayName', 'externalId'],
  changeReading: 'filter',
  // Kept with the groups (RFC 7643 section 4.1.2), and whether members count as a change of the group is not said.
  unversionedUserAttributes: ['groups'],
  unversionedGroupAttributes: ['members'],
  patchSupported: true,
  memberReading: 'list',
  nesting: false,
  memberRemoval: 'filter',
  capitalisedOps: false,
  membersPerAddition: 100,
  membersPerRemoval: 100,
  operationsPerRequest: 100,
  bytesPerRequest: 1_000_000,
  versioning: 'etag',
  versionInMeta: 'version',
  quotedVersions: false,
  conflictStatuses: [409, 412],
  groupRoute: { kind: 'scim' },
  carriers: { role: { on: 'user', path: 'roles', key: 'value', holds: 'name', writing: 'value' } },
  catalogueRoutes: {},
  userCreation: true,
  userUpdate: 'patch',
  bracketedAttributes: [],
  jsonTextAttributes: [],
  rateHeaders: [
    { allowed: 'ratelimit-limit', remaining: 'ratelimit-remaining', reset: 'ratelimit-reset' },
    { allowed: 'x-ratelimit-limit', remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
  ],
  correlationHeaders: ['x-correlation-id', 'x-request-id', 'request-id'],
  consistencyDelay: 0,
  rights: {},
};
