import type { LiveDirectory } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import { readCatalogues } from './catalogue.ts';
import { membersToName } from './declared.ts';
import { readGroups } from './live-groups.ts';
import { findPeople, listEverybody } from './live-users.ts';
import type { Target } from './target.ts';

export interface ReadingProgress {
  readonly kind: 'users' | 'groups';
  readonly done: number;
  readonly total?: number;
}

/**
 * Reads what a plan needs with as few requests as possible. What could not be proved complete is a gap, not an error.
 * Throws DiagnosticError when the server cannot be read at all.
 */
export async function readDirectory(
  target: Target,
  need: ReadingNeed,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<LiveDirectory> {
  const progress = (kind: 'users' | 'groups') => (done: number, total: number | undefined) =>
    onProgress?.({ kind, done, ...(total !== undefined && { total }) });
  const [everybody, groups, catalogues] = await Promise.all([
    need.users.all ? listEverybody(target, need.users, progress('users')) : undefined,
    readGroups(target, need.groups, progress('groups')),
    readCatalogues(target, need.catalogues),
  ]);
  const names = membersToName(groups.groups, need.groups.wanted);
  const people = await findPeople(target, { need: need.users, names, everybody }, progress('users'));
  return {
    users: people.users,
    groups: groups.groups,
    gaps: [...people.gaps, ...groups.gaps],
    nesting: target.profile.nesting,
    schemas: target.profile.schemas,
    carriers: target.profile.carriers,
    catalogues,
  };
}
