import { describe, expect, test } from 'vitest';
import { GROUP_SCHEMA } from '../../src/scim/resource.ts';
import { declareGroup, nested, user } from '../support/declare.ts';
import { liveGroup, liveMember } from '../support/live.ts';
import { accessIn, catalogueOf, faultsOf, grant, holder, offered, resolved } from './grants.ts';

const catalogue = catalogueOf({ skill: ['billing', 'tech'], role: ['agent', 'admin'] });

describe('what somebody should hold', () => {
  test('is the union over their groups: the highest proficiency wins and every ground is kept', () => {
    const { users } = resolved({
      catalogue,
      groups: [
        declareGroup('b', ['ann'], { grants: [grant('skill', 'exact', [['billing', 4]], 'b.yaml')] }),
        declareGroup('a', ['ann'], {
          grants: [
            grant('skill', 'at-least', ['tech', ['billing', 2]], 'a.yaml'),
            grant('role', 'exact', ['agent']),
          ],
        }),
      ],
      directory: { users: [holder('ann', { skills: { tech: 3 } }), holder('bob')] },
    });
    expect(accessIn(users)).toEqual({ ann: ['+agent', '+billing 4', '+tech'] });
    expect(users[0]?.grants[1]).toMatchObject({
      item: { kind: 'skill', key: 'billing', name: 'billing', value: 'billing' },
      proficiency: 4,
      grounds: [
        { group: 'group/a', origin: { file: 'a.yaml' }, proficiency: 2 },
        { group: 'group/b', origin: { file: 'b.yaml' }, proficiency: 4 },
      ],
    });
    expect(users[0]).not.toHaveProperty('uncertain');
  });

  test.each([
    ['exact: those it lists', 'exact', ['ann'], ['ann']],
    ['at-least: those who are there too', 'at-least', ['ann'], ['ann', 'bob']],
    ['unmanaged: those who are there', 'unmanaged', undefined, ['bob', 'cyd']],
  ] as const)('the members of a group that is %s', (_, membership, members, expected) => {
    const { users } = resolved({
      catalogue,
      groups: [
        declareGroup('g', members, {
          membership,
          except: ['cyd'],
          grants: [grant('role', 'exact', ['agent'])],
        }),
      ],
      directory: {
        users: ['ann', 'bob', 'cyd'].map((name) => holder(name)),
        groups: [liveGroup('g', ['bob', 'cyd'])],
      },
    });
    expect(Object.keys(accessIn(users))).toEqual(expected);
  });

  test.each([
    ['flattens', false],
    ['nests', true],
  ])(
    'people of nested groups count too, with the way they come, on a server that %s groups',
    (_, nesting) => {
      const { users, memberships } = resolved({
        catalogue,
        groups: [
          declareGroup('all', [nested('emea'), 'ann'], { grants: [grant('role', 'exact', ['agent'])] }),
          declareGroup('emea', [nested('berlin')]),
          declareGroup('berlin', ['ann', 'bob']),
        ],
        directory: { users: [holder('ann'), holder('bob')], nesting },
      });
      expect(users.map(({ grants }) => grants[0]?.grounds)).toMatchObject([
        [{ group: 'group/all' }],
        [{ group: 'group/all', through: 'group/emea → group/berlin' }],
      ]);
      expect(users[0]?.grants[0]?.grounds[0]).not.toHaveProperty('through');
      expect(memberships('id-bob')).toMatchObject([
        { group: 'group/all', through: 'group/emea → group/berlin' },
        { group: 'group/berlin', grounds: [{ kind: 'entry' }] },
        { group: 'group/emea', through: 'group/berlin' },
      ]);
    },
  );

  test('people of a group that is inside now, undeclared, count on a server that nests groups', () => {
    const { users } = resolved({
      catalogue,
      groups: [declareGroup('g', undefined, { grants: [grant('role', 'exact', ['agent'])] })],
      directory: {
        users: [holder('ann')],
        groups: [liveGroup('g', [liveMember('id-inner')]), liveGroup('inner', ['ann'])],
        nesting: true,
      },
    });
    expect(users[0]?.grants[0]?.grounds).toMatchObject([{ group: 'group/g', through: 'inner' }]);
  });

  test('a person whose id a list of members spells otherwise is in the group all the same', () => {
    const { users } = resolved({
      catalogue,
      groups: [declareGroup('g', undefined, { grants: [grant('role', 'exact', ['agent'])] })],
      directory: { users: [holder('ann', { roles: ['agent'] })], groups: [liveGroup('g', ['ANN'])] },
    });
    expect(accessIn(users)).toEqual({ ann: ['+agent'] });
  });

  test('somebody who is not active is neither granted anything nor deprived of it', () => {
    const { users } = resolved({
      catalogue,
      groups: [declareGroup('g', ['ann'], { grants: [grant('role', 'exact', ['agent'])] })],
      directory: {
        users: [holder('ann', {}, { active: false }), holder('bob', { roles: ['agent'] }, { active: false })],
      },
    });
    expect(users).toEqual([]);
  });

  test('a group that this run leaves alone grants to those who are in it now and are meant to stay', () => {
    const { users } = resolved({
      catalogue,
      isPlanned: (address) => address !== 'group/g',
      groups: [declareGroup('g', ['ann', 'cleo'], { grants: [grant('role', 'exact', ['agent'])] })],
      directory: {
        users: [holder('ann'), holder('bob'), holder('cleo')],
        groups: [liveGroup('g', ['bob', 'cleo'])],
      },
    });
    expect(accessIn(users)).toEqual({ cleo: ['+agent'] });
  });

  test('is refused with a proficiency that the server would round', () => {
    const faults = faultsOf({
      catalogue: catalogueOf({ language: ['german'] }),
      groups: [declareGroup('g', ['ann'], { grants: [grant('language', 'exact', [['german', 2.5]])] })],
      directory: { users: [holder('ann')], catalogues: { language: offered('german') } },
    });
    expect(faults).toMatchObject([{ code: 'invalid-value', expected: 'a whole number' }]);
  });

  test('nothing about people is planned where the run is not about them', () => {
    const { users } = resolved({
      catalogue,
      people: false,
      groups: [declareGroup('g', ['ann'], { grants: [grant('role', 'exact', ['agent'])] })],
      directory: { users: [holder('ann')] },
    });
    expect(users).toEqual([]);
  });
});

describe('what somebody holds without ground', () => {
  const holders = [holder('ann', { roles: ['Agent', 'admin', 'owner'], skills: { billing: 1, other: 2 } })];

  test.each([
    ['goes when some group grants it exactly', [], grant('role', 'exact', ['agent']), ['-agent']],
    ['stays when it is only a minimum', [], grant('role', 'at-least', ['agent']), []],
    [
      'goes when the person is in a group that is exact about the kind',
      ['ann'],
      grant('role', 'exact', ['agent']),
      ['+agent', '-admin'],
    ],
    ['goes even where that group grants nothing', ['ann'], grant('role', 'exact', []), ['-admin', '-agent']],
    ['stays when the kind is another', ['ann'], grant('skill', 'exact', ['billing']), ['+billing']],
  ])('%s', (_, members, grants, expected) => {
    const { users } = resolved({
      catalogue,
      groups: [declareGroup('g', members, { grants: [grants], allowEmpty: true })],
      directory: { users: holders },
    });
    expect(accessIn(users).ann ?? []).toEqual(expected);
  });

  test('says which groups granted it until now, and the value as it is held', () => {
    const { users } = resolved({
      catalogue,
      groups: [
        declareGroup('left', [], { allowEmpty: true, grants: [grant('role', 'exact', ['agent'])] }),
        declareGroup('never', [], { allowEmpty: true, grants: [grant('role', 'exact', ['agent'])] }),
      ],
      directory: { users: holders, groups: [liveGroup('left', ['ann'])] },
    });
    expect(users[0]?.surplus).toMatchObject([{ held: { value: 'Agent' }, lost: ['group/left'] }]);
  });

  test.each([
    ['the list of people may be short', { gaps: [{ kind: 'users', reason: 'one page failed' }] as const }],
    ['the members of a granting group were not read', { groups: [liveGroup('g', undefined)] }],
    [
      'the members of a granting group may be more',
      { gaps: [{ kind: 'members', groupId: 'id-g', reason: '100 of 137 members returned' }] as const },
    ],
  ])('is uncertain when %s; what is granted goes on', (_, parts) => {
    const { users } = resolved({
      catalogue,
      groups: [
        declareGroup('g', [], { allowEmpty: true, grants: [grant('role', 'exact', ['agent'])] }),
        declareGroup('h', ['ann'], { grants: [grant('skill', 'exact', ['tech'])] }),
      ],
      directory: { users: holders, groups: [liveGroup('g', [])], ...parts },
    });
    expect(accessIn(users).ann).toContain('+tech');
    expect(users[0]?.uncertain).toMatch(/page failed|could not be read|100 of 137/);
  });

  test('a doubt about one item is none about another', () => {
    const { users } = resolved({
      catalogue,
      groups: [
        declareGroup('unread', undefined, { grants: [grant('role', 'exact', ['admin'])] }),
        declareGroup('g', ['bob'], { grants: [grant('role', 'exact', ['agent'])] }),
      ],
      directory: {
        users: [holder('ann', { roles: ['agent'] }), holder('bob')],
        groups: [liveGroup('unread', undefined)],
      },
    });
    expect(accessIn(users).ann).toEqual(['-agent']);
    expect(users[0]).not.toHaveProperty('uncertain');
  });
});

describe('the catalogue and the server', () => {
  const groups = [declareGroup('g', ['ann'], { grants: [grant('skill', 'exact', ['billing'])] })];
  const users = [holder('ann')];

  test('a name is found letter for letter, with the nearest one in the fault', () => {
    const [fault, ...others] = faultsOf({
      catalogue,
      groups,
      directory: { users, catalogues: { skill: offered('Billing', 'tech') } },
    });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: 'unknown-grantable',
      suggestion: 'Billing',
      range: { file: 'catalogue.yaml' },
    });
  });

  test('what no group grants is only a warning', () => {
    const { warnings } = resolved({
      catalogue,
      groups,
      directory: { users, catalogues: { skill: offered('billing') } },
    });
    expect(warnings).toMatchObject([
      { code: 'unknown-grantable', summary: 'the server has no skill "tech"' },
    ]);
  });

  const byId = {
    kind: 'skill',
    key: 'billing',
    id: '4711',
    origin: { file: 'catalogue.yaml', path: [] },
  } as const;

  test('an id stands for its live name, where the server keeps names', () => {
    const { users: people } = resolved({
      catalogue: [byId],
      groups,
      directory: { users, catalogues: { skill: [{ id: '4711', name: 'Billing 2' }] } },
    });
    expect(people[0]?.grants[0]?.item).toMatchObject({
      key: 'billing',
      name: 'Billing 2',
      value: 'Billing 2',
    });
  });

  test.each([
    ['an id of which the name is not known', byId, {}],
    ['an id that the server does not have', byId, { skill: offered('billing') }],
    [
      'an id and a name that do not mean the same',
      { ...byId, name: 'Billing' },
      { skill: [{ id: '4711', name: 'X' }] },
    ],
  ])('%s is a fault', (_, entry, catalogues) => {
    const faults = faultsOf({ catalogue: [entry], groups, directory: { users, catalogues } });
    expect(faults.map(({ code }) => code)).toEqual(['unknown-grantable']);
  });

  test('two entries for one thing are a fault that names both', () => {
    const [fault] = faultsOf({
      catalogue: [...catalogueOf({ skill: ['billing'] }), { ...byId, key: 'invoices' }],
      groups,
      directory: { users, catalogues: { skill: [{ id: '4711', name: 'billing' }] } },
    });
    expect(fault?.code).toBe('declared-twice');
    expect(fault?.related).toHaveLength(1);
  });

  test('a kind that the server has no place for is a fault at the grant', () => {
    expect(faultsOf({ catalogue, groups, directory: { users, carriers: {} } })).toMatchObject([
      { code: 'carrier-missing', range: { file: 'groups.yaml' } },
    ]);
  });

  test('more than the server takes is a fault that names the person and the groups', () => {
    const carriers = {
      skill: { on: 'user', path: 'skills', holds: 'name', most: 2, writing: 'list' },
    } as const;
    const situation = (skills: readonly string[]) => ({
      catalogue,
      groups: [declareGroup('g', ['ann'], { grants: [grant('skill', 'at-least', ['billing', 'tech'])] })],
      directory: { carriers, users: [holder('ann', {}, { attributes: { skills } })] },
    });
    expect(faultsOf(situation(['billing', 'other']))).toMatchObject([
      {
        code: 'too-many-grants',
        summary: 'user/ann would hold 3 skills; this server takes 2',
        detail: 'Added through group/g.',
      },
    ]);
    expect(faultsOf(situation(['billing', 'tech', 'other', 'another']))).toEqual([]);
  });
});

describe('a carrier on groups', () => {
  const carriers = {
    skill: { on: 'group', path: 'skills', key: 'id', holds: 'id', writing: 'value' },
  } as const;
  const catalogues = { skill: offered('billing', 'tech') };
  const live = { ...liveGroup('g', []), resource: { skills: [{ id: 'id-of-tech' }, { id: 'id-of-other' }] } };

  test.each([
    ['exact', ['-tech']],
    ['at-least', []],
  ] as const)('%s: the group itself holds what it grants', (mode, lost) => {
    const { groups, users } = resolved({
      catalogue,
      groups: [declareGroup('g', ['ann'], { grants: [grant('skill', mode, ['billing'])] })],
      directory: { users: [holder('ann')], groups: [live], carriers, catalogues },
    });
    expect(users).toEqual([]);
    expect(groups[0]?.grants).toMatchObject([
      { item: { key: 'billing', value: 'id-of-billing' }, grounds: [{ group: 'group/g' }] },
    ]);
    expect(groups[0]?.surplus.map(({ item }) => `-${item.key}`)).toEqual(lost);
  });
});

describe('attributes of groups', () => {
  const COST = 'urn:acme:2.0:Group';
  const schemas = [
    {
      id: COST,
      attributes: [
        {
          name: 'costCenter',
          type: 'string',
          multiValued: false,
          caseExact: false,
          mutability: 'readWrite',
          returned: 'default',
          required: false,
        },
        {
          name: 'size',
          type: 'integer',
          multiValued: false,
          caseExact: false,
          mutability: 'readOnly',
          returned: 'default',
          required: false,
        },
      ],
    },
  ] as const;
  const attribute = (name: string, value: number | string) => ({
    path: { kind: 'path', schema: COST, attribute: name } as const,
    value,
    origin: { file: 'g.yaml', path: ['attributes'] },
  });

  test('take the type of the server', () => {
    const { groups } = resolved({
      groups: [declareGroup('g', ['ann'], { attributes: [attribute('costCenter', 4711)] })],
      directory: { users: [holder('ann')], schemas },
    });
    expect(groups[0]?.attributes).toMatchObject([{ value: '4711' }]);
  });

  test.each([
    ['one the server does not have', attribute('costCentre', 'x'), 'unknown-attribute'],
    ['one that is read-only', attribute('size', 3), 'attribute-not-settable'],
    [
      'a member list',
      {
        ...attribute('x', 'y'),
        path: { kind: 'path', attribute: 'members', subAttribute: 'value' } as const,
      },
      'attribute-not-settable',
    ],
  ])('%s is a fault', (_, declared, code) => {
    const faults = faultsOf({
      groups: [declareGroup('g', [user('ann')], { attributes: [declared] })],
      directory: {
        users: [holder('ann')],
        schemas: [
          ...schemas,
          {
            id: GROUP_SCHEMA,
            attributes: [
              {
                ...schemas[0].attributes[0],
                name: 'members',
                type: 'complex',
                mutability: 'immutable',
                subAttributes: [schemas[0].attributes[0]].map((traits) => ({ ...traits, name: 'value' })),
              },
            ],
          },
        ],
      },
    });
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });
});
