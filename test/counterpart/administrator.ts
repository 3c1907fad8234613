import { GROUP_SCHEMA } from '../../src/scim/resource.ts';
import type { Attributes, Seed } from './counterpart.ts';

type Found = Attributes & { readonly id: string };

/** Somebody else who works on the directory, with nothing but HTTP. */
export interface Administrator {
  readonly create: (endpoint: 'Users' | 'Groups', resource: Attributes) => Promise<Found>;
  readonly change: (group: string, ...operations: readonly Attributes[]) => Promise<void>;
  readonly addMember: (group: string, userName: string) => Promise<void>;
  readonly idOf: (userName: string) => Promise<string>;
}

export function administrator(server: { readonly baseUrl: string; readonly token: string }): Administrator {
  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${server.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/scim+json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  async function find(endpoint: 'Users' | 'Groups', attribute: string, value: string): Promise<Found> {
    const filter = encodeURIComponent(`${attribute} eq "${value}"`);
    const list = (await send('GET', `/${endpoint}?filter=${filter}`)) as { Resources: readonly Found[] };
    const [found] = list.Resources;
    if (found === undefined) throw new Error(`there is no ${attribute} "${value}" in ${endpoint}`);
    return found;
  }

  const idOf = async (userName: string) => (await find('Users', 'userName', userName)).id;

  async function change(group: string, ...operations: readonly Attributes[]): Promise<void> {
    const { id } = await find('Groups', 'displayName', group);
    await send('PATCH', `/Groups/${id}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: operations,
    });
  }

  return {
    create: async (endpoint, resource) => (await send('POST', `/${endpoint}`, resource)) as Found,
    change,
    addMember: async (group, userName) =>
      change(group, { op: 'add', path: 'members', value: [{ value: await idOf(userName) }] }),
    idOf,
  };
}

/** Fills an empty server, as a client would. */
export async function fill({ create }: Administrator, { people, groups }: Seed): Promise<void> {
  const ids = new Map<string, string>();
  for (const person of people) ids.set(person.userName, (await create('Users', person)).id);
  for (const { members, ...group } of groups) {
    const value = members.map((userName) => ({ value: ids.get(userName), type: 'User' }));
    await create('Groups', { schemas: [GROUP_SCHEMA], ...group, members: value });
  }
}
