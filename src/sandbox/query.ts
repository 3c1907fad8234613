import { attributesOf, compileFilter } from '../scim/filter.ts';
import { isCoreSchema, type ScimResource } from '../scim/resource.ts';
import type { Filter } from '../scim/syntax.ts';
import type { ScimFace } from './face.ts';
import type { Projection } from './projection.ts';
import type { Represent } from './represent.ts';
import type { ResourceType } from './resource-type.ts';
import { comparing, type SortOrder } from './sort.ts';
import type { ResourceTypeName, Stored } from './stored.ts';
import type { DirectoryView, IndexedAttribute } from './view.ts';

export interface Query {
  readonly filter?: string;
  readonly sort?: SortOrder;
}

/** All resources that a query finds, in order; paging cuts its window from them. */
export type FindAll = (type: ResourceTypeName, query: Query, view: DirectoryView) => readonly Stored[];

/** How many found sets are kept, so that the later pages of one list cost no second search. */
const KEPT_SETS = 16;

export function createFindAll(face: ScimFace, represent: Represent): FindAll {
  const kept = new Map<string, readonly Stored[]>();
  let keptAt = Number.NaN;

  return (typeName, query, view) => {
    if (view.generation !== keptAt || kept.size >= KEPT_SETS) kept.clear();
    keptAt = view.generation;
    const key = JSON.stringify([typeName, query]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = search(face, represent, face.types[typeName], query, view);
    kept.set(key, found);
    return found;
  };
}

function search(
  face: ScimFace,
  represent: Represent,
  type: ResourceType,
  { filter: text, sort }: Query,
  view: DirectoryView,
): readonly Stored[] {
  const filter = text === undefined ? undefined : face.readFilter(text, type);
  const listed = candidates(view, type.name, filter).filter((resource) => face.isListed(resource, filter));
  const whole = (resource: Stored) => represent(resource, view, seen(filter, sort));
  const found = filter === undefined ? listed : listed.filter(matcher(filter, type, whole));
  if (sort === undefined || !face.sorts) return found;
  const compare = comparing(sort, type);
  return found
    .map((resource) => ({ resource, shown: whole(resource) }))
    .sort((left, right) => compare(left.shown, right.shown))
    .map(({ resource }) => resource);
}

/** What is made for each answer anew, and what a stored resource therefore does not hold. */
const madeWhenShown = new Set(['id', 'meta', 'schemas', 'groups']);

function matcher(filter: Filter, type: ResourceType, whole: (resource: Stored) => ScimResource) {
  const matches = compileFilter(filter, type.schemas);
  const storedAlone = attributesOf(filter).every(
    ({ attribute }) => !madeWhenShown.has(attribute.toLowerCase()),
  );
  return storedAlone
    ? (resource: Stored) => matches(resource.attributes)
    : (resource: Stored) => matches(whole(resource));
}

/** A user's groups are costly, and needed here only when the query asks about them. */
function seen(filter: Filter | undefined, sort: SortOrder | undefined): Projection {
  const asked =
    filter === undefined ? [] : attributesOf(filter).map(({ attribute }) => attribute.toLowerCase());
  const groups = asked.includes('groups') || sort?.by.toLowerCase().startsWith('groups') === true;
  return { shows: (attribute) => attribute !== 'groups' || groups, apply: (resource) => resource };
}

const indexed: Readonly<Record<string, IndexedAttribute>> = {
  username: 'userName',
  externalid: 'externalId',
  displayname: 'displayName',
};

/** The resources among which those that match must be; all of them when no index helps. */
function candidates(
  view: DirectoryView,
  type: ResourceTypeName,
  filter: Filter | undefined,
): readonly Stored[] {
  return (filter === undefined ? undefined : narrowed(view, type, filter)) ?? view.all(type);
}

function narrowed(
  view: DirectoryView,
  type: ResourceTypeName,
  filter: Filter,
): readonly Stored[] | undefined {
  if (filter.kind === 'and') return narrowed(view, type, filter.left) ?? narrowed(view, type, filter.right);
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string')
    return undefined;
  const { schema, attribute, subAttribute } = filter.path;
  if (subAttribute !== undefined || (schema !== undefined && !isCoreSchema(schema))) return undefined;
  if (attribute.toLowerCase() === 'id') {
    const resource = view.get(type, filter.value);
    return resource === undefined ? [] : [resource];
  }
  const index = indexed[attribute.toLowerCase()];
  return index === undefined ? undefined : view.lookUp(type, index, filter.value);
}
