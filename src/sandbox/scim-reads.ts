import { isComplex, isMultiValued, type ScimResource, type ScimValue } from '../scim/resource.ts';
import type { ScimFace } from './face.ts';
import type { Answer, SandboxRequest } from './http.ts';
import { cutPage, listResponse, readPage } from './paging.ts';
import { type Projection, projectionOf } from './projection.ts';
import type { FindAll, Query } from './query.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Represent } from './represent.ts';
import type { ResourceTypeName } from './stored.ts';
import { namesVersion } from './versions.ts';

/** What a list or search asks, from the query of a GET or the body of a POST to `/.search` (RFC 7644 3.4.3). */
interface ListRequest {
  readonly filter: string | undefined;
  readonly attributes: readonly string[];
  readonly excludedAttributes: readonly string[];
  readonly startIndex: unknown;
  readonly count: unknown;
  readonly sortBy: string | undefined;
  readonly sortOrder: string | undefined;
}

export interface ScimReads {
  readonly get: (type: ResourceTypeName, request: SandboxRequest) => Answer;
  readonly list: (types: readonly ResourceTypeName[], request: SandboxRequest) => Answer;
  readonly search: (types: readonly ResourceTypeName[], request: SandboxRequest) => Answer;
  readonly projection: (type: ResourceTypeName, request: SandboxRequest) => Projection;
}

export function createScimReads(face: ScimFace, represent: Represent, findAll: FindAll): ScimReads {
  const project = (type: ResourceTypeName, { attributes, excludedAttributes }: ListRequest): Projection =>
    projectionOf(attributes, excludedAttributes, {
      type: face.types[type],
      always: face.alwaysShown[type],
      unknownAttribute: face.unknownAttribute,
    });

  function answerList(
    types: readonly ResourceTypeName[],
    asked: ListRequest,
    request: SandboxRequest,
  ): Answer {
    const { view, struck } = request;
    const page = readPage(asked.startIndex, asked.count, face.defaultCount, face.pageCap);
    const projections = new Map(types.map((type) => [type, project(type, asked)]));
    for (const [type, { shows }] of projections) face.guardPage(face.types[type], page.count, shows);
    // Joined without a copy where there is but one type: the found set of a large directory is large.
    const [first = [], ...others] = types.map((type) => findAll(type, queryOf(asked), view));
    const found = others.length === 0 ? first : first.concat(...others);
    const resources = cutPage(found, page, struck).map((resource) => {
      const shown = represent(
        resource,
        view,
        projections.get(resource.type) ?? project(resource.type, asked),
      );
      return struck.truncatedMembers === undefined ? shown : truncated(shown, struck.truncatedMembers.limit);
    });
    return { status: 200, body: listResponse(resources, found.length, page, struck) };
  }

  return {
    get(type, request) {
      const projection = project(type, fromQuery(request.query));
      const resource = request.view.get(type, request.params.id ?? '');
      if (resource === undefined || !face.isReadable(resource)) throw notFound(type);
      const ETag = face.etag(resource.version);
      if (namesVersion(request.headers['if-none-match'], ETag)) return { status: 304, headers: { ETag } };
      return { status: 200, headers: { ETag }, body: represent(resource, request.view, projection) };
    },
    list(types, request) {
      const asked = fromQuery(request.query);
      const unfiltered = asked.filter === undefined;
      if (unfiltered && types.some((type) => face.requiresFilter(face.types[type], request.path))) {
        throw badRequest('invalidFilter', 'A filter is required here.');
      }
      return answerList(types, asked, request);
    },
    search: (types, request) => answerList(types, fromBody(request.body), request),
    projection: (type, request) => project(type, fromQuery(request.query)),
  };
}

/** Types differ in what they can be sorted by, so an order that one type does not know leaves it as it is. */
function queryOf({ filter, sortBy, sortOrder }: ListRequest): Query {
  return {
    ...(filter !== undefined && { filter }),
    ...(sortBy !== undefined && {
      sort: { by: sortBy, descending: sortOrder?.toLowerCase() === 'descending' },
    }),
  };
}

function fromQuery(query: URLSearchParams): ListRequest {
  const names = (parameter: string): readonly string[] => query.getAll(parameter).flatMap(split);
  return {
    filter: query.get('filter') ?? undefined,
    attributes: names('attributes'),
    excludedAttributes: names('excludedAttributes'),
    startIndex: query.get('startIndex'),
    count: query.get('count'),
    sortBy: query.get('sortBy') ?? undefined,
    sortOrder: query.get('sortOrder') ?? undefined,
  };
}

function fromBody(body: unknown): ListRequest {
  const asked = body as ScimValue | undefined;
  if (!isComplex(asked)) throw badRequest('invalidSyntax', 'A search needs a JSON object.');
  const text = (name: string): string | undefined => {
    const value = asked[name];
    if (value !== undefined && typeof value !== 'string')
      throw badRequest('invalidSyntax', `${name} must be text.`);
    return value;
  };
  const names = (name: string): readonly string[] => {
    const value = asked[name];
    return (isMultiValued(value) ? value : [value]).flatMap((one) =>
      typeof one === 'string' ? split(one) : [],
    );
  };
  return {
    filter: text('filter'),
    attributes: names('attributes'),
    excludedAttributes: names('excludedAttributes'),
    startIndex: asked.startIndex,
    count: asked.count,
    sortBy: text('sortBy'),
    sortOrder: text('sortOrder'),
  };
}

const split = (names: string): readonly string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function truncated(resource: ScimResource, limit: number): ScimResource {
  return isMultiValued(resource.members)
    ? { ...resource, members: resource.members.slice(0, limit) }
    : resource;
}
