import type { CatalogueEntry, GrantKind } from './access.ts';
import { entry, type FaultList } from './fault.ts';
import type { MergedEntries } from './merge.ts';

/** The sections of the catalogue, and what each holds. */
export const grantSections = { language: 'languages', role: 'roles', skill: 'skills' } as const;

/** In the order of their names. */
export const grantKinds = Object.keys(grantSections) as readonly GrantKind[];

/** What may be granted. An entry that is a second name for another would be granted and taken away at once: a fault. */
export function declareCatalogue(entries: MergedEntries, faults: FaultList): readonly CatalogueEntry[] {
  return grantKinds.flatMap((kind) => {
    const declared = entries[grantSections[kind]].map(
      ({ key, origin, written: { name, id } }): CatalogueEntry => ({
        kind,
        key,
        origin,
        ...(name !== undefined && { name }),
        ...(id !== undefined && { id: String(id) }),
      }),
    );
    checkDistinct(declared, faults);
    return declared;
  });
}

function checkDistinct(catalogue: readonly CatalogueEntry[], faults: FaultList): void {
  const byId = new Map<string, CatalogueEntry>();
  const byName = new Map<string, CatalogueEntry[]>();
  for (const item of catalogue) {
    const { name, id } = item;
    const namesakes = name === undefined ? [] : (byName.get(name) ?? []);
    // Of two with one name the ids decide, where both have theirs.
    const first =
      (id === undefined ? undefined : byId.get(id)) ??
      namesakes.find((other) => id === undefined || other.id === undefined);
    if (first !== undefined) faults.add(sameThing(item, first));
    if (id !== undefined && !byId.has(id)) byId.set(id, item);
    if (name !== undefined) byName.set(name, [...namesakes, item]);
  }
}

function sameThing({ kind, key, origin }: CatalogueEntry, first: CatalogueEntry) {
  return {
    code: 'catalogue-item-twice',
    summary: `${kind} "${key}" stands for the same as "${first.key}"`,
    at: entry(origin),
    related: [{ message: 'first listed here', at: entry(first.origin) }],
  } as const;
}
