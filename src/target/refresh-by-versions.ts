import { canonicalJson } from '../scim/canonical-json.ts';
import { readOne } from './client.ts';
import { isRemoteError } from './errors.ts';
import { listAll } from './listing.ts';
import type { Identified, ListRequest } from './paging.ts';
import { type Entity, readPlatformList } from './platform-list.ts';
import type { UserVersionsRoute } from './profile.ts';
import {
  type KnownListing,
  type Refresh,
  type Stamp,
  type Stamps,
  stampOf,
  stillUnsettled,
} from './refresh-known.ts';
import { isAsked } from './refresh-versioned.ts';

export type Look = (request: ListRequest) => Promise<Stamps>;

/** Compares what a look tells with what is known, and reads what moved one by one, as long as that is cheaper. */
export function refreshByVersions(
  look: Look,
  now: () => number,
): (request: ListRequest, known: KnownListing) => Promise<Refresh> {
  return async (request, known) => {
    const stamps = await look(request);
    if (typeof stamps === 'string') return { kind: stamps };
    const time = now();
    const { consistencyDelay } = request.target.profile;
    const moved = [...stamps].flatMap(([id, { whole }]) =>
      known.stamps.get(id)?.whole === whole ? [] : [id],
    );
    const asked = [...new Set([...moved, ...[...known.unsettled.keys()].filter((id) => stamps.has(id))])];
    if (asked.length >= known.pages) return { kind: 'moved' };
    const read = await readEach(request, asked);
    if (read === undefined) return { kind: 'moved' };
    const items = new Map(
      [...stamps.keys()].flatMap((id) => {
        const item = read.get(id) ?? known.items.get(id);
        return item === undefined ? [] : [[id, item] as const];
      }),
    );
    // What was written a moment ago may be shown by one list and not yet by another.
    const recent = [...known.unsettled].filter(
      ([id, since]) => stamps.has(id) && time - since < consistencyDelay,
    );
    const fresh = consistencyDelay > 0 ? moved.map((id) => [id, time] as const) : [];
    const unsettled = new Map([...recent, ...fresh, ...stillUnsettled(read, stamps, time)]);
    return { kind: 'refreshed', known: { ...known, items, stamps, unsettled, proven: true } };
  };
}

/** The list itself with nothing but versions, whose pages may be larger than those with everything. */
export const lookAtList: Look = async (request) => {
  const { pageSize } = request.target.profile;
  const { items, gap } = await listAll({ ...request, attributes: ['id', 'meta'], pageSize });
  if (gap !== undefined) return 'moved';
  const stamps = items.map((item) => [item.id, stampOf(item)] as const);
  return stamps.every(isStamped) ? new Map(stamps.filter(isStamped)) : 'impossible';
};

/** A list of the vendor's own that tells the versions, with what the version does not cover beside them. */
export function lookAtRoute({ states, expansions, ...list }: UserVersionsRoute): Look {
  return async ({ target, attributes, filter }) => {
    const state = filter === undefined ? states.listed : states.inactive;
    const expand = Object.entries(expansions).flatMap(([name, attribute]) =>
      isAsked(target.profile, attributes, attribute) ? [name] : [],
    );
    const query = { state, ...(expand.length > 0 && { expand: expand.join(',') }) };
    try {
      // Not a right of its own: where this list may not be seen everything is read, and that is all.
      const what = 'people with their versions';
      const entities = await readPlatformList(target, { ...list, query }, { right: 'discover', what });
      const stamps = entities.map((entity) => [String(entity.id), stampOfEntity(entity, expand)] as const);
      return stamps.every(isStamped) ? new Map(stamps.filter(isStamped)) : 'impossible';
    } catch (error) {
      if (!isRemoteError(error)) throw error;
      return 'moved';
    }
  };
}

/** An expansion that is left out is "not known", and not "nothing" (genesys-cloud.md section 4). */
function stampOfEntity(entity: Entity, expand: readonly string[]): Stamp | undefined {
  const { version } = entity;
  if (typeof version !== 'number' && typeof version !== 'string') return undefined;
  if (expand.some((name) => entity[name] === undefined)) return undefined;
  const shown = expand.map((name) => entity[name]);
  return { version: String(version), whole: `${version} ${canonicalJson(shown)}` };
}

type Stamped = readonly [string, Stamp];

function isStamped(stamped: readonly [string, Stamp | undefined]): stamped is Stamped {
  return stamped[1] !== undefined;
}

/** Undefined when one of them cannot be read, or is gone since the look. */
async function readEach(
  { target, of, attributes }: ListRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Identified> | undefined> {
  const kind = of === 'users' ? 'user' : 'group';
  try {
    const found = await Promise.all(ids.map((id) => readOne(target, kind, id, attributes)));
    const items = found.flatMap((one) =>
      one === undefined ? [] : [[one.resource.id, one.resource] as const],
    );
    return items.length === ids.length ? new Map(items) : undefined;
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    return undefined;
  }
}
