import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import {
  declaredNames,
  editorSchema,
  type OfferedNames,
  plainSchema,
} from '../../src/workflow/editor-schema.ts';
import { loadFiles } from '../manifest/folder.ts';

const none: OfferedNames = {
  groupKeys: [],
  keys: { skill: [], language: [], role: [] },
  groupNames: [],
  names: { skill: [], language: [], role: [] },
};

/** Whether a file is right by a schema. */
function validator(schema: object): (file: unknown) => boolean {
  const ajv = new Ajv.default({
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
  });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (file) => validate(file);
}

/** Every word that the schema offers at the end of these references. */
function offeredAt(schema: object, ...path: readonly string[]): readonly unknown[] {
  const part = path.reduce<unknown>((value, key) => Object(value)[key], schema);
  const { anyOf = [] } = Object(part) as { readonly anyOf?: readonly { readonly const?: unknown }[] };
  return anyOf.flatMap((each) => ('const' in each ? [each.const] : []));
}

const root = {
  version: 1,
  include: ['directory/*.yaml'],
  targets: { prod: { type: 'scim', baseUrl: 'https://x.company.com', auth: { token: { env: 'TOKEN' } } } },
  roles: { agent: { name: 'Agent' } },
};
const included = {
  groups: {
    support: {
      displayName: 'Support',
      membership: 'exact',
      members: ['jane@company.com', { group: 'escalations' }],
      roles: ['agent'],
      skills: [{ skill: 'billing', proficiency: 3 }],
    },
  },
};
const wrong = { groups: { support: { displayName: 'Support', membres: [] } } };

test('the plain schema stands alone and accepts what a manifest may say, in the root file and in others', () => {
  const isRight = validator(plainSchema());
  expect(isRight(root)).toBe(true);
  expect(isRight(included)).toBe(true);
  expect(isRight(wrong)).toBe(false);
  expect(isRight({ groups: { support: {} } })).toBe(false);
});

test('it says of each part what the schemas say', () => {
  const text = JSON.stringify(plainSchema());
  const group = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/group.schema.json'), 'utf8'),
  );
  expect(text).toContain(JSON.stringify(group.$defs.group.description));
  expect(text).not.toContain('.schema.json');
});

test('names are offered where they may stand, with what they stand for', () => {
  const schema = editorSchema({
    groupKeys: [{ word: 'support', description: 'Support Tier 1' }],
    keys: {
      skill: [{ word: 'billing' }],
      language: [{ word: 'german' }],
      role: [{ word: 'agent' }, { word: 'admin' }],
    },
    groupNames: [{ word: 'Support Tier 1' }],
    names: { skill: [{ word: 'Billing' }], language: [{ word: 'German' }], role: [{ word: 'Agent' }] },
  });
  const member = ['$defs', 'group.member', 'properties', 'group'];
  expect(offeredAt(schema, ...member)).toEqual(['support']);
  expect(JSON.stringify(schema)).toContain('{"const":"support","description":"Support Tier 1"}');
  expect(offeredAt(schema, '$defs', 'access.roleKey')).toEqual(['admin', 'agent']);
  expect(offeredAt(schema, '$defs', 'access.skillGrant', 'properties', 'skill')).toEqual(['billing']);
  expect(offeredAt(schema, '$defs', 'access.languageGrant', 'properties', 'language')).toEqual(['german']);
  expect(offeredAt(schema, '$defs', 'access.skill', 'properties', 'name')).toEqual(['Billing']);
  expect(offeredAt(schema, '$defs', 'access.role', 'properties', 'name')).toEqual(['Agent']);
  expect(schema).toMatchObject({ properties: { skills: { $ref: '#/$defs/access.skillCatalogue' } } });
  expect(offeredAt(schema, '$defs', 'group.group', 'properties', 'displayName')).toEqual(['Support Tier 1']);
});

test('what is not offered is as right as before, and what was wrong stays wrong', () => {
  const some = [{ word: 'x' }];
  const isRight = validator(
    editorSchema({
      groupKeys: some,
      keys: { skill: some, language: some, role: some },
      groupNames: some,
      names: { skill: some, language: some, role: some },
    }),
  );
  expect(isRight(root)).toBe(true);
  expect(isRight(included)).toBe(true);
  expect(isRight(wrong)).toBe(false);
  expect(isRight({ groups: { support: { displayName: 7 } } })).toBe(false);
});

test('without names it is the plain schema', () => {
  expect(editorSchema(none)).toEqual(plainSchema());
});

test('a manifest offers the keys it declares', async () => {
  const manifest = await loadFiles({
    'rollcall.yaml': `version: 1
targets: { prod: { type: scim, baseUrl: https://x.company.com, auth: { token: { env: TOKEN } } } }
roles: { agent: { name: Agent } }
skills: { billing: { id: sk-1 } }
groups: { support: { displayName: Support Tier 1, membership: unmanaged } }
`,
  });
  expect(declaredNames(manifest)).toEqual({
    groupKeys: [{ word: 'support', description: 'Support Tier 1' }],
    keys: {
      skill: [{ word: 'billing', description: 'sk-1' }],
      language: [],
      role: [{ word: 'agent', description: 'Agent' }],
    },
  });
});
