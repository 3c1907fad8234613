import type { ReadingNeed, WantedGroup, WantedUser } from '../directory/need.ts';
import type { GroupDeclaration, MemberDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { attributesOf, type Filter } from '../scim/filter.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { isCoreSchema, sameName } from '../scim/resource.ts';
import { entriesOf, membershipOf } from './entries.ts';
import { validityOn } from './validity.ts';

/**
 * What has to be read before these groups can be resolved on a day: the groups themselves, the people they
 * name, and everybody when a rule may select anybody.
 */
export function readingNeed(
  groups: readonly GroupDeclaration[],
  scope: ScopeDeclaration,
  day: string,
): ReadingNeed {
  const entries = groups.flatMap(entriesOf).filter((entry) => validityOn(day, entry).kind === 'valid');
  const rules = entries.flatMap((entry) => (entry.kind === 'rule' ? [entry.filter] : []));
  const nested = new Set(groups.flatMap((group) => entriesOf(group).flatMap(nestedKey)));
  return {
    groups: {
      wanted: groups.map((group) => wantedGroup(group, nested.has(group.key))),
      all: scope.groups !== undefined && scope.prune !== 'never',
      attributes:
        scope.groups === undefined || scope.prune === 'never' ? [] : attributesOf(scope.groups.filter),
      ...(scope.groups !== undefined && scope.prune === 'delete' && { deletable: scope.groups.filter }),
    },
    users: {
      all: rules.length > 0,
      inactive: rules.some(readsActive),
      attributes: distinctPaths(rules.flatMap((filter) => attributesOf(filter))),
      wanted: wantedUsers(entries, groups),
    },
  };
}

/** A rule sees inactive people only when it speaks of `active` itself; otherwise who has left never comes back in. */
export function readsActive(filter: Filter): boolean {
  return attributesOf(filter).some(
    ({ schema, attribute, subAttribute }) =>
      (schema === undefined || isCoreSchema(schema)) &&
      sameName(attribute, 'active') &&
      subAttribute === undefined,
  );
}

function wantedGroup(group: GroupDeclaration, isNested: boolean): WantedGroup {
  return {
    displayName: group.displayName,
    ...(group.externalId !== undefined && { externalId: group.externalId }),
    previously: group.previously,
    members: membersNeeded(group, isNested),
    ...(isNested && membershipOf(group) !== 'exact' && { carriesMembers: true }),
  };
}

/**
 * Who would be removed must be named, and so must those whom a nested group brings into another where the server
 * knows no nesting; an addition needs only to know who is there.
 */
function membersNeeded(group: GroupDeclaration, isNested: boolean): WantedGroup['members'] {
  if (isNested) return 'names';
  switch (membershipOf(group)) {
    case 'exact':
      return 'names';
    case 'at-least':
      return 'ids';
    case 'unmanaged':
      return 'none';
  }
}

function nestedKey(entry: MemberDeclaration): readonly string[] {
  return entry.kind === 'group' ? [entry.key] : [];
}

function wantedUsers(
  entries: readonly MemberDeclaration[],
  groups: readonly GroupDeclaration[],
): readonly WantedUser[] {
  const wanted = new Map<string, WantedUser>();
  for (const entry of [...entries, ...groups.flatMap(({ except }) => except)]) {
    if (entry.kind === 'person')
      wanted.set(`${entry.by}:${entry.value}`, { by: entry.by, value: entry.value });
  }
  return [...wanted.values()];
}

function distinctPaths(paths: readonly AttributePath[]): readonly AttributePath[] {
  return [...new Map(paths.map((path) => [printPath(path).toLowerCase(), path])).values()];
}
