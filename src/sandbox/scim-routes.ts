import { discoveryRoutes } from './discovery.ts';
import type { Directory, ScimFace } from './face.ts';
import { createFindAll } from './query.ts';
import { Refusal } from './refusal.ts';
import { createRepresent } from './represent.ts';
import type { Route } from './router.ts';
import { createScimReads, type ScimReads } from './scim-reads.ts';
import { createScimWrites } from './scim-writes.ts';
import type { ResourceTypeName } from './stored.ts';

/** A SCIM service below each of its bases. */
export function scimRoutes(face: ScimFace, directory: Directory): readonly Route[] {
  const represent = createRepresent(face);
  const reads = createScimReads(face, represent, createFindAll(face, represent));
  const writes = createScimWrites(face, directory, represent, reads);
  const typeNames = Object.keys(face.types) as readonly ResourceTypeName[];

  const routes: readonly Route[] = [
    ...discoveryRoutes(face),
    ...typeNames.flatMap((type): readonly Route[] => {
      const { endpoint } = face.types[type];
      const refused = type === 'Group' ? face.groupWriteRefused : undefined;
      const unlessRefused = (handle: Route['handle']): Route['handle'] =>
        refused === undefined
          ? handle
          : () => {
              throw refused();
            };
      return [
        { method: 'GET', pattern: endpoint, handle: (request) => reads.list([type], request) },
        {
          method: 'POST',
          pattern: endpoint,
          handle: unlessRefused((request) => writes.create(type, request)),
        },
        { method: 'GET', pattern: `${endpoint}/:id`, handle: (request) => reads.get(type, request) },
        { method: 'PUT', pattern: `${endpoint}/:id`, handle: (request) => writes.replace(type, request) },
        { method: 'PATCH', pattern: `${endpoint}/:id`, handle: (request) => writes.patch(type, request) },
        {
          method: 'DELETE',
          pattern: `${endpoint}/:id`,
          handle: unlessRefused((request) => writes.remove(type, request)),
        },
      ];
    }),
    ...(face.offersSearch ? searchRoutes(typeNames, face, reads) : []),
  ];
  return face.bases.flatMap((base) =>
    routes.map((route) => ({ ...route, pattern: `${base}${route.pattern}` })),
  );
}

function searchRoutes(
  typeNames: readonly ResourceTypeName[],
  face: ScimFace,
  reads: ScimReads,
): readonly Route[] {
  return [
    ...typeNames.map((type): Route => {
      const pattern = `${face.types[type].endpoint}/.search`;
      return { method: 'POST', pattern, handle: (request) => reads.search([type], request) };
    }),
    { method: 'POST', pattern: '/.search', handle: (request) => reads.search(typeNames, request) },
    { method: 'POST', pattern: '/Bulk', handle: notImplemented },
    { method: 'GET', pattern: '/Me', handle: notImplemented },
  ];
}

/** RFC 7644 3.7, 3.11: what a server does not offer it answers with 501. */
function notImplemented(): never {
  throw new Refusal(501, 'This server does not offer it.');
}
