import { resolve } from 'node:path';
import { type Diagnostic, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { findManifest, type ManifestPlace } from '../../manifest/find.ts';

/** Where the manifest lies at this moment. */
export interface PlaceSeen {
  readonly place: ManifestPlace;
  /** The manifest's folder as people have it: journals are kept there, and files with secrets are named from there. */
  readonly home: string;
  /** The commit that it is of, where a ref is followed. */
  readonly revision?: string;
  /**
   * Puts other files of the revision beside the manifest, such as records that it draws on, by their paths in its folder.
   * Those that the revision does not have are passed over: whoever reads them says so.
   */
  readonly bring?: (paths: readonly string[]) => Promise<readonly Diagnostic[]>;
}

/** Looks where the manifest lies now. Faults: it lies nowhere. Warnings: it may have moved on, and nobody can tell. */
export type LookForPlace = () => Promise<Outcome<PlaceSeen>>;

/** Where the manifest lies for people, wherever a branch that is followed is laid out: there it may have no file. */
export function homePlace(
  folder: string,
  config?: string,
): Pick<ManifestPlace, 'folder'> & { readonly file?: string } {
  const found = findManifest(folder, config);
  return found.ok ? found.value : { folder: resolve(folder, config ?? '.') };
}

/** The files as somebody edits them. `config` is a file, or a folder that holds one, relative to `folder`. */
export function followFiles(folder: string, config?: string): LookForPlace {
  return async () => {
    const found = findManifest(folder, config);
    return found.ok ? succeed({ place: found.value, home: found.value.folder }) : found;
  };
}
