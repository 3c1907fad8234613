import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../scim/resource.ts';
import type { SandboxData, SandboxGroup, SandboxUser } from './data.ts';
import { randomUuid, seededRandom } from './random.ts';

export interface DirectorySize {
  readonly people: number;
  readonly groups: number;
  readonly seed: number;
  /** On average; the sizes of groups vary around it. */
  readonly membersPerGroup?: number;
}

const givenNames = [
  'Ada',
  'Ben',
  'Chiara',
  'Deniz',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Liam',
];
const familyNames = [
  'Abel',
  'Berg',
  'Conti',
  'Dahl',
  'Evans',
  'Fischer',
  'Gomez',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
];
const departments = ['Support', 'Sales', 'Billing', 'Retention', 'Back Office', 'Quality'];
const titles = ['Agent', 'Senior Agent', 'Team Lead', 'Supervisor', 'Analyst'];
const skills = [
  'Billing',
  'Cancellation',
  'Complaints',
  'Hardware',
  'Invoices',
  'Onboarding',
  'Payments',
  'Technical',
];
const roles = ['employee', 'agent', 'supervisor', 'admin'];

const DEFAULT_MEMBERS = 25;
const SHARE_INACTIVE = 0.03;

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
  const ids = Array.from({ length: people }, () => randomUuid(random));

  const users = ids.map((id, index): SandboxUser => {
    const displayName = `${pick(givenNames, 'Ada')} ${pick(familyNames, 'Abel')}`;
    const userName = `${displayName.toLowerCase().replace(' ', '.')}.${index + 1}@example.com`;
    const manager = ids[Math.floor(index / 12)];
    return {
      id,
      userName,
      displayName,
      active: random() >= SHARE_INACTIVE,
      externalId: `hr-${100_000 + index}`,
      title: pick(titles, 'Agent'),
      emails: [{ value: userName, type: 'work', primary: true }],
      roles: [{ value: 'employee' }, { value: pick(roles.slice(1), 'agent') }],
      [ENTERPRISE_USER_SCHEMA]: {
        department: pick(departments, 'Support'),
        division: 'Home',
        employeeNumber: String(100_000 + index),
        ...(manager !== undefined && manager !== id && { manager: { value: manager } }),
      },
      [GENESYS_USER_SCHEMA]: {
        routingSkills: [{ name: pick(skills, 'Billing'), proficiency: 1 + Math.floor(random() * 5) }],
      },
    };
  });

  const made = Array.from({ length: groups }, (_, index): SandboxGroup => {
    const size = Math.min(people, Math.round(membersPerGroup * (0.5 + random())));
    const members = new Set<string>();
    while (members.size < size) members.add(pick(ids, ''));
    return {
      id: randomUuid(random),
      displayName: `${pick(departments, 'Support')} ${index + 1}`,
      externalId: `hris_grp_${1_000 + index}`,
      members: [...members].map((value) => ({ value, type: 'User' })),
    };
  });
  return { users, groups: made, skills, roles };
}
