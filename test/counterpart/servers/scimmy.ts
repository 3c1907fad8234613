import { randomUUID } from 'node:crypto';
import express, { type Handler, type Request } from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { administrator, fill } from '../administrator.ts';
import type { Attributes, Counterpart, Seed, SeedGroup, Stored, StoredGroup } from '../counterpart.ts';
import { listen } from './listen.ts';

const token = 'counterpart-token';

/** Declares an attribute of groups that no manifest here mentions. */
const QUEUE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:queue:2.0:Group';

type Resource = Attributes & { readonly id: string };
interface Store {
  readonly users: Map<string, Resource>;
  readonly groups: Map<string, Resource>;
}

const { Attribute, Error: ScimError, SchemaDefinition } = SCIMMY.Types;
const { Group, User } = SCIMMY.Resources;

// The library is one service per process; what differs between the servers of a test reaches the handlers as their context.
SCIMMY.Resources.declare(User.extend(SCIMMY.Schemas.EnterpriseUser), handlers('users', 'userName'));
Group.schema.definition.extend(
  new SchemaDefinition('Queue', QUEUE_SCHEMA, 'Queue', [new Attribute('string', 'queue')]),
);
SCIMMY.Resources.declare(Group, handlers('groups', 'displayName'));

/** Keeps what the library hands over exactly as it is, so that whatever a client loses is lost here too. */
function handlers(kind: keyof Store, key: string) {
  interface Call {
    readonly id?: string;
    readonly filter?: { match(resources: readonly Resource[]): readonly Resource[] };
  }
  const existing = (store: Store, id: string) => {
    const resource = store[kind].get(id);
    if (resource === undefined) throw new ScimError(404, '', `${id} is not in ${kind}`);
    return resource;
  };
  return {
    egress({ id, filter }: Call, store: Store) {
      if (id !== undefined) return existing(store, id);
      const all = [...store[kind].values()];
      return filter === undefined ? all : filter.match(all);
    },
    ingress({ id = randomUUID() }: Call, instance: object, store: Store) {
      const resource = JSON.parse(JSON.stringify(instance)) as Attributes;
      const namesake = [...store[kind].values()].find((other) => other[key] === resource[key]);
      if (namesake !== undefined && namesake.id !== id)
        throw new ScimError(409, 'uniqueness', `${key} is taken`);
      const saved = { ...resource, id, meta: { version: `W/"${randomUUID()}"` } };
      store[kind].set(id, saved);
      return saved;
    },
    degress({ id }: Call, store: Store) {
      store[kind].delete(existing(store, id ?? '').id);
    },
  };
}

/**
 * In Express 5 `query` is parsed anew each time it is read, which undoes the numbers that scimmy-routers (written for
 * Express 4) puts into it: startIndex and count are then ignored, and every page is the first one.
 */
const keepQuery: Handler = (request, _response, next) => {
  Object.defineProperty(request, 'query', { value: { ...request.query }, writable: true });
  next();
};

/**
 * A server of scimmy and its routers. It moves `meta.version`, ignores If-Match, sends the hash of Express as its ETag,
 * and stores a member that is added twice twice.
 */
export async function startScimmy(seed: Seed, { paging = true } = {}): Promise<Counterpart> {
  const store: Store = { users: new Map(), groups: new Map() };
  const app = express();
  if (paging) app.use(keepQuery);
  app.use(
    '/scim/v2',
    new SCIMMYRouters({
      type: 'bearer',
      handler: ({ headers }: Request) => {
        if (headers.authorization !== `Bearer ${token}`) throw new Error('the token is not known');
        return 'rollcall';
      },
      context: () => store,
    }),
  );
  const { origin, answerWith, justBefore, close } = await listen();
  answerWith(app);
  const baseUrl = `${origin}/scim/v2`;
  await fill(administrator({ baseUrl, token }), { ...seed, groups: seed.groups.map(withQueue) });
  return { baseUrl, token, state: () => storedIn(store), justBefore, close };
}

function withQueue(group: SeedGroup): SeedGroup {
  return { ...group, [QUEUE_SCHEMA]: { queue: `queue of ${group.displayName}` } };
}

function storedIn({ users, groups }: Store): Stored {
  const names = new Map([
    ...[...users.values()].map(({ id, userName }) => [id, String(userName)] as const),
    ...[...groups.values()].map(({ id, displayName }) => [id, String(displayName)] as const),
  ]);
  const kept = [...groups.values()].map((group) => storedGroup(group, names));
  return structuredClone({
    people: Object.fromEntries([...users.values()].map((person) => [String(person.userName), person])),
    groups: Object.fromEntries(kept.map((group) => [group.displayName, group])),
  });
}

function storedGroup(group: Resource, names: ReadonlyMap<string, string>): StoredGroup {
  const { id, displayName, externalId, members, meta, ...others } = group as Resource & {
    readonly displayName: string;
    readonly externalId?: string;
    readonly members?: readonly { readonly value: string }[];
    readonly meta: { readonly version: string };
  };
  return {
    id,
    displayName,
    externalId,
    members: (members ?? []).map(({ value }) => names.get(value) ?? value).sort(),
    others,
    revision: meta.version,
  };
}
