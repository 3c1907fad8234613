import { LIST_RESPONSE_SCHEMA } from '../scim/resource.ts';
import type { ScimFace } from './face.ts';
import type { Answer, SandboxRequest } from './http.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Route } from './router.ts';

const SCHEMA_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
const RESOURCE_TYPE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const CONFIG_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';

/** `/ServiceProviderConfig`, `/ResourceTypes` and `/Schemas` (RFC 7644 section 4). */
export function discoveryRoutes(face: ScimFace): readonly Route[] {
  const config = {
    schemas: [CONFIG_SCHEMA],
    ...face.serviceProviderConfig,
    meta: { resourceType: 'ServiceProviderConfig', location: `${face.baseUrl}/ServiceProviderConfig` },
  };
  const types = Object.values(face.types);
  const resourceTypes = types.map(({ name, endpoint, description, core, extensions }) => ({
    schemas: [RESOURCE_TYPE_SCHEMA],
    id: name,
    name,
    description,
    endpoint,
    schema: core.id,
    schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${face.baseUrl}/ResourceTypes/${name}` },
  }));
  const schemas = types
    .flatMap(({ coreDocument, extensionDocuments }) => [coreDocument, ...extensionDocuments])
    .map((document) => ({
      schemas: [SCHEMA_SCHEMA],
      ...document,
      meta: { resourceType: 'Schema', location: `${face.baseUrl}/Schemas/${document.id}` },
    }));

  return [
    { method: 'GET', pattern: '/ServiceProviderConfig', handle: () => ({ status: 200, body: config }) },
    { method: 'GET', pattern: '/ResourceTypes', handle: (request) => listOf(resourceTypes, request) },
    { method: 'GET', pattern: '/ResourceTypes/:id', handle: (request) => oneOf(resourceTypes, request) },
    { method: 'GET', pattern: '/Schemas', handle: (request) => listOf(schemas, request) },
    { method: 'GET', pattern: '/Schemas/:id', handle: (request) => oneOf(schemas, request) },
  ];
}

interface Described {
  readonly id: string;
}

/** RFC 7644 section 4: a filter here is refused with 403, lest a client take a part for the whole. */
function listOf(resources: readonly Described[], { query }: SandboxRequest): Answer {
  if (query.has('filter')) throw new Refusal(403, 'Discovery cannot be filtered.');
  return {
    status: 200,
    body: {
      schemas: [LIST_RESPONSE_SCHEMA],
      totalResults: resources.length,
      startIndex: 1,
      itemsPerPage: resources.length,
      Resources: resources,
    },
  };
}

function oneOf(resources: readonly Described[], { params }: SandboxRequest): Answer {
  const body = resources.find(({ id }) => id.toLowerCase() === params.id?.toLowerCase());
  if (body === undefined) throw notFound(params.id ?? '');
  return { status: 200, body };
}
