import type { Filter } from '../scim/syntax.ts';
import type { RemoveWithValue } from './patch-elements.ts';
import type { PatchManners } from './patch-request.ts';
import type { Projection } from './projection.ts';
import type { Refusal } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';
import type { Store } from './store.ts';
import type { Attributes, Member, ResourceTypeName, Stored } from './stored.ts';
import type { DirectoryView } from './view.ts';

/** What a service keeps and how it tells time and makes ids. */
export interface Directory {
  readonly store: Store;
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * How one service speaks SCIM: everything in which Genesys Cloud and a plain RFC 7644 server differ.
 * The routes are the same for both.
 */
export interface ScimFace {
  /** Where the service lives below the host; the first is the one written into locations. */
  readonly bases: readonly [string, ...string[]];
  /** The first base with the host before it. */
  readonly baseUrl: string;
  readonly types: Readonly<Record<ResourceTypeName, ResourceType>>;
  readonly serviceProviderConfig: Readonly<Record<string, unknown>>;

  readonly alwaysShown: Readonly<Record<ResourceTypeName, readonly string[]>>;
  readonly unknownAttribute: 'ignore' | 'refuse';
  readonly showsCreated: boolean;
  readonly metaVersion: (version: number) => string;
  readonly etag: (version: number) => string;
  readonly memberShown: ((member: Member, view: DirectoryView) => boolean) | undefined;

  readonly readFilter: (text: string, type: ResourceType) => Filter;
  /** Whether a resource is in the set a list looks at. */
  readonly isListed: (resource: Stored, filter: Filter | undefined) => boolean;
  readonly isReadable: (resource: Stored) => boolean;
  readonly sorts: boolean;
  /** Whether there is `/.search`, and an honest 501 for `/Bulk` and `/Me`. */
  readonly offersSearch: boolean;
  readonly defaultCount: number;
  readonly pageCap: number;
  /** Whether a list may be asked for only with a filter. */
  readonly requiresFilter: (type: ResourceType, path: string) => boolean;
  /** Refuses a page that is too large for the attributes it asks for. */
  readonly guardPage: (type: ResourceType, count: number, shows: Projection['shows']) => void;

  readonly patchManners: PatchManners;
  readonly removeWithValue: RemoveWithValue;
  readonly putOmitted: 'keep' | 'clear';
  readonly schemasRequired: boolean;
  readonly idlePatchBumpsVersion: boolean;
  readonly membershipBumpsVersion: boolean;
  readonly holdingsBumpVersion: boolean;
  readonly nestedGroups: boolean;
  readonly unknownMember: 'refuse' | 'ignore' | 'accept';
  readonly uniqueGroupNames: boolean;
  /** Paths of attributes, joined by commas, that writes do not change although they are answered with success. */
  readonly ignoreAttributes: string;
  readonly versionConflict: () => Refusal;
  /** Rules of the house for the attributes of a user or group, beyond what the schemas say; may refuse or complete. */
  readonly review: (
    type: ResourceType,
    attributes: Attributes,
    before: Stored | undefined,
    view: DirectoryView,
  ) => Attributes;
  /** A deleted user whose userName a new one takes: revived under the old id. */
  readonly revivesDeleted: boolean;
  readonly reviveStatus: number;
  readonly deletion: 'soft' | 'hard';
  /** The refusal of creating or deleting groups; undefined where it is possible. */
  readonly groupWriteRefused: (() => Refusal) | undefined;
}
