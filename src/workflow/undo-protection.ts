import type { DirectoryService } from '../apply/directory-service.ts';
import type { Inverse } from '../changeset/inverse.ts';
import type { LiveNow } from '../changeset/inverse-world.ts';
import { type DirectoryIndex, indexDirectory } from '../directory/directory.ts';
import { foldName } from '../scim/fold.ts';
import type { PlanRequest } from './plan.ts';

interface Known {
  readonly live: LiveNow;
  readonly index: DirectoryIndex;
  readonly service: DirectoryService;
  readonly request: Pick<PlanRequest, 'manifest' | 'target'>;
}

/**
 * The directory as it was read for the manifest, with the groups and people that only the run knew, and with those who
 * are protected: a deletion names its members by id, so that protection has to know whose ids they are.
 */
export async function protectedPeople(
  { changes }: Pick<Inverse, 'changes'>,
  { live, index, service, request }: Known,
): Promise<DirectoryIndex> {
  const { safety } = request.manifest;
  const { identity } = request.target;
  const names = [...safety.protectedUsers, ...(identity === undefined ? [] : [identity])];
  const unread = names.filter((name) => !index.usersByUserName.has(foldName(name)));
  const takesAway = changes.some(({ kind, members }) => kind === 'delete' || members?.remove.length);
  const found = takesAway ? await Promise.all(unread.map((name) => service.users.find(name))) : [];
  const people = [...live.people.values(), ...found.flat()].filter(({ id }) => !index.userById.has(id));
  const groups = [...live.groups.values()].filter(({ id }) => !index.groupById.has(id));
  return indexDirectory({
    users: [...index.userById.values(), ...people],
    groups: [...index.groupById.values(), ...groups],
  });
}
