import fc from 'fast-check';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { ReadingNeed } from '../../src/directory/need.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { parsePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../../src/scim/resource.ts';
import type { Target } from '../../src/target/open.ts';
import { genesysDeclaration, jumpingRuntime, open, scimDeclaration } from './harness.ts';

const people = 120;
const groupCount = 12;
const skills = ['Billing', 'Tech', 'Sales'];
const roles = ['Agent', 'Admin', 'employee'];

/** 120 people, every tenth of them inactive; twelve groups. */
const data = {
  users: Array.from({ length: people }, (_, index) => ({
    id: `u${index}`,
    userName: `person${index}@example.com`,
    displayName: `Person ${index}`,
    title: 'Agent',
    active: index % 10 !== 9,
    roles: [{ value: 'Agent' }],
    [ENTERPRISE_USER_SCHEMA]: { department: 'Sales' },
    [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'Billing', proficiency: index % 6 }] },
  })),
  groups: Array.from({ length: groupCount }, (_, index) => ({
    id: `g${index}`,
    displayName: `Group ${index}`,
    members: Array.from({ length: 4 + index }, (_, member) => ({
      value: `u${(index * 9 + member) % people}`,
    })),
  })),
  skills,
  roles,
};

interface Setting extends Pick<SandboxOptions, 'mode' | 'switches'> {
  readonly profile?: Record<string, unknown>;
  /** Where the one who watches finds the server, when something stands between. */
  readonly through?: (url: string) => Promise<string>;
}

/** A directory nobody has touched for a day, one client that watches it, and another one that changes it. */
export async function openPair({ mode, switches, profile = {}, through }: Setting): Promise<{
  readonly sandbox: Sandbox;
  readonly watched: Target;
  readonly editor: Target;
}> {
  const lastChange = Date.now() - 86_400_000;
  const sandbox = await startSandbox({
    mode,
    data,
    lastChange,
    ratePerMinute: 0,
    ...(switches && { switches }),
  });
  const connect = (url: string) => {
    const runtime = jumpingRuntime({ SECRET: 'sandbox', TOKEN: 'sandbox' });
    const small = { profile: { pageSize: 10, expensivePageSize: 5, ...profile } };
    return open(
      mode === 'rfc7644' ? scimDeclaration(`${url}/scim/v2`, small) : genesysDeclaration(url, small),
      { runtime },
    );
  };
  const seen = (await through?.(sandbox.url)) ?? sandbox.url;
  return { sandbox, watched: await connect(seen), editor: await connect(sandbox.url) };
}

function path(text: string) {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
}

interface Wish {
  readonly versions?: boolean;
  readonly inactive?: boolean;
  readonly holdings?: boolean;
}

/** Every person and every group, with what rules and grants look at. */
export function everybody({ versions = false, inactive = false, holdings = false }: Wish = {}): ReadingNeed {
  const held = holdings ? ['roles', `${GENESYS_USER_SCHEMA}:routingSkills`] : [];
  const attributes = ['title', `${ENTERPRISE_USER_SCHEMA}:department`, ...held].map(path);
  const wanted = data.groups.map(({ displayName }) => ({
    displayName,
    previously: [],
    members: 'names' as const,
  }));
  return {
    groups: { wanted, all: true, attributes: [] },
    users: { all: true, inactive, attributes, wanted: [], versions },
    catalogues: [],
  };
}

/** Most people by name, so that they are listed, although no rule asks for everybody. */
export const nobodyInParticular: ReadingNeed = {
  ...everybody(),
  users: {
    ...everybody().users,
    all: false,
    wanted: data.users.slice(0, 100).map(({ userName }) => ({ by: 'userName', value: userName })),
  },
};

export type Edit =
  | { readonly kind: 'title' | 'delete' | 'toggle' | 'rename'; readonly person: number }
  | { readonly kind: 'hold'; readonly person: number; readonly name: number }
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'join' | 'leave'; readonly person: number; readonly group: number }
  | { readonly kind: 'rename-group' | 'delete-group'; readonly group: number }
  | { readonly kind: 'create-group'; readonly name: string };

const person = fc.nat(people - 1);
const group = fc.nat(groupCount - 1);
const word = fc.stringMatching(/^[a-z]{6}$/);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('title', 'rename'), person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('toggle'), person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), person }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('hold'), person, name: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('create'), name: word }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('join', 'leave'), person, group }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('rename-group', 'delete-group'), group }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create-group'), name: word }) },
) as fc.Arbitrary<Edit>;

let counter = 0;

/** Changes the directory as somebody else would; what is not there any more is left alone. */
export async function edit(target: Target, change: Edit): Promise<void> {
  const { usersPath, groupsPath } = target.profile;
  const isGenesys = target.type === 'genesys-cloud';
  const patch = (at: string, operation: object) =>
    target.send({
      right: 'change users',
      method: 'PATCH',
      base: 'scim',
      path: at,
      body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] },
    });
  const replaced = (at: string, name: string, value: unknown) =>
    patch(at, { op: 'replace', path: name, value });
  const sent = (method: 'POST' | 'DELETE', base: 'scim' | 'platform', at: string, body?: object) =>
    target.send({ right: 'change groups', method, base, path: at, ...(body && { body }) });
  counter += 1;
  switch (change.kind) {
    case 'title':
      await replaced(`${usersPath}/u${change.person}`, 'title', `Title ${counter}`);
      return;
    case 'rename':
      await replaced(`${usersPath}/u${change.person}`, 'displayName', `Renamed ${counter}`);
      return;
    case 'toggle':
      await replaced(`${usersPath}/u${change.person}`, 'active', counter % 2 === 0);
      return;
    case 'hold': {
      await replaced(`${usersPath}/u${change.person}`, 'roles', [{ value: roles[change.name] }]);
      if (!isGenesys) return;
      const value = [{ name: skills[change.name], proficiency: counter % 6 }];
      await replaced(`${usersPath}/u${change.person}`, `${GENESYS_USER_SCHEMA}:routingSkills`, value);
      return;
    }
    case 'delete':
      await sent('DELETE', 'scim', `${usersPath}/u${change.person}`);
      return;
    case 'create': {
      const userName = `${change.name}${counter}@example.com`;
      const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
      await sent('POST', 'scim', usersPath, { schemas, userName, displayName: change.name, active: true });
      return;
    }
    case 'join':
      await patch(`${groupsPath}/g${change.group}`, {
        op: 'add',
        path: 'members',
        value: [{ value: `u${change.person}` }],
      });
      return;
    case 'leave':
      await patch(`${groupsPath}/g${change.group}`, {
        op: 'remove',
        path: `members[value eq "u${change.person}"]`,
      });
      return;
    case 'rename-group':
      await replaced(`${groupsPath}/g${change.group}`, 'displayName', `Group renamed ${counter}`);
      return;
    case 'delete-group':
      await sent('DELETE', isGenesys ? 'platform' : 'scim', `${groupsPath}/g${change.group}`);
      return;
    case 'create-group': {
      const displayName = `${change.name} ${counter}`;
      if (isGenesys) await sent('POST', 'platform', '/groups', { ...platformGroup, name: displayName });
      else await sent('POST', 'scim', groupsPath, { ...scimGroup, displayName });
      return;
    }
  }
}

const platformGroup = { type: 'official', visibility: 'public', rulesVisible: true };
const scimGroup = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'] };

/** What was read, without the order in which it came. */
export function content({ users, groups, gaps }: LiveDirectory, need: ReadingNeed, { profile }: Target) {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const declared = new Set(need.groups.wanted.map(({ displayName }) => displayName));
  const isDeclared = ({ displayName }: { readonly displayName: string }) => declared.has(displayName);
  const wanted = new Set([
    ...need.users.wanted.map(({ value }) => value),
    ...groups.filter(isDeclared).flatMap(({ members = [] }) => members.map(({ id }) => id as string)),
  ]);
  // Whether others come along depends on the way that was cheaper.
  const inactiveToo = need.users.inactive || profile.inactiveUsers === undefined;
  const meant = users.filter(
    ({ id, userName, active }) =>
      (need.users.all && (active || inactiveToo)) || wanted.has(userName) || wanted.has(id),
  );
  const withoutMeta = meant.map(({ resource: { meta, ...rest }, ...user }) => ({
    ...user,
    resource: need.users.versions ? { meta, ...rest } : rest,
  }));
  return { users: byId(withoutMeta), groups: byId(groups), gaps };
}
