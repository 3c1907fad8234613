import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { editYaml, type YamlRefusal } from '../yaml/edit.ts';
import type { ManifestEdit } from './edit-kinds.ts';
import { type FileEdit, fileEdits } from './edit-yaml.ts';
import type { Fault } from './fault.ts';
import { locator } from './locate.ts';
import type { Manifest } from './manifest.ts';

export type { ManifestEdit } from './edit-kinds.ts';

type EditedManifest = Pick<Manifest, 'files' | 'groups'>;

/** What the edits make of the files, and which of them cannot be made. */
export interface ManifestEditing {
  /** The new texts of the files that change, by path; a file with a refused edit is not among them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<ManifestEdit, Diagnostic>;
}

/**
 * Edits the files of a manifest in place: only the lines that say something else are touched, and every other one stays to
 * the letter. Writes nothing.
 *
 * @returns the new texts of the files that change, by path; or a fault for every edit that cannot be made: the value is
 *   shared with another place through an alias, or is written in a form in which it cannot be edited
 */
export function editManifest(
  manifest: EditedManifest,
  edits: readonly ManifestEdit[],
): Outcome<ReadonlyMap<string, string>> {
  const { texts, refused } = tryEdits(manifest, edits);
  return refused.size > 0 ? fail([...new Set(refused.values())]) : succeed(texts);
}

/** The same for whoever can go on without some of the edits. */
export function tryEdits(manifest: EditedManifest, edits: readonly ManifestEdit[]): ManifestEditing {
  const { describe } = locator(manifest.files);
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of fileEdits(manifest, edits)) {
    const known = byFile.get(edit.file);
    if (known) known.push(edit);
    else byFile.set(edit.file, [edit]);
  }
  const texts = new Map<string, string>();
  const refused = new Map<ManifestEdit, Diagnostic>();
  for (const { path, text } of manifest.files) {
    const own = byFile.get(path);
    if (own === undefined) continue;
    const edited = editYaml(
      text,
      own.map(({ yaml }) => yaml),
    );
    if (edited.ok) {
      if (edited.text !== text) texts.set(path, edited.text);
      continue;
    }
    const askedFor = new Map(own.map(({ yaml, asked }) => [yaml, asked]));
    for (const refusal of edited.refusals) {
      const asked = askedFor.get(refusal.edit);
      const [diagnostic] = describe([refusalFault(path, refusal)]);
      if (asked !== undefined && diagnostic !== undefined) refused.set(asked, diagnostic);
    }
  }
  return { texts, refused };
}

function refusalFault(file: string, refusal: YamlRefusal): Fault {
  const at = { kind: 'span', file, span: refusal.at } as const;
  if (refusal.reason === 'form') {
    return {
      code: 'edit-form',
      summary: 'this is written so that it cannot be edited in place',
      at,
      advice: 'Write each entry on a line of its own, then try again.',
    };
  }
  return {
    code: 'edit-shared',
    summary: 'this is shared with another place through an alias, and would change there too',
    at,
    related: [{ message: 'the other place', at: { kind: 'span', file, span: refusal.other } }],
    advice: 'Write it out where it is to be different, then try again.',
  };
}
