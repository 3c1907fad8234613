import { attribute, complex, EXACT, MANY, texts } from './attribute-builder.ts';
import { enterpriseUserSchema, groupSchema, userSchema } from './core-schemas.ts';
import { GENESYS_USER_SCHEMA, sameName } from './resource.ts';
import type { AttributeTraits, ResourceSchema } from './schema.ts';

/** What Genesys Cloud keeps of the core schema of users; what it does not know it refuses (genesys-cloud.md section 3). */
const CORE_ATTRIBUTES = [
  'userName',
  'displayName',
  'title',
  'active',
  'password',
  'emails',
  'phoneNumbers',
  'photos',
  'groups',
  'roles',
];

const ENTERPRISE_ATTRIBUTES = ['employeeNumber', 'division', 'department', 'manager'];

const proficiencies = (name: string): AttributeTraits =>
  complex(
    name,
    [attribute('name', 'string', { ...EXACT, required: true }), attribute('proficiency', 'decimal')],
    MANY,
  );

/** What Genesys Cloud adds to a user: names of skills and external ids are case-sensitive there. */
const genesysUserSchema: ResourceSchema = {
  id: GENESYS_USER_SCHEMA,
  attributes: [
    proficiencies('routingSkills'),
    proficiencies('routingLanguages'),
    complex(
      'externalIds',
      [
        attribute('authority', 'string', { ...EXACT, required: true }),
        attribute('value', 'string', { ...EXACT, required: true }),
      ],
      MANY,
    ),
  ],
};

/** The schemas of a Genesys Cloud organisation. */
export const GENESYS_SCHEMAS: readonly ResourceSchema[] = [
  only(userSchema, CORE_ATTRIBUTES),
  groupSchema,
  only(enterpriseUserSchema, ENTERPRISE_ATTRIBUTES, texts('dateHire')),
  genesysUserSchema,
];

function only(
  { id, attributes }: ResourceSchema,
  names: readonly string[],
  more: readonly AttributeTraits[] = [],
): ResourceSchema {
  const kept = attributes.filter(({ name }) => names.some((known) => sameName(known, name)));
  return { id, attributes: [...kept, ...more] };
}
