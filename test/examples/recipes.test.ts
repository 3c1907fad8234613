import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ENTERPRISE_USER_SCHEMA, GENESYS_USER_SCHEMA } from '../../src/scim/resource.ts';
import { type Slapd, slapdIsThere, slapdNames, startSlapd } from '../support/slapd.ts';
import { type PlayedRecipe, playRecipe } from './recipe.ts';

/**
 * Each README shows what rollcall says, to the letter; `npx vitest run test/examples -u` writes it anew. Read the
 * difference before you keep it. What must be true whatever the words are is below.
 */
async function expectShown({ readmeFile, readme }: PlayedRecipe): Promise<void> {
  await expect(readme).toMatchFileSnapshot(readmeFile);
}

function expectNothingLeft({ steps }: PlayedRecipe): void {
  expect(steps.at(-1)?.said).toMatch(/\nNo changes\. The live directory matches the manifest\.\n$/);
}

test('skills by group', async () => {
  const recipe = await playRecipe('skills-by-group');

  await expectShown(recipe);
  expectNothingLeft(recipe);
  expect(recipe.groupsOf('ana')).toEqual(['Billing', 'Billing Seniors']);
  expect(recipe.person('ana')[GENESYS_USER_SCHEMA]).toEqual({
    routingSkills: [{ name: 'Billing', proficiency: 5 }, { name: 'Tech Support' }],
    routingLanguages: [
      { name: 'German', proficiency: 4 },
      { name: 'French', proficiency: 5 },
    ],
  });
  expect(recipe.person('ben')[GENESYS_USER_SCHEMA]).toEqual({
    routingSkills: [
      { name: 'Forklift', proficiency: 5 },
      { name: 'Billing', proficiency: 3 },
    ],
    routingLanguages: [{ name: 'German' }],
  });
  expect(recipe.groupsOf('eva')).toEqual([]);
  expect(recipe.person('eva')[GENESYS_USER_SCHEMA]).toEqual({
    routingLanguages: [{ name: 'German', proficiency: 5 }],
  });
});

test('attributes from an HR file', async () => {
  const recipe = await playRecipe('hr-csv');

  await expectShown(recipe);
  expectNothingLeft(recipe);
  expect(recipe.person('ana').title).toBe('Senior Agent');
  expect(recipe.person('ben')).toMatchObject({
    title: 'Agent',
    [ENTERPRISE_USER_SCHEMA]: { department: 'Retention' },
  });
  expect(recipe.person('eva')[ENTERPRISE_USER_SCHEMA]).toEqual({
    department: 'Billing',
    dateHire: '2019-05-20',
  });
  expect(recipe.groupsOf('ben')).toEqual([]);
  expect(recipe.groupsOf('eva')).toEqual(['Billing']);
});

test('separation of duties', async () => {
  const recipe = await playRecipe('separation-of-duties');

  await expectShown(recipe);
  const [plan, exitCode, withoutIt, , waived, , afterwards, ended] = recipe.steps.map(({ said }) => said);
  expect(plan).toContain('Blocked: user/ben@fennmark.example would hold roles "payments" and "auditor"');
  expect(exitCode).toBe('5\n');
  expect(withoutIt).toContain('1 left out');
  expect(waived).toContain('until 2027-01-31');
  expect(afterwards).toContain('No changes.');
  expect(ended).toContain('[waiver-ended]');
  expect(ended).toContain('[role-policy-violated]');
  expect(recipe.person('ben').roles).toEqual([{ value: 'Payments Clerk' }, { value: 'Auditor' }]);
  expect(recipe.person('eva').roles).toEqual([{ value: 'Auditor' }]);
  expect(recipe.groupsOf('ben')).toEqual(['Payments', 'Audit']);
});

test('access for a while', async () => {
  const recipe = await playRecipe('temporary-access');

  await expectShown(recipe);
  expectNothingLeft(recipe);
  const [before, first, , notice] = recipe.steps.map(({ said }) => said);
  expect(before).toContain('No changes.');
  expect(first).toContain('skills and roles +1 −0.');
  expect(notice).toContain('[membership-ends-soon]');
  expect(recipe.groupsOf('ben')).toEqual([]);
  expect(recipe.person('ben').roles ?? []).toEqual([]);
  expect(recipe.person('ana').roles).toEqual([{ value: 'Supervisor' }]);
});

test('without a forge', async () => {
  const recipe = await playRecipe('plain-shell');

  await expectShown(recipe);
  const [planned, applied, drift, , exceeded, exitCode] = recipe.steps.map(({ said }) => said);
  expect(planned).toContain('+ ben@fennmark.example');
  expect(applied).toContain('Apply complete');
  expect(drift).toBe('');
  expect(exceeded).toContain('- ana@fennmark.example');
  expect(exitCode).toBe('6\n');
  expect(recipe.groupsOf('ana')).toEqual(['Support']);
  expect(recipe.groupsOf('ben')).toEqual(['Support']);
});

describe.skipIf(!slapdIsThere)('LDAP groups to an attribute, with a real LDAP server', () => {
  const ldif = readFileSync(
    resolve(import.meta.dirname, '../../examples/ldap-groups-to-attribute/people.ldif'),
    'utf8',
  );
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-ldap-'));
  let slapd: Slapd | undefined;
  afterEach(() => slapd?.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  async function play(entries: string): Promise<PlayedRecipe> {
    slapd = await startSlapd(entries);
    const authority = join(folder, 'ca.pem');
    writeFileSync(authority, slapd.caPem);
    return playRecipe('ldap-groups-to-attribute', {
      LDAP_URL: slapd.secureUrl,
      LDAP_DN: slapdNames.readerDn,
      LDAP_PASSWORD: slapdNames.readerPassword,
      NODE_EXTRA_CA_CERTS: authority,
    });
  }

  test('the team becomes the department, the group and the role', async () => {
    const recipe = await play(ldif);

    await expectShown(recipe);
    expectNothingLeft(recipe);
    const departments = ['ana', 'ben', 'eva', 'jon'].map(
      (name) => recipe.person(name)[ENTERPRISE_USER_SCHEMA],
    );
    expect(departments).toEqual([
      { department: 'Billing' },
      { department: 'Retention' },
      { department: 'Billing' },
      undefined,
    ]);
    expect(recipe.groupsOf('eva')).toEqual(['Billing']);
    expect(recipe.person('eva').roles).toEqual([{ value: 'Billing Agent' }]);
    expect(recipe.groupsOf('ben')).toEqual([]);
    expect(recipe.person('ben').roles ?? []).toEqual([]);
  });

  test('nobody loses a department when no entry shows a group', async () => {
    await expect(play(ldif.replace(/^memberOf: .*\n/gm, ''))).rejects.toThrow(
      /exit code that is not shown, 10:[\s\S]*Withheld: the loss of department for 3 people by mapping/,
    );
  });
});
