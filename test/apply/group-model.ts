import type { DirectoryService } from '../../src/apply/directory-service.ts';
import type { JournalLine } from '../../src/apply/journal.gen.ts';
import type { Journal } from '../../src/apply/journal.ts';
import { type LiveGroup, resourceId } from '../../src/directory/resource.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { ScimValue } from '../../src/scim/resource.ts';
import { editOperations } from '../../src/target/edits.ts';
import { rfc7644 } from '../../src/target/profile.ts';
import type { WriteAnswer } from '../../src/target/write.ts';
import { UserModel } from './user-model.ts';

export interface ModelGroup {
  displayName: string;
  externalId?: string;
  version: number;
  readonly members: Set<string>;
  /** What groups of this server hold beside that; `skills` is a list of texts. */
  readonly more: Map<string, ScimValue>;
}

export interface ModelOptions {
  /** Called before every request with its number, from 1. */
  readonly before?: (request: number) => void;
  /** What is done with a write: `ignore` reports success and does nothing, `wipe` empties the group besides. */
  readonly fate?: (write: number) => 'fine' | 'lose-before' | 'lose-after' | 'ignore' | 'wipe' | 'refuse';
  /** Whether an answer to a PATCH shows the group; one that does not has no version either. */
  readonly answers?: 'group' | 'version' | 'nothing';
  readonly batch?: number;
  readonly unversioned?: boolean;
  /** The people beside the groups; nobody unless said. */
  readonly users?: UserModel;
}

/** The groups of a directory in memory, as a server with optimistic locking keeps them. */
export class GroupModel implements DirectoryService {
  readonly consistencyDelay = 0;
  readonly replacesMembers = false;
  readonly replacesList = () => false;
  readonly schemas = rfc7644.schemas;
  readonly jsonTextAttributes = rfc7644.jsonTextAttributes;
  readonly users: UserModel;
  readonly groups = new Map<string, ModelGroup>();
  /** Every member any request asked to add or remove, in order. */
  readonly added: string[] = [];
  readonly removed: string[] = [];
  /** Creates that reached the server. */
  creates = 0;
  #requests = 0;
  #writes = 0;
  readonly #options: ModelOptions;

  constructor(options: ModelOptions = {}) {
    this.#options = options;
    this.users = options.users ?? new UserModel();
  }

  /** Puts a group into the directory, its id being its name. */
  put(id: string, members: readonly string[], more: Partial<ModelGroup> = {}): void {
    this.groups.set(id, { displayName: id, version: 1, members: new Set(members), more: new Map(), ...more });
  }

  members(id: string): readonly string[] {
    return [...(this.groups.get(id)?.members ?? [])].sort();
  }

  requests = () => {
    const { reads, writes } = this.users.requests();
    return {
      reads: this.#requests - this.#writes + reads,
      writes: this.#writes + writes,
      retries: 0,
      waitedMs: 0,
    };
  };

  read = async (id: string): Promise<LiveGroup | undefined> => {
    this.#arrive();
    const group = this.groups.get(id);
    return group && this.#show(id, group);
  };

  find = async ({ displayName, externalId }: { displayName: string; externalId?: string }) => {
    this.#arrive();
    const all = [...this.groups];
    const byExternalId = all.filter(
      ([, group]) => externalId !== undefined && group.externalId === externalId,
    );
    const byName = all.filter(([, group]) => group.displayName === displayName);
    return (byExternalId.length > 0 ? byExternalId : byName).map(([id, group]) => this.#show(id, group));
  };

  /** Ids of people are their names already. */
  nameOf = async (id: string) => this.groups.get(id)?.displayName ?? id;

  update: DirectoryService['update'] = async ({ edits, current, ...basis }) =>
    this.patch({ ...basis, operations: editOperations(rfc7644, edits, current) });

  create = async ({ displayName, externalId }: { displayName: string; externalId?: string }) =>
    this.#write(() => {
      this.creates += 1;
      const id = `new-${displayName}-${this.creates}`;
      this.put(id, [], { displayName, ...(externalId !== undefined && { externalId }) });
      return id;
    });

  patch = async (request: Parameters<DirectoryService['patch']>[0]): Promise<WriteAnswer> => {
    const wipe = (group: ModelGroup) => group.members.clear();
    return this.#write((fate) => {
      const group = this.groups.get(request.id);
      if (group === undefined) return { kind: 'gone', ms: 1, status: 404 };
      if (request.version !== undefined && request.version !== this.#version(group))
        return { kind: 'conflict', ms: 1, status: 412, detail: 'the version does not match' };
      for (const { op, path = '', value } of request.operations) {
        const ids = Array.isArray(value) ? value.map((member) => String(Object(member).value)) : [];
        const removed = /^members\[value eq "(.*)"\]$/.exec(path)?.[1];
        if (op === 'add' && path === 'members') this.added.push(...ids);
        if (removed !== undefined) this.removed.push(removed);
        if (fate === 'ignore') continue;
        if (op === 'add' && path === 'members') for (const id of ids) group.members.add(id);
        else if (removed !== undefined) group.members.delete(removed);
        else if (path === 'displayName') group.displayName = String(value);
        else if (path === 'externalId') group.externalId = String(value);
        else edit(group, op, path, value);
      }
      if (fate === 'wipe') wipe(group);
      group.version += 1;
      return request.id;
    });
  };

  delete = async ({ id, version }: { id: string; version?: string }) =>
    this.#write(() => {
      const group = this.groups.get(id);
      if (group === undefined) return { kind: 'gone', ms: 1, status: 404 };
      if (version !== undefined && version !== this.#version(group))
        return { kind: 'conflict', ms: 1, status: 412, detail: 'the version does not match' };
      this.groups.delete(id);
      return undefined;
    });

  additions = (members: Parameters<DirectoryService['additions']>[0]) => {
    const some = members.slice(0, this.#options.batch ?? 100);
    return {
      members: some,
      operations: [{ op: 'add' as const, path: 'members', value: some.map(({ id }) => ({ value: id })) }],
    };
  };

  removals = (members: Parameters<DirectoryService['removals']>[0]) => {
    const some = members.slice(0, this.#options.batch ?? 100);
    return {
      members: some,
      operations: some.map(({ id }) => ({ op: 'remove' as const, path: `members[value eq "${id}"]` })),
    };
  };

  #arrive(): void {
    this.#requests += 1;
    this.#options.before?.(this.#requests);
  }

  async #write(act: (fate: string) => string | undefined | WriteAnswer): Promise<WriteAnswer> {
    this.#arrive();
    this.#writes += 1;
    const fate = this.#options.fate?.(this.#writes) ?? 'fine';
    if (fate === 'refuse')
      return { kind: 'refused', ms: 1, status: 400, detail: 'the server does not like it' };
    if (fate === 'lose-before') return { kind: 'lost', ms: 1, detail: 'the connection was cut' };
    const done = act(fate);
    if (typeof done === 'object') return done;
    if (fate === 'lose-after') return { kind: 'lost', ms: 1, detail: 'the connection was cut' };
    const group = done === undefined ? undefined : this.groups.get(done);
    const { answers = 'group' } = this.#options;
    if (done === undefined || group === undefined || answers === 'nothing')
      return { kind: 'done', ms: 1, status: 204 };
    const version = this.#version(group);
    return {
      kind: 'done',
      ms: 1,
      status: 200,
      ...(answers === 'group' && { group: this.#show(done, group) }),
      ...(version !== undefined && { version }),
    };
  }

  #version(group: ModelGroup): string | undefined {
    return this.#options.unversioned ? undefined : `"${group.version}"`;
  }

  #show(id: string, group: ModelGroup): LiveGroup {
    const { displayName, externalId, members, more } = group;
    const version = this.#version(group);
    return {
      id: resourceId(id),
      displayName,
      ...(externalId !== undefined && { externalId }),
      ...(version !== undefined && { version }),
      members: [...members].map((member) => ({ id: resourceId(member) })),
      resource: { id, displayName, ...Object.fromEntries(more) },
    };
  }
}

function edit({ more }: ModelGroup, op: string, path: string, value: ScimValue | undefined): void {
  const skill = /^skills\[value eq "(.*)"\]$/.exec(path)?.[1];
  const held = more.get('skills');
  const skills = Array.isArray(held) ? held : [];
  if (skill !== undefined)
    more.set(
      'skills',
      skills.filter((one) => one !== skill),
    );
  else if (op === 'add' && path === 'skills' && Array.isArray(value)) more.set(path, [...skills, ...value]);
  else if (op !== 'remove' && value !== undefined) more.set(path, value);
  else more.delete(path);
}

/** A clock that does not wait. */
export const hurried: Runtime = { now: Date.now, sleep: async () => {}, random: () => 0.5, env: {} };

export function memoryJournal(): Journal & { readonly lines: JournalLine[] } {
  const lines: JournalLine[] = [];
  return {
    runId: '20261122T000000Z-000000',
    lastSeq: 0,
    lines,
    append: async (line) => {
      lines.push(line);
    },
    close: async () => {},
  };
}
