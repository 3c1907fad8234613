import { slapdNames } from '../../support/slapd.ts';

/** A directory of `people` people, with what real ones have: several values, bytes, groups, a part that is elsewhere. */
export function companyLdif(people: number): string {
  const { baseDn, readerDn, readerPassword, limitedDn } = slapdNames;
  const entries = [
    'dn: dc=company,dc=com\nobjectClass: dcObject\nobjectClass: organization\ndc: company\no: Company',
    `dn: ${baseDn}\nobjectClass: organizationalUnit\nou: people`,
    ...[readerDn, limitedDn].map(
      (dn) =>
        `dn: ${dn}\nobjectClass: person\ncn: ${dn.slice(3, 10)}\nsn: x\nuserPassword: ${readerPassword}`,
    ),
    ...Array.from({ length: people }, (_, index) => person(index + 1)),
    `dn: ou=elsewhere,${baseDn}\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\nref: ldap://other.company.com/ou=people,dc=other`,
  ];
  return `${entries.join('\n\n')}\n`;
}

function person(number: number): string {
  const uid = `p${String(number).padStart(4, '0')}`;
  const lines = [
    `dn: uid=${uid},${slapdNames.baseDn}`,
    'objectClass: inetOrgPerson',
    `uid: ${uid}`,
    `cn: Person ${number}`,
    `sn:: ${Buffer.from(`Müller ${number}`).toString('base64')}`,
    `employeeNumber: ${number}`,
    `employeeType: staff`,
    // The first has two groups, the second one, all others none.
    ...(number === 1 ? [memberOf('support'), memberOf('escalations')] : []),
    ...(number === 2 ? [memberOf('support')] : []),
    ...(number === 3 ? ['title: Team Lead', 'title: Agent'] : number % 2 === 0 ? ['title: Agent'] : []),
    ...(number === 4 ? [`jpegPhoto:: ${photo}`] : []),
  ];
  return lines.join('\n');
}

export const photo = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x0a]).toString('base64');

function memberOf(group: string): string {
  return `memberOf: cn=${group},ou=groups,dc=company,dc=com`;
}
