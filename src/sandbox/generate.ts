import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../scim/resource.ts';
import type { SandboxData, SandboxGroup, SandboxUser } from './data.ts';
import {
  departments,
  familyNames,
  givenNames,
  languages,
  roles,
  rolesByTitle,
  skills,
} from './generated-words.ts';
import { randomUuid, seededRandom } from './random.ts';

export interface DirectorySize {
  readonly people: number;
  readonly groups: number;
  readonly seed: number;
  /** On average; the sizes of groups vary around it. */
  readonly membersPerGroup?: number;
}

const DEFAULT_MEMBERS = 25;
const TEAM = 12;
const SHARE_INACTIVE = 0.03;
/** Each so many groups are nobody's. */
const UNOWNED = 10;
const MOST_SKILLS = 6;
const MOST_LANGUAGES = 2;
const BEST = 5;

/** One value for all who hold the same, for there may be 100,000 people. */
const levelsOf = (names: readonly string[]) =>
  names.map((name) => Array.from({ length: BEST }, (_, level) => ({ name, proficiency: level + 1 })));
const skillLevels = levelsOf(skills);
const languageLevels = levelsOf(languages);
const titles = Object.keys(rolesByTitle);
const heldByTitle = new Map(
  Object.entries(rolesByTitle).map(([title, held]) => [title, held.map((value) => ({ value }))]),
);

/** Invents a contact centre of any size; the same size and seed give the same people. */
export function generateDirectory({
  people,
  groups,
  seed,
  membersPerGroup = DEFAULT_MEMBERS,
}: DirectorySize): SandboxData {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[], otherwise: T): T =>
    list[Math.floor(random() * list.length)] ?? otherwise;
  /** At least one and at most so many neighbours of a list, each on a level of its own. */
  const some = <T>(list: readonly (readonly T[])[], most: number): readonly T[] => {
    const start = Math.floor(random() * list.length);
    const count = 1 + Math.floor(random() * most);
    const neighbours = [...list, ...list].slice(start, start + count);
    return neighbours.flatMap((levels) => levels[Math.floor(random() * levels.length)] ?? []);
  };
  const ids = Array.from({ length: people }, () => randomUuid(random));

  const users = ids.map((id, index): SandboxUser => {
    const displayName = `${pick(givenNames, 'Ada')} ${pick(familyNames, 'Abel')}`;
    const userName = `${displayName.toLowerCase().replace(' ', '.')}.${index + 1}@example.com`;
    const manager = ids[Math.floor(index / TEAM)];
    const title = pick(titles, 'Agent');
    return {
      id,
      userName,
      displayName,
      active: random() >= SHARE_INACTIVE,
      externalId: `hr-${100_000 + index}`,
      title,
      emails: [{ value: userName, type: 'work', primary: true }],
      roles: heldByTitle.get(title) ?? [],
      [ENTERPRISE_USER_SCHEMA]: {
        department: pick(departments, 'Support'),
        division: 'Home',
        employeeNumber: String(100_000 + index),
        ...(manager !== undefined && manager !== id && { manager: { value: manager } }),
      },
      [GENESYS_USER_SCHEMA]: {
        routingSkills: some(skillLevels, MOST_SKILLS),
        routingLanguages: some(languageLevels, MOST_LANGUAGES),
      },
    };
  });

  const managers = Math.ceil(people / TEAM);
  const made = Array.from({ length: groups }, (_, index): SandboxGroup => {
    const size = Math.min(people, Math.round(membersPerGroup * (0.5 + random())));
    const members = new Set<string>();
    while (members.size < size) members.add(pick(ids, ''));
    const owner = index % UNOWNED === UNOWNED - 1 ? undefined : ids[index % managers];
    return {
      id: randomUuid(random),
      displayName: `${pick(departments, 'Support')} ${index + 1}`,
      externalId: `hris_grp_${1_000 + index}`,
      members: [...members].map((value) => ({ value, type: 'User' })),
      ...(owner !== undefined && { owners: [owner] }),
    };
  });
  return { users, groups: made, skills, languages, roles };
}
