import { GENESYS_USER_SCHEMA } from '../scim/resource.ts';
import { attribute, complex, plural, type SchemaDocument } from './schema-document.ts';
import { enterpriseUserDocument, userDocument } from './standard-schemas.ts';

const servedUserAttributes = new Set([
  'userName',
  'displayName',
  'title',
  'active',
  'password',
  'emails',
  'phoneNumbers',
  'groups',
  'roles',
]);

const phoneTypes = [
  'work',
  'work2',
  'work3',
  'work4',
  'home',
  'mobile',
  'other',
  'microsoftteams',
  'zoomphone',
];

/** Genesys Cloud serves a part of the standard user: there is no `name` of parts, and displayName is required. */
export const genesysUserDocument: SchemaDocument = {
  ...userDocument,
  attributes: userDocument.attributes
    .filter(({ name }) => servedUserAttributes.has(name))
    .map((known) => {
      if (known.name === 'displayName') return { ...known, required: true };
      if (known.name === 'emails') return plural('emails', known.description, {}, ['work', 'other']);
      if (known.name === 'phoneNumbers') return plural('phoneNumbers', known.description, {}, phoneTypes);
      return known;
    }),
};

export const genesysEnterpriseDocument: SchemaDocument = {
  ...enterpriseUserDocument,
  attributes: [
    ...enterpriseUserDocument.attributes.filter(
      ({ name }) => name !== 'costCenter' && name !== 'organization',
    ),
    attribute('dateHire', 'The day of hire, as YYYY-MM-DD.'),
  ],
};

const proficient = (name: string, description: string) =>
  complex(
    name,
    description,
    [
      attribute('name', 'The name, exact in case.', { required: true, caseExact: true }),
      attribute('proficiency', 'How well, from 0.0 to 5.0.', { type: 'decimal' }),
    ],
    { multiValued: true },
  );

export const genesysExtensionDocument: SchemaDocument = {
  id: GENESYS_USER_SCHEMA,
  name: 'GenesysUser',
  description: 'What a contact centre knows of a person.',
  attributes: [
    proficient('routingSkills', 'Skills by which calls are routed; at most 50.'),
    proficient('routingLanguages', 'Languages by which calls are routed; at most 50.'),
    complex(
      'externalIds',
      'Ids of the person in other systems.',
      [
        attribute('authority', 'The other system.', { required: true, caseExact: true }),
        attribute('value', 'The id there.', { required: true, caseExact: true }),
      ],
      { multiValued: true },
    ),
  ],
};
