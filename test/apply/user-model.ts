import type { UserService } from '../../src/apply/user-service.ts';
import { type LiveUser, resourceId } from '../../src/directory/resource.ts';
import type { ScimValue } from '../../src/scim/resource.ts';
import type { WriteAnswer } from '../../src/target/write.ts';

export interface ModelUser {
  readonly userName: string;
  version: number;
  readonly attributes: Map<string, ScimValue>;
}

export interface UserModelOptions {
  /** Called before every request with its number, from 1. */
  readonly before?: (request: number) => void;
  /** What is done with a write: `ignore` reports success and does nothing. */
  readonly fate?: (write: number) => 'fine' | 'lose-before' | 'lose-after' | 'ignore' | 'refuse';
  /** Whether an answer to a write shows the person, only that it was done, or the person without any list. */
  readonly answers?: 'user' | 'version' | 'nothing' | 'user without lists';
  readonly unversioned?: boolean;
  /** Attributes that a create leaves out. */
  readonly notCreatedWith?: readonly string[];
}

/** The people of a directory in memory, as a server with optimistic locking keeps them. */
export class UserModel implements UserService {
  readonly users = new Map<string, ModelUser>();
  /** What each request that reached the server asked for: `title`, `+Agent`, `-Agent`. */
  readonly asked: string[][] = [];
  creates = 0;
  #requests = 0;
  #writes = 0;
  readonly #options: UserModelOptions;

  constructor(options: UserModelOptions = {}) {
    this.#options = options;
  }

  /** Puts a person into the directory, the id being the name before the @. */
  put(id: string, attributes: Readonly<Record<string, ScimValue>> = {}, version = 1): ModelUser {
    const user = { userName: `${id}@x.com`, version, attributes: new Map(Object.entries(attributes)) };
    this.users.set(id, user);
    return user;
  }

  value(id: string, attribute: string): ScimValue | undefined {
    return this.users.get(id)?.attributes.get(attribute);
  }

  roles(id: string): readonly string[] {
    return rolesOf(this.users.get(id)?.attributes).sort();
  }

  requests = () => ({ reads: this.#requests - this.#writes, writes: this.#writes });

  read: UserService['read'] = async (id) => {
    this.#arrive();
    const user = this.users.get(id);
    return user && this.#show(id, user);
  };

  find: UserService['find'] = async (userName) => {
    this.#arrive();
    const found = [...this.users].filter(([, user]) => user.userName === userName);
    return found.map(([id, user]) => this.#show(id, user));
  };

  create: UserService['create'] = async ({ userName, edits }) =>
    this.#write(() => {
      const id = userName.replace(/@.*/, '');
      if (this.users.has(id)) return { kind: 'exists', ms: 1, status: 409, detail: 'the userName is taken' };
      this.creates += 1;
      const { notCreatedWith = [] } = this.#options;
      const carried = edits.filter(({ path }) => !notCreatedWith.includes(path.attribute));
      const user = this.put(id, { active: true });
      for (const edit of carried) assign(user, edit);
      return id;
    });

  update: UserService['update'] = async ({ id, version, edits }) =>
    this.#write((fate) => {
      const user = this.users.get(id);
      if (user === undefined) return { kind: 'gone', ms: 1, status: 404 };
      if (version !== undefined && version !== this.#version(user))
        return { kind: 'conflict', ms: 1, status: 412, detail: 'the version does not match' };
      this.asked.push(edits.map(nameOf));
      if (fate === 'ignore') return id;
      for (const edit of edits) assign(user, edit);
      user.version += 1;
      return id;
    });

  #arrive(): void {
    this.#requests += 1;
    this.#options.before?.(this.#requests);
  }

  async #write(act: (fate: string) => string | WriteAnswer): Promise<WriteAnswer> {
    this.#arrive();
    this.#writes += 1;
    const fate = this.#options.fate?.(this.#writes) ?? 'fine';
    if (fate === 'refuse')
      return { kind: 'refused', ms: 1, status: 400, detail: 'the server does not like it' };
    if (fate === 'lose-before') return { kind: 'lost', ms: 1, detail: 'the connection was cut' };
    const done = act(fate);
    if (typeof done === 'object') return done;
    if (fate === 'lose-after') return { kind: 'lost', ms: 1, detail: 'the connection was cut' };
    const user = this.users.get(done);
    const { answers = 'user' } = this.#options;
    if (user === undefined || answers === 'nothing') return { kind: 'done', ms: 1, status: 204 };
    const version = this.#version(user);
    const known = { kind: 'done', ms: 1, status: 200, ...(version !== undefined && { version }) } as const;
    if (answers === 'version') return known;
    const shown = this.#show(done, user);
    const { roles: _unshown, ...rest } = shown.resource;
    return { ...known, user: answers === 'user' ? shown : { ...shown, resource: rest } };
  }

  #version(user: ModelUser): string | undefined {
    return this.#options.unversioned ? undefined : `"${user.version}"`;
  }

  #show(id: string, user: ModelUser): LiveUser {
    const { userName, attributes } = user;
    const version = this.#version(user);
    return {
      id: resourceId(id),
      userName,
      active: attributes.get('active') !== false,
      ...(version !== undefined && { version }),
      resource: { id, userName, roles: [], ...Object.fromEntries(attributes) },
    };
  }
}

type Edit = Parameters<UserService['update']>[0]['edits'][number];

/** Knows whole attributes and roles by their value, which is all that the tests edit. */
function assign({ attributes }: ModelUser, { path, after }: Edit): void {
  const role = roleIn({ path });
  if (role !== undefined) {
    const others = rolesOf(attributes).filter((value) => value !== role);
    const roles = after === undefined ? others : [...others, role];
    attributes.set(
      'roles',
      // Servers add to a role what nobody asked for.
      roles.map((value) => ({ value, primary: value === 'Agent' })),
    );
  } else if (after === undefined || after === null) attributes.delete(path.attribute);
  else attributes.set(path.attribute, after);
}

function nameOf({ path, after }: Edit): string {
  const role = roleIn({ path });
  if (role === undefined) return path.attribute;
  return `${after === undefined ? '-' : '+'}${role}`;
}

function roleIn({ path: { attribute, filter } }: Pick<Edit, 'path'>): string | undefined {
  if (attribute !== 'roles' || filter?.kind !== 'compare') return undefined;
  return String(filter.value);
}

function rolesOf(attributes: ReadonlyMap<string, ScimValue> | undefined): string[] {
  const roles = attributes?.get('roles');
  return Array.isArray(roles) ? roles.map((role) => String(Object(role).value)) : [];
}
