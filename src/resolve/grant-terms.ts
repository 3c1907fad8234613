import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import { type CarrierReaders, carrierReaders } from '../directory/carrier-reader.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import type { CatalogueEntry } from '../manifest/access.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { type Grantables, resolveCatalogue } from './catalogue.ts';
import { type GroupGrant, groupGrants } from './grants.ts';
import { type HoldingsReader, holdingsReader } from './holdings.ts';
import { type RuleItems, ruleItems } from './rule-items.ts';

/** What grants mean on this server: what can be granted, what each group grants, and where it is held. */
export interface GrantTerms {
  readonly readers: CarrierReaders;
  readonly grantables: Grantables;
  readonly heldByUser: HoldingsReader;
  readonly heldByGroup: HoldingsReader;
  readonly toUsers: (group: GroupDeclaration) => readonly GroupGrant[];
  readonly toGroup: (group: GroupDeclaration) => readonly GroupGrant[];
  readonly itemsIn: RuleItems;
  readonly diagnostics: readonly Diagnostic[];
}

/** Without people only what groups themselves carry is concerned. */
export function grantTerms(input: {
  readonly catalogue: readonly CatalogueEntry[];
  readonly groups: readonly GroupDeclaration[];
  readonly directory: LiveDirectory;
  readonly people: boolean;
  readonly locate: Locate;
}): GrantTerms {
  const { directory, people, groups } = input;
  const readers = carrierReaders(directory.carriers, directory.schemas, directory.catalogues);
  const { grantables, diagnostics } = resolveCatalogue({
    ...input,
    readers,
    concerns: (kind) => people || readers.get(kind)?.carrier.on === 'group',
  });
  const terms = { readers, grantables };
  const toUsers = new Map(groups.map((group) => [group, groupGrants(group, 'user', terms)]));
  return {
    ...terms,
    heldByUser: holdingsReader(readers, grantables, 'user'),
    heldByGroup: holdingsReader(readers, grantables, 'group'),
    toUsers: (group) => toUsers.get(group) ?? [],
    toGroup: (group) => groupGrants(group, 'group', terms),
    itemsIn: ruleItems(readers, grantables),
    diagnostics,
  };
}
