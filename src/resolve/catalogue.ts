import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import { type CatalogueItem, GRANT_KINDS, type Grantable, type GrantKind } from '../directory/carrier.ts';
import type { CarrierReader, CarrierReaders } from '../directory/carrier-reader.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import type { CatalogueEntry } from '../manifest/access.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import {
  carrierMissing,
  noProficiency,
  otherName,
  roundedProficiency,
  sameThing,
  unknownItem,
  valueUnknown,
} from './catalogue-faults.ts';

/** What can be granted on this server, by kind and then by the catalogue's key. */
export type Grantables = ReadonlyMap<GrantKind, ReadonlyMap<string, Grantable>>;

export interface CatalogueInput {
  readonly catalogue: readonly CatalogueEntry[];
  readonly groups: readonly GroupDeclaration[];
  readonly directory: Pick<LiveDirectory, 'catalogues'>;
  readonly readers: CarrierReaders;
  /** The kinds this run has to do with. */
  readonly concerns: (kind: GrantKind) => boolean;
  readonly locate: Locate;
}

/**
 * Finds what each entry of the catalogue stands for on the server. An entry that cannot be found is an error where a
 * group grants it, else a warning: it can be neither granted nor taken away.
 */
export function resolveCatalogue(input: CatalogueInput): {
  readonly grantables: Grantables;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { catalogue, readers, concerns } = input;
  const granted = grantedKeys(input.groups);
  const diagnostics: Diagnostic[] = [...placeFaults(input)];
  const grantables = new Map<GrantKind, Map<string, Grantable>>();
  for (const kind of GRANT_KINDS.filter(concerns)) {
    const reader = readers.get(kind);
    if (reader === undefined) continue;
    const items = new Map<string, Grantable>();
    const firsts = new Map<string, CatalogueEntry>();
    for (const entry of catalogue.filter((candidate) => candidate.kind === kind)) {
      const found = grantableOf(entry, reader, input);
      if ('fault' in found) {
        const severity = granted.has(`${kind} ${entry.key}`) ? 'error' : 'warning';
        diagnostics.push({ ...found.fault, severity });
        continue;
      }
      const key = reader.keyOf(found.item.value);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, entry);
      else diagnostics.push(sameThing(entry, first, found.item, input.locate));
      items.set(entry.key, found.item);
    }
    grantables.set(kind, items);
  }
  return { grantables, diagnostics };
}

type Found = { readonly item: Grantable } | { readonly fault: Diagnostic };

function grantableOf(
  entry: CatalogueEntry,
  { carrier }: CarrierReader,
  { directory, locate }: CatalogueInput,
): Found {
  const { kind, key, name, id } = entry;
  const offered = directory.catalogues[kind];
  const live = offered && offeredItem(entry, offered);
  if (offered !== undefined && live === undefined) return { fault: unknownItem(entry, offered, locate) };
  if (live !== undefined && name !== undefined && live.name !== name)
    return { fault: otherName(entry, live, locate) };
  const value = carrier.holds === 'name' ? (live?.name ?? name) : (live?.id ?? id);
  if (value === undefined) return { fault: valueUnknown(entry, carrier.holds, locate) };
  return { item: { kind, key, name: name ?? live?.name ?? value, value } };
}

/** By id where one is given, else by its name, letter for letter: servers have "Billing" beside "billing". */
function offeredItem(
  { id, name }: CatalogueEntry,
  offered: readonly CatalogueItem[],
): CatalogueItem | undefined {
  return offered.find((item) => (id === undefined ? item.name === name : item.id === id));
}

function grantedKeys(groups: readonly GroupDeclaration[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ grants }) =>
      grants.flatMap(({ kind, items }) => items.map(({ key }) => `${kind} ${key}`)),
    ),
  );
}

/** Grants that this server has no place for. */
function placeFaults({ groups, readers, concerns, locate }: CatalogueInput): readonly Diagnostic[] {
  return groups.flatMap(({ key, grants }) =>
    grants
      .filter(({ kind }) => concerns(kind))
      .flatMap((grant) => {
        const reader = readers.get(grant.kind);
        if (reader === undefined) return [carrierMissing(key, grant, locate)];
        const { proficiency: isKept, wholeProficiency } = reader.carrier;
        const levels = grant.items.filter(({ proficiency }) => proficiency !== undefined);
        if (isKept === undefined) return levels.map((item) => noProficiency(key, grant.kind, item, locate));
        return levels
          .filter(({ proficiency }) => wholeProficiency && !Number.isInteger(proficiency))
          .map((item) => roundedProficiency(key, grant.kind, item, locate));
      }),
  );
}
