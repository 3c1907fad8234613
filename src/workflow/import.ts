import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { type DirectoryIndex, indexDirectory, type LiveDirectory } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { isDeclarable } from '../manifest/write.ts';
import { keyMaker } from '../manifest/write-key.ts';
import { matchGroups } from '../resolve/groups.ts';
import { idleGlobs, isWhole, selects } from '../resolve/selection.ts';
import { foldName } from '../scim/fold.ts';
import { isPrintableYaml } from '../yaml/print.ts';
import { type ImportedCatalogue, importCatalogue } from './import-access.ts';
import { type GroupToWrite, groupWriter } from './import-groups.ts';
import { ownersUntold, ownerWriter } from './import-owners.ts';
import { type ImportReading, type ImportRequest, readForImport } from './import-reading.ts';
import { flawWarnings, type LeftOut, leftOutWarnings } from './import-warnings.ts';

/** What a live directory looks like as a manifest, less what is declared already. */
export interface Import {
  /** Sorted by key. */
  readonly groups: readonly GroupToWrite[];
  readonly catalogue: ImportedCatalogue;
  /** Live groups that the manifest declares already. */
  readonly declared: number;
  readonly leftOut: readonly LeftOut[];
  /** Whether all groups and all people were certainly read. */
  readonly isComplete: boolean;
}

/**
 * Reads the live directory and says it as declarations, so that a plan made right after finds nothing to do. Reads only.
 *
 * @returns the declarations, with a warning for all that could not be declared as it is; or every fault that keeps the
 *   manifest's own groups from being found
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function importDirectory(request: ImportRequest): Promise<Outcome<Import>> {
  const { target, owners = false } = request;
  if (owners && target.profile.groupOwners === undefined) return fail([ownersUntold(target)]);
  return declareLive(await readForImport(request), request);
}

/** The declarations of a directory as it was read. */
export function declareLive(
  { directory, owners }: ImportReading,
  {
    manifest,
    selection,
    access,
    update = false,
  }: Pick<ImportRequest, 'manifest' | 'selection' | 'access' | 'update'>,
): Outcome<Import> {
  const index = indexDirectory(directory);
  const gaps = indexGaps(directory.gaps);
  const matched = matchGroups(manifest.groups, index, gaps, manifest.locate);
  if (matched.diagnostics.length > 0) return fail(matched.diagnostics);

  const declared = new Map([...matched.liveByKey].map(([key, live]) => [live.id as string, key]));
  const { declarable, leftOut } = sortOut(manifest, index, declared);
  const makeKey = keyMaker(manifest.groups.map(({ key }) => key));
  const named = declarable.map((live) => ({ live, key: makeKey(live.displayName) }));
  const selectable = update ? [...named, ...manifest.groups] : named;
  const idle = idleGlobs(
    selection,
    selectable.map(({ key }) => `group/${key}`),
  );
  if (idle.length > 0) return fail(idle.map((glob) => idleGlob(glob, update)));

  const chosen = named.filter(({ key }) => selects(selection, `group/${key}`));
  const keys = new Map([...declared, ...chosen.map(({ live, key }) => [live.id as string, key] as const)]);
  const { membersPerGroup } = manifest.safety;
  const write = groupWriter({ directory, index, keys, membersPerGroup });
  const withOwner = ownerWriter(owners, index);
  const groups = chosen
    .map(({ live, key }) => withOwner(write(live, key), live.id))
    .sort((left, right) => compareText(left.written.key, right.written.key));
  const catalogue = access ? importCatalogue(directory, manifest) : { entries: [], warnings: [] };
  const told = isWhole(selection) ? leftOut : [];
  const doubts = incomplete(directory);
  const isComplete = doubts.length === 0;
  return succeed({ groups, catalogue, declared: declared.size, leftOut: told, isComplete }, [
    ...doubts,
    ...leftOutWarnings(told),
    ...flawWarnings(groups),
    ...catalogue.warnings,
  ]);
}

/** The live groups that nobody declares yet and that can be declared, in the order of their names; and the others. */
function sortOut(
  manifest: LoadedManifest,
  { groupById, groupsByDisplayName }: DirectoryIndex,
  declared: ReadonlyMap<string, string>,
): { readonly declarable: readonly LiveGroup[]; readonly leftOut: readonly LeftOut[] } {
  const claimed = new Set(
    manifest.groups.flatMap(({ displayName, previously }) => [displayName, ...previously]).map(foldName),
  );
  const declarable: LiveGroup[] = [];
  const leftOut: LeftOut[] = [];
  for (const live of [...groupById.values()].sort(byNameAndId)) {
    if (declared.has(live.id)) continue;
    const { id, displayName } = live;
    const name = foldName(displayName);
    const leave = (reason: LeftOut['reason']) => leftOut.push({ id, displayName, reason });
    if (!isDeclarable(displayName) || !isPrintableYaml(displayName)) leave('name');
    else if (claimed.has(name)) leave('name-claimed');
    else if ((groupsByDisplayName.get(name)?.length ?? 0) > 1) leave('namesakes');
    else declarable.push(live);
  }
  return { declarable, leftOut };
}

function byNameAndId(left: LiveGroup, right: LiveGroup): number {
  return compareText(left.displayName, right.displayName) || compareText(left.id, right.id);
}

function idleGlob(glob: string, update: boolean): Diagnostic {
  const summary = update
    ? `no group is declared or yet to be declared under an address like "${glob}"`
    : `no group that is yet to be declared would have an address like "${glob}"`;
  return {
    code: 'usage',
    severity: 'error',
    summary,
    expected: 'an address such as group/support-tier1, or a glob such as group/support-*',
  };
}

function incomplete({ gaps }: LiveDirectory): readonly Diagnostic[] {
  const { users, groups } = indexGaps(gaps);
  const gap = (summary: string, detail: string | undefined): readonly Diagnostic[] =>
    detail === undefined
      ? []
      : [{ code: 'reading-incomplete', severity: 'warning', summary, detail, advice: 'Import again later.' }];
  return [
    ...gap('the list of groups may be incomplete: groups may be missing', groups),
    ...gap('the list of people may be incomplete: members may be missing', users),
  ];
}
