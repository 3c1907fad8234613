import { describe, expect, it } from 'vitest';
import { attributeTraits } from '../../src/scim/attribute.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { parsePath } from '../../src/scim/path.ts';
import {
  ENTERPRISE_USER_SCHEMA,
  GENESYS_USER_SCHEMA,
  GROUP_SCHEMA,
  USER_SCHEMA,
} from '../../src/scim/resource.ts';
import type { AttributeTraits, ResourceSchema } from '../../src/scim/schema.ts';
import { schemaFromWire } from '../../src/scim/schema-wire.ts';

function traitsAt(
  text: string,
  schemas: readonly ResourceSchema[] = GENESYS_SCHEMAS,
): AttributeTraits | undefined {
  const path = parsePath(text);
  return path.ok ? attributeTraits(schemas, path.value) : undefined;
}

describe('attributeTraits', () => {
  it.each<[string, Partial<AttributeTraits>]>([
    ['userName', { caseExact: false, required: true }],
    ['USERNAME', { name: 'userName' }],
    [`${USER_SCHEMA}:userName`, { name: 'userName' }],
    ['id', { caseExact: true, mutability: 'readOnly', returned: 'always' }],
    [`${GROUP_SCHEMA}:externalId`, { caseExact: true }],
    ['meta.lastModified', { type: 'dateTime', mutability: 'readOnly' }],
    ['password', { returned: 'never', mutability: 'writeOnly' }],
    ['groups', { mutability: 'readOnly', multiValued: true }],
    ['members.value', { caseExact: true, mutability: 'immutable' }],
    ['emails[type eq "work"].primary', { type: 'boolean' }],
    [`${ENTERPRISE_USER_SCHEMA}:manager.displayName`, { mutability: 'readOnly' }],
    [`${GENESYS_USER_SCHEMA}:routingSkills.proficiency`, { type: 'decimal' }],
    [ENTERPRISE_USER_SCHEMA, { type: 'complex', multiValued: false }],
  ])('%s', (path, expected) => {
    expect(traitsAt(path)).toMatchObject(expected);
  });

  it.each([
    'department',
    'nosuch',
    'emails.nosuch',
    `${ENTERPRISE_USER_SCHEMA}:id`,
    USER_SCHEMA,
    'urn:x:y:title',
  ])('knows nothing of %s', (path) => {
    expect(traitsAt(path)).toBeUndefined();
  });

  it('knows what is in the schemas given, and no more', () => {
    expect(traitsAt(`${GENESYS_USER_SCHEMA}:routingSkills`, CORE_SCHEMAS)).toBeUndefined();
  });
});

describe('schemaFromWire', () => {
  it('fills in the defaults of RFC 7643 section 2.2', () => {
    expect(schemaFromWire({ id: 'urn:example:hr', attributes: [{ name: 'grade' }] })).toEqual({
      id: 'urn:example:hr',
      attributes: [
        {
          name: 'grade',
          type: 'string',
          multiValued: false,
          caseExact: false,
          mutability: 'readWrite',
          returned: 'default',
          required: false,
        },
      ],
    });
  });

  it('reads back the schemas we know', () => {
    for (const schema of GENESYS_SCHEMAS) {
      expect(schemaFromWire(JSON.parse(JSON.stringify(schema)))).toEqual(schema);
    }
  });

  it('reads keywords in any case and drops what it cannot use', () => {
    const attributes = [
      { name: 'since', type: 'DATETIME', mutability: 'readonly', returned: 'sometimes', required: 'yes' },
      { type: 'string' },
      null,
      'name',
      { name: 'place', subAttributes: [{ name: 'city', subAttributes: [{ name: 'too deep' }] }, 7] },
    ];
    expect(schemaFromWire({ id: 'urn:x:y', attributes })?.attributes).toMatchObject([
      { name: 'since', type: 'dateTime', mutability: 'readOnly', returned: 'default', required: false },
      { name: 'place', type: 'complex', subAttributes: [{ name: 'city' }] },
    ]);
  });

  it.each([null, undefined, 'x', [], {}, { id: 'urn:x:y' }, { id: 5, attributes: [] }])(
    'refuses %j',
    (json) => {
      expect(schemaFromWire(json)).toBeUndefined();
    },
  );
});
