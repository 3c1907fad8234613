import { defaultCredentials } from '../../../src/sandbox/tokens.ts';

/** Somebody else who works on the same directory, with nothing but SCIM over HTTP. */
export interface Administrator {
  readonly addMember: (group: string, userName: string) => Promise<void>;
  readonly removeMember: (group: string, userName: string) => Promise<void>;
  readonly rename: (group: string, displayName: string) => Promise<void>;
  /** The owner is named by userName. */
  readonly createGroup: (name: string, owner?: string) => Promise<void>;
}

interface Resource {
  readonly id: string;
  readonly meta: { readonly version: string };
}

export function administrator(url: string): Administrator {
  const scim = `${url}/api/v2/scim/v2`;

  function send(method: string, address: string, body?: unknown, version?: string): Promise<Response> {
    return fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${defaultCredentials.bearerToken}`,
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function find(kind: 'users' | 'groups', attribute: string, value: string): Promise<Resource> {
    const filter = encodeURIComponent(`${attribute} eq "${value}"`);
    const list = (await (await send('GET', `${scim}/${kind}?filter=${filter}`)).json()) as {
      readonly Resources: readonly Resource[];
    };
    const [found] = list.Resources;
    if (found === undefined) throw new Error(`the administrator finds no ${attribute} "${value}"`);
    return found;
  }

  const idOf = async (userName: string) => (await find('users', 'userName', userName)).id;

  /** Like any careful client: with the version that was read, and once more when somebody was quicker. */
  async function change(group: string, operation: object): Promise<void> {
    const { id, meta } = await find('groups', 'displayName', group);
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] };
    const answer = await send('PATCH', `${scim}/groups/${id}`, body, meta.version);
    if (answer.ok) return;
    const { status } = answer;
    if (status !== 400 && status !== 409) throw new Error(`the administrator got ${status} for ${group}`);
    return change(group, operation);
  }

  return {
    addMember: async (group, userName) =>
      change(group, { op: 'add', path: 'members', value: [{ value: await idOf(userName) }] }),
    removeMember: async (group, userName) =>
      change(group, { op: 'remove', path: `members[value eq "${await idOf(userName)}"]` }),
    rename: (group, displayName) => change(group, { op: 'replace', path: 'displayName', value: displayName }),
    async createGroup(name, owner) {
      const ownerIds = owner === undefined ? [] : [await idOf(owner)];
      const body = { name, type: 'official', visibility: 'public', rulesVisible: true, ownerIds };
      const answer = await send('POST', `${url}/api/v2/groups`, body);
      if (!answer.ok) throw new Error(`the administrator got ${answer.status} for a new group`);
    },
  };
}
