import { isComplex, type ScimResource, type ScimValue } from '../scim/resource.ts';
import type { ScimFace } from './face.ts';
import type { Projection } from './projection.ts';
import { type Member, membersOf, type Stored, textOf } from './stored.ts';
import type { DirectoryView } from './view.ts';

/** Turns a stored resource into what an answer shows. */
export type Represent = (resource: Stored, view: DirectoryView, projection: Projection) => ScimResource;

/** Stored states never change, so what is made from one alone is made once. */
export function createRepresent(face: ScimFace): Represent {
  const made = new WeakMap<Stored, ScimResource>();

  function ownPart(resource: Stored): ScimResource {
    const known = made.get(resource);
    if (known !== undefined) return known;
    const own = {
      ...header(resource, face),
      ...withReferences(resource, face),
      meta: metaOf(resource, face),
    };
    made.set(resource, own);
    return own;
  }

  return (resource, view, projection) => {
    let shown = ownPart(resource);
    if (resource.type === 'User' && projection.shows('groups')) {
      const groups = view.groupsWith(resource.id);
      if (groups.length > 0) shown = { ...shown, groups: groups.map((group) => membershipOf(group, face)) };
    }
    const { memberShown } = face;
    if (resource.type === 'Group' && memberShown !== undefined) {
      const members = shown.members as readonly ScimValue[] | undefined;
      shown = {
        ...shown,
        members: (members ?? []).filter((one) => memberShown(one as unknown as Member, view)),
      };
    }
    return projection.apply(shown);
  };
}

export const locationOf = (resource: Stored, face: ScimFace): string =>
  `${face.baseUrl}${face.types[resource.type].endpoint}/${encodeURIComponent(resource.id)}`;

/** RFC 7643 3.3: the extensions that are present are named beside the core schema. */
function header(resource: Stored, face: ScimFace): ScimResource {
  const { core, extensions } = face.types[resource.type];
  const present = extensions.filter(({ id }) => isComplex(resource.attributes[id])).map(({ id }) => id);
  return { schemas: [core.id, ...present], id: resource.id };
}

function withReferences(resource: Stored, face: ScimFace): ScimResource {
  if (resource.attributes.members === undefined) return resource.attributes;
  const members = membersOf(resource).map(({ value, type }) => ({
    value,
    type,
    $ref: `${face.baseUrl}${face.types[type].endpoint}/${encodeURIComponent(value)}`,
  }));
  return { ...resource.attributes, members };
}

function membershipOf(group: Stored, face: ScimFace): ScimValue {
  return {
    value: group.id,
    $ref: locationOf(group, face),
    display: textOf(group, 'displayName') ?? '',
    type: 'direct',
  };
}

function metaOf(resource: Stored, face: ScimFace): ScimValue {
  return {
    resourceType: resource.type,
    ...(face.showsCreated && { created: resource.created }),
    lastModified: resource.lastModified,
    location: locationOf(resource, face),
    version: face.metaVersion(resource.version),
  };
}
