import { type DirectoryIndex, isGroup, type LiveDirectory } from '../directory/directory.ts';
import type { GapIndex } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { Ground, LiveGroup, LiveMember, MemberReference } from '../directory/resource.ts';
import { WAY } from '../directory/way.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { membershipOf } from './entries.ts';
import { type NestedMembers, type ResolvedMembers, reference } from './members.ts';

/** Answers what a nested group stands for: itself where the server nests groups, the people in it where it does not. */
export function nestedMembers(
  groups: readonly GroupDeclaration[],
  liveByKey: ReadonlyMap<string, LiveGroup>,
  { directory, index, gaps }: NestingContext,
): (resolved: ReadonlyMap<string, ResolvedMembers>) => (key: string) => NestedMembers {
  const declarations = new Map(groups.map((group) => [group.key, group]));
  return (resolved) => (key) => {
    const group = declarations.get(key);
    const live = liveByKey.get(key);
    if (group !== undefined && directory.nesting) return asNestedGroup(group, live);
    const members = resolved.get(key);
    // The manifest's own checks leave no such group; were there one, nobody may be removed for it.
    if (group === undefined || members === undefined)
      return { members: [], uncertain: `the members of group/${key} are not known` };
    return asPeople(group, members, live, index, gaps.members.get(live?.id ?? ''));
  };
}

interface NestingContext {
  readonly directory: Pick<LiveDirectory, 'nesting'>;
  readonly index: DirectoryIndex;
  readonly gaps: GapIndex;
}

/** The group itself, for a server that lets a group be a member of a group. */
function asNestedGroup(group: GroupDeclaration, live: LiveGroup | undefined): NestedMembers {
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
function asPeople(
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

function personFor({ id, display }: LiveMember, index: DirectoryIndex): MemberReference {
  const user = index.userById.get(id);
  return user === undefined ? { kind: 'user', id, userName: display || id } : reference(user);
}

/** The shortest way to somebody: through this group alone when nothing but another group makes them a member. */
function pathThrough(key: string, grounds: readonly Ground[]): string {
  const shortest = shortestText(grounds);
  return shortest === undefined ? key : `${key}${WAY}${shortest}`;
}

/** The groups through which alone somebody is a member, as addresses; undefined when they are one by themselves too. */
export function shortestWay(grounds: readonly Ground[]): string | undefined {
  const keys = shortestText(grounds)?.split(WAY);
  return keys?.map((key) => `group/${key}`).join(WAY);
}

function shortestText(grounds: readonly Ground[]): string | undefined {
  if (grounds.some(({ kind }) => kind !== 'nested')) return undefined;
  const [shortest] = grounds
    .flatMap(({ text }) => text ?? [])
    .sort((left, right) => left.length - right.length || compareText(left, right));
  return shortest;
}
