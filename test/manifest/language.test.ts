import { describe, expect, it } from 'vitest';
import { printPath } from '../../src/scim/path.ts';
import { faultsOf, folderOf, loadFiles } from './folder.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A manifest that says everything that can be said about access, attributes and people. */
const files = {
  'rollcall.yaml': `
version: 1
include: [access/*.yaml, people.yaml]
defaults: { membership: exact, skills: exact, languages: at-least }
skills:
  tech: { name: "Tech Support", id: 4711 }
  billing: { name: Billing }
languages:
  german: { id: 0815 }
safety: { protectedUsers: [break.glass@company.com] }
`,
  'access/groups.yaml': `
roles:
  agent: { name: Agent }
  admin: { name: Admin }
groups:
  support:
    displayName: Support
    members: [jane@company.com]
    skills: [billing, { skill: tech, proficiency: 2.5 }]
    languages: { mode: exact, grant: [{ language: german }] }
    roles: { mode: at-least, grant: [agent] }
    attributes:
      "urn:acme:2.0:Group:costCenter": 0042
      nickName: null
  desk:
    displayName: Desk
    languages: []
`,
  'access/policy.yaml': `
rolePolicy:
  allow:
    by: ${enterprise}:department
    rules: { Support: [agent], IT: [agent, admin] }
    otherwise: []
  conflicts: [{ roles: [agent, admin], reason: separation of duties }]
  limits: { admin: { min: 2, max: 5 }, agent: { max: 100 } }
  nesting: { restrictedParents: [desk] }
  requireApproval: [admin]
  waivers:
    - { rule: conflicts, user: jane@company.com, role: admin, until: 2027-01-31, reason: AUD-7, owner: "@security" }
`,
  'access/waivers.yaml': `
rolePolicy:
  waivers:
    - { rule: limits, role: admin, until: 2027-02-28, reason: AUD-8, owner: "@security" }
    - { rule: nesting, group: desk, until: 2027-02-28, reason: AUD-9, owner: "@security" }
    - { rule: allow, user: sam@company.com, until: 2027-02-28, reason: AUD-10, owner: "@security" }
`,
  'people.yaml': `
sources:
  file: { csv: data/hr.csv, delimiter: ";" }
  document: { yaml: data/hr.yaml, items: data.people }
  lines: { ndjson: data/hr.ndjson }
  api:
    http:
      url: https://hr.company.com/people
      auth: { username: reader, password: { file: /run/secrets/hr } }
      headers: { Accept: application/json, X-Api-Key: { env: HR_KEY } }
      items: data
      next: links.next
      timeout: 5
  ldap:
    ldap:
      url: ldaps://ldap.company.com
      bindDn: cn=reader,dc=company,dc=com
      bindPassword: { env: LDAP_PASSWORD }
      baseDn: ou=people,dc=company,dc=com
      filter: (objectClass=inetOrgPerson)
      attributes: [employeeNumber, "memberOf[]"]
      caFile: certificates/ca.pem
      pageSize: 500
attributeMappings:
  hr:
    source: file
    match: { externalId: employeeId }
    set:
      title: jobTitle
      ${enterprise}:department: { value: dept.name, default: Support }
      emails[type eq "work"].value: { value: mail, whenMissing: keep }
      emails[type eq "home"].value: 'home ? home : "none"'
    whenMissing: clear
    unmatched: error
  groups:
    source: ldap
    match: { externalId: employeeNumber }
    set: { ${enterprise}:division: "$join(memberOf, ', ')" }
users:
  new.hire@company.com: { create: true, owner: "@hr", attributes: { displayName: New Hire } }
  jane@company.com: { active: false }
`,
};

describe('the language of access', () => {
  it('has a catalogue, by kind and key', async () => {
    const { catalogue } = await loadFiles(files);
    const shown = catalogue.map(({ kind, key, name, id, origin: { path } }) => ({
      kind,
      key,
      name,
      id,
      path,
    }));
    expect(shown).toEqual([
      { kind: 'language', key: 'german', name: undefined, id: '0815', path: ['languages', 'german'] },
      { kind: 'role', key: 'admin', name: 'Admin', id: undefined, path: ['roles', 'admin'] },
      { kind: 'role', key: 'agent', name: 'Agent', id: undefined, path: ['roles', 'agent'] },
      { kind: 'skill', key: 'billing', name: 'Billing', id: undefined, path: ['skills', 'billing'] },
      { kind: 'skill', key: 'tech', name: 'Tech Support', id: '4711', path: ['skills', 'tech'] },
    ]);
  });

  it('has grants, with the mode of the group or of the defaults', async () => {
    const { groups, locate } = await loadFiles(files);
    const at = (...path: (string | number)[]) => ({ file: 'access/groups.yaml', path: ['groups', ...path] });
    const [desk, support] = groups;
    expect(desk?.grants).toEqual([
      { kind: 'language', mode: 'at-least', items: [], origin: at('desk', 'languages') },
    ]);
    const tech = at('support', 'skills', 1, 'skill');
    expect(support?.grants).toEqual([
      {
        kind: 'language',
        mode: 'exact',
        items: [{ key: 'german', origin: at('support', 'languages', 'grant', 0, 'language') }],
        origin: at('support', 'languages'),
      },
      {
        kind: 'role',
        mode: 'at-least',
        items: [{ key: 'agent', origin: at('support', 'roles', 'grant', 0) }],
        origin: at('support', 'roles'),
      },
      {
        kind: 'skill',
        mode: 'exact',
        items: [
          { key: 'billing', origin: at('support', 'skills', 0) },
          { key: 'tech', proficiency: 2.5, origin: tech },
        ],
        origin: at('support', 'skills'),
      },
    ]);
    expect(locate(tech)).toMatchObject({ file: 'access/groups.yaml', line: 9, column: 32 });
  });

  it('has a role policy whose lists grow from file to file', async () => {
    const { rolePolicy } = await loadFiles(files);
    const policy = (...path: (string | number)[]) => ({
      file: 'access/policy.yaml',
      path: ['rolePolicy', ...path],
    });
    expect(rolePolicy).toEqual({
      allow: {
        by: { kind: 'path', schema: enterprise, attribute: 'department' },
        byText: `${enterprise}:department`,
        rules: [
          { value: 'Support', roles: ['agent'], origin: policy('allow', 'rules', 'Support') },
          { value: 'IT', roles: ['agent', 'admin'], origin: policy('allow', 'rules', 'IT') },
        ],
        otherwise: [],
        origin: policy('allow'),
      },
      conflicts: [
        { roles: ['agent', 'admin'], reason: 'separation of duties', origin: policy('conflicts', 0) },
      ],
      limits: [
        { role: 'admin', min: 2, max: 5, origin: policy('limits', 'admin') },
        { role: 'agent', max: 100, origin: policy('limits', 'agent') },
      ],
      restrictedParents: [{ group: 'desk', origin: policy('nesting', 'restrictedParents', 0) }],
      requireApproval: [{ role: 'admin', origin: policy('requireApproval', 0) }],
      waivers: [
        expect.objectContaining({
          rule: 'conflicts',
          user: 'jane@company.com',
          origin: policy('waivers', 0),
        }),
        {
          rule: 'limits',
          role: 'admin',
          until: '2027-02-28',
          reason: 'AUD-8',
          owner: '@security',
          origin: { file: 'access/waivers.yaml', path: ['rolePolicy', 'waivers', 0] },
        },
        expect.objectContaining({ rule: 'nesting', group: 'desk' }),
        expect.objectContaining({ rule: 'allow', user: 'sam@company.com' }),
      ],
    });
  });

  it('protects people', async () => {
    const { safety } = await loadFiles(files);
    expect(safety.protectedUsers).toEqual(['break.glass@company.com']);
  });
});

describe('the language of attributes', () => {
  it('has attributes of groups; digits behind a zero are text', async () => {
    const { groups } = await loadFiles(files);
    const [desk, support] = groups;
    expect(desk?.attributes).toEqual([]);
    expect(support?.attributes.map(({ path, value }) => [printPath(path), value])).toEqual([
      ['urn:acme:2.0:Group:costCenter', '0042'],
      ['nickName', null],
    ]);
  });

  it('has mappings, each attribute with what happens when it is missing', async () => {
    const { mappings } = await loadFiles(files);
    expect(mappings.map(({ name, source, unmatched }) => [name, source, unmatched])).toEqual([
      ['groups', 'ldap', 'warn'],
      ['hr', 'file', 'error'],
    ]);
    const [groups, hr] = mappings;
    expect(groups?.set).toMatchObject([{ expression: "$join(memberOf, ', ')", whenMissing: 'keep' }]);
    expect(hr?.match).toEqual({
      path: { kind: 'path', attribute: 'externalId' },
      expression: 'employeeId',
      origin: { file: 'people.yaml', path: ['attributeMappings', 'hr', 'match', 'externalId'] },
    });
    const shown = hr?.set.map(({ path, origin: _, ...rest }) => ({ ...rest, path: printPath(path) }));
    expect(shown).toEqual([
      { path: 'title', expression: 'jobTitle', whenMissing: 'clear' },
      { path: `${enterprise}:department`, expression: 'dept.name', default: 'Support', whenMissing: 'clear' },
      { path: 'emails[type eq "work"].value', expression: 'mail', whenMissing: 'keep' },
      { path: 'emails[type eq "home"].value', expression: 'home ? home : "none"', whenMissing: 'clear' },
    ]);
  });

  it('has sources, with references where secrets are', async () => {
    const { sources } = await loadFiles(files);
    const at = (...path: string[]) => ({ file: 'people.yaml', path: ['sources', ...path] });
    expect(sources).toEqual([
      {
        name: 'api',
        origin: at('api'),
        kind: 'http',
        url: { kind: 'literal', value: 'https://hr.company.com/people' },
        auth: {
          kind: 'basic',
          username: { kind: 'literal', value: 'reader' },
          password: {
            kind: 'file',
            path: '/run/secrets/hr',
            origin: at('api', 'http', 'auth', 'password'),
          },
        },
        headers: {
          Accept: { kind: 'literal', value: 'application/json' },
          'X-Api-Key': { kind: 'env', name: 'HR_KEY', origin: at('api', 'http', 'headers', 'X-Api-Key') },
        },
        items: 'data',
        next: 'links.next',
        timeout: 5,
      },
      { name: 'document', origin: at('document'), kind: 'yaml', path: 'data/hr.yaml', items: 'data.people' },
      { name: 'file', origin: at('file'), kind: 'csv', path: 'data/hr.csv', delimiter: ';' },
      {
        name: 'ldap',
        origin: at('ldap'),
        kind: 'ldap',
        url: { kind: 'literal', value: 'ldaps://ldap.company.com' },
        bindDn: { kind: 'literal', value: 'cn=reader,dc=company,dc=com' },
        bindPassword: { kind: 'env', name: 'LDAP_PASSWORD', origin: at('ldap', 'ldap', 'bindPassword') },
        baseDn: 'ou=people,dc=company,dc=com',
        scope: 'sub',
        filter: '(objectClass=inetOrgPerson)',
        attributes: ['employeeNumber', 'memberOf[]'],
        startTls: false,
        caFile: 'certificates/ca.pem',
        pageSize: 500,
      },
      { name: 'lines', origin: at('lines'), kind: 'ndjson', path: 'data/hr.ndjson' },
    ]);
  });

  it('has people', async () => {
    const { users } = await loadFiles(files);
    const at = (...path: string[]) => ({ file: 'people.yaml', path: ['users', ...path] });
    expect(users).toEqual([
      {
        userName: 'jane@company.com',
        origin: at('jane@company.com'),
        active: { value: false, origin: at('jane@company.com', 'active') },
        create: false,
        attributes: [],
      },
      {
        userName: 'new.hire@company.com',
        origin: at('new.hire@company.com'),
        owner: '@hr',
        create: true,
        attributes: [
          {
            path: { kind: 'path', attribute: 'displayName' },
            value: 'New Hire',
            origin: at('new.hire@company.com', 'attributes', 'displayName'),
          },
        ],
      },
    ]);
  });
});

describe('what would follow from another fault', () => {
  const grants = 'groups: { a: { displayName: A, skills: { mode: exact, grant: [billing] } } }';
  const mapping =
    'attributeMappings: { hr: { source: hr, match: { userName: mail }, set: { title: title } } }';
  const waiver = '{ rule: conflicts, user: jane, until: 2027-01-31, reason: AUD-7, owner: me }';
  it.each([
    {
      name: 'a misspelt section',
      text: `skils: { billing: { name: Billing } }\n${grants}`,
      code: 'unknown-key',
    },
    { name: 'a section of the wrong type', text: `skills: [billing]\n${grants}`, code: 'wrong-type' },
    {
      name: 'an entry at fault',
      text: `skills: { billing: { nam: x, id: "1" } }\n${grants}`,
      code: 'unknown-key',
    },
    { name: 'a source at fault', text: `sources: { hr: { csv: 1 } }\n${mapping}`, code: 'wrong-type' },
    {
      name: 'a rule at fault',
      text: `rolePolicy: { conflicts: [x], waivers: [${waiver}] }`,
      code: 'wrong-type',
    },
    {
      name: 'a default at fault',
      text: `defaults: { skils: exact }\nskills: { billing: { name: Billing } }\n${grants.replace('mode: exact, ', '')}`,
      code: 'unknown-key',
    },
  ])('is not told after $name', async ({ text, code }) => {
    const [fault, ...others] = await faultsOf(folderOf({ 'rollcall.yaml': `version: 1\n${text}\n` }));
    expect(fault).toMatch(new RegExp(`^rollcall.yaml:2:\\d+ ${code}$`));
    expect(others).toEqual([]);
  });
});

describe('long lists', () => {
  it('of people and waivers are given up when there are more faults than anybody reads', async () => {
    const users = Array.from({ length: 5000 }, (_, index) => `  person-${index}: { activ: false }\n`).join(
      '',
    );
    const waivers = Array.from({ length: 5000 }, () => '    - { rule: limits }\n').join('');
    const text = `version: 1\nusers:\n${users}rolePolicy:\n  waivers:\n${waivers}`;
    const faults = await faultsOf(folderOf({ 'rollcall.yaml': text }));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)).toBe(' too-many-faults');
  });
});
