import type { DirectoryIndex } from '../directory/directory.ts';

/** The id under which a person was read, for an id as a list of members spells it. */
export type PersonIds = (id: string) => string;

/**
 * Ids are case-exact (RFC 7643 section 3.1), yet some servers spell a person's id otherwise in a list of members. Such a
 * person must not seem to be in no group; where two people share a spelling but for its case, nothing is guessed.
 */
export function personIds({ userById }: Pick<DirectoryIndex, 'userById'>): PersonIds {
  let byFolded: Map<string, string | undefined> | undefined;
  return (id) => {
    if (userById.has(id)) return id;
    byFolded ??= foldedIds(userById.keys());
    return byFolded.get(id.toLowerCase()) ?? id;
  };
}

function foldedIds(ids: Iterable<string>): Map<string, string | undefined> {
  const folded = new Map<string, string | undefined>();
  for (const id of ids) {
    const key = id.toLowerCase();
    folded.set(key, folded.has(key) ? undefined : id);
  }
  return folded;
}
