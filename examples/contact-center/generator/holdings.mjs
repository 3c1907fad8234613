import { catalogued, givenByHand, neverGiven } from './reality.mjs';

const GENESYS = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

/** Every user of Genesys Cloud has this role; it is not ours. */
const EVERYBODY = 'employee';

/**
 * The skills, languages and roles of the organisation: those of the catalogue, and those that are not ours.
 *
 * @param manifest all manifest files, merged
 */
export function listHoldings(manifest) {
  const names = (kind) =>
    [...Object.values(manifest[kind]).map(({ name }) => name), ...catalogued[kind]].sort();
  return { skills: names('skills'), languages: names('languages'), roles: [EVERYBODY, ...names('roles')] };
}

/**
 * The people with what they hold now: what the groups grant in which they are now, except where reality differs.
 *
 * @param membersOf who is in a group now, by its key
 */
export function equip(people, manifest, membersOf) {
  const held = new Map(people.map(({ userName }) => [userName, []]));
  for (const [key, group] of Object.entries(manifest.groups)) {
    const grants = grantsOf(group, manifest);
    for (const userName of membersOf(key)) held.get(userName).push(...grants);
  }
  return people.map((person) => {
    const [account] = person.userName.split('@');
    const lacked = neverGiven[account] ?? [];
    const granted = held.get(person.userName).filter(({ name }) => !lacked.includes(name));
    return { ...person, ...attributesOf([...granted, ...(givenByHand[account] ?? [])]) };
  });
}

/** What a group grants, as the server names it. */
function grantsOf(group, manifest) {
  return ['skills', 'languages', 'roles'].flatMap((kind) => {
    const list = Array.isArray(group[kind]) ? group[kind] : (group[kind]?.grant ?? []);
    return list.map((entry) => {
      const key = entry.skill ?? entry.language ?? entry;
      return { kind, name: manifest[kind][key].name, proficiency: entry.proficiency };
    });
  });
}

function attributesOf(held) {
  const skills = proficiencies(held.filter(({ kind }) => kind === 'skills'));
  const languages = proficiencies(held.filter(({ kind }) => kind === 'languages'));
  const roles = held.filter(({ kind }) => kind === 'roles').map(({ name }) => name);
  return {
    roles: [EVERYBODY, ...new Set(roles)].map((value) => ({ value })),
    ...(skills.length + languages.length > 0 && {
      [GENESYS]: {
        ...(skills.length > 0 && { routingSkills: skills }),
        ...(languages.length > 0 && { routingLanguages: languages }),
      },
    }),
  };
}

/** One entry for each name, with the highest proficiency; Genesys Cloud has one for everything that is held. */
function proficiencies(held) {
  const highest = new Map();
  for (const { name, proficiency = 3 } of held) {
    highest.set(name, Math.max(proficiency, highest.get(name) ?? 0));
  }
  return [...highest].map(([name, proficiency]) => ({ name, proficiency }));
}
