import { realpathSync } from 'node:fs';
import { fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import { assemble, namesInMapping } from './assemble.ts';
import { type Fault, faultList } from './fault.ts';
import type { ManifestPlace } from './find.ts';
import { locator } from './locate.ts';
import type { Manifest } from './manifest.ts';
import { readOtherTargets } from './other-targets.ts';
import { readingFault } from './read.ts';
import { type CommonFiles, readCommonFiles } from './read-files.ts';

/** A manifest that can say where each of its parts was written. */
export interface LoadedManifest extends Manifest {
  readonly locate: Locate;
  /** The names of all targets. Where targets have files, `targets` lacks those whose files were not read. */
  readonly targetNames: ReadonlySet<string>;
  /** The target that was chosen: whose manifest it is, where targets have files of their own. */
  readonly target?: string;
  /** It is what several targets share, and the manifest of none: nothing can be planned with it. */
  readonly isPartial?: true;
  /** The lists of paths and patterns that led to its files, each for itself: whoever follows the manifest looks there. */
  readonly patterns: readonly (readonly string[])[];
}

export interface LoadOptions {
  /** Whose manifest it is, where targets have files of their own. */
  readonly target?: string;
  /** Where no target is named, the default target is meant, or the only one. */
  readonly orDefault?: boolean;
}

/**
 * Reads the root file, all it includes and, where targets have files, that of the chosen one with all that includes. Checks
 * them as text, as data and as a statement about a directory. Where targets have files and none is chosen, it is what all
 * of them share, with the declarations of all.
 *
 * @returns the manifest with its warnings; or every fault that was found, up to a number people can still read
 */
export async function loadManifest(
  place: ManifestPlace,
  options: LoadOptions = {},
): Promise<Outcome<LoadedManifest>> {
  const opened = await openManifest(place);
  if (!opened.ok) return opened;
  const { common, faults } = opened.value;
  const name = chosenName(common, options);
  const { manifest, faults: found, ...parts } = await assemble(common, faults, name);
  const isShared = common.targetFiles.byName.size > 0 && parts.target === undefined;
  const others = isShared ? await readOtherTargets(common) : { targets: [], sources: [] };
  const { locate, describe } = locator([...manifest.files, ...others.sources]);
  const diagnostics = describe(found);
  if (hasErrors(diagnostics)) return fail(diagnostics);
  const targets = new Map([...others.targets.map((each) => [each.name, each] as const), ...manifest.targets]);
  const patterns = isShared ? [...parts.patterns, common.targetPatterns] : parts.patterns;
  const loaded = { ...manifest, ...parts, folder: place.folder, targets, patterns, locate };
  return succeed(isShared ? { ...loaded, isPartial: true } : loaded, diagnostics);
}

/** The common files of a manifest and what is wrong with them. */
export interface OpenedManifest {
  readonly common: CommonFiles;
  readonly faults: readonly Fault[];
}

/** Reads what all targets share. */
export async function openManifest({ folder, file }: ManifestPlace): Promise<Outcome<OpenedManifest>> {
  let real: string;
  try {
    real = realpathSync(folder);
  } catch (error) {
    return fail(locator([]).describe([readingFault(folder, error)]));
  }
  const faults = faultList();
  const common = await readCommonFiles(real, file, faults);
  return succeed({ common, faults: faults.all() });
}

function chosenName(common: CommonFiles, { target, orDefault }: LoadOptions): string | undefined {
  if (target !== undefined || orDefault !== true) return target;
  const names = [...namesInMapping(common), ...common.targetFiles.byName.keys()];
  const [said] = common.checked.flatMap(({ settings }) => settings.defaultTarget ?? []);
  return said ?? (names.length === 1 ? names[0] : undefined);
}
