import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { matchesGlob } from '../directory/glob.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { Selection } from '../resolve/selection.ts';
import { type AdoptedFile, adoptionOf, writeAdoption } from './adopt.ts';
import type { Adoption } from './adoption.ts';
import { type CompareRequest, compare } from './compare.ts';

/** What of the live directory went into groups that were declared already. */
export interface ImportUpdate extends Pick<Adoption, 'adopted' | 'leftovers'> {
  readonly files: readonly AdoptedFile[];
  /** Whether the declared groups were certainly read whole. */
  readonly isComplete: boolean;
  /** The manifest as it is now. */
  readonly manifest: LoadedManifest;
}

/**
 * Brings the declared groups that are selected to what is live, in the files as they are written. People are left to plans:
 * an import is about groups. Where the live list of a group is not certainly whole, nobody is taken out of its declaration.
 *
 * @returns what was written, and what differs still; or every fault that keeps the groups from being compared or the files
 *   from being edited, and then nothing was written
 * @throws DiagnosticError when the directory cannot be reached, or a file cannot be written
 */
export async function updateDeclared(request: CompareRequest): Promise<Outcome<ImportUpdate>> {
  const { manifest } = request;
  const selection = declaredPart(request.selection, manifest);
  if (selection === undefined) {
    return succeed({ adopted: [], leftovers: [], files: [], isComplete: true, manifest });
  }
  const compared = await compare({ ...request, selection });
  if (!compared.ok) return compared;
  const { edits, adopted, leftovers } = adoptionOf(compared.value, manifest);
  const written = await writeAdoption(manifest, edits);
  if (!written.ok) return written;
  // What the manifest itself warns of was told when it was loaded.
  const isComplete = compared.value.directory.gaps.length === 0;
  return succeed({ ...written.value, adopted, leftovers, isComplete }, compared.warnings);
}

/** The globs that fit declared groups: others speak of groups that are not declared. Undefined when no group is meant. */
function declaredPart({ only, except }: Selection, { groups }: LoadedManifest): Selection | undefined {
  const fitsDeclared = (glob: string) => groups.some(({ key }) => matchesGlob(glob, `group/${key}`));
  const chosen = only.length === 0 ? ['group/*'] : only.filter(fitsDeclared);
  if (groups.length === 0 || chosen.length === 0) return undefined;
  return { only: chosen, except: except.filter(fitsDeclared) };
}
