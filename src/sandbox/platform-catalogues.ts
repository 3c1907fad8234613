import type { Catalogue, CatalogueList } from './catalogue.ts';
import type { CatalogueEntry } from './listed-name.ts';
import { entityPage, idsIn, type Platform } from './platform.ts';
import type { Route } from './router.ts';

/** The largest pages that are known to be answered (genesys-cloud.md section 4). */
const LARGEST_PAGE = { routing: 500, authorization: 100 } as const;

/** The lists by which skills, languages and roles are named, through the platform API. */
export function platformCatalogueRoutes(
  { base }: Platform,
  { skills, languages, roles }: Catalogue,
): readonly Route[] {
  return [
    listRoute(`${base}/routing/skills`, skills, LARGEST_PAGE.routing, routingEntity),
    listRoute(`${base}/routing/languages`, languages, LARGEST_PAGE.routing, routingEntity),
    listRoute(`${base}/authorization/roles`, roles, LARGEST_PAGE.authorization, roleEntity),
  ];
}

/** `name` filters by how a name begins; the deleted are listed with the others, and their state says so. */
function listRoute(
  pattern: string,
  { entries }: CatalogueList,
  maxPageSize: number,
  show: (entry: CatalogueEntry, pattern: string) => unknown,
): Route {
  return {
    method: 'GET',
    pattern,
    handle(request) {
      const start = request.query.get('name')?.toLowerCase() ?? '';
      const ids = idsIn(request.query, 'id');
      const found = entries.filter(
        ({ id, name }) => name.toLowerCase().startsWith(start) && (ids.length === 0 || ids.includes(id)),
      );
      return entityPage(found, (entry) => show(entry, pattern), request, { maxPageSize });
    },
  };
}

const routingEntity = ({ id, name, state }: CatalogueEntry, pattern: string) => ({
  id,
  name,
  state,
  version: '1',
  selfUri: `${pattern}/${id}`,
});

const roleEntity = ({ id, name }: CatalogueEntry, pattern: string) => ({
  id,
  name,
  selfUri: `${pattern}/${id}`,
});
