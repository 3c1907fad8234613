import { createLookup, type Lookup } from './lookup.ts';
import { membersOf, type ResourceTypeName, type Stored } from './stored.ts';
import type { DirectoryView, IndexedAttribute } from './view.ts';

export interface Store extends DirectoryView {
  /** Keeps a new resource, or a new state of one. */
  readonly put: (resource: Stored) => void;
  /** Forgets a resource for good. */
  readonly drop: (type: ResourceTypeName, id: string) => void;
  /** The directory as it was at that time, no further back than `rememberMs` before. */
  readonly asOf: (time: number) => DirectoryView;
  /** How long earlier states are kept. */
  readonly remember: (ms: number) => void;
}

/** What a resource was until a moment; undefined when it did not exist. */
interface Earlier {
  readonly until: number;
  readonly type: ResourceTypeName;
  readonly id: string;
  readonly state: Stored | undefined;
}

/** Users and groups in memory, with every question a request asks answered without looking at all of them. */
export function createStore(now: () => number): Store {
  const byId: Record<ResourceTypeName, Map<string, Stored>> = { User: new Map(), Group: new Map() };
  const lookups: Record<ResourceTypeName, Record<IndexedAttribute, Lookup>> = {
    User: indexes(),
    Group: indexes(),
  };
  const listed: Partial<Record<ResourceTypeName, readonly Stored[]>> = {};
  const groupIds = new Map<string, Set<string>>();
  let earlier: Earlier[] = [];
  let rememberMs = 0;
  let generation = 0;

  function change(type: ResourceTypeName, id: string, after: Stored | undefined): void {
    const before = byId[type].get(id);
    generation += 1;
    delete listed[type];
    if (rememberMs > 0) {
      const time = now();
      earlier = earlier.filter(({ until }) => until > time - rememberMs);
      earlier.push({ until: time, type, id, state: before });
    }
    for (const lookup of Object.values(lookups[type])) {
      if (before !== undefined) lookup.remove(before);
      if (after !== undefined) lookup.add(after);
    }
    if (type === 'Group') relateMembers(id, before, after);
    if (after === undefined) byId[type].delete(id);
    else byId[type].set(id, after);
  }

  function relateMembers(groupId: string, before: Stored | undefined, after: Stored | undefined): void {
    if (before?.attributes.members === after?.attributes.members) return;
    for (const { value } of before === undefined ? [] : membersOf(before))
      groupIds.get(value)?.delete(groupId);
    for (const { value } of after === undefined ? [] : membersOf(after)) {
      const groups = groupIds.get(value);
      if (groups === undefined) groupIds.set(value, new Set([groupId]));
      else groups.add(groupId);
    }
  }

  const known = (type: ResourceTypeName, ids: Iterable<string>): readonly Stored[] =>
    [...ids].flatMap((id) => byId[type].get(id) ?? []);

  const store: Store = {
    get generation() {
      return generation;
    },
    get: (type, id) => byId[type].get(id),
    all(type) {
      listed[type] ??= [...byId[type].values()];
      return listed[type];
    },
    lookUp: (type, attribute, value) => known(type, lookups[type][attribute].idsOf(value)),
    groupsWith: (memberId) => known('Group', groupIds.get(memberId) ?? []),
    put: (resource) => change(resource.type, resource.id, resource),
    drop: (type, id) => change(type, id, undefined),
    remember(ms) {
      rememberMs = ms;
    },
    asOf(time) {
      const overlay = earlier.filter(({ until }) => until > time);
      return overlay.length === 0 ? store : earlierView(store, overlay);
    },
  };
  return store;
}

const indexes = (): Record<IndexedAttribute, Lookup> => ({
  userName: createLookup('userName'),
  externalId: createLookup('externalId'),
  displayName: createLookup('displayName'),
});

/** The live directory with the resources that changed since replaced by what they were. */
function earlierView(live: Store, changes: readonly Earlier[]): DirectoryView {
  const first: Record<ResourceTypeName, Map<string, Stored | undefined>> = {
    User: new Map(),
    Group: new Map(),
  };
  for (const { type, id, state } of changes) {
    if (!first[type].has(id)) first[type].set(id, state);
  }
  const get = (type: ResourceTypeName, id: string) =>
    first[type].has(id) ? first[type].get(id) : live.get(type, id);
  const all = (type: ResourceTypeName): readonly Stored[] => {
    const ids = new Set([...live.all(type).map(({ id }) => id), ...first[type].keys()]);
    return [...ids].flatMap((id) => get(type, id) ?? []);
  };
  return {
    // An earlier state is made anew for each read, so nothing may be kept for it.
    generation: Number.NaN,
    get,
    all,
    lookUp: (type) => all(type),
    groupsWith: (memberId) =>
      all('Group').filter((group) => membersOf(group).some(({ value }) => value === memberId)),
  };
}
