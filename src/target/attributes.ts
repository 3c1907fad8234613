import type { ReadingNeed } from '../directory/need.ts';
import { wirePath } from '../scim/attribute-patch.ts';
import type { AttributePath } from '../scim/path.ts';
import type { Profile } from './profile.ts';

/** Attribute names to ask for, and how many resources a page may hold with them. */
export interface Projection {
  readonly attributes: readonly string[];
  readonly pageSize: number;
}

/** What has to be asked of each person; `externalId` beside what rules read only on demand, for it may be expensive. */
export function userProjection(
  need: ReadingNeed['users'],
  profile: Profile,
  { externalId }: { readonly externalId: boolean },
): Projection {
  const keys = externalId ? ['externalId'] : [];
  const version = need.versions ? versionAttributes(profile) : [];
  const names = [...person, ...version, ...keys, ...need.attributes.map(askedName)];
  return projection(names, profile.expensiveUserAttributes, profile);
}

/** A single person is asked for with everything that a change at these paths may touch. */
export function singleUserAttributes(profile: Profile, paths: readonly AttributePath[]): readonly string[] {
  return distinct([...person, 'externalId', ...versionAttributes(profile), ...paths.map(askedName)]);
}

/** What has to be asked of each group; `meta` carries the version. */
export function groupProjection(
  need: ReadingNeed['groups'],
  profile: Profile,
  { members }: { readonly members: boolean },
): Projection {
  // A version that we make ourselves is made of it, so that it must be read in a listing and alone.
  const keyed =
    profile.versioning === 'reread' || need.wanted.some(({ externalId }) => externalId !== undefined);
  const keys = keyed ? ['externalId'] : [];
  const list = members ? ['members'] : [];
  const names = [...wholeGroup(profile), ...keys, ...list, ...need.attributes.map(askedName)];
  return projection(names, profile.expensiveGroupAttributes, profile);
}

/** A single group is asked for with everything a change may touch. */
export function singleGroupAttributes(
  profile: Profile,
  members: boolean,
  paths: readonly AttributePath[] = [],
): readonly string[] {
  const list = members ? ['members'] : [];
  return distinct([...wholeGroup(profile), 'externalId', ...list, ...paths.map(askedName)]);
}

const person = ['id', 'userName', 'displayName', 'active'];

function wholeGroup(profile: Profile): readonly string[] {
  return ['id', 'displayName', ...versionAttributes(profile)];
}

function versionAttributes({ versioning }: Profile): readonly string[] {
  return versioning === 'body' ? ['meta', 'version'] : ['meta'];
}

/**
 * The name to ask for: the whole attribute, even where only a part of it is read, because a projection on
 * sub-attributes is where servers fail. Core attributes need no URN (RFC 7644 section 3.10).
 */
export function askedName({ filter: _choice, subAttribute: _part, ...whole }: AttributePath): string {
  return wirePath(whole);
}

function projection(names: readonly string[], expensive: readonly string[], profile: Profile): Projection {
  const attributes = distinct(names);
  const costly = attributes.some((name) => expensive.includes(name.toLowerCase()));
  return { attributes, pageSize: costly ? profile.expensivePageSize : profile.pageSize };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
