import { describe, expect, test } from 'vitest';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { declareGroup, where } from '../support/declare.ts';
import { DEPARTMENT, liveUser } from '../support/live.ts';
import { faultsOf, holder, resolved } from './grants.ts';
import { mapping, path } from './mappings.ts';

const ann = liveUser('ann', { externalId: 'E-1', department: 'Sales', attributes: { title: 'Agent' } });
const bob = liveUser('bob', { externalId: 'E-2', attributes: { title: 'Agent' } });
const directory = { users: [ann, bob] };

const valuesOf = ({ users }: Pick<ReturnType<typeof resolved>, 'users'>) =>
  Object.fromEntries(
    users.map(({ userName, attributes }) => [userName, attributes.map(({ value }) => value)]),
  );

describe('a record becomes attributes', () => {
  test('of the person whom its key fits, with its row', () => {
    const { users } = resolved({
      groups: [],
      directory,
      mappings: [
        mapping({
          set: { title: {}, [DEPARTMENT]: {} },
          rows: [['E-1', { title: 'Lead', [DEPARTMENT]: 7 }]],
        }),
      ],
    });
    expect(users).toMatchObject([
      {
        address: 'user/ann',
        attributes: [
          {
            value: 'Lead',
            origin: { path: ['hr', 'set', 'title'] },
            mapping: { name: 'hr', row: 'hr.csv:2' },
          },
          { value: '7', mapping: { row: 'hr.csv:2' } },
        ],
      },
    ]);
  });

  test.each([
    ['a number for a text', 'externalId', 4711, { externalId: '4711' }],
    ['the case of a userName', 'userName', 'ZOE', {}],
    [
      'one of several values',
      'emails.value',
      'z@x.org',
      { attributes: { emails: [{ value: 'a@x.org' }, { value: 'Z@x.org' }] } },
    ],
    ['blanks around it', 'externalId', ' E-9 ', { externalId: 'E-9' }],
  ])('whatever %s', (_, match, key, person) => {
    const { users } = resolved({
      groups: [],
      directory: { users: [ann, liveUser('zoe', person)] },
      mappings: [mapping({ match, set: { title: {} }, rows: [[key, { title: 'Lead' }]] })],
    });
    expect(users.map(({ userName }) => userName)).toEqual(['zoe']);
  });

  test('but an externalId is case-exact', () => {
    const { users } = resolved({
      groups: [],
      directory,
      mappings: [mapping({ set: { title: {} }, rows: [['e-1', { title: 'Lead' }]] })],
    });
    expect(users).toEqual([]);
  });

  test.each([
    ['keep', {}, []],
    ['clear', { whenMissing: 'clear' }, [undefined]],
    ['the default before either', { whenMissing: 'clear', default: 'None' }, ['None']],
  ] as const)('an empty value: %s', (_, settings, expected) => {
    for (const nothing of [undefined, null, '', []]) {
      const found = resolved({
        groups: [],
        directory,
        mappings: [
          mapping({
            set: { title: settings },
            rows: [
              ['E-1', { title: nothing }],
              ['E-2', { title: 'Lead' }],
            ],
          }),
        ],
      });
      expect(valuesOf(found).ann ?? []).toEqual(expected);
    }
  });

  test.each([
    ['no record has a value', { rows: [['E-1', {}]] as const }, 'no record of the source has a value'],
    [
      'the source was not read completely',
      {
        whole: false,
        rows: [
          ['E-1', {}],
          ['E-2', { title: 'Lead' }],
        ] as const,
      },
      'not read completely',
    ],
  ])('nothing is cleared when %s, and that is said', (_, parts, reason) => {
    const found = resolved({
      groups: [],
      directory,
      mappings: [mapping({ set: { title: { whenMissing: 'clear' } }, ...parts })],
    });
    expect(valuesOf(found).ann).toBeUndefined();
    expect(found.withheld).toMatchObject([
      { path: 'title', deed: 'clear', origin: { file: 'mappings.yaml' } },
    ]);
    expect(found.withheld[0]?.reason).toContain(reason);
  });
});

describe('what does not fit', () => {
  const faulty = (parts: Omit<Parameters<typeof mapping>[0], 'set'>, users = directory.users) => ({
    groups: [],
    directory: { users },
    mappings: [mapping({ set: { title: {} }, ...parts })],
  });

  test('a record without a key is a warning with its row, and the others go on', () => {
    const found = resolved(
      faulty({
        rows: [
          ['', {}],
          [undefined, {}],
          [['a'], {}],
          ['E-1', { title: 'Lead' }],
        ],
      }),
    );
    expect(found.warnings).toMatchObject([
      {
        code: 'mapping-record-faulty',
        summary: '3 records of mapping "hr" without a key: hr.csv:2, hr.csv:3, hr.csv:4',
      },
    ]);
    expect(valuesOf(found)).toEqual({ ann: ['Lead'] });
  });

  test('two records with one key are an error that names both rows', () => {
    const rows = ['E-1', 'E-2', 'E-1'].map((key) => [key, {}] as const);
    expect(faultsOf(faulty({ rows }))).toMatchObject([
      {
        code: 'mapping-duplicate',
        summary: '1 record of mapping "hr" with the key of another: "E-1" (hr.csv:2 and hr.csv:4)',
      },
    ]);
  });

  test('an export in which every key stands twice is one error', () => {
    const half = Array.from({ length: 100_000 }, (_, at) => [`E-${at}`, {}] as const);
    expect(faultsOf(faulty({ rows: [...half, ...half] }))).toMatchObject([
      {
        code: 'mapping-duplicate',
        summary: expect.stringMatching(
          /^100000 records .* "E-4" \(hr\.csv:6 and hr\.csv:100006\) and 99995 more$/,
        ),
        range: { file: 'mappings.yaml' },
      },
    ]);
  });

  test('two people with one key are an error, if a record has it', () => {
    const twins = ['b', 'a'].map((name) => liveUser(name, { externalId: 'E-1' }));
    expect(faultsOf(faulty({ rows: [['E-1', {}]] }, twins))).toMatchObject([
      {
        code: 'mapping-ambiguous',
        summary: '1 record of mapping "hr" with the externalId of several people: "E-1" of hr.csv:2 (a, b)',
      },
    ]);
    expect(faultsOf(faulty({ rows: [['E-2', {}]] }, twins))).toEqual([]);
  });

  test('a directory in which everybody has a twin is one error', () => {
    const many = Array.from({ length: 20 }, (_, at) => `E-${at % 10}`);
    const twins = many.map((externalId, at) => liveUser(`p${at}`, { externalId }));
    const rows = many.slice(0, 10).map((key) => [key, {}] as const);
    expect(faultsOf(faulty({ rows }, twins))).toMatchObject([
      { code: 'mapping-ambiguous', summary: expect.stringMatching(/^10 records .* and 5 more$/) },
    ]);
  });

  test.each([
    ['ignore', undefined],
    ['warn', 'warning'],
    ['error', 'error'],
  ] as const)('records that fit nobody: %s', (unmatched, severity) => {
    const situation = faulty({
      unmatched,
      rows: Array.from({ length: 8 }, (_, at) => [`X-${at}`, {}] as const),
    });
    const found = severity === 'error' ? faultsOf(situation) : resolved(situation).warnings;
    expect(found).toMatchObject(
      severity === undefined
        ? []
        : [
            {
              code: 'mapping-unmatched',
              severity,
              summary: expect.stringMatching(/^8 records .* hr\.csv:6 and 3 more$/),
            },
          ],
    );
  });

  test('a value of another type leaves that attribute alone', () => {
    const found = resolved({
      groups: [],
      directory: { ...directory, schemas: CORE_SCHEMAS },
      mappings: [
        mapping({
          set: { title: {}, profileUrl: {} },
          rows: [['E-1', { title: 'Lead', profileUrl: 7 }]],
        }),
      ],
    });
    expect(valuesOf(found)).toEqual({ ann: ['Lead'] });
    expect(found.warnings).toMatchObject([
      { code: 'mapping-record-faulty', summary: expect.stringContaining('hr.csv:2 (7 is not a text)') },
    ]);
  });

  test.each([
    ['titel', 'unknown-attribute'],
    ['meta.version', 'attribute-not-settable'],
    ['groups', 'attribute-not-settable'],
    ['roles', 'attribute-not-settable'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:roles[type eq "x"].value', 'attribute-not-settable'],
  ])('%s cannot be set', (text, code) => {
    const mappings = [mapping({ set: { [text]: {} }, rows: [] })];
    expect(faultsOf({ groups: [], directory, mappings }).map((fault) => fault.code)).toEqual([code]);
  });
});

test('a list in a text of JSON is a set: the live text stays when it says the same', () => {
  const users = [liveUser('ann', { externalId: 'E-1', attributes: { title: '["b", "a"]' } })];
  const rows = (title: readonly string[]) => [['E-1', { title }]] as const;
  for (const [list, text] of [
    [['a', 'b'], '["b", "a"]'],
    [['a', 'c'], '["a","c"]'],
  ] as const) {
    const found = resolved({
      groups: [],
      directory: { users },
      jsonTextAttributes: ['Title'],
      mappings: [mapping({ set: { title: {} }, rows: rows(list) })],
    });
    expect(valuesOf(found)).toEqual({ ann: [text] });
  }
});

test('an attribute that only the profile knows may be mapped', () => {
  const situation = (bracketedAttributes: readonly string[]) => ({
    groups: [],
    directory,
    bracketedAttributes,
    mappings: [mapping({ set: { 'customFields.desk': {} }, rows: [['E-1', { 'customFields.desk': 'B2' }]] })],
  });
  expect(valuesOf(resolved(situation(['customFields'])))).toEqual({ ann: ['B2'] });
  expect(faultsOf(situation([])).map(({ code }) => code)).toEqual(['unknown-attribute']);
});

describe('rules see people as mappings and `users` leave them', () => {
  const rule = declareGroup('support', [where(`${DEPARTMENT} eq "Support"`)], { allowEmpty: true });
  const members = ({ groups }: ReturnType<typeof resolved>) => [...(groups[0]?.members.keys() ?? [])];
  const origin = { file: 'users.yaml', path: [] };

  test('mapped', () => {
    const mappings = [mapping({ set: { [DEPARTMENT]: {} }, rows: [['E-2', { [DEPARTMENT]: 'Support' }]] })];
    const found = resolved({ groups: [rule], directory, mappings });
    expect(members(found)).toEqual(['id-bob']);
    expect(found.groups[0]).not.toHaveProperty('uncertain');
    expect(found.users[0]?.live).toBe(bob);
  });

  test('deactivated, or active again', () => {
    const users = ['ann', 'bob'].map((userName, at) =>
      liveUser(userName, { department: 'Support', active: at === 0 }),
    );
    const declared = users.map(({ userName, active }) => ({
      userName,
      origin,
      create: false,
      active: { value: !active, origin },
      attributes: [],
    }));
    const found = resolved({ groups: [rule], directory: { users }, users: declared });
    expect(members(found)).toEqual(['id-bob']);
    expect(valuesOf(found)).toEqual({ ann: [false], bob: [true] });
  });
});

describe('people the manifest itself speaks of', () => {
  const declare = (userName: string, create = false) => ({
    userName,
    origin: { file: 'users.yaml', path: [] },
    create,
    attributes: [{ path: path('title'), value: 'Lead', origin: { file: 'users.yaml', path: [] } }],
  });

  test('are found by userName in any case, and keep the spelling of the directory', () => {
    const { users } = resolved({ groups: [], directory, users: [declare('ANN')] });
    expect(users).toMatchObject([
      { address: 'user/ann', live: { id: 'id-ann' }, origin: { file: 'users.yaml' } },
    ]);
  });

  test('are created when that is said, and only when the list of people is complete', () => {
    const { users } = resolved({ groups: [], directory, users: [declare('zoe', true)] });
    expect(users).toMatchObject([{ address: 'user/zoe', attributes: [{ value: 'Lead' }] }]);
    expect(users[0]).not.toHaveProperty('live');
    const gaps = [{ kind: 'users', reason: 'one page failed' }] as const;
    const faults = faultsOf({ groups: [], directory: { ...directory, gaps }, users: [declare('zoe', true)] });
    expect(faults).toMatchObject([{ code: 'reading-incomplete' }]);
  });

  test('are a fault with the nearest name when nobody is there', () => {
    expect(faultsOf({ groups: [], directory, users: [declare('annn')] })).toMatchObject([
      { code: 'unknown-user', suggestion: 'ann' },
    ]);
  });

  test('have attributes of the right type', () => {
    const wrong = {
      ...declare('ann'),
      attributes: [{ ...declare('ann').attributes[0], path: path('profileUrl'), value: 7 }],
    };
    const users = [
      { ...wrong, attributes: wrong.attributes.map((one) => ({ origin: wrong.origin, ...one })) },
    ];
    expect(
      faultsOf({ groups: [], directory: { users: [holder('ann')], schemas: CORE_SCHEMAS }, users }),
    ).toMatchObject([{ code: 'invalid-value' }]);
  });
});
