import { roles, rolesByTitle } from '../src/sandbox/generated-words.ts';
import { ENTERPRISE_USER_SCHEMA } from '../src/scim/resource.ts';
import { grantsOf, type PersonnelRecord, skillByDepartment } from './access.ts';
import type { DesiredGroup } from './directory.ts';

const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;
const departments = Object.keys(skillByDepartment);
const grantedRoles = [...new Set(Object.values(rolesByTitle).flat())];

/** The grants of a group, as a part of its declaration: by unit where there is one, else the role that everybody has. */
export function printGrants({ rule }: DesiredGroup): string {
  if (rule === undefined) return '    roles: [employee]\n';
  const { skill, roles: granted } = grantsOf(rule.unit);
  return `    skills: [{ skill: ${keyOf(skill.name)}, proficiency: ${skill.proficiency} }]
    roles: [${granted.join(', ')}]
`;
}

/** The catalogue, who may hold which role, and where department and title come from. */
export const accessFile = `defaults: { skills: exact, roles: exact }
skills:
${Object.values(skillByDepartment).map(printEntry).join('')}roles:
${roles.map(printEntry).join('')}rolePolicy:
  allow:
    by: ${DEPARTMENT}
    rules:
${departments.map((department) => `      ${department}: [${grantedRoles.join(', ')}]\n`).join('')}    otherwise: []
sources:
  personnel: { csv: personnel.csv }
attributeMappings:
  personnel:
    source: personnel
    match: { externalId: employeeId }
    set:
      title: jobTitle
      ${DEPARTMENT}: '$lookup({ ${departments.map((name) => `"${codeOf(name)}": "${name}"`).join(', ')} }, departmentCode)'
`;

export function personnelFile(records: readonly PersonnelRecord[]): string {
  const rows = records.map((record) =>
    [record.employeeId, record.title, codeOf(record.department)].join(','),
  );
  return `employeeId,jobTitle,departmentCode\n${rows.join('\n')}\n`;
}

function printEntry(name: string): string {
  return `  ${keyOf(name)}: { name: ${name} }\n`;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function codeOf(department: string): string {
  return department.slice(0, 3).toUpperCase();
}
