import { ENTERPRISE_USER_SCHEMA, GROUP_SCHEMA, USER_SCHEMA } from '../scim/resource.ts';
import { attribute, complex, plural, reference, type SchemaDocument } from './schema-document.ts';

/** RFC 7643 section 4.1, with the characteristics of section 8.7.1. */
export const userDocument: SchemaDocument = {
  id: USER_SCHEMA,
  name: 'User',
  description: 'A person who may sign in.',
  attributes: [
    attribute('userName', 'The name the person signs in with.', { required: true, uniqueness: 'server' }),
    complex('name', 'The parts of the name of the person.', [
      attribute('formatted', 'The whole name, ready to be shown.'),
      attribute('familyName', 'The family name.'),
      attribute('givenName', 'The given name.'),
      attribute('middleName', 'The middle names.'),
      attribute('honorificPrefix', 'A title before the name.'),
      attribute('honorificSuffix', 'A title after the name.'),
    ]),
    attribute('displayName', 'The name to show for the person.'),
    attribute('nickName', 'The name the person is called by.'),
    attribute('profileUrl', 'A page about the person.', { type: 'reference', referenceTypes: ['external'] }),
    attribute('title', 'The position of the person, such as Vice President.'),
    attribute('userType', 'The relation to the organisation, such as Contractor.'),
    attribute('preferredLanguage', 'The language the person prefers, as in Accept-Language.'),
    attribute('locale', 'How dates, numbers and currencies are written for the person.'),
    attribute('timezone', 'The time zone in the Olson form, such as America/Los_Angeles.'),
    attribute('active', 'Whether the person may sign in now.', { type: 'boolean' }),
    attribute('password', 'The secret of the person; never shown.', {
      mutability: 'writeOnly',
      returned: 'never',
    }),
    plural('emails', 'Electronic mail addresses.', {}, ['work', 'home', 'other']),
    plural('phoneNumbers', 'Telephone numbers.', {}, ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    plural('ims', 'Instant messaging addresses.'),
    plural(
      'photos',
      'Pictures of the person.',
      { type: 'reference', caseExact: true, referenceTypes: ['external'] },
      ['photo', 'thumbnail'],
    ),
    complex(
      'addresses',
      'Postal addresses.',
      [
        attribute('formatted', 'The whole address, ready to be printed.'),
        attribute('streetAddress', 'Street, house number and the like.'),
        attribute('locality', 'The city.'),
        attribute('region', 'The state or region.'),
        attribute('postalCode', 'The postal code.'),
        attribute('country', 'The country, as two letters of ISO 3166-1.'),
        attribute('type', 'What the address is used for.', { canonicalValues: ['work', 'home', 'other'] }),
        attribute('primary', 'Whether this is the preferred address; at most one is.', { type: 'boolean' }),
      ],
      { multiValued: true },
    ),
    complex(
      'groups',
      'The groups the person belongs to; changed through the groups.',
      [
        attribute('value', 'The id of the group.', { mutability: 'readOnly' }),
        attribute('$ref', 'Where the group lives.', reference(['Group'], 'readOnly')),
        attribute('display', 'The name of the group.', { mutability: 'readOnly' }),
        attribute('type', 'Whether the membership is direct or through another group.', {
          mutability: 'readOnly',
          canonicalValues: ['direct', 'indirect'],
        }),
      ],
      { multiValued: true, mutability: 'readOnly' },
    ),
    plural('entitlements', 'Things the person has a right to.'),
    plural('roles', 'Roles of the person.'),
    plural('x509Certificates', 'Certificates issued to the person.', { type: 'binary', caseExact: true }),
  ],
};

/** RFC 7643 section 4.2. Member ids are exact in case, as ids are (section 3.1). */
export const groupDocument: SchemaDocument = {
  id: GROUP_SCHEMA,
  name: 'Group',
  description: 'A set of people and groups.',
  attributes: [
    attribute('displayName', 'The name of the group.', { required: true }),
    complex(
      'members',
      'Who belongs to the group.',
      [
        attribute('value', 'The id of the member.', { caseExact: true, mutability: 'immutable' }),
        attribute('$ref', 'Where the member lives.', reference(['User', 'Group'], 'immutable')),
        attribute('display', 'The name of the member.', { mutability: 'immutable' }),
        attribute('type', 'Whether the member is a person or a group.', {
          mutability: 'immutable',
          canonicalValues: ['User', 'Group'],
        }),
      ],
      { multiValued: true },
    ),
  ],
};

/** RFC 7643 section 4.3. */
export const enterpriseUserDocument: SchemaDocument = {
  id: ENTERPRISE_USER_SCHEMA,
  name: 'EnterpriseUser',
  description: 'What an employer knows of a person.',
  attributes: [
    attribute('employeeNumber', 'The number the employer gave the person.'),
    attribute('costCenter', 'The cost centre.'),
    attribute('organization', 'The organisation.'),
    attribute('division', 'The division.'),
    attribute('department', 'The department.'),
    complex('manager', 'To whom the person reports.', [
      attribute('value', 'The id of the manager.'),
      attribute('$ref', 'Where the manager lives.', reference(['User'], 'readWrite')),
      attribute('displayName', 'The name of the manager.', { mutability: 'readOnly' }),
    ]),
  ],
};
