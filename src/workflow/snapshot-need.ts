import { GRANT_KINDS, type GrantKind } from '../directory/carrier.ts';
import { carrierPath } from '../directory/carrier-reader.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { entriesOf } from '../resolve/entries.ts';
import { readingNeed } from '../resolve/need.ts';
import { distinctPaths } from '../resolve/paths.ts';
import { attributesOf } from '../scim/filter.ts';
import type { AttributePath } from '../scim/path.ts';
import type { Profile } from '../target/profile.ts';
import type { KnownNames } from '../target/snapshot-pseudonyms.ts';

/** What a snapshot holds beside everybody's and every group's names, members and whether somebody is active. */
export interface SnapshotNeed {
  readonly users: readonly AttributePath[];
  readonly groups: readonly AttributePath[];
  readonly catalogues: readonly GrantKind[];
  /** People by everything that the manifest calls them. */
  readonly wanted: ReadingNeed['users']['wanted'];
}

export interface SnapshotExtent {
  readonly manifest: LoadedManifest;
  readonly profile: Pick<Profile, 'carriers'>;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Attributes of people that a manifest may come to need. */
  readonly attributes: readonly AttributePath[];
  /** Skills, languages and roles, whether or not the manifest speaks of them. */
  readonly access: boolean;
}

/** Everything that this manifest needs on any day, and what is asked for beside that. */
export function snapshotNeed({ manifest, profile, day, attributes, access }: SnapshotExtent): SnapshotNeed {
  const { groups, scope, rolePolicy, mappings, users, catalogue } = manifest;
  const { carriers } = profile;
  const need = readingNeed({ groups, scope, day, rolePolicy, mappings, users, people: true, carriers });
  const kinds = access
    ? GRANT_KINDS
    : GRANT_KINDS.filter((kind) => catalogue.some((each) => each.kind === kind));
  const carried = (on: 'user' | 'group') =>
    kinds.flatMap((kind) => {
      const carrier = carriers[kind];
      return (carrier?.on === on && carrierPath(carrier)) || [];
    });
  // A rule that begins tomorrow is not part of today's need.
  const rules = groups.flatMap(entriesOf).flatMap((entry) => (entry.kind === 'rule' ? [entry.filter] : []));
  return {
    users: distinctPaths([
      externalId,
      ...need.users.attributes,
      ...rules.flatMap((rule) => attributesOf(rule)),
      ...carried('user'),
      ...attributes,
    ]),
    groups: distinctPaths([
      ...need.groups.attributes,
      ...(scope.groups === undefined ? [] : attributesOf(scope.groups.filter)),
      ...carried('group'),
    ]),
    catalogues: kinds.filter((kind) => carriers[kind] !== undefined),
    wanted: need.users.wanted,
  };
}

const externalId: AttributePath = { kind: 'path', attribute: 'externalId' };

/** Everybody, and the members of groups by their ids: a list that lacks one is asked again. */
export function peopleNeed(
  { users, catalogues, wanted }: SnapshotNeed,
  groups: readonly LiveGroup[],
): ReadingNeed {
  const groupIds = new Set<string>(groups.map(({ id }) => id));
  const members = groups
    .flatMap((group) => group.members ?? [])
    .filter(({ id, type }) => type !== 'Group' && !groupIds.has(id))
    .map(({ id }) => id as string);
  return {
    groups: { wanted: [], all: false, attributes: [] },
    users: {
      all: true,
      inactive: true,
      attributes: users,
      wanted: [...wanted, ...[...new Set(members)].map((value) => ({ by: 'id' as const, value }))],
      versions: true,
    },
    catalogues,
  };
}

/** Everybody whom a manifest calls by name, for whatever purpose. */
export function namesInManifest({ groups, users, safety, rolePolicy }: LoadedManifest): KnownNames {
  const people = groups
    .flatMap((group) => [...(group.members ?? []), ...group.except])
    .flatMap((entry) => (entry.kind === 'person' ? [entry] : []));
  const valuesOf = (by: 'userName' | 'externalId') =>
    people.filter((each) => each.by === by).map(({ value }) => value);
  return {
    userNames: [
      ...valuesOf('userName'),
      ...users.map(({ userName }) => userName),
      ...safety.protectedUsers,
      ...(rolePolicy?.waivers ?? []).flatMap(({ user }) => user ?? []),
    ],
    externalIds: valuesOf('externalId'),
  };
}
