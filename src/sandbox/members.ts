import { isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';
import type { ScimFace } from './face.ts';
import { badRequest } from './refusal.ts';
import { type Attributes, type Member, membersOf, type Stored } from './stored.ts';
import type { DirectoryView } from './view.ts';

type MemberRules = Pick<ScimFace, 'nestedGroups' | 'unknownMember'>;

/**
 * Checks the members a client wants a group to have and fills in their types. Members that were there before are
 * taken as they are; a new one must be somebody: unknown ids are refused, left out or believed, as the rules say.
 */
export function settleMembers(
  attributes: Attributes,
  before: Stored | undefined,
  view: DirectoryView,
  rules: MemberRules,
): Attributes {
  const { members, ...rest } = attributes;
  if (!isMultiValued(members)) return attributes;
  const known = new Map(
    (before === undefined ? [] : membersOf(before)).map((member) => [member.value, member]),
  );
  const settled = new Map<string, Member>();
  for (const given of members as readonly ScimValue[]) {
    const id = isComplex(given) && typeof given.value === 'string' ? given.value : undefined;
    if (id === undefined) throw badRequest('invalidValue', 'A member needs the value of its id.');
    const member = known.get(id) ?? newMember(id, before, view, rules);
    if (member !== undefined) settled.set(id, member);
  }
  if (settled.size === 0) return rest;
  return { ...rest, members: [...settled.values()] };
}

function newMember(
  id: string,
  group: Stored | undefined,
  view: DirectoryView,
  { nestedGroups, unknownMember }: MemberRules,
): Member | undefined {
  const user = view.get('User', id);
  if (user !== undefined && user.deleted !== true) return { value: id, type: 'User' };
  if (nestedGroups && id !== group?.id && view.get('Group', id) !== undefined)
    return { value: id, type: 'Group' };
  if (unknownMember === 'accept') return { value: id, type: 'User' };
  if (unknownMember === 'ignore') return undefined;
  throw badRequest('invalidValue', `There is no member with the id ${id}.`);
}
