import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { AttributePath } from '../scim/path.ts';
import { groupProjection, singleGroupAttributes, singleUserAttributes } from './attributes.ts';
import type { Call } from './call.ts';
import { printServerError, remoteFault } from './errors.ts';
import { userFingerprint } from './fingerprint.ts';
import { listAll } from './listing.ts';
import { holdsKey, type Key, lookUpAll, somebody } from './lookup.ts';
import type { Identified } from './paging.ts';
import { sendProjected } from './projected.ts';
import { toLiveGroup, toLiveUser, toResource } from './resources.ts';
import type { Target } from './target.ts';
import type { WireHeaders } from './transport.ts';

/**
 * One group as it is now, with its version and what it has at these paths; undefined when there is none with this id.
 * Throws DiagnosticError (remote-error) when the server answers anything else.
 */
export async function readGroup(
  target: Target,
  id: string,
  members: boolean,
  paths: readonly AttributePath[] = [],
): Promise<LiveGroup | undefined> {
  const { profile } = target;
  const attributes = singleGroupAttributes(profile, members, paths);
  const found = await readOne(target, 'group', id, attributes);
  return found && toLiveGroup(found.resource, { profile, members, headers: found.headers });
}

/**
 * One person as they are now, active or not, with their version; undefined when there is nobody with this id.
 * `asked` are names as `singleUserAttributes` makes them; a version of our own making covers these, also when everything
 * else of the person is read with them.
 * Throws DiagnosticError (remote-error) when the server answers anything else.
 */
export async function readUser(
  target: Target,
  id: string,
  asked: readonly string[] = singleUserAttributes(target.profile, []),
  extent: 'asked' | 'whole' = 'asked',
): Promise<LiveUser | undefined> {
  const { profile } = target;
  const found = await readOne(target, 'user', id, extent === 'whole' ? undefined : asked);
  const context = { profile, fingerprint: userFingerprint(asked) };
  return found && toLiveUser(found.resource, { ...context, headers: found.headers });
}

/**
 * Every group with this externalId; when there is none (or none was given), every group with this name.
 * A server that cannot be asked by externalId is asked by name alone: a group that we created has its name from the
 * first request on, so it is found that way too, and listing all groups for each create would cost far more.
 * Where the look-up by name cannot be believed all groups are listed, because a group that is overlooked here would be
 * created a second time.
 */
export async function findGroups(
  target: Target,
  { externalId, displayName }: { readonly externalId?: string; readonly displayName: string },
): Promise<readonly LiveGroup[]> {
  const askById = externalId !== undefined && target.profile.groupFilters.includes('externalId');
  const byId = askById ? await findBy(target, { attribute: 'externalId', value: externalId }) : [];
  return byId.length > 0 ? byId : findBy(target, { attribute: 'displayName', value: displayName });
}

async function findBy(target: Target, key: Key): Promise<readonly LiveGroup[]> {
  const { profile } = target;
  const request = { target, of: 'groups', attributes: singleGroupAttributes(profile, false) } as const;
  const looked = profile.groupFilters.includes(key.attribute)
    ? await lookUpAll(request, [key], await somebody(request, key))
    : undefined;
  const found = looked ?? (await listBy(target, key));
  return found.map((resource) => toLiveGroup(resource, { profile, members: false }));
}

async function listBy(target: Target, key: Key): Promise<readonly Identified[]> {
  const wanted = key.attribute === 'externalId' ? [{ displayName: '', externalId: key.value }] : [];
  const need = {
    all: true,
    attributes: [],
    wanted: wanted.map((group) => ({ ...group, previously: [], members: 'none' }) as const),
  };
  const projection = groupProjection(need, target.profile, { members: false });
  const { items, gap } = await listAll({ target, of: 'groups', ...projection });
  const hits = items.filter((item) => holdsKey(item, key));
  if (hits.length > 0 || gap === undefined) return hits;
  throw remoteFault('remote-error', `${target.name} cannot say whether the group ${key.value} exists`, {
    detail: gap,
  });
}

export interface FoundResource {
  readonly resource: Identified;
  readonly headers: WireHeaders;
}

/** One resource with these attributes, or with all; undefined when there is none with this id. Throws as `readGroup` does. */
export async function readOne(
  target: Target,
  kind: 'group' | 'user',
  id: string,
  attributes: readonly string[] | undefined,
): Promise<FoundResource | undefined> {
  const collection = kind === 'group' ? target.profile.groupsPath : target.profile.usersPath;
  const call: Call = {
    right: kind === 'group' ? 'read groups' : 'read users',
    method: 'GET',
    base: 'scim',
    path: `${collection}/${encodeURIComponent(id)}`,
  };
  const of = kind === 'group' ? 'groups' : 'users';
  const reply = await (attributes === undefined
    ? target.send(call)
    : sendProjected(target, of, call, attributes));
  if (reply.kind === 'answer' && reply.status === 404) return undefined;
  const resource = reply.kind === 'answer' && !reply.error ? toResource(reply.json) : undefined;
  // What is read here decides what is written to this id, so that another resource in its place is none.
  if (reply.kind === 'answer' && resource?.id === id) return { resource, headers: reply.headers };
  const shown = resource === undefined ? 'no resource' : `another one in its place: ${resource.id}`;
  throw remoteFault('remote-error', `${target.name} does not show the ${kind} ${id}`, {
    detail: reply.kind === 'lost' ? reply.detail : reply.error ? printServerError(reply.error) : shown,
  });
}
