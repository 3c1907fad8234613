import type { SandboxUser } from '../src/sandbox/data.ts';
import { rolesByTitle } from '../src/sandbox/generated-words.ts';
import {
  ENTERPRISE_USER_SCHEMA,
  GENESYS_USER_SCHEMA,
  isComplex,
  isMultiValued,
  type ScimValue,
} from '../src/scim/resource.ts';

/** A department and a title: from them follows what somebody may do. */
export interface Unit {
  readonly department: string;
  readonly title: string;
}

/** A row of the personnel records. */
export interface PersonnelRecord extends Unit {
  readonly employeeId: string;
}

/** Somebody as the directory has them, and as the personnel department has. */
export interface Employee {
  readonly user: SandboxUser;
  readonly record: PersonnelRecord;
}

/** The skill that comes with a department. What else people can do, nobody declares. */
export const skillByDepartment: Readonly<Record<string, string>> = {
  Support: 'Technical',
  Sales: 'Payments',
  Billing: 'Billing',
  Retention: 'Cancellation',
  'Back Office': 'Invoices',
  Quality: 'Complaints',
};

/** How well one should know it. */
const levelByTitle: Readonly<Record<string, number>> = {
  Agent: 2,
  'Senior Agent': 3,
  Analyst: 3,
  'Team Lead': 4,
  Supervisor: 5,
};
const declaredSkills = new Set(Object.values(skillByDepartment));

/** What is granted to the people of a unit. */
export function grantsOf({ department, title }: Unit) {
  return {
    skill: { name: skillByDepartment[department] ?? '', proficiency: levelByTitle[title] ?? 1 },
    roles: rolesByTitle[title] ?? [],
  };
}

/** Of so many people one has drifted since the last apply. */
const PEOPLE_PER_DRIFT = 1_000;

/** Gives a person the skill of the unit, but for some who hold too little, too much, or what they held before. */
export function employ(user: SandboxUser, index: number): Employee {
  const unit = unitOf(user);
  const { skill, roles } = grantsOf(unit);
  const record = { ...unit, employeeId: String(user.externalId) };
  const asGranted = withSkills(user, [skill]);
  if (index % PEOPLE_PER_DRIFT !== 0) return { user: asGranted, record };
  switch ((index / PEOPLE_PER_DRIFT) % 4) {
    case 0:
      return { user: asGranted, record: { ...record, title: transferred(unit.title) } };
    case 1:
      return { user: withSkills(user, []), record };
    case 2:
      return { user: withSkills(user, [{ ...skill, proficiency: 1 }]), record };
    default:
      return { user: withRole(asGranted, roles.includes('agent') ? 'supervisor' : 'agent'), record };
  }
}

export function unitOf(user: SandboxUser): Unit {
  const enterprise = user[ENTERPRISE_USER_SCHEMA];
  return {
    department: isComplex(enterprise) ? String(enterprise.department) : '',
    title: String(user.title),
  };
}

function transferred(title: string): string {
  return title === 'Agent' ? 'Senior Agent' : 'Agent';
}

function withSkills(user: SandboxUser, declared: readonly ScimValue[]): SandboxUser {
  const genesys = user[GENESYS_USER_SCHEMA];
  if (!isComplex(genesys)) return user;
  const others = listAt(genesys.routingSkills).filter(
    (skill) => !isComplex(skill) || !declaredSkills.has(String(skill.name)),
  );
  return { ...user, [GENESYS_USER_SCHEMA]: { ...genesys, routingSkills: [...others, ...declared] } };
}

function withRole(user: SandboxUser, role: string): SandboxUser {
  return { ...user, roles: [...listAt(user.roles), { value: role }] };
}

function listAt(value: ScimValue | undefined): readonly ScimValue[] {
  return value !== undefined && isMultiValued(value) ? value : [];
}
