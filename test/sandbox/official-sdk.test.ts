import platformClient from 'purecloud-platform-client-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDirectory } from '../../src/sandbox/generate.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { GENESYS } from './ada.ts';
import { patchOf } from './client.ts';

const data = generateDirectory({ people: 60, groups: 4, seed: 7, membersPerGroup: 10 });
const [someone, another] = data.users.filter(({ active }) => active === true);
const [group] = data.groups;
if (someone === undefined || another === undefined || group === undefined) throw new Error('no data');

/** The SDK's types know only objects as values of an operation; the specification allows any JSON. */
const patchRequest = (operation: { op: string; path: string; value?: unknown }) =>
  patchOf(operation) as platformClient.Models.ScimV2PatchRequest;

describe('the SDK of Genesys, as it is published', () => {
  let sandbox: Sandbox;
  const scim = new platformClient.SCIMApi();
  const groups = new platformClient.GroupsApi();
  const users = new platformClient.UsersApi();
  const routing = new platformClient.RoutingApi();
  const authorization = new platformClient.AuthorizationApi();
  const client = platformClient.ApiClient.instance;

  beforeAll(async () => {
    sandbox = await startSandbox({
      mode: 'genesys-cloud',
      data,
      credentials: { clientId: 'reconcile', clientSecret: 'open sesame' },
    });
    // The SDK makes its hosts out of a region; a gateway is its own way to send all of them elsewhere.
    client.setGateway({ protocol: 'http', host: '127.0.0.1', port: Number(new URL(sandbox.url).port) });
  });
  afterAll(() => sandbox.close());

  it('is turned away with a wrong secret', async () => {
    await expect(client.loginClientCredentialsGrant('reconcile', 'wrong')).rejects.toMatchObject({
      response: { status: 400 },
    });
  });

  it('signs in with client credentials', async () => {
    const session = await client.loginClientCredentialsGrant('reconcile', 'open sesame');
    expect(session.accessToken).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lists users by pages of 25, and by a projection of more', async () => {
    const active = data.users.filter((user) => user.active === true).length;
    const first = await scim.getScimV2Users({});
    expect(first).toMatchObject({ totalResults: active, startIndex: 1, itemsPerPage: 25 });
    const all = await scim.getScimV2Users({ count: 100, attributes: ['userName', 'title'] });
    expect(all.Resources).toHaveLength(active);
    expect(Object.keys(all.Resources?.[0] ?? {}).sort()).toEqual([
      'active',
      'id',
      'meta',
      'schemas',
      'title',
      'userName',
    ]);
  });

  it('finds a user by userName and a group by displayName', async () => {
    const found = await scim.getScimV2Users({ filter: `userName eq ${someone.userName}` });
    expect(found.Resources?.map(({ id }) => id)).toEqual([someone.id]);
    const groupsFound = await scim.getScimV2Groups(`displayName eq "${group.displayName}"`, {});
    expect(groupsFound.Resources?.map(({ id }) => id)).toEqual([group.id]);
  });

  it('patches a user under its version, and is refused under an old one', async () => {
    const before = await scim.getScimV2User(someone.id, {});
    const body = patchRequest({ op: 'replace', path: 'title', value: 'Shift Lead' });
    const ifMatch = `"${before.meta?.version}"`;
    const after = await scim.patchScimV2User(someone.id, body, { ifMatch });
    expect(after).toMatchObject({ title: 'Shift Lead', userName: someone.userName });
    expect(Number(after.meta?.version)).toBe(Number(before.meta?.version) + 1);
    await expect(scim.patchScimV2User(someone.id, body, { ifMatch })).rejects.toMatchObject({
      status: '400',
      scimType: 'invalidVers',
    });
  });

  it('reads the lists of skills, languages and roles', async () => {
    const skills = await routing.getRoutingSkills({ pageSize: 500 });
    expect(skills.entities?.map(({ name }) => name)).toEqual([...(data.skills ?? [])].sort());
    expect(skills).toMatchObject({ total: data.skills?.length, pageCount: 1 });
    const [german] = (await routing.getRoutingLanguages({ name: 'Ger' })).entities ?? [];
    expect(german).toMatchObject({ name: 'German', state: 'active' });
    const roles = await authorization.getAuthorizationRoles({ pageSize: 2, pageNumber: 2 });
    expect(roles.entities?.map(({ name }) => name)).toEqual(['employee', 'supervisor']);
  });

  it('gives a user skills and a role, and takes them away', async () => {
    const skills = `${GENESYS}:routingSkills`;
    const able = patchRequest({ op: 'replace', path: skills, value: [{ name: 'Billing', proficiency: 4 }] });
    const after = await scim.patchScimV2User(another.id, able, {});
    expect(after[GENESYS]?.routingSkills).toEqual([{ name: 'Billing', proficiency: 4 }]);
    const promoted = patchRequest({ op: 'replace', path: 'roles', value: [{ value: 'supervisor' }] });
    expect((await scim.patchScimV2User(another.id, promoted, {})).roles).toEqual([{ value: 'supervisor' }]);
    const unable = patchRequest({ op: 'remove', path: `${skills}[name eq "Billing"]` });
    const last = await scim.patchScimV2User(another.id, unable, {});
    expect(last[GENESYS]).not.toHaveProperty('routingSkills');
    const stranger = patchRequest({ op: 'add', path: 'roles', value: [{ value: 'owner' }] });
    await expect(scim.patchScimV2User(another.id, stranger, {})).rejects.toMatchObject({ status: '400' });
  });

  it('creates a user, replaces it under its version, and deletes it', async () => {
    const made = await scim.postScimV2Users({
      userName: 'new@example.com',
      displayName: 'New',
      title: 'Agent',
    });
    expect(made).toMatchObject({ active: true, roles: [{ value: 'employee' }] });
    const id = made.id ?? '';
    const body = { ...made, displayName: 'Newer', title: 'Lead' };
    const replaced = await scim.putScimV2User(id, body, { ifMatch: `"${made.meta?.version}"` });
    expect(replaced).toMatchObject({ displayName: 'Newer', title: 'Lead', roles: [{ value: 'employee' }] });
    await scim.deleteScimV2User(id, { ifMatch: `"${replaced.meta?.version}"` });
    await expect(scim.getScimV2User(id, {})).rejects.toMatchObject({ status: '404' });
  });

  it('patches the members of a group', async () => {
    const [member] = group.members;
    const body = patchRequest({ op: 'remove', path: `members[value eq "${member?.value}"]` });
    const after = await scim.patchScimV2Group(group.id, body, {});
    expect(after.members?.map(({ value }) => value)).toEqual(
      group.members.slice(1).map(({ value }) => value),
    );
  });

  it('creates a group, adds and removes members, and deletes it', async () => {
    const created = await groups.postGroups({
      name: 'Night Shift',
      type: 'official',
      visibility: 'public',
      rulesVisible: true,
    });
    const id = created.id ?? '';
    expect(created).toMatchObject({ name: 'Night Shift', version: 1, memberCount: 0 });

    const ids = [someone.id, another.id];
    await groups.postGroupMembers(id, { memberIds: ids, version: 1 });
    await expect(groups.postGroupMembers(id, { memberIds: ids, version: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'general.conflict',
    });
    const individuals = await groups.getGroupIndividuals(id);
    expect(individuals.entities?.map((user) => user.id)).toEqual(ids);

    await groups.deleteGroupMembers(id, someone.id);
    expect((await groups.getGroupMembers(id, {})).entities?.map((user) => user.id)).toEqual([another.id]);

    const found = await groups.postGroupsSearch({
      query: [{ type: 'EXACT', fields: ['name'], value: 'Night Shift' }],
    });
    expect(found.results?.map((hit) => hit.id)).toEqual([id]);

    await groups.deleteGroup(id);
    await expect(groups.getGroup(id)).rejects.toMatchObject({ status: 404, code: 'not.found' });
  });

  it('pages through the platform users of any state', async () => {
    const page = await users.getUsers({ pageSize: 50, pageNumber: 2, state: 'any' });
    expect(page).toMatchObject({ total: 61, pageCount: 2, pageNumber: 2 });
    expect(page.entities).toHaveLength(11);
  });
});
