import { describe, expect, test } from 'vitest';
import { type DiffInput, diff } from '../../src/changeset/diff.ts';
import type { Carriers } from '../../src/directory/carrier.ts';
import { indexDirectory } from '../../src/directory/directory.ts';
import type { DesiredGroup, DesiredUser } from '../../src/directory/resource.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA, type ScimValue } from '../../src/scim/resource.ts';
import { genesysCloud } from '../../src/target/genesys.ts';
import { locate } from '../support/declare.ts';
import { liveGroup, liveUser } from '../support/live.ts';
import { attribute, desiredUser, enterprise, granted, item, surplus } from '../support/people.ts';

function differenceOf(users: readonly DesiredUser[], parts: Partial<DiffInput> = {}) {
  return diff({
    groups: [],
    users,
    prune: [],
    index: indexDirectory({ users: [], groups: [] }),
    gaps: [],
    schemas: GENESYS_SCHEMAS,
    carriers: genesysCloud.carriers,
    catalogues: {},
    locate,
    ...parts,
  });
}

const changeOf = (user: DesiredUser, carriers: Carriers = genesysCloud.carriers) =>
  differenceOf([user], { carriers }).users[0];

const jane = (attributes: Readonly<Record<string, ScimValue>> = {}, department?: string) =>
  liveUser('jane', { attributes, ...(department !== undefined && { department }) });

describe('attributes', () => {
  const TITLE = { title: 'Agent' };

  test.each<[string, ScimValue | undefined, Record<string, ScimValue>, object | undefined]>([
    ['another value', 'Lead', TITLE, { before: 'Agent', after: 'Lead' }],
    ['the same value', 'Agent', TITLE, undefined],
    ['the same but for case, which the schema says means nothing', 'AGENT', TITLE, undefined],
    ['a first value', 'Lead', {}, { after: 'Lead' }],
    ['no value any more', undefined, TITLE, { before: 'Agent' }],
    ['null, which is no value', null, TITLE, { before: 'Agent' }],
    ['no value where there is none', undefined, {}, undefined],
  ])('%s', (_, value, live, edit) => {
    const change = changeOf(desiredUser('jane', jane(live), { attributes: [attribute('title', value)] }));
    if (edit === undefined) expect(change).toBeUndefined();
    else {
      const source = { file: 'people.yaml', line: 10, column: 3 };
      expect(change?.attributes).toEqual([{ path: 'title', ...edit, source }]);
    }
  });

  test.each<[string, string, string, boolean]>([
    ['blanks', '["a","b"]', '[ "a", "b" ]', true],
    ['the order of a list', '["a","b"]', '["b","a","b"]', true],
    ['the order of keys', '{"a":1,"b":[1,2]}', '{"b":[2,1],"a":1}', true],
    ['another element', '["a","b"]', '["a","c"]', false],
    ['a list and its first element', '["a"]', '"a"', false],
    ['texts that only look like JSON', '[a, b]', '[b, a]', false],
  ])('a text of JSON: %s', (_, after, before, isSame) => {
    const user = desiredUser('jane', jane({ title: before }), { attributes: [attribute('title', after)] });
    expect(changeOf(user) === undefined).toBe(isSame);
  });

  test('an edit names the mapping and the row it comes from, and edits are sorted by path', () => {
    const attributes = [
      attribute(enterprise('department'), 'Sales', 'hr'),
      attribute('emails[type eq "work"].value', 'jane@work', 'hr'),
    ];
    const live = jane({ emails: [{ type: 'work', value: 'jane@old' }] }, 'Support');
    expect(changeOf(desiredUser('jane', live, { attributes }))?.attributes).toMatchObject([
      { path: 'emails[type eq "work"].value', before: 'jane@old', after: 'jane@work' },
      { path: `${ENTERPRISE_USER_SCHEMA}:department`, before: 'Support', mapping: 'hr', row: 'hr.csv:2' },
    ]);
  });

  test('somebody whose `active` the server does not send is active as the reading took them to be', () => {
    const { active: _, ...resource } = jane().resource;
    const live = { ...jane(), resource };
    const activity = (value: boolean) =>
      changeOf(desiredUser('jane', live, { attributes: [attribute('active', value)] }));
    expect(activity(true)).toBeUndefined();
    expect(activity(false)?.attributes).toMatchObject([{ path: 'active', before: true, after: false }]);
  });
});

describe('a person', () => {
  test('who is not there is created with everything that has a value', () => {
    const attributes = [attribute('displayName', 'New Hire'), attribute('title', undefined)];
    const origin = { file: 'people.yaml', path: [] };
    const user = desiredUser('new', undefined, {
      attributes,
      grants: [granted(item('role', 'agent'))],
      origin,
    });
    expect(changeOf(user)).toMatchObject({
      kind: 'create',
      address: 'user/new',
      userName: 'new',
      displayName: 'New Hire',
      source: { file: 'people.yaml', line: 1 },
      attributes: [{ path: 'displayName', after: 'New Hire' }],
      grants: [{ action: 'add', path: 'roles[value eq "Agent"]' }],
    });
    expect(changeOf(user)).not.toHaveProperty('id');
    expect(changeOf(desiredUser('new', undefined))).toMatchObject({ kind: 'create', attributes: [] });
  });

  test('is known by id, version and the name they have then; people are sorted by address', () => {
    const inactive = { ...liveUser('zoe', { active: false, displayName: 'Zoë' }), version: 'W/"3"' };
    const title = { attributes: [attribute('title', 'Lead')] };
    const { users } = differenceOf([
      desiredUser('zoe', inactive, title),
      desiredUser('ann', liveUser('ann'), title),
    ]);
    expect(users).toMatchObject([
      { address: 'user/ann' },
      { kind: 'update', id: 'id-zoe', version: 'W/"3"', displayName: 'Zoë', inactive: true },
    ]);
  });
});

describe('grants', () => {
  const SKILLS = `${GENESYS_USER_SCHEMA}:routingSkills`;
  const skilled = (...routingSkills: readonly ScimValue[]) =>
    jane({ [GENESYS_USER_SCHEMA]: { routingSkills } });
  const billing = item('skill', 'billing');

  test('are added with their proficiency and every ground', () => {
    const grants = [granted(billing, { by: ['b', 'a'], proficiency: 3 }), granted(item('role', 'agent'))];
    expect(changeOf(desiredUser('jane', jane(), { grants }))?.grants).toEqual([
      {
        kind: 'skill',
        key: 'billing',
        name: 'Billing',
        action: 'add',
        path: `${SKILLS}[name eq "Billing"]`,
        after: { name: 'Billing', proficiency: 3 },
        grounds: [
          { group: 'group/a', proficiency: 3, source: { file: 'a.yaml', line: 1, column: 3 } },
          { group: 'group/b', proficiency: 3, source: { file: 'b.yaml', line: 1, column: 3 } },
        ],
      },
      expect.objectContaining({ action: 'add', path: 'roles[value eq "Agent"]', after: { value: 'Agent' } }),
    ]);
  });

  test.each<[string, number | undefined, ScimValue, object | undefined]>([
    ['another proficiency', 4, { name: 'Billing', proficiency: 2 }, { before: 2, after: 4 }],
    ['a first proficiency', 4, { name: 'Billing' }, { after: 4 }],
    ['the same', 4, { name: 'Billing', proficiency: 4 }, undefined],
    ['none said', undefined, { name: 'Billing', proficiency: 2 }, undefined],
  ])('that are held: %s', (_, proficiency, element, edit) => {
    const level = proficiency === undefined ? {} : { proficiency };
    const change = changeOf(desiredUser('jane', skilled(element), { grants: [granted(billing, level)] }));
    if (edit === undefined) expect(change).toBeUndefined();
    else {
      const path = `${SKILLS}[name eq "Billing"].proficiency`;
      expect(change?.grants).toMatchObject([{ action: 'change', path, ...edit }]);
      expect('before' in (change?.grants[0] ?? {})).toBe('before' in edit);
    }
  });

  test('without ground are removed as the server spells them, and say which groups granted them', () => {
    const element = { value: 'agent', display: 'x' };
    const removed = surplus(item('role', 'agent'), element, ['group/z', 'group/a']);
    expect(changeOf(desiredUser('jane', jane({ roles: [element] }), { surplus: [removed] }))?.grants).toEqual(
      [
        {
          kind: 'role',
          key: 'agent',
          name: 'Agent',
          action: 'remove',
          path: 'roles[value eq "agent"]',
          before: element,
          grounds: [],
          lost: ['group/a', 'group/z'],
        },
      ],
    );
  });

  test('that have a ground are never removed', () => {
    const role = item('role', 'agent');
    const live = jane({ roles: [{ value: 'Agent' }] });
    const user = desiredUser('jane', live, {
      grants: [granted(role)],
      surplus: [surplus(role, { value: 'Agent' })],
    });
    expect(changeOf(user)).toBeUndefined();
  });

  test('skills are told apart by case, as their schema says; roles are not', () => {
    const live = jane({ roles: ['AGENT'], [GENESYS_USER_SCHEMA]: { routingSkills: [{ name: 'BILLING' }] } });
    const grants = [granted(billing), granted(item('role', 'agent'))];
    expect(changeOf(desiredUser('jane', live, { grants }))?.grants).toMatchObject([
      { action: 'add', path: `${SKILLS}[name eq "Billing"]` },
    ]);
  });

  test('with quotes and backslashes in their names have them escaped in the path (RFC 7644 section 3.4.2.2)', () => {
    const odd = { kind: 'role', key: 'odd', name: 'odd', value: 'a "b" \\c' } as const;
    expect(changeOf(desiredUser('jane', jane(), { grants: [granted(odd)] }))?.grants).toMatchObject([
      { path: 'roles[value eq "a \\"b\\" \\\\c"]' },
    ]);
  });

  test('in plain lists are bare texts', () => {
    const carriers: Carriers = { role: { on: 'user', path: 'entitlements', holds: 'id', writing: 'list' } };
    const grants = [granted(item('role', 'agent'))];
    const old = surplus(item('role', 'admin'), 'Admin');
    const user = desiredUser('jane', jane({ entitlements: ['Admin'] }), { grants, surplus: [old] });
    expect(changeOf(user, carriers)?.grants).toMatchObject([
      { action: 'remove', path: 'entitlements[value eq "Admin"]', before: 'Admin' },
      { action: 'add', path: 'entitlements[value eq "Agent"]', after: 'Agent' },
    ]);
  });

  test('go nowhere without a carrier, and not to people where groups carry them', () => {
    const user = desiredUser('jane', jane(), { grants: [granted(billing)] });
    expect(changeOf(user, {})).toBeUndefined();
    const onGroups = {
      skill: { on: 'group', path: 'skills', key: 'id', holds: 'id', writing: 'list' },
    } as const;
    expect(changeOf(user, onGroups)).toBeUndefined();
  });

  test('carried by a group are a change of the group, as are its other attributes', () => {
    const carriers: Carriers = {
      skill: { on: 'group', path: 'skills', key: 'id', holds: 'id', writing: 'list' },
    };
    const plain = liveGroup('Team', []);
    const live = { ...plain, resource: { ...plain.resource, skills: [{ id: 'Tech' }], costCenter: '1' } };
    const team: DesiredGroup = {
      address: 'group/team',
      origin: { file: 'team.yaml', path: [] },
      displayName: 'Team',
      live,
      membership: 'unmanaged',
      members: new Map(),
      departures: new Map(),
      allowEmpty: false,
      protect: false,
      attributes: [attribute('costCenter', '2')],
      grants: [granted(billing)],
      surplus: [surplus(item('skill', 'tech'), { id: 'Tech' })],
    };
    expect(differenceOf([], { groups: [team], carriers }).changes).toMatchObject([
      {
        kind: 'update',
        attributes: [{ path: 'costCenter', before: '1', after: '2' }],
        grants: [
          { action: 'add', path: 'skills[id eq "Billing"]', after: { id: 'Billing' } },
          { action: 'remove', path: 'skills[id eq "Tech"]', before: { id: 'Tech' } },
        ],
      },
    ]);
  });
});

describe('while a ground may have been overlooked', () => {
  const live = jane({
    roles: [{ value: 'Admin' }],
    [GENESYS_USER_SCHEMA]: {
      routingSkills: [
        { name: 'Billing', proficiency: 4 },
        { name: 'Tech', proficiency: 1 },
      ],
    },
  });
  const doubtful = desiredUser('jane', live, {
    grants: [
      granted(item('role', 'agent')),
      granted(item('skill', 'billing'), { proficiency: 2 }),
      granted(item('skill', 'tech'), { proficiency: 2 }),
    ],
    surplus: [surplus(item('role', 'admin'), { value: 'Admin' })],
    uncertain: 'a page failed',
  });

  test('nothing is taken away or lowered, and what is given goes on', () => {
    const { users, withheld } = differenceOf([doubtful]);
    expect(users[0]?.grants.map(({ action, name }) => `${action} ${name}`)).toEqual([
      'change Tech',
      'add Agent',
    ]);
    expect(withheld).toMatchObject([
      {
        address: 'user/jane',
        displayName: 'jane',
        reason: 'a page failed',
        members: [],
        deletion: false,
        grants: [
          { action: 'change', name: 'Billing' },
          { action: 'remove', name: 'Admin' },
        ],
      },
    ]);
  });

  test('a person who would only lose something does not change', () => {
    const { users, withheld } = differenceOf([{ ...doubtful, grants: [] }]);
    expect(users).toEqual([]);
    expect(withheld).toHaveLength(1);
  });

  test('nothing is withheld where nothing is taken away', () => {
    const { withheld } = differenceOf([
      { ...doubtful, surplus: [], grants: [granted(item('role', 'agent'))] },
    ]);
    expect(withheld).toEqual([]);
  });
});
