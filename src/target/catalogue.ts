import type { CatalogueItem, Catalogues, GrantKind } from '../directory/carrier.ts';
import { type Entity, readPlatformList } from './platform-list.ts';
import type { Right } from './profile.ts';
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
    if (route === undefined) return [];
    const entities = await readPlatformList(target, route, { right: rights[kind], what: `${kind}s` });
    return [[kind, entities.flatMap(toItem)] as const];
  };
  return Object.fromEntries((await Promise.all(kinds.map(read))).flat());
}

/** Deleted ones may still be listed, and can be given to nobody (genesys-cloud.md section 4). */
function toItem({ id, name, state }: Entity): readonly CatalogueItem[] {
  if (typeof id !== 'string' || typeof name !== 'string' || state === 'deleted') return [];
  return [{ id, name }];
}
