import { type Catalogues, GRANT_KINDS, type GrantKind } from '../directory/carrier.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';
import type { OfferedNames } from './editor-schema.ts';

type DirectoryNames = Pick<OfferedNames, 'groupNames' | 'names'>;

/** What a directory calls its groups, skills, languages and roles. */
export function namesIn(groups: readonly LiveGroup[], catalogues: Catalogues): DirectoryNames {
  const namesOf = (kind: GrantKind) => (catalogues[kind] ?? []).map(({ name }) => ({ word: name }));
  return {
    groupNames: groups.map(({ displayName, externalId }) => ({
      word: displayName,
      ...(externalId !== undefined && { description: externalId }),
    })),
    names: { skill: namesOf('skill'), language: namesOf('language'), role: namesOf('role') },
  };
}

/**
 * Reads those names from the live directory; nobody's members and no people.
 *
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function readNames(
  target: Target,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<DirectoryNames> {
  const { groups, catalogues } = await readDirectory(
    target,
    {
      groups: { wanted: [], all: true, attributes: [] },
      users: { all: false, inactive: false, attributes: [], wanted: [], versions: false },
      catalogues: GRANT_KINDS.filter((kind) => target.profile.carriers[kind] !== undefined),
    },
    onProgress,
  );
  return namesIn(groups, catalogues);
}
