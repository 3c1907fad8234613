import {
  type LiveGroup,
  type LiveMember,
  type LiveUser,
  type MemberType,
  resourceId,
} from '../directory/resource.ts';
import { isComplex, readAttribute, type ScimComplex, type ScimResource } from '../scim/resource.ts';
import { isRecord } from './errors.ts';
import { groupFingerprint } from './fingerprint.ts';
import type { Profile } from './profile.ts';
import type { WireHeaders } from './transport.ts';
import { versionOf } from './version.ts';

/** A resource from the wire, or undefined for what has no id: such a thing can be neither compared nor changed. */
export function toResource(json: unknown): (ScimResource & { readonly id: string }) | undefined {
  if (!isRecord(json)) return undefined;
  const id = readAttribute(json as ScimResource, 'id');
  if (typeof id !== 'string' || id === '') return undefined;
  return { ...(json as ScimResource), id };
}

export interface UserReadingContext {
  readonly profile: Profile;
  /** Makes a version where the server has none. */
  readonly fingerprint: (resource: ScimResource) => string;
  readonly headers?: WireHeaders;
}

/** Without a context the person has no version: it was not asked for. */
export function toLiveUser(
  resource: ScimResource & { readonly id: string },
  context?: UserReadingContext,
): LiveUser {
  const displayName = textAttribute(resource, 'displayName');
  const externalId = textAttribute(resource, 'externalId');
  const version = context && versionOf(resource, context.headers, context.profile, context.fingerprint);
  return {
    id: resourceId(resource.id),
    userName: textAttribute(resource, 'userName') ?? '',
    // Servers that do not know `active` know no inactive people; some spell it as text.
    active: !/^false$/i.test(String(readAttribute(resource, 'active') ?? true)),
    resource,
    ...(displayName !== undefined && { displayName }),
    ...(externalId !== undefined && { externalId }),
    ...(version !== undefined && { version }),
  };
}

export interface GroupReadingContext {
  readonly profile: Profile;
  /** Whether the members were asked for: then an absent list is an empty one (RFC 7643 section 2.5). */
  readonly members: boolean;
  readonly headers?: WireHeaders;
}

/** Members and a version as far as the context says that they were asked for. */
export function toLiveGroup(
  resource: ScimResource & { readonly id: string },
  { profile, members: asked, headers }: GroupReadingContext,
): LiveGroup {
  const externalId = textAttribute(resource, 'externalId');
  const members = asked && profile.memberReading !== 'none' ? toMembers(resource) : undefined;
  const seen =
    members === undefined ? resource : { ...resource, members: readAttribute(resource, 'members') ?? [] };
  const version = versionOf(seen, headers, profile, groupFingerprint);
  return {
    id: resourceId(resource.id),
    displayName: textAttribute(resource, 'displayName') ?? '',
    resource,
    ...(externalId !== undefined && { externalId }),
    ...(version !== undefined && { version }),
    ...(members !== undefined && { members }),
  };
}

function toMembers(resource: ScimResource): readonly LiveMember[] {
  const listed = readAttribute(resource, 'members');
  if (!Array.isArray(listed)) return [];
  const members = listed.flatMap((member) => (isComplex(member) ? toMember(member) : []));
  // Several servers list a member twice after it was added twice.
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

function toMember(member: ScimComplex): readonly LiveMember[] {
  const id = readAttribute(member, 'value');
  if (typeof id !== 'string' || id === '') return [];
  const display = readAttribute(member, 'display');
  const type = memberType(member);
  return [
    {
      id: resourceId(id),
      ...(type && { type }),
      ...(typeof display === 'string' && { display }),
    },
  ];
}

/** The type as said, else as the reference's path shows it (RFC 7643 section 8.7.1, members.$ref). */
function memberType(member: ScimComplex): MemberType | undefined {
  const said = readAttribute(member, 'type');
  const text = typeof said === 'string' ? said : '';
  if (/^user$/i.test(text)) return 'User';
  if (/^group$/i.test(text)) return 'Group';
  const reference = readAttribute(member, '$ref');
  const kind = typeof reference === 'string' ? /\/(user|group)s\/[^/]+$/i.exec(reference)?.[1] : undefined;
  if (kind === undefined) return undefined;
  return kind.toLowerCase() === 'user' ? 'User' : 'Group';
}

function textAttribute(resource: ScimResource, name: string): string | undefined {
  const value = readAttribute(resource, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
