import type { CatalogueItem, Catalogues, GrantKind } from '../directory/carrier.ts';
import { isRecord, printServerError, remoteFault } from './errors.ts';
import type { CatalogueRoute, Right } from './profile.ts';
import type { Target } from './target.ts';

const rights = {
  skill: 'read skills',
  language: 'read languages',
  role: 'read roles',
} as const satisfies Record<GrantKind, Right>;

/**
 * What the server offers of each kind; a kind it cannot be asked about is left out.
 * Throws DiagnosticError: permission-denied with the right that is missing, remote-error when a list is not to be had whole.
 */
export async function readCatalogues(target: Target, kinds: readonly GrantKind[]): Promise<Catalogues> {
  const read = async (kind: GrantKind) => {
    const route = target.profile.catalogueRoutes[kind];
    return route === undefined ? [] : [[kind, await readCatalogue(target, kind, route)] as const];
  };
  return Object.fromEntries((await Promise.all(kinds.map(read))).flat());
}

interface Page {
  readonly entities: readonly unknown[];
  readonly pageCount: number;
  readonly total: number;
}

/** The first page tells how many there are; the others follow at once. */
async function readCatalogue(
  target: Target,
  kind: GrantKind,
  route: CatalogueRoute,
): Promise<readonly CatalogueItem[]> {
  const first = await readPage(target, kind, route, 1);
  const numbers = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, page) => page + 2);
  const others = await Promise.all(numbers.map((number) => readPage(target, kind, route, number)));
  const entities = [first, ...others].flatMap((page) => page.entities).filter(isRecord);
  const byId = new Map(entities.map((entity) => [String(entity.id), entity]));
  if (byId.size < first.total) {
    throw unlisted(target, kind, `it counts ${first.total} and lists ${byId.size}`);
  }
  return [...byId.values()].flatMap(toItem);
}

async function readPage(
  target: Target,
  kind: GrantKind,
  { path, pageSize }: CatalogueRoute,
  pageNumber: number,
): Promise<Page> {
  const right = rights[kind];
  const query = { pageSize, pageNumber };
  const reply = await target.send({ right, method: 'GET', base: 'platform', path, query });
  if (reply.kind === 'lost') throw unlisted(target, kind, reply.detail);
  if (reply.error) throw unlisted(target, kind, printServerError(reply.error));
  const body = isRecord(reply.json) ? reply.json : {};
  const { entities } = body;
  if (!Array.isArray(entities)) throw unlisted(target, kind, 'an answer that is no list');
  const total = numberOf(body.total) ?? entities.length;
  // A server may give smaller pages than it was asked for, and says so.
  const size = numberOf(body.pageSize) || pageSize;
  return { entities, total, pageCount: numberOf(body.pageCount) ?? Math.ceil(total / size) };
}

/** Deleted ones may still be listed, and can be given to nobody (genesys-cloud.md section 4). */
function toItem({ id, name, state }: Readonly<Record<string, unknown>>): readonly CatalogueItem[] {
  if (typeof id !== 'string' || typeof name !== 'string' || state === 'deleted') return [];
  return [{ id, name }];
}

function unlisted({ name }: Target, kind: GrantKind, detail: string) {
  return remoteFault('remote-error', `${name} does not list its ${kind}s`, { detail });
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
