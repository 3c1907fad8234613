import type { Catalogue } from './catalogue.ts';
import type { SandboxData, SandboxGroup, SandboxUser } from './data.ts';
import type { Store } from './store.ts';
import { type Attributes, type Member, membersOf, type Stored, textOf } from './stored.ts';

/** Fills a store with the resources of a data set. */
export function fill(store: Store, data: SandboxData, time: string): void {
  for (const user of data.users) {
    const {
      id,
      version = 1,
      deleted,
      schemas: _schemas,
      meta: _meta,
      groups: _groups,
      password: _,
      ...rest
    } = user;
    store.put({
      type: 'User',
      id,
      attributes: assigned(rest),
      version,
      created: time,
      lastModified: time,
      ...(deleted === true && { deleted }),
    });
  }
  const groupIds = new Set(data.groups.map(({ id }) => id));
  const typed = ({
    value,
    type = groupIds.has(value) ? 'Group' : 'User',
  }: SandboxGroup['members'][number]): Member => ({
    value,
    type,
  });
  for (const { id, version = 1, displayName, externalId, members, ...platform } of data.groups) {
    store.put({
      type: 'Group',
      id,
      attributes: {
        displayName,
        ...(externalId !== undefined && { externalId }),
        ...(members.length > 0 && { members: members.map(typed) }),
      },
      version,
      created: time,
      lastModified: time,
      platform,
    });
  }
}

function assigned(attributes: Readonly<Record<string, Attributes[string] | undefined>>): Attributes {
  const kept: Record<string, Attributes[string]> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = value;
  return kept;
}

/** What a store holds, as a data set from which another sandbox could start. */
export function contentsOf(store: Store, { skills, languages, roles }: Catalogue): SandboxData {
  return {
    users: store.all('User').map(userOf),
    groups: store.all('Group').map(groupOf),
    skills: skills.entries,
    languages: languages.entries,
    roles: roles.entries,
  };
}

function userOf(user: Stored): SandboxUser {
  return {
    ...user.attributes,
    id: user.id,
    userName: textOf(user, 'userName') ?? '',
    version: user.version,
    ...(user.deleted === true && { deleted: true }),
  };
}

function groupOf(group: Stored): SandboxGroup {
  const externalId = textOf(group, 'externalId');
  return {
    ...group.platform,
    id: group.id,
    displayName: textOf(group, 'displayName') ?? '',
    ...(externalId !== undefined && { externalId }),
    members: membersOf(group),
    version: group.version,
  };
}
