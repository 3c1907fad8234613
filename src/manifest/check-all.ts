import { type Diagnostic, fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../diagnostic/source.ts';
import { type Assembled, assemble, namesInMapping } from './assemble.ts';
import { type Fault, faultList } from './fault.ts';
import type { ManifestPlace } from './find.ts';
import { type LoadedManifest, openManifest } from './load.ts';
import { locator } from './locate.ts';
import type { CommonFiles } from './read-files.ts';

/** What was checked, for whoever is told that all is well. */
export interface CheckedManifests {
  readonly groups: number;
  readonly files: number;
  /** More than one where targets have files of their own. */
  readonly manifests: number;
}

/**
 * Checks the manifest of each target, as `loadManifest` would read it. What is wrong with what they share is told once.
 *
 * @param further takes each manifest that says nothing wrong by itself, and says what else is wrong with it
 * @returns how much there is, with all warnings; or every fault that was found, up to a number people can still read
 */
export async function checkEveryManifest(
  place: ManifestPlace,
  further: (manifest: LoadedManifest) => readonly Diagnostic[],
): Promise<Outcome<CheckedManifests>> {
  const opened = await openManifest(place);
  if (!opened.ok) return opened;
  const { common, faults } = opened.value;
  const found = new Map<string, FoundFault>();
  const beside = new Map<string, Diagnostic>();
  const groups = new Set<string>();
  const files = new Map<string, SourceFile>();
  const names = namesToCheck(common);
  for (const name of names) {
    const assembled = await assemble(common, faults, name);
    for (const fault of assembled.faults) note(found, fault, name);
    for (const { origin } of assembled.manifest.groups) groups.add(JSON.stringify(origin));
    for (const source of assembled.manifest.files) files.set(source.path, source);
    if (assembled.faults.some(({ severity }) => severity !== 'warning')) continue;
    const { locate } = locator(assembled.manifest.files);
    for (const each of further(loaded(assembled, place, locate))) beside.set(JSON.stringify(each), each);
  }
  const described = locator([...files.values()]).describe(faultsOf(found, common, names));
  const diagnostics = [...described, ...beside.values()];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const checked = { groups: groups.size, files: files.size, manifests: names.length };
  return succeed(checked, diagnostics);
}

/** The targets without files of their own share one manifest. */
function namesToCheck(common: CommonFiles): readonly (string | undefined)[] {
  const own = [...common.targetFiles.byName.keys()];
  const [other] = namesInMapping(common);
  return other !== undefined || own.length === 0 ? [other, ...own] : own;
}

function loaded(
  { manifest, faults: _faults, ...parts }: Assembled,
  { folder }: ManifestPlace,
  locate: LoadedManifest['locate'],
): LoadedManifest {
  return { ...manifest, ...parts, folder, locate };
}

interface FoundFault {
  readonly fault: Fault;
  readonly targets: (string | undefined)[];
}

function note(found: Map<string, FoundFault>, fault: Fault, target: string | undefined): void {
  const { code, summary, at, related } = fault;
  const name = JSON.stringify([code, summary, at, related]);
  const known = found.get(name);
  if (known) known.targets.push(target);
  else found.set(name, { fault, targets: [target] });
}

/** What is wrong in a file that all share, but not for all of them, says for which. */
function faultsOf(
  found: ReadonlyMap<string, FoundFault>,
  { sources }: CommonFiles,
  names: readonly (string | undefined)[],
): readonly Fault[] {
  const shared = new Set(sources.map(({ path }) => path));
  const faults = faultList();
  for (const { fault, targets } of found.values()) {
    const file = fault.at && ('origin' in fault.at ? fault.at.origin.file : fault.at.file);
    const isForAll = targets.length === names.length || file === undefined || !shared.has(file);
    const detail = [fault.detail, `So it is for ${inWords(targets)}.`].filter(Boolean).join(' ');
    faults.add(isForAll ? fault : { ...fault, detail });
  }
  return faults.all();
}

function inWords(targets: readonly (string | undefined)[]): string {
  const [first, second, third] = targets.map((name) => name ?? 'targets without a file of their own');
  if (second === undefined) return `target ${first}`;
  if (third === undefined) return `targets ${first} and ${second}`;
  return `targets ${first}, ${second} and ${targets.length - 2} more`;
}
