import { foldName } from '../scim/fold.ts';
import type { WrittenMember } from './write.ts';

/** The order of a list that rollcall writes: groups first, then people by name. */
export function byMember(left: WrittenMember, right: WrittenMember): number {
  const [one, other] = [left, right].map((member) => `${ranks[member.kind]} ${nameKey(member)}`) as [
    string,
    string,
  ];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const ranks = { group: 0, userName: 1, externalId: 2, id: 3 } as const;

/** What the entry is sorted by among those of its kind. */
function nameKey(member: WrittenMember): string {
  if (member.kind === 'group') return member.key;
  return member.kind === 'userName' ? foldName(member.value) : member.value;
}

/**
 * Where a new entry goes: in its place among the entries of its kind where those are sorted, behind the last of them where
 * they are not, and at the end of the list where there is none.
 *
 * @returns the position of the present entry that comes next
 */
export function placeFor(entry: WrittenMember, present: readonly (WrittenMember | undefined)[]): number {
  const alike = present.flatMap((member, index) =>
    member?.kind === entry.kind ? [{ index, name: nameKey(member) }] : [],
  );
  const last = alike.at(-1);
  if (last === undefined) return present.length;
  const isSorted = alike.every(({ name }, at) => at === 0 || (alike[at - 1]?.name ?? '') <= name);
  const own = nameKey(entry);
  const next = isSorted ? alike.find(({ name }) => name > own) : undefined;
  return next?.index ?? last.index + 1;
}
