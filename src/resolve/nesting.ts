import type { DirectoryIndex } from '../directory/directory.ts';
import type { Ground, LiveGroup, LiveMember, MemberReference } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { entriesOf, membershipOf } from './entries.ts';
import { type NestedMembers, type ResolvedMembers, reference } from './members.ts';

/** The group itself, for a server that lets a group be a member of a group. */
export function asNestedGroup(group: GroupDeclaration, live: LiveGroup | undefined): NestedMembers {
  const address = `group/${group.key}` as const;
  const { displayName } = group;
  const member: MemberReference =
    live === undefined
      ? { kind: 'new-group', address, displayName }
      : { kind: 'group', id: live.id, address, displayName };
  return { members: [{ member, through: group.key }] };
}

/**
 * The people in a nested group, for a server that knows no nesting: those the manifest expects and, unless its
 * list is exact, those who are in it now. Whom its `except` names is not carried further.
 *
 * @param gap why the live members may not be all there are
 */
export function asPeople(
  group: GroupDeclaration,
  { members: expected, departures, uncertain }: ResolvedMembers,
  live: LiveGroup | undefined,
  index: DirectoryIndex,
  gap: string | undefined,
): NestedMembers {
  const doubts = new Set([uncertain, gap].filter((doubt) => doubt !== undefined));
  const people = [...expected.values()].map(({ member, grounds }) => ({
    member,
    through: pathThrough(group.key, grounds),
  }));
  if (live !== undefined && membershipOf(group) !== 'exact') {
    if (live.members === undefined) doubts.add(`the members of "${live.displayName}" could not be read`);
    for (const member of live.members ?? []) {
      if (expected.has(member.id) || departures.get(member.id)?.kind === 'excepted') continue;
      if (isGroup(member, index))
        doubts.add(`"${live.displayName}" contains a group, whose people are not known`);
      else people.push({ member: personFor(member, index), through: group.key });
    }
  }
  return { members: people, ...(doubts.size > 0 && { uncertain: [...doubts].join('; ') }) };
}

function isGroup({ id, type }: LiveMember, index: DirectoryIndex): boolean {
  return index.groupById.has(id) || (type === 'Group' && !index.userById.has(id));
}

function personFor({ id, display }: LiveMember, index: DirectoryIndex): MemberReference {
  const user = index.userById.get(id);
  return user === undefined ? { kind: 'user', id, userName: display || id } : reference(user);
}

/** The shortest way to somebody: through this group alone when nothing but another group makes them a member. */
function pathThrough(key: string, grounds: readonly Ground[]): string {
  if (grounds.some(({ kind }) => kind !== 'nested')) return key;
  const [shortest] = grounds
    .flatMap(({ text }) => text ?? [])
    .sort((left, right) => left.length - right.length || (left < right ? -1 : 1));
  return shortest === undefined ? key : `${key} → ${shortest}`;
}

/**
 * Every group after the groups it nests, so that each can be resolved from what is known already. An explicit stack,
 * because a chain of groups may be longer than a call stack is deep.
 */
export function nestedFirst(groups: readonly GroupDeclaration[]): readonly GroupDeclaration[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const entered = new Set<string>();
  const ordered = new Set<GroupDeclaration>();
  const waiting = groups.toReversed();
  for (let group = waiting.at(-1); group !== undefined; group = waiting.at(-1)) {
    if (entered.has(group.key)) {
      ordered.add(group);
      waiting.pop();
      continue;
    }
    entered.add(group.key);
    for (const entry of entriesOf(group)) {
      const nested = entry.kind === 'group' ? byKey.get(entry.key) : undefined;
      if (nested !== undefined && !entered.has(nested.key)) waiting.push(nested);
    }
  }
  return [...ordered];
}
