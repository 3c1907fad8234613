import type { SandboxData } from '../../src/sandbox/data.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GENESYS = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';
export const SKILLS = `${GENESYS}:routingSkills`;
export const LANGUAGES = `${GENESYS}:routingLanguages`;

export const data: SandboxData = {
  users: [
    {
      id: 'u1',
      userName: 'ada@example.com',
      displayName: 'Ada',
      title: 'Agent',
      active: true,
      externalId: 'E1',
      emails: [{ value: 'ada@example.com', type: 'work' }],
      roles: [{ value: 'employee' }, { value: 'agent' }],
      [ENTERPRISE]: { department: 'Support', division: 'Home', manager: { value: 'u2' } },
      [GENESYS]: {
        routingSkills: [{ name: 'Billing', proficiency: 2 }],
        routingLanguages: [{ name: 'German', proficiency: 3 }],
      },
    },
    { id: 'u2', userName: 'ben@example.com', displayName: 'Ben', active: true },
    { id: 'u3', userName: 'old@example.com', displayName: 'Old', active: true, deleted: true },
  ],
  groups: [],
  skills: ['Billing', 'Retention', { name: 'Fax', state: 'deleted' }],
  languages: ['German', 'French'],
  roles: ['employee', 'agent', 'Supervisor'],
};

export const skill = (name: string, proficiency: number) => ({ name, proficiency });
