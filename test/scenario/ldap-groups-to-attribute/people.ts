import { slapdNames } from '../../support/slapd.ts';

type Person = readonly [employeeNumber: string, ...groups: string[]];

/** An LDAP directory of these people, by uid, as LDIF. */
export function peopleInGroups(people: Readonly<Record<string, Person>>): string {
  const { baseDn, readerDn, readerPassword } = slapdNames;
  const entries = [
    [
      'dn: dc=company,dc=com',
      'objectClass: dcObject',
      'objectClass: organization',
      'dc: company',
      'o: Company',
    ],
    [`dn: ${baseDn}`, 'objectClass: organizationalUnit', 'ou: people'],
    [`dn: ${readerDn}`, 'objectClass: person', 'cn: reader', 'sn: reader', `userPassword: ${readerPassword}`],
    ...Object.entries(people).map(([uid, [employeeNumber, ...groups]]) => [
      `dn: uid=${uid},${baseDn}`,
      'objectClass: inetOrgPerson',
      `uid: ${uid}`,
      `cn: ${uid}`,
      `sn: ${uid}`,
      `employeeNumber: ${employeeNumber}`,
      ...groups.map((group) => `memberOf: cn=${group},ou=groups,dc=company,dc=com`),
    ]),
  ];
  return `${entries.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
