import {
  attribute,
  complex,
  EXACT,
  IMMUTABLE,
  labelled,
  MANY,
  READ_ONLY,
  reference,
  texts,
} from './attribute-builder.ts';
import { ENTERPRISE_USER_SCHEMA, GROUP_SCHEMA, USER_SCHEMA } from './resource.ts';
import type { AttributeTraits, ResourceSchema } from './schema.ts';

/** The attributes every resource has (RFC 7643 section 3.1). */
export const COMMON_ATTRIBUTES: readonly AttributeTraits[] = [
  // URNs compare without regard to case (RFC 7643 section 2.1), unlike other references.
  attribute('schemas', 'reference', { ...MANY, returned: 'always', required: true }),
  attribute('id', 'string', { ...EXACT, ...READ_ONLY, returned: 'always', required: true }),
  attribute('externalId', 'string', EXACT),
  complex(
    'meta',
    [
      attribute('resourceType', 'string', { ...EXACT, ...READ_ONLY }),
      attribute('created', 'dateTime', READ_ONLY),
      attribute('lastModified', 'dateTime', READ_ONLY),
      reference('location', READ_ONLY),
      attribute('version', 'string', { ...EXACT, ...READ_ONLY }),
    ],
    READ_ONLY,
  ),
];

/** RFC 7643 sections 4.1 and 8.7.1. */
export const userSchema: ResourceSchema = {
  id: USER_SCHEMA,
  attributes: [
    attribute('userName', 'string', { required: true }),
    complex(
      'name',
      texts('formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'),
    ),
    ...texts('displayName', 'nickName'),
    reference('profileUrl'),
    ...texts('title', 'userType', 'preferredLanguage', 'locale', 'timezone'),
    attribute('active', 'boolean'),
    attribute('password', 'string', { mutability: 'writeOnly', returned: 'never' }),
    ...['emails', 'phoneNumbers', 'ims'].map((name) => labelled(name, attribute('value'))),
    labelled('photos', reference('value')),
    complex(
      'addresses',
      [
        ...texts('formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country', 'type'),
        attribute('primary', 'boolean'),
      ],
      MANY,
    ),
    complex(
      'groups',
      [
        // The value is another resource's id, and ids are case-exact (RFC 7643 section 3.1).
        attribute('value', 'string', { ...EXACT, ...READ_ONLY }),
        reference('$ref', READ_ONLY),
        attribute('display', 'string', READ_ONLY),
        attribute('type', 'string', READ_ONLY),
      ],
      { ...MANY, ...READ_ONLY },
    ),
    ...['entitlements', 'roles'].map((name) => labelled(name, attribute('value'))),
    labelled('x509Certificates', attribute('value', 'binary', EXACT)),
  ],
};

/** RFC 7643 sections 4.2 and 8.7.1; displayName is required by the former. */
export const groupSchema: ResourceSchema = {
  id: GROUP_SCHEMA,
  attributes: [
    attribute('displayName', 'string', { required: true }),
    complex(
      'members',
      [
        attribute('value', 'string', { ...EXACT, ...IMMUTABLE }),
        reference('$ref', IMMUTABLE),
        attribute('type', 'string', IMMUTABLE),
        attribute('display', 'string', READ_ONLY),
      ],
      MANY,
    ),
  ],
};

/** RFC 7643 sections 4.3 and 8.7.1. */
export const enterpriseUserSchema: ResourceSchema = {
  id: ENTERPRISE_USER_SCHEMA,
  attributes: [
    ...texts('employeeNumber', 'costCenter', 'organization', 'division', 'department'),
    complex('manager', [
      attribute('value', 'string', EXACT),
      reference('$ref'),
      attribute('displayName', 'string', READ_ONLY),
    ]),
  ],
};

/** The schemas of RFC 7643: what a server that does not list its own is taken to mean. */
export const CORE_SCHEMAS: readonly ResourceSchema[] = [userSchema, groupSchema, enterpriseUserSchema];
