import { afterEach, describe, expect, test } from 'vitest';
import type { Locate } from '../../src/diagnostic/source.ts';
import { USER_SCHEMA } from '../../src/scim/resource.ts';
import type { Target } from '../../src/target/open.ts';
import { profileFaults } from '../../src/target/overrides.ts';
import {
  type Answer,
  faultsOf,
  genesysDeclaration,
  open,
  scimDeclaration,
  serve,
  type TinyServer,
} from './harness.ts';

let server: TinyServer | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await server?.close();
});

async function profileOf(
  documents: Readonly<Record<string, Answer>>,
  overrides: Record<string, unknown> = {},
) {
  server = await serve(({ url }) => documents[url.split('/').at(-1) ?? ''] ?? { status: 404 });
  target = await open(scimDeclaration(`${server.url}/v2/`, { profile: overrides }));
  return target.profile;
}

const config = (features: Readonly<Record<string, unknown>>): Readonly<Record<string, Answer>> => ({
  ServiceProviderConfig: {
    body: Object.fromEntries(Object.entries(features).map(([name, supported]) => [name, { supported }])),
  },
});

describe('discovery', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['ETags are used where they are promised', { patch: true, etag: true }, 'etag'],
    ['without them resources are read again', { patch: true, etag: false }, 'reread'],
    ['a server that does not say has none', { patch: true }, 'reread'],
  ])('%s', async (_name, features, versioning) => {
    expect((await profileOf(config(features))).versioning).toBe(versioning);
  });

  test('a server without discovery is taken at its weakest', async () => {
    const { versioning, nesting, userFilters } = await profileOf({});
    expect({ versioning, nesting, userFilters }).toEqual({
      versioning: 'reread',
      nesting: false,
      userFilters: ['id', 'userName', 'externalId'],
    });
  });

  test('filters are not used where there are none', async () => {
    expect((await profileOf(config({ patch: true, filter: 0 }))).groupFilters).toEqual([]);
  });

  test('a server without PATCH is refused', async () => {
    const [fault] = await faultsOf(profileOf(config({ patch: false })));
    expect(fault?.code).toBe('unsupported-server');
  });

  test('unless people alone are to be written, and those as a whole', async () => {
    const profile = await profileOf(config({ patch: false, etag: true }), { userUpdate: 'put' });
    expect(profile).toMatchObject({ patchSupported: false, userUpdate: 'put', versioning: 'etag' });
  });

  test.each([
    [['userName', 'roles'], 'roles'],
    [['userName'], undefined],
  ])('people with the attributes %j carry roles in %s', async (names, path) => {
    const schema = { id: USER_SCHEMA, attributes: names.map((name) => ({ name })) };
    const { carriers } = await profileOf({ Schemas: { body: { Resources: [schema] } } });
    expect(carriers.role?.path).toBe(path);
    expect(Object.keys(carriers)).toEqual(path === undefined ? [] : ['role']);
  });

  test('groups nest where the Group schema says so, and its traits are known', async () => {
    const members = { name: 'members', subAttributes: [{ name: '$ref', referenceTypes: ['User', 'Group'] }] };
    const schema = { id: 'urn:ietf:params:scim:schemas:core:2.0:Group', attributes: [members] };
    const { nesting, schemas } = await profileOf({ Schemas: { body: { Resources: [schema] } } });
    expect(nesting).toBe(true);
    expect(schemas[0]?.attributes[0]?.name).toBe('members');
    expect(schemas.map(({ id }) => id)).toContain('urn:ietf:params:scim:schemas:core:2.0:User');
  });

  test('the manifest has the last word', async () => {
    const profile = await profileOf(config({ patch: true, etag: true }), {
      versioning: 'body',
      nesting: true,
    });
    expect(profile).toMatchObject({ versioning: 'body', nesting: true });
  });
});

describe('overrides', () => {
  test('unknown names get the nearest right one, wrong values what would be right; all at once', async () => {
    const profile = { pagesize: 10, memberRemoval: 'all', nesting: 'yes', __proto: 1 };
    const faults = await faultsOf(open(genesysDeclaration('http://127.0.0.1:1', { profile })));
    expect(faults.map(({ code, suggestion, expected }) => [code, suggestion ?? expected])).toEqual([
      ['unknown-key', 'pageSize'],
      ['invalid-value', 'one of filter, value, replace'],
      ['invalid-value', 'true or false'],
      ['unknown-key', undefined],
    ]);
  });

  test('inside a carrier too, each at its own place', async () => {
    const carriers = {
      skill: { on: 'people', path: 'skills', proficency: 'level', most: 0 },
      language: { holds: 'id' },
      role: 'roles',
      skil: {},
    };
    const profile = { carriers, userUpdate: 'post', bracketedAttributes: 'customFields' };
    const declaration = genesysDeclaration('', { profile });
    const keysAt: Locate = ({ path }) => ({ file: path.slice(3).join('.'), line: 1, column: 1 });
    const faults = profileFaults(declaration, keysAt);
    expect(faults.map(({ range, code, suggestion }) => [range?.file, code, suggestion])).toEqual([
      ['carriers.skill.on', 'invalid-value', undefined],
      ['carriers.skill.proficency', 'unknown-key', 'proficiency'],
      ['carriers.skill.most', 'invalid-value', undefined],
      ['carriers.language', 'missing-key', undefined],
      ['carriers.role', 'invalid-value', undefined],
      ['carriers.skil', 'unknown-key', 'skill'],
      ['userUpdate', 'invalid-value', undefined],
      ['bracketedAttributes', 'invalid-value', undefined],
    ]);
  });

  test('a carrier is taken as it is said, and those of other kinds stay', async () => {
    const skill = { on: 'group', path: 'urn:acme:2.0:Group:skills' };
    const declaration = genesysDeclaration('http://127.0.0.1:1', { profile: { carriers: { skill } } });
    target = await open(declaration);
    const { carriers } = target.profile;
    expect(carriers.skill).toEqual({ ...skill, holds: 'name', writing: 'value' });
    expect(carriers.role?.path).toBe('roles');
  });

  test.each([['roles[value eq "x"]'], ['name.givenName'], ['a b'], [7]])(
    'the attribute of a carrier is a whole one, not %s',
    async (path) => {
      const profile = { carriers: { skill: { path } } };
      const faults = await faultsOf(open(genesysDeclaration('http://127.0.0.1:1', { profile })));
      expect(faults.map(({ code }) => code)).toEqual(['invalid-value']);
    },
  );
});

describe('addresses', () => {
  test('a region of Genesys Cloud', async () => {
    const declaration = genesysDeclaration('');
    if (declaration.type !== 'genesys-cloud') throw new Error('not Genesys');
    target = await open({ ...declaration, at: { kind: 'region', region: 'eu-central-1' } });
    expect(target.baseUrl).toBe('https://api.mypurecloud.de/api/v2/scim');
    target = await open({ ...declaration, at: { kind: 'domain', domain: 'usw2.pure.cloud' } });
    expect(target.baseUrl).toBe('https://api.usw2.pure.cloud/api/v2/scim');
  });

  test.each([
    ['no URL at all', 'scim.example.com', 'invalid-value'],
    ['another protocol', 'ftp://scim.example.com', 'invalid-value'],
    ['a password inside', 'https://me:hunter2hunter2@scim.example.com', 'literal-secret'],
  ])('%s is refused, and not repeated', async (_name, url, code) => {
    const faults = await faultsOf(open(scimDeclaration(url)));
    expect(faults[0]?.code).toBe(code);
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });
});
