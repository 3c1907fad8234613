import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type CatalogueItem, GRANT_KINDS, type GrantKind } from '../directory/carrier.ts';
import { type CarrierReader, carrierReaders } from '../directory/carrier-reader.ts';
import type { LiveDirectory } from '../directory/directory.ts';
import { compareText } from '../directory/order.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { WrittenCatalogueEntry } from '../manifest/write.ts';
import { keyMaker } from '../manifest/write-key.ts';
import { isPrintableYaml } from '../yaml/print.ts';

export interface ImportedCatalogue {
  readonly entries: readonly WrittenCatalogueEntry[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * The skills, languages and roles that the server offers and somebody holds, as far as they are not in the catalogue.
 * Which group grants what cannot be known from who holds it, so that nothing is granted.
 *
 * A kind that some group grants `exact` is passed over: whatever enters the catalogue would be taken from everybody whom no
 * group grants it. So are roles where a policy judges them: it would judge everybody who holds one.
 */
export function importCatalogue(directory: LiveDirectory, manifest: LoadedManifest): ImportedCatalogue {
  const { carriers, schemas, catalogues } = directory;
  const readers = carrierReaders(carriers, schemas, catalogues);
  const grants = manifest.groups.flatMap((group) => group.grants);
  const decided = new Set(grants.filter(({ mode }) => mode === 'exact').map(({ kind }) => kind));
  if (manifest.rolePolicy !== undefined) decided.add('role');
  const entries: WrittenCatalogueEntry[] = [];
  const warnings: Diagnostic[] = [];
  for (const kind of GRANT_KINDS) {
    const reader = readers.get(kind);
    if (reader === undefined) continue;
    const found = heldItems(reader, directory).filter((item) => !isDeclared(kind, item, manifest));
    if (decided.has(kind) && found.length > 0) warnings.push(passedOver(kind, found.length));
    else entries.push(...withKeys(kind, found, manifest));
  }
  return { entries, warnings };
}

type Item = Partial<CatalogueItem>;

/** Where the server cannot say what it offers, what is held is all there is to know. */
function heldItems({ kind, carrier, read, keyOf }: CarrierReader, directory: LiveDirectory): readonly Item[] {
  const resources = (carrier.on === 'user' ? directory.users : directory.groups).map(
    ({ resource }) => resource,
  );
  const held = new Map<string, string>();
  for (const resource of resources) for (const { value } of read(resource)) held.set(keyOf(value), value);
  const offered = directory.catalogues[kind];
  const items: readonly Item[] =
    offered === undefined
      ? [...held.values()].map((value) => ({ [carrier.holds]: value }))
      : offered.filter((item) => held.has(keyOf(item[carrier.holds])));
  return items
    .filter(({ name = '', id = '' }) => isPrintableYaml(name) && isPrintableYaml(id))
    .sort(
      (left, right) =>
        compareText(labelOf(left), labelOf(right)) || compareText(left.id ?? '', right.id ?? ''),
    );
}

function isDeclared(kind: GrantKind, { name, id }: Item, { catalogue }: LoadedManifest): boolean {
  return catalogue.some(
    (entry) =>
      entry.kind === kind &&
      ((id !== undefined && entry.id === id) || (entry.id === undefined && entry.name === name)),
  );
}

function withKeys(
  kind: GrantKind,
  items: readonly Item[],
  { catalogue }: LoadedManifest,
): readonly WrittenCatalogueEntry[] {
  const makeKey = keyMaker(catalogue.filter((entry) => entry.kind === kind).map(({ key }) => key));
  return items.map((item) => ({ kind, key: makeKey(labelOf(item)), ...item }));
}

function labelOf({ name, id = '' }: Item): string {
  return name ?? id;
}

function passedOver(kind: GrantKind, number: number): Diagnostic {
  return {
    code: 'import-incomplete',
    severity: 'warning',
    summary: `${number === 1 ? `1 ${kind} is` : `${number} ${kind}s are`} not imported into the catalogue`,
    detail: `What enters the catalogue is judged: by a role policy, or by a group that grants ${kind}s with \`mode: exact\`.`,
    advice: `List under \`${kind}s\` what the manifest is to decide about.`,
  };
}
