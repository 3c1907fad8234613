import { isRecord } from './errors.ts';
import { readPlatformList } from './platform-list.ts';
import type { Target } from './target.ts';

/** The ids of the people who own a group, by the id of the group; a group that was not listed is missing. */
export type GroupOwners = ReadonlyMap<string, readonly string[]>;

/**
 * Who owns which group, of all groups at once; undefined where the server cannot be asked.
 * Throws DiagnosticError: permission-denied with the right that is missing, remote-error when the list is not to be had whole.
 */
export async function readGroupOwners(target: Target): Promise<GroupOwners | undefined> {
  const { groupOwners } = target.profile;
  if (groupOwners === undefined) return undefined;
  const asked = { right: 'read owners of groups', what: 'groups with their owners' } as const;
  const groups = await readPlatformList(target, groupOwners, asked);
  return new Map(groups.map((group) => [String(group.id), idsIn(group[groupOwners.ownersField])]));
}

/** A group without owners has no such field, or none in it. */
function idsIn(owners: unknown): readonly string[] {
  const listed = Array.isArray(owners) ? owners.filter(isRecord) : [];
  return [...new Set(listed.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))];
}
