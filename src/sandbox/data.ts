import type { ScimValue } from '../scim/resource.ts';
import { listAt, objectAt, refuseTwice, textAt } from './json-at.ts';
import { type HoldingKind, type ListedName, listedAt } from './listed-name.ts';
import { namedUuid } from './random.ts';
import type { Member, PlatformFacts, ResourceTypeName } from './stored.ts';

export interface SandboxUser {
  readonly id: string;
  readonly userName: string;
  /** A user deleted softly. */
  readonly deleted?: boolean;
  readonly version?: number;
  /** Any other attribute of the SCIM user, extensions under their URNs. */
  readonly [attribute: string]: ScimValue | undefined;
}

export interface SandboxGroup extends PlatformFacts {
  readonly id: string;
  readonly displayName: string;
  readonly externalId?: string;
  /** Without a type, a member is what the id stands for in this data. */
  readonly members: readonly { readonly value: string; readonly type?: ResourceTypeName }[];
  readonly version?: number;
}

/** Everything a sandbox holds: what it starts with, and what it has become. */
export interface SandboxData extends Readonly<Partial<Record<HoldingKind, readonly ListedName[]>>> {
  readonly users: readonly SandboxUser[];
  readonly groups: readonly SandboxGroup[];
}

/**
 * Reads a directory from JSON. Members may be written by name, `{ "user": "jane@example.com" }` or
 * `{ "group": "Display Name" }`, and missing ids are made from the seed and the name, so that a file stays readable.
 * Throws an Error that says where the file is wrong.
 */
export function parseSandboxData(json: unknown, seed = 0): SandboxData {
  const data = objectAt('the data', json);
  const users = listAt('users', data.users).map((user, index) => readUser(`users[${index}]`, user, seed));
  const groupsWritten = listAt('groups', data.groups).map((group, index) => {
    const where = `groups[${index}]`;
    const written = objectAt(where, group);
    const displayName = textAt(`${where}.displayName`, written.displayName);
    return { where, written, displayName, id: idAt(where, written.id, seed, `group:${displayName}`) };
  });
  const directory = {
    users: new Map(users.map(({ userName, id }) => [userName.toLowerCase(), id])),
    userIds: new Set(users.map(({ id }) => id)),
    groups: new Map(groupsWritten.map(({ displayName, id }) => [displayName, id])),
    groupIds: new Set(groupsWritten.map(({ id }) => id)),
  };
  const skills = listedAt('skills', data.skills);
  const languages = listedAt('languages', data.languages);
  const roles = listedAt('roles', data.roles);
  refuseTwice('users', users);
  refuseTwice('groups', groupsWritten);
  return {
    users,
    groups: groupsWritten.map(({ where, written, displayName, id }) => ({
      ...factsAt(where, written),
      ...ownersAt(`${where}.owners`, written.owners, directory),
      id,
      displayName,
      members: listAt(`${where}.members`, written.members ?? []).map((member, index) =>
        readMember(`${where}.members[${index}]`, member, directory),
      ),
    })),
    ...(skills !== undefined && { skills }),
    ...(languages !== undefined && { languages }),
    ...(roles !== undefined && { roles }),
  };
}

interface Known {
  readonly users: ReadonlyMap<string, string>;
  readonly userIds: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly groupIds: ReadonlySet<string>;
}

function readUser(where: string, json: ScimValue, seed: number): SandboxUser {
  const user = objectAt(where, json);
  const userName = textAt(`${where}.userName`, user.userName);
  return { ...user, id: idAt(where, user.id, seed, `user:${userName.toLowerCase()}`), userName };
}

function readMember(where: string, json: ScimValue, known: Known): Member {
  const member = objectAt(where, json);
  if (member.user !== undefined) {
    const name = textAt(`${where}.user`, member.user);
    const value = known.users.get(name.toLowerCase());
    if (value === undefined) throw new Error(`${where}: there is no user ${name}`);
    return { value, type: 'User' };
  }
  if (member.group !== undefined) {
    const name = textAt(`${where}.group`, member.group);
    const value = known.groups.get(name);
    if (value === undefined) throw new Error(`${where}: there is no group ${name}`);
    return { value, type: 'Group' };
  }
  const value = textAt(`${where}.value`, member.value);
  if (known.userIds.has(value)) return { value, type: 'User' };
  if (known.groupIds.has(value)) return { value, type: 'Group' };
  throw new Error(`${where}: there is nobody with the id ${value}`);
}

/** Owners are people, each by userName or id; a list of them is no attribute of SCIM. */
function ownersAt(where: string, json: ScimValue | undefined, { users, userIds }: Known) {
  if (json === undefined) return {};
  const owners = listAt(where, json).map((item, index) => {
    const owner = textAt(`${where}[${index}]`, item);
    const id = userIds.has(owner) ? owner : users.get(owner.toLowerCase());
    if (id === undefined) throw new Error(`${where}[${index}]: there is no user ${owner}`);
    return id;
  });
  return { owners };
}

function factsAt(where: string, group: Readonly<Record<string, ScimValue>>) {
  const text = (name: string) =>
    group[name] === undefined ? {} : { [name]: textAt(`${where}.${name}`, group[name]) };
  const { version } = group;
  if (version !== undefined && typeof version !== 'number')
    throw new Error(`${where}.version must be a number`);
  return {
    ...text('externalId'),
    ...text('description'),
    ...text('type'),
    ...text('visibility'),
    ...(version !== undefined && { version }),
  };
}

function idAt(where: string, id: ScimValue | undefined, seed: number, name: string): string {
  return id === undefined ? namedUuid(seed, name) : textAt(`${where}.id`, id);
}
