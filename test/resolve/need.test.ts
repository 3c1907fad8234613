import { describe, expect, test } from 'vitest';
import type { GroupDeclaration } from '../../src/manifest/manifest.ts';
import { type NeedInput, readingNeed } from '../../src/resolve/need.ts';
import { parseFilter, printFilter } from '../../src/scim/filter.ts';
import { printPath } from '../../src/scim/path.ts';
import { byExternalId, declareGroup, nested, user, where } from '../support/declare.ts';
import { DEPARTMENT } from '../support/live.ts';
import { genesysCarriers, grant, ROUTING_SKILLS } from './grants.ts';
import { mapping, path } from './mappings.ts';

const day = '2026-06-15';
const need = (parts: Partial<NeedInput>) =>
  readingNeed({
    groups: [],
    scope: { prune: 'never' },
    day,
    mappings: [],
    users: [],
    people: true,
    carriers: genesysCarriers,
    ...parts,
  });
const needOf = (...groups: readonly GroupDeclaration[]) => need({ groups });

describe('people', () => {
  test('only those who are named, each once, when no rule may select others', () => {
    const { users } = needOf(
      declareGroup('a', ['ann', byExternalId('E-1')], { except: ['bob'] }),
      declareGroup('b', ['ann', user('old', { until: '2026-01-31' })]),
    );
    expect(users).toMatchObject({ all: false, inactive: false, attributes: [] });
    expect(users.wanted).toEqual([
      { by: 'userName', value: 'ann' },
      { by: 'externalId', value: 'E-1' },
      { by: 'userName', value: 'bob' },
    ]);
  });

  test('everybody, with what the rules read, when there is a rule', () => {
    const { users } = needOf(
      declareGroup('a', [where(`${DEPARTMENT} eq "x" and title pr`), where('TITLE eq "y"')]),
    );
    expect(users).toMatchObject({ all: true, inactive: false });
    expect(users.attributes.map(printPath).map((path) => path.toLowerCase())).toEqual([
      DEPARTMENT.toLowerCase(),
      'title',
    ]);
  });

  test('the inactive only when a rule asks', () => {
    expect(needOf(declareGroup('a', [where('active eq false')])).users.inactive).toBe(true);
  });

  test('nobody for a rule that expired, or for members that are not managed', () => {
    const { users } = needOf(
      declareGroup('a', [where('userName pr', { until: '2026-06-14' })]),
      declareGroup('b', ['ann', where('userName pr')], { membership: 'unmanaged' }),
    );
    expect(users).toMatchObject({ all: false, wanted: [] });
  });
});

describe('members of a group', () => {
  test.each([
    ['exact: who goes must be named', declareGroup('g', ['ann']), 'names'],
    ['at-least: who is there', declareGroup('g', ['ann'], { membership: 'at-least' }), 'ids'],
    ['unmanaged', declareGroup('g', undefined), 'none'],
    ['listed but unmanaged', declareGroup('g', ['ann'], { membership: 'unmanaged' }), 'none'],
  ])('%s', (_, group, members) => {
    expect(needOf(group).groups.wanted).toMatchObject([{ displayName: 'g', members }]);
  });

  test('nested in another: its people may have to be named there', () => {
    const { wanted } = needOf(
      declareGroup('outer', [nested('inner')]),
      declareGroup('inner', undefined),
    ).groups;
    expect(wanted[1]).toMatchObject({ displayName: 'inner', members: 'names' });
  });
});

test('all groups are read only when the scope does something with undeclared ones', () => {
  const text = 'externalId sw "hris_"';
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.fault.message);
  const groups = { text: printFilter(filter.value), filter: filter.value, origin: { file: 'x', path: [] } };
  expect(need({ scope: { groups, prune: 'report' } }).groups).toMatchObject({
    all: true,
    attributes: [{ attribute: 'externalId' }],
  });
  expect(need({ scope: { groups, prune: 'report' } }).groups).not.toHaveProperty('deletable');
  expect(need({ scope: { groups, prune: 'delete' } }).groups).toMatchObject({
    all: true,
    deletable: groups.filter,
  });
  expect(need({ scope: { groups, prune: 'never' } }).groups).toMatchObject({
    all: false,
    attributes: [],
  });
});

describe('what the plan may change of people', () => {
  const exact = declareGroup('g', ['ann'], { grants: [grant('skill', 'exact', ['billing'])] });
  const minimum = declareGroup('g', ['ann'], {
    membership: 'at-least',
    grants: [grant('role', 'at-least', ['agent'])],
  });

  test('exact grants: everybody, with what the server keeps them in, the version, and what there is to grant', () => {
    const { users, catalogues } = needOf(exact);
    expect(users).toMatchObject({ all: true, inactive: false, versions: true });
    expect(users.attributes.map(printPath)).toEqual([ROUTING_SKILLS]);
    expect(catalogues).toEqual(['skill']);
  });

  test('minima: only the people in the granting groups', () => {
    const { users, groups } = needOf(minimum);
    expect(users).toMatchObject({ all: false, versions: true, wanted: [{ value: 'ann' }] });
    expect(users.attributes.map(printPath)).toEqual(['roles']);
    expect(groups.wanted).toMatchObject([{ members: 'names', carriesMembers: true }]);
  });

  test('the people in a group that is not managed but grants', () => {
    const group = declareGroup('g', undefined, { grants: [grant('role', 'exact', ['agent'])] });
    expect(needOf(group).groups.wanted).toMatchObject([{ members: 'names', carriesMembers: true }]);
  });

  test('mappings and `users`: what they match by and set', () => {
    const origin = { file: 'users.yaml', path: [] };
    const users = [
      {
        userName: 'ann',
        origin,
        create: false,
        attributes: [{ path: path('nickName'), value: 'A', origin }],
      },
    ];
    const { mapping: written } = mapping({ set: { title: {}, [DEPARTMENT]: {} }, rows: [] });
    const { users: needed } = need({ mappings: [written], users });
    expect(needed).toMatchObject({ all: true, versions: true, wanted: [{ by: 'userName', value: 'ann' }] });
    expect(needed.attributes.map(printPath)).toEqual(['externalId', 'title', DEPARTMENT, 'nickName']);
    expect(need({ users }).users.all).toBe(false);
  });

  test('the role policy: everybody, with their roles and what it goes by', () => {
    const rolePolicy = {
      allow: {
        by: path(DEPARTMENT),
        byText: DEPARTMENT,
        rules: [],
        otherwise: [],
        origin: { file: 'x', path: [] },
      },
      conflicts: [],
      limits: [],
      restrictedParents: [],
      requireApproval: [],
      waivers: [],
    };
    const { users } = need({ rolePolicy });
    expect(users).toMatchObject({ all: true, versions: false });
    expect(users.attributes.map(printPath)).toEqual(['roles', DEPARTMENT]);
  });

  test('nothing of all this where the run is not about people', () => {
    const { mapping: written } = mapping({ set: { title: {} }, rows: [] });
    expect(need({ groups: [minimum], mappings: [written], people: false })).toEqual(
      need({ groups: [{ ...minimum, grants: [] }], people: false }),
    );
  });

  test('what groups carry themselves and what is set of them is asked of groups', () => {
    const carriers = { skill: { on: 'group', path: 'skills', holds: 'id', writing: 'list' } } as const;
    const attributes = [
      { path: path('urn:acme:2.0:Group:desk'), value: 'x', origin: { file: 'x', path: [] } },
    ];
    for (const people of [true, false]) {
      const { groups, users, catalogues } = need({ groups: [{ ...exact, attributes }], carriers, people });
      expect(groups.attributes.map(printPath)).toEqual(['urn:acme:2.0:Group:desk', 'skills']);
      expect(users).toMatchObject({ all: false, attributes: [], versions: false });
      expect(catalogues).toEqual(['skill']);
    }
  });
});
