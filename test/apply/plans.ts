import {
  type Change,
  type GrantEdit,
  type MemberEdits,
  type Plan,
  seal,
  type UserChange,
} from '../../src/changeset/plan.ts';

const source = { file: 'groups.yaml', line: 1 };

/** A plan with these changes, for a directory at `baseUrl`. */
export function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
  const sorted = [...changes].sort((left, right) => (left.address < right.address ? -1 : 1));
  return seal({
    rollcallVersion: '0.1.0',
    createdAt: '2026-11-22T00:00:00.000Z',
    expiresAt: '2026-11-23T00:00:00.000Z',
    asOf: '2026-11-22',
    target: { name: 'test', type: 'scim', baseUrl: 'http://127.0.0.1/scim/v2', versions: 'etag' },
    manifest: { digest: 'sha256:0' },
    changes: sorted,
    users: [],
    access: [],
    waivers: [],
    withheld: [],
    blocked: [],
    undeclared: [],
    warnings: [],
    requests: { read: 0, toWrite: 0 },
    unchanged: 0,
    ...more,
  });
}

/** Ids stand for names: `addition('ann')` adds the person with the id ann. */
function addition(id: string): MemberEdits['add'][number] {
  return { type: 'User', id, name: `${id}@x.com`, grounds: [{ kind: 'entry', source }] };
}

function removal(id: string): MemberEdits['remove'][number] {
  return { type: 'User', id, name: `${id}@x.com`, because: 'not-declared' };
}

export interface MemberWish {
  readonly mode?: MemberEdits['mode'];
  readonly before?: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export function memberEdits({ mode = 'exact', before = [], add = [], remove = [] }: MemberWish): MemberEdits {
  return {
    mode,
    before: [...before].sort(),
    after: before.length + add.length - remove.length,
    add: add.map(addition),
    remove: remove.map(removal),
  };
}

/** An update of the group with the id `key`. */
export function update(key: string, version: string, wish: MemberWish, more: Partial<Change> = {}): Change {
  return {
    kind: 'update',
    address: `group/${key}`,
    displayName: key,
    id: key,
    version,
    attributes: [],
    members: memberEdits(wish),
    ...more,
  };
}

export function creation(key: string, wish?: MemberWish, more: Partial<Change> = {}): Change {
  return {
    kind: 'create',
    address: `group/${key}`,
    displayName: key,
    externalId: `ext-${key}`,
    attributes: [
      { path: 'displayName', after: key },
      { path: 'externalId', after: `ext-${key}` },
    ],
    ...(wish && { members: memberEdits(wish) }),
    ...more,
  };
}

/** A deletion that takes the membership from these. */
export function deletion(
  id: string,
  version: string,
  before: readonly string[] = [],
  displayName = id,
): Change {
  const members = { ...memberEdits({ before }), after: 0 };
  return { kind: 'delete', address: `group/${id}`, displayName, id, version, attributes: [], members };
}

/** An update of the person with the id `key`. */
export function userUpdate(
  key: string,
  version: string | undefined,
  edits: Partial<Pick<UserChange, 'attributes' | 'grants'>>,
): UserChange {
  return {
    kind: 'update',
    address: `user/${key}@x.com`,
    userName: `${key}@x.com`,
    id: key,
    ...(version !== undefined && { version }),
    attributes: [],
    grants: [],
    ...edits,
  };
}

export function userCreation(
  key: string,
  edits: Partial<Pick<UserChange, 'attributes' | 'grants'>> = {},
): UserChange {
  const { id: _none, ...change } = userUpdate(key, undefined, edits);
  return { ...change, kind: 'create' };
}

export function roleGranted(name: string): GrantEdit {
  return { ...roleEdit(name), action: 'add', after: { value: name } };
}

export function roleTaken(name: string): GrantEdit {
  return { ...roleEdit(name), action: 'remove', before: { value: name } };
}

/** The grant with these groups for its grounds. */
export function grantedBy(edit: GrantEdit, ...groups: readonly string[]): GrantEdit {
  return { ...edit, grounds: groups.map((group) => ({ group: `group/${group}`, source })) };
}

/** The loss that comes of leaving these groups. */
export function lostWith(edit: GrantEdit, ...groups: readonly string[]): GrantEdit {
  return { ...edit, lost: groups.map((group) => `group/${group}`) };
}

function roleEdit(name: string) {
  return {
    kind: 'role',
    key: name.toLowerCase(),
    name,
    path: `roles[value eq "${name}"]`,
    grounds: [],
  } as const;
}

/** A skill that the group itself carries. */
export function skillEdit(name: string, action: 'add' | 'remove'): GrantEdit {
  const value = action === 'add' ? { after: name } : { before: name };
  return {
    kind: 'skill',
    key: name.toLowerCase(),
    name,
    action,
    path: `skills[value eq "${name}"]`,
    grounds: [],
    ...value,
  };
}
