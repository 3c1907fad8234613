import { GENESYS_USER_SCHEMA, isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';
import type { ScimFace } from './face.ts';
import { badRequest } from './refusal.ts';
import type { Attributes } from './stored.ts';
import type { Switches } from './switches.ts';

/** The skills, languages and roles of the organisation; undefined when nobody said which there are. */
export interface Catalogue {
  readonly skills: ReadonlySet<string> | undefined;
  readonly languages: ReadonlySet<string> | undefined;
  readonly roles: ReadonlySet<string> | undefined;
}

const MAX_PROFICIENCIES = 50;

/** What Genesys Cloud asks of a user beyond the schema, and what it adds to a new one. */
export function reviewGenesys(switches: Switches, catalogue: Catalogue): ScimFace['review'] {
  const mustExist = (
    kind: string,
    names: readonly string[],
    known: ReadonlySet<string> | undefined,
  ): void => {
    if (known === undefined || switches.unknownName === 'accept') return;
    const stranger = names.find((name) => !known.has(name));
    if (stranger !== undefined) throw badRequest('invalidValue', `There is no ${kind} named ${stranger}.`);
  };

  return (type, attributes, before) => {
    if (type.name === 'Group') return attributes;
    const extension = attributes[GENESYS_USER_SCHEMA];
    const held = isComplex(extension) ? extension : {};
    for (const list of [held.routingSkills, held.routingLanguages]) {
      if (isMultiValued(list) && list.length > MAX_PROFICIENCIES) {
        throw badRequest('invalidValue', `At most ${MAX_PROFICIENCIES} skills or languages are allowed.`);
      }
    }
    mustExist('skill', texts(held.routingSkills, 'name'), catalogue.skills);
    mustExist('language', texts(held.routingLanguages, 'name'), catalogue.languages);
    mustExist('role', texts(attributes.roles, 'value'), catalogue.roles);
    return before === undefined ? withBeginnings(attributes, switches.defaultRole) : attributes;
  };
}

function texts(list: ScimValue | undefined, name: string): readonly string[] {
  if (!isMultiValued(list)) return [];
  return list.flatMap((one: ScimValue) => {
    const text = isComplex(one) ? one[name] : undefined;
    return typeof text === 'string' ? [text] : [];
  });
}

/** A new user is active and holds the default role. */
function withBeginnings(attributes: Attributes, defaultRole: string): Attributes {
  const { active = true, roles } = attributes;
  const held: readonly ScimValue[] = isMultiValued(roles) ? roles : [];
  const hasDefault = defaultRole === '' || texts(held, 'value').includes(defaultRole);
  return { ...attributes, active, ...(!hasDefault && { roles: [...held, { value: defaultRole }] }) };
}
