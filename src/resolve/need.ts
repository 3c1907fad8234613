import type { ReadingNeed, WantedGroup, WantedUser } from '../directory/need.ts';
import type { UserDeclaration } from '../manifest/attributes.ts';
import type { GroupDeclaration, MemberDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { attributesOf, type Filter } from '../scim/filter.ts';
import { isCoreSchema, sameName } from '../scim/resource.ts';
import { entriesOf, membershipOf } from './entries.ts';
import { distinctPaths } from './paths.ts';
import { catalogueNeed, groupAttributes, type PeopleNeedInput, peopleNeed } from './people-need.ts';
import { validityOn } from './validity.ts';

export interface NeedInput extends PeopleNeedInput {
  readonly scope: ScopeDeclaration;
  readonly day: string;
}

/**
 * What has to be read before these groups can be resolved on a day: the groups themselves, the people they
 * name, everybody when a rule may select anybody, and what the plan may change of people.
 */
export function readingNeed(input: NeedInput): ReadingNeed {
  const { groups, scope, day } = input;
  const entries = groups.flatMap(entriesOf).filter((entry) => validityOn(day, entry).kind === 'valid');
  const rules = entries.flatMap((entry) => (entry.kind === 'rule' ? [entry.filter] : []));
  const nested = new Set(groups.flatMap((group) => entriesOf(group).flatMap(nestedKey)));
  const people = peopleNeed(input);
  const scoped =
    scope.groups === undefined || scope.prune === 'never' ? [] : attributesOf(scope.groups.filter);
  return {
    groups: {
      wanted: groups.map((group) => wantedGroup(group, nested.has(group.key), people.grants(group))),
      all: scope.groups !== undefined && scope.prune !== 'never',
      attributes: distinctPaths([...scoped, ...groupAttributes(groups, input.carriers)]),
      ...(scope.groups !== undefined && scope.prune === 'delete' && { deletable: scope.groups.filter }),
    },
    users: {
      all: rules.length > 0 || people.all,
      inactive: rules.some(readsActive),
      attributes: distinctPaths([...rules.flatMap((filter) => attributesOf(filter)), ...people.attributes]),
      wanted: wantedUsers(entries, groups, input.people ? input.users : []),
      versions: people.versions,
    },
    catalogues: catalogueNeed(input),
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

function wantedGroup(group: GroupDeclaration, isNested: boolean, grants: boolean): WantedGroup {
  const carries = isNested || grants;
  return {
    displayName: group.displayName,
    ...(group.externalId !== undefined && { externalId: group.externalId }),
    previously: group.previously,
    members: membersNeeded(group, carries),
    ...(carries && membershipOf(group) !== 'exact' && { carriesMembers: true }),
  };
}

/**
 * Who would be removed must be named, and so must those whom a nested group brings into another where the server
 * knows no nesting, and those to whom the group grants something; an addition needs only to know who is there.
 */
function membersNeeded(group: GroupDeclaration, carries: boolean): WantedGroup['members'] {
  if (carries) return 'names';
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
  users: readonly UserDeclaration[],
): readonly WantedUser[] {
  const wanted = new Map<string, WantedUser>();
  for (const entry of [...entries, ...groups.flatMap(({ except }) => except)]) {
    if (entry.kind === 'person')
      wanted.set(`${entry.by}:${entry.value}`, { by: entry.by, value: entry.value });
  }
  for (const { userName } of users) wanted.set(`userName:${userName}`, { by: 'userName', value: userName });
  return [...wanted.values()];
}
