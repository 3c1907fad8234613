import { isComplex, isMultiValued, type ScimValue } from '../scim/resource.ts';
import type { Answer, SandboxRequest } from './http.ts';
import { bodyOf, entityPage, idsIn, type Platform } from './platform.ts';
import { badRequest, notFound, Refusal } from './refusal.ts';
import type { Route } from './router.ts';
import { namesakesOf } from './scim-writes.ts';
import { membersOf, type PlatformFacts, type Stored, textOf } from './stored.ts';
import { createStored, revise } from './writes.ts';

/** Groups through the platform API: what SCIM cannot do, creating and deleting among it. */
export function platformGroupRoutes(platform: Platform): readonly Route[] {
  const { directory, switches, base } = platform;
  const { store } = directory;
  const entity = (group: Stored) => groupEntity(group, base);

  function create(request: SandboxRequest): Answer {
    const { name, ...facts } = bodyOf(request);
    if (typeof name !== 'string' || name === '') throw badRequest('invalidValue', 'A group needs a name.');
    for (const required of ['type', 'visibility']) {
      if (typeof facts[required] !== 'string')
        throw badRequest('invalidValue', `A group needs its ${required}.`);
    }
    if (switches.uniqueGroupNames && namesakesOf(store, name).length > 0) {
      throw new Refusal(409, 'Another group has this name.');
    }
    // The description of a new group gets lost; it takes a PUT to set it.
    const { description: _lost, ...kept } = factsIn(facts);
    return { status: 200, body: entity(createStored(directory, 'Group', { displayName: name }, kept)) };
  }

  function update(request: SandboxRequest): Answer {
    const before = groupAt(platform, request);
    const { name, version, ...facts } = bodyOf(request);
    requireVersion(before, version);
    const attributes =
      typeof name === 'string' ? { ...before.attributes, displayName: name } : before.attributes;
    const platformFacts = { ...before.platform, ...factsIn(facts) };
    return { status: 200, body: entity(revise(directory, before, { attributes, platform: platformFacts })) };
  }

  function remove(request: SandboxRequest): Answer {
    const { id } = groupAt(platform, request);
    if (switches.groupDeleteDelayMs === 0) store.drop('Group', id);
    else setTimeout(() => store.drop('Group', id), switches.groupDeleteDelayMs).unref();
    return { status: switches.groupDeleteStatus, ...(switches.groupDeleteStatus === 200 && { body: {} }) };
  }

  return [
    {
      method: 'GET',
      pattern: `${base}/groups`,
      handle(request) {
        const ids = new Set(idsIn(request.query, 'id'));
        const groups = request.view.all('Group').filter(({ id }) => ids.size === 0 || ids.has(id));
        return entityPage(groups, entity, request);
      },
    },
    { method: 'POST', pattern: `${base}/groups`, handle: create },
    {
      method: 'POST',
      pattern: `${base}/groups/search`,
      handle(request) {
        const body = bodyOf(request);
        const found = exactNames(body.query).flatMap((name) =>
          request.view.lookUp('Group', 'displayName', name),
        );
        const hits = found.filter((group) =>
          exactNames(body.query).includes(textOf(group, 'displayName') ?? ''),
        );
        return entityPage(hits, entity, request, { listName: 'results', asked: body });
      },
    },
    {
      method: 'GET',
      pattern: `${base}/groups/:id`,
      handle(request) {
        const group = request.view.get('Group', request.params.id ?? '');
        if (group === undefined) throw notFound('Group');
        return { status: 200, body: entity(group) };
      },
    },
    { method: 'PUT', pattern: `${base}/groups/:id`, handle: update },
    { method: 'DELETE', pattern: `${base}/groups/:id`, handle: remove },
  ];
}

/** The group a platform write is about. */
export function groupAt({ directory }: Platform, request: SandboxRequest): Stored {
  const group = directory.store.get('Group', request.params.id ?? '');
  if (group === undefined) throw notFound('Group');
  return group;
}

/** The platform's own optimistic lock: the version travels in the body. */
export function requireVersion(group: Stored, version: ScimValue | undefined): void {
  if (version === undefined || version === null) throw badRequest('invalidValue', 'The version is required.');
  if (version !== group.version) {
    throw new Refusal(409, `Unexpected version ${version}: the current version is ${group.version}.`);
  }
}

function groupEntity(group: Stored, base: string) {
  const { description, type = 'official', visibility = 'public', owners = [] } = group.platform ?? {};
  return {
    id: group.id,
    name: textOf(group, 'displayName') ?? '',
    ...(description !== undefined && { description }),
    dateModified: group.lastModified,
    memberCount: membersOf(group).length,
    state: 'active',
    version: group.version,
    type,
    rulesVisible: true,
    visibility,
    ...(owners.length > 0 && { owners: owners.map((id) => ({ id, selfUri: `${base}/users/${id}` })) }),
    selfUri: `${base}/groups/${group.id}`,
  };
}

function factsIn(body: Readonly<Record<string, ScimValue>>): PlatformFacts {
  const { description, type, visibility, ownerIds = null } = body;
  return {
    ...(typeof description === 'string' && { description }),
    ...(typeof type === 'string' && { type }),
    ...(typeof visibility === 'string' && { visibility }),
    // A list of one blank text takes all owners away (genesys-cloud.md section 4).
    ...(isMultiValued(ownerIds) && { owners: ownerIds.filter(isId) }),
  };
}

function isId(value: ScimValue): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The names that a search for groups asks for; only exact search by name is offered. */
function exactNames(query: ScimValue | undefined): readonly string[] {
  if (!isMultiValued(query)) throw badRequest('invalidSyntax', 'A search needs a list named query.');
  return query.filter(isComplex).flatMap(({ type, fields = null, value = null, values = null }) => {
    if (type !== 'EXACT' || !isMultiValued(fields) || !fields.includes('name')) {
      throw badRequest('invalidValue', 'Only a search of type EXACT for the field name is offered.');
    }
    return [value, ...(isMultiValued(values) ? values : [])].filter((name) => typeof name === 'string');
  });
}
