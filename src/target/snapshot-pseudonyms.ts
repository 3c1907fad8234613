import { createHash } from 'node:crypto';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import { foldName } from '../scim/fold.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Attributes that say who somebody is (RFC 7643 sections 4.1 and 4.3, and what Genesys Cloud adds), lower-cased.
 * userName and externalId are replaced, because manifests name people by them; the others are left out.
 */
const personal = new Set([
  ...['username', 'externalid', 'displayname', 'name', 'nickname', 'profileurl', 'emails', 'phonenumbers'],
  ...['ims', 'photos', 'addresses', 'x509certificates', 'employeenumber', 'manager', 'externalids'],
]);

/** Whether an attribute, as it is asked for, says who somebody is. */
function isPersonal(name: string): boolean {
  return personal.has(name.toLowerCase().split(':').at(-1) ?? '');
}

/** The stand-in of a name: the same within one snapshot, another in the next. */
function pseudonymOf(kind: 'person' | 'external', name: string, salt: string): string {
  const text = kind === 'person' ? foldName(name) : name;
  return `${kind}-${createHash('sha256').update(`${salt}\n${kind}\n${text}`).digest('hex').slice(0, 16)}`;
}

/**
 * The snapshot with pseudonyms instead of names. Who can guess a name can check the guess with the salt, which has to be
 * in the file so that a manifest's names can be found in it: names are hidden from readers, not from a determined search.
 */
export function hideNames({ header, users, groups }: Snapshot, salt: string): Snapshot {
  const { identity, ...target } = header.target;
  const { read } = header;
  return {
    header: {
      ...header,
      pseudonyms: { salt },
      target: {
        ...target,
        ...(identity !== undefined && { identity: pseudonymOf('person', identity, salt) }),
      },
      read: { ...read, userAttributes: read.userAttributes.filter((name) => !isPersonal(name)) },
    },
    users: users.map((user) => hiddenUser(user, salt)),
    groups: groups.map(withoutMemberNames),
  };
}

function hiddenUser(
  { displayName, userName, externalId, version, resource, ...user }: LiveUser,
  salt: string,
) {
  const names = {
    userName: pseudonymOf('person', userName, salt),
    ...(externalId !== undefined && { externalId: pseudonymOf('external', externalId, salt) }),
  };
  return { ...user, ...names, resource: { ...withoutPersonal(resource), ...names } };
}

function withoutPersonal(resource: ScimResource): ScimResource {
  const kept = Object.entries(resource).flatMap(([name, value]) => {
    if (isPersonal(name)) return [];
    if (!name.toLowerCase().startsWith('urn:') || typeof value !== 'object' || value === null) {
      return [[name, value] as const];
    }
    return [[name, Object.fromEntries(Object.entries(value).filter(([part]) => !isPersonal(part)))] as const];
  });
  return Object.fromEntries(kept);
}

function withoutMemberNames({ members, ...group }: LiveGroup): LiveGroup {
  return {
    ...group,
    ...(members !== undefined && { members: members.map(({ display: _name, ...member }) => member) }),
  };
}

/** Names that a manifest speaks of, and that a reader of its plan therefore knows already. */
export interface KnownNames {
  readonly userNames: readonly string[];
  readonly externalIds: readonly string[];
}

/** The snapshot with the names of those whom the manifest names; everybody else keeps the pseudonym. */
export function restoreNames(snapshot: Snapshot, { userNames, externalIds }: KnownNames): Snapshot {
  const { header } = snapshot;
  const { pseudonyms, target } = header;
  if (pseudonyms === undefined) return snapshot;
  const { salt } = pseudonyms;
  const names = new Map([
    ...userNames.map((name) => [pseudonymOf('person', name, salt), name] as const),
    ...externalIds.map((id) => [pseudonymOf('external', id, salt), id] as const),
  ]);
  const known = (pseudonym: string) => names.get(pseudonym) ?? pseudonym;
  const { identity } = target;
  return {
    ...snapshot,
    header: {
      ...header,
      target: { ...target, ...(identity !== undefined && { identity: known(identity) }) },
    },
    users: snapshot.users.map((user) => {
      const { externalId } = user;
      const shown = {
        userName: known(user.userName),
        ...(externalId !== undefined && { externalId: known(externalId) }),
      };
      return { ...user, ...shown, resource: { ...user.resource, ...shown } };
    }),
  };
}
