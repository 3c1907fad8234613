import { afterEach, describe, expect, it } from 'vitest';
import { parseSandboxData, type SandboxData } from '../../src/sandbox/data.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { running, type Send } from './client.ts';

const GENESYS = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

const ada = {
  id: 'u1',
  userName: 'ada@example.com',
  roles: [{ value: 'agent' }],
  [GENESYS]: {
    routingSkills: [{ name: 'Retention', proficiency: 2 }],
    routingLanguages: [{ name: 'German', proficiency: 4 }],
  },
};

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function started(data: Partial<SandboxData>): Promise<Send> {
  const made = await running({ mode: 'genesys-cloud', data: { users: [ada], groups: [], ...data } });
  sandbox = made.sandbox;
  return made.send;
}

const namesAt = async (send: Send, path: string) =>
  (await send('GET', `//api/v2${path}`)).body.entities.map(({ name }: { name: string }) => name).join();

describe('the lists of skills, languages and roles', () => {
  it('are those of the data, by name, the deleted among them', async () => {
    const skills = ['Technical', { id: 's-1', name: 'Billing' }, { name: 'Fax', state: 'deleted' as const }];
    const send = await started({ skills });
    const { body } = await send('GET', '//api/v2/routing/skills');
    expect(body).toMatchObject({ pageSize: 25, pageNumber: 1, total: 3, pageCount: 1 });
    expect(body.entities).toMatchObject([
      { id: 's-1', name: 'Billing', state: 'active', selfUri: '/api/v2/routing/skills/s-1' },
      { name: 'Fax', state: 'deleted' },
      { name: 'Technical', state: 'active' },
    ]);
  });

  it('are what people hold, and the role of everybody, where the data has none', async () => {
    const send = await started({});
    expect(await namesAt(send, '/routing/skills')).toBe('Retention');
    expect(await namesAt(send, '/routing/languages')).toBe('German');
    expect(await namesAt(send, '/authorization/roles')).toBe('agent,employee');
  });

  it('are searched by how a name begins, in any case, and by ids', async () => {
    const send = await started({ skills: ['Billing', 'Bill disputes', 'Fax'] });
    expect(await namesAt(send, '/routing/skills?name=BILL')).toBe('Bill disputes,Billing');
    const { entities } = (await send('GET', '//api/v2/routing/skills?name=Fax')).body;
    expect(await namesAt(send, `/routing/skills?id=${entities[0].id}`)).toBe('Fax');
  });

  it.each([
    ['/routing/skills', 'skills', 500],
    ['/routing/languages', 'languages', 500],
    ['/authorization/roles', 'roles', 100],
  ] as const)('%s has pages of at most %3$i', async (path, kind, most) => {
    const send = await started({ [kind]: Array.from({ length: 501 }, (_, index) => `n${1_000 + index}`) });
    const first = (await send('GET', `//api/v2${path}?pageSize=1000`)).body;
    expect(first).toMatchObject({ pageSize: most, total: 501, pageCount: Math.ceil(501 / most) });
    expect(first.entities).toHaveLength(most);
    const last = await namesAt(send, `${path}?pageSize=1000&pageNumber=${first.pageCount}`);
    expect(last).toBe('n1500');
  });

  it('give the ids under which a user of the platform holds them', async () => {
    const send = await started({});
    const idAt = async (path: string) => (await send('GET', `//api/v2${path}`)).body.entities[0].id;
    const { body } = await send('GET', '//api/v2/users/u1?expand=skills,languages,authorization');
    expect(body).toMatchObject({
      skills: [{ id: await idAt('/routing/skills'), name: 'Retention', proficiency: 2 }],
      languages: [{ id: await idAt('/routing/languages'), name: 'German', proficiency: 4 }],
      authorization: { roles: [{ id: await idAt('/authorization/roles'), name: 'agent' }] },
    });
  });

  it('outlive their last holder in what the sandbox gives back', async () => {
    const send = await started({});
    const body = { Operations: [{ op: 'remove', path: `${GENESYS}:routingSkills` }] };
    expect((await send('PATCH', '/Users/u1', { body })).body).not.toHaveProperty([GENESYS, 'routingSkills']);
    expect(sandbox?.state().skills).toMatchObject([{ name: 'Retention', state: 'active' }]);
  });
});

describe('a list in a data file', () => {
  const read = (skills: unknown) => parseSandboxData({ users: [], groups: [], skills });

  it('has names, or names with what there is to say of them', () => {
    const skills = ['Billing', { name: 'Fax', id: 's-2', state: 'deleted' }];
    expect(read(skills).skills).toEqual(skills);
  });

  it.each([
    ['no name', [{ id: 's' }], 'skills[0].name must be a text'],
    ['another state', [{ name: 'Fax', state: 'gone' }], 'skills[0].state must be active or deleted'],
    ['a name twice', ['Fax', 'Fax'], /^skills\[1\]: the id .* is there twice$/],
  ])('is refused with %s', (_what, skills, message) => {
    expect(() => read(skills)).toThrow(message);
  });
});
