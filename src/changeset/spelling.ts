import type { DirectoryIndex } from '../directory/directory.ts';

/**
 * Tells whether an id may be one of these in other case. Ids are case-exact (RFC 7643 section 3.1), yet some servers
 * spell a person's id otherwise in a list of members: to add would then be idle, and to remove would hit the very
 * person who was added. Two ids that are known to be two people are two.
 */
export function otherwiseSpelt(
  ids: Iterable<string>,
  { userById }: Pick<DirectoryIndex, 'userById'>,
): (id: string) => boolean {
  const spellings = new Map<string, string[]>();
  for (const id of ids) {
    const folded = id.toLowerCase();
    spellings.set(folded, [...(spellings.get(folded) ?? []), id]);
  }
  const userNameOf = (id: string) => userById.get(id)?.userName;
  const areTwoPeople = (left: string, right: string) => {
    const [one, other] = [userNameOf(left), userNameOf(right)];
    return one !== undefined && other !== undefined && one !== other;
  };
  return (id) => (spellings.get(id.toLowerCase()) ?? []).some((spelling) => !areTwoPeople(spelling, id));
}
