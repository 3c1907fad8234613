import type { SandboxData } from './data.ts';
import { namesHeld } from './holdings.ts';
import { type CatalogueEntry, entityId, entryOf, type HoldingKind } from './listed-name.ts';

/** The skills, the languages or the roles of the organisation. */
export interface CatalogueList {
  /** By name. */
  readonly entries: readonly CatalogueEntry[];
  /** Whether an entry of exactly this name can be given to people. */
  readonly offers: (name: string) => boolean;
  readonly idOf: (name: string) => string;
}

export type Catalogue = Readonly<Record<HoldingKind, CatalogueList>>;

/** What the data lists; where a list is left out, what people hold, and the role that every new user gets. */
export function catalogueOf(data: SandboxData, defaultRole: string): Catalogue {
  const listOf = (kind: HoldingKind, others: readonly string[] = []) => {
    const listed = data[kind] ?? new Set([...data.users.flatMap((user) => namesHeld(user, kind)), ...others]);
    return catalogueList(
      kind,
      [...listed].map((one) => entryOf(kind, one)),
    );
  };
  return {
    skills: listOf('skills'),
    languages: listOf('languages'),
    roles: listOf('roles', defaultRole === '' ? [] : [defaultRole]),
  };
}

function catalogueList(kind: HoldingKind, entries: readonly CatalogueEntry[]): CatalogueList {
  const offered = new Map(
    entries.filter(({ state }) => state === 'active').map((entry) => [entry.name, entry]),
  );
  return {
    entries: entries.toSorted(({ name: left }, { name: right }) =>
      left === right ? 0 : left < right ? -1 : 1,
    ),
    offers: (name) => offered.has(name),
    idOf: (name) => offered.get(name)?.id ?? entityId(kind, name),
  };
}
