import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { data, ENTERPRISE, GENESYS, LANGUAGES, SKILLS, skill, USER } from './ada.ts';
import { patchOf, type Running, running } from './client.ts';

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}

let one: Running;
beforeEach(async () => {
  one = await running({ mode: 'genesys-cloud', data });
});
afterEach(() => one.sandbox.close());

const patchAda = (...operations: readonly Operation[]) =>
  one.send('PATCH', '/Users/u1', { body: patchOf(...operations) });

describe('a PATCH of a user', () => {
  it.each<readonly [string, Operation, object]>([
    ['a title', { op: 'replace', path: 'title', value: 'Lead' }, { title: 'Lead' }],
    ['a title by its whole path', { op: 'replace', path: `${USER}:title`, value: 'Lead' }, { title: 'Lead' }],
    ['no title', { op: 'remove', path: 'title' }, { title: undefined }],
    ['a name', { op: 'replace', path: 'displayName', value: 'Ada L.' }, { displayName: 'Ada L.' }],
    ['an external id', { op: 'add', path: 'externalId', value: 'E9' }, { externalId: 'E9' }],
    [
      'a department',
      { op: 'replace', path: `${ENTERPRISE}:department`, value: 'Sales' },
      { [ENTERPRISE]: { department: 'Sales', division: 'Home', manager: { value: 'u2' } } },
    ],
    [
      'several at once, as Entra ID names them',
      { op: 'Add', value: { [`${ENTERPRISE}:employeeNumber`]: '7', title: 'Lead' } },
      {
        title: 'Lead',
        [ENTERPRISE]: {
          department: 'Support',
          division: 'Home',
          manager: { value: 'u2' },
          employeeNumber: '7',
        },
      },
    ],
    [
      'no manager',
      { op: 'remove', path: `${ENTERPRISE}:manager` },
      { [ENTERPRISE]: { department: 'Support', division: 'Home' } },
    ],
    [
      'a day of hire, whatever the time of it',
      { op: 'replace', path: ENTERPRISE, value: { dateHire: '2026-03-01T09:00:00.000Z' } },
      { [ENTERPRISE]: expect.objectContaining({ dateHire: '2026-03-01', department: 'Support' }) },
    ],
    [
      'an address of a kind',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@example.com' },
      { emails: [{ value: 'a@example.com', type: 'work' }] },
    ],
    [
      'an address of a kind that was not there',
      { op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '+4930123' },
      { phoneNumbers: [{ value: '+4930123', type: 'mobile' }] },
    ],
    [
      'another role, and nothing about it but its name',
      { op: 'add', path: 'roles', value: [{ value: 'Supervisor', display: 'Boss', primary: true }] },
      { roles: [{ value: 'employee' }, { value: 'agent' }, { value: 'Supervisor' }] },
    ],
    ['one role less', { op: 'remove', path: 'roles[value eq "agent"]' }, { roles: [{ value: 'employee' }] }],
    [
      'no less for a role that is not held',
      { op: 'remove', path: 'roles[value eq "Supervisor"]' },
      { roles: [{ value: 'employee' }, { value: 'agent' }] },
    ],
    [
      'other roles instead',
      { op: 'replace', path: 'roles', value: [{ value: 'Supervisor' }] },
      { roles: [{ value: 'Supervisor' }] },
    ],
    [
      'another skill',
      { op: 'add', path: SKILLS, value: [skill('Retention', 4.5)] },
      {
        [GENESYS]: expect.objectContaining({ routingSkills: [skill('Billing', 2), skill('Retention', 4.5)] }),
      },
    ],
    [
      'more of a skill, by its name',
      { op: 'replace', path: `${SKILLS}[name eq "Billing"].proficiency`, value: 5 },
      { [GENESYS]: expect.objectContaining({ routingSkills: [skill('Billing', 5)] }) },
    ],
    [
      'more of a skill that is there',
      { op: 'add', path: SKILLS, value: [skill('Billing', 4)] },
      { [GENESYS]: expect.objectContaining({ routingSkills: [skill('Billing', 4)] }) },
    ],
    [
      'no more of that skill',
      { op: 'remove', path: `${SKILLS}[name eq "Billing"]` },
      { [GENESYS]: { routingLanguages: [skill('German', 3)] } },
    ],
    [
      'no skills, and the languages as they were',
      { op: 'replace', path: SKILLS, value: [] },
      { [GENESYS]: { routingLanguages: [skill('German', 3)] } },
    ],
    [
      'a language, in whole steps',
      { op: 'replace', path: LANGUAGES, value: [skill('French', 3.6)] },
      { [GENESYS]: { routingSkills: [skill('Billing', 2)], routingLanguages: [skill('French', 4)] } },
    ],
  ])('gives her %s', async (_what, operation, expected) => {
    const answer = await patchAda(operation);
    expect(answer.status).toBe(200);
    const named = Object.keys(expected).map((name) => [name, answer.body[name]]);
    expect(Object.fromEntries(named)).toEqual(expected);
    expect((await one.send('GET', '/Users/u1')).body).toEqual(answer.body);
  });

  it.each<readonly [string, Operation, string]>([
    ['a skill nobody knows', { op: 'add', path: SKILLS, value: [skill('Law', 1)] }, 'invalidValue'],
    ['a skill in another case', { op: 'add', path: SKILLS, value: [skill('retention', 1)] }, 'invalidValue'],
    ['a deleted skill', { op: 'add', path: SKILLS, value: [skill('Fax', 1)] }, 'invalidValue'],
    ['too much skill', { op: 'add', path: SKILLS, value: [skill('Retention', 5.5)] }, 'invalidValue'],
    [
      'less than no skill',
      { op: 'replace', path: `${SKILLS}[name eq "Billing"].proficiency`, value: -1 },
      'invalidValue',
    ],
    ['a skill without a name', { op: 'add', path: SKILLS, value: [{ proficiency: 1 }] }, 'invalidValue'],
    [
      'fifty more languages',
      {
        op: 'add',
        path: LANGUAGES,
        value: Array.from({ length: 50 }, (_, index) => skill(`L${index}`, 1)),
      },
      'invalidValue',
    ],
    ['a language nobody knows', { op: 'add', path: LANGUAGES, value: [skill('Latin', 1)] }, 'invalidValue'],
    ['a role nobody knows', { op: 'add', path: 'roles', value: [{ value: 'owner' }] }, 'invalidValue'],
    [
      'a manager by address',
      { op: 'replace', path: `${ENTERPRISE}:manager.value`, value: 'ben@example.com' },
      'invalidValue',
    ],
    [
      'a manager who was deleted',
      { op: 'replace', path: `${ENTERPRISE}:manager`, value: { value: 'u3' } },
      'invalidValue',
    ],
    ['a day that is none', { op: 'add', path: `${ENTERPRISE}:dateHire`, value: 'soon' }, 'invalidValue'],
    ['groups', { op: 'add', path: 'groups', value: [{ value: 'g1' }] }, 'mutability'],
    ['no userName', { op: 'remove', path: 'userName' }, 'mutability'],
    [
      'more of a skill she has not',
      { op: 'replace', path: `${SKILLS}[name eq "Retention"].proficiency`, value: 1 },
      'noTarget',
    ],
    [
      'an attribute of another server',
      { op: 'add', path: `${ENTERPRISE}:costCenter`, value: 'x' },
      'invalidPath',
    ],
  ])('does not give her %s', async (_what, operation, scimType) => {
    const answer = await patchAda({ op: 'replace', path: 'title', value: 'Lost' }, operation);
    expect(answer).toMatchObject({ status: 400, body: { status: '400', scimType } });
    expect(one.sandbox.state().users[0]).toMatchObject({ title: 'Agent', version: 1 });
  });

  it('that makes her inactive leaves her roles and skills', async () => {
    const { body } = await patchAda({ op: 'replace', path: 'active', value: false });
    expect(body).toMatchObject({
      active: false,
      roles: data.users[0]?.roles,
      [GENESYS]: data.users[0]?.[GENESYS],
    });
  });

  it('believes what was held before, though nobody knows it', async () => {
    const roles = [{ value: 'gone' }, { value: 'gone too' }];
    await one.sandbox.close();
    one = await running({
      mode: 'genesys-cloud',
      data: { ...data, users: data.users.map((user) => ({ ...user, roles })) },
    });
    expect((await patchAda({ op: 'replace', path: 'title', value: 'Lead' })).status).toBe(200);
    const fewer = await patchAda({ op: 'remove', path: 'roles[value eq "gone"]' });
    expect(fewer.body.roles).toEqual([{ value: 'gone too' }]);
  });
});
