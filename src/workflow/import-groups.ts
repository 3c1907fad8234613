import type { DirectoryIndex, LiveDirectory } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import type { LiveGroup, LiveMember, LiveUser } from '../directory/resource.ts';
import { isDeclarableExternalId, type WrittenGroup, type WrittenMember } from '../manifest/write.ts';
import { byMember } from '../manifest/write-order.ts';
import { foldName } from '../scim/fold.ts';
import { isPrintableYaml } from '../yaml/print.ts';
import { groupsInCycles } from './import-cycles.ts';

export interface WritingContext {
  readonly directory: LiveDirectory;
  readonly index: DirectoryIndex;
  /** The key under which a live group is or will be declared, by its id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly membersPerGroup: number;
}

/** A live group as it will be declared, and what of it could not be. */
export interface GroupToWrite {
  readonly written: WrittenGroup;
  readonly flaw?: Flaw;
  readonly ownerFlaw?: OwnerFlaw;
}

/** Why the members of a group are not declared, or not as the whole list. */
export type Flaw =
  | 'members-unread'
  | 'members-doubtful'
  | 'members-too-many'
  | 'members-in-a-circle'
  | 'members-unknown';

/** Why no owner is declared of a group that may have one. */
export type OwnerFlaw = 'owner-unknown' | 'owner-untold';

/**
 * Writes live groups as declarations that ask for nothing but what is. Where that is not certain the group gets the weaker
 * word: `at-least` when somebody in it cannot be named, `unmanaged` when nobody knows who is in it.
 */
export function groupWriter(context: WritingContext): (group: LiveGroup, key: string) => GroupToWrite {
  const { directory, index, membersPerGroup } = context;
  const gaps = indexGaps(directory.gaps);
  const circles = directory.nesting ? groupsInCycles([...index.groupById.values()]) : new Set<string>();

  return (live, key) => {
    const { id, displayName } = live;
    const members = live.members && distinct(live.members);
    const base = { key, displayName, ...writtenExternalId(live, index) };
    const unmanaged = (flaw: Flaw, remark: string): GroupToWrite => ({
      written: { ...base, membership: 'unmanaged', members: [], remarks: [remark] },
      flaw,
    });
    if (members === undefined) return unmanaged('members-unread', 'The members could not be read.');
    const gap = gaps.members.get(id);
    if (gap !== undefined) {
      return unmanaged('members-doubtful', `The members may not have been read completely: ${gap}.`);
    }
    if (circles.has(id)) {
      return unmanaged('members-in-a-circle', 'This group contains itself through groups that are in it.');
    }
    const named = members.map((member) => nameMember(member, context));
    const known = named.filter((member) => member !== undefined);
    const people = known.filter(({ kind }) => kind !== 'group').length;
    if (people > membersPerGroup) {
      const remark = `Has ${people} members, more than safety.membersPerGroup (${membersPerGroup}).`;
      return unmanaged('members-too-many', remark);
    }
    const unknown = members.filter((_, at) => named[at] === undefined);
    const listed = { ...base, members: known.sort(byMember) };
    if (unknown.length === 0) return { written: { ...listed, membership: 'exact', remarks: [] } };
    const remarks = unknown.map((member) => `Not listed, for nothing is known of it: ${describe(member)}.`);
    const membership = known.length === 0 ? 'unmanaged' : 'at-least';
    return { written: { ...listed, membership, remarks }, flaw: 'members-unknown' };
  };
}

function distinct(members: readonly LiveMember[]): readonly LiveMember[] {
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

/** Left out where another live group has it too: then the name alone tells which group is meant. */
function writtenExternalId({ externalId }: LiveGroup, index: DirectoryIndex): { externalId?: string } {
  if (externalId === undefined || index.groupsByExternalId.get(externalId)?.length !== 1) return {};
  return isPrintableYaml(externalId) && isDeclarableExternalId(externalId) ? { externalId } : {};
}

/** Undefined for what cannot be named so that a plan would find it again. */
function nameMember(
  { id, type }: LiveMember,
  { directory, index, keys }: WritingContext,
): WrittenMember | undefined {
  if (index.groupById.has(id) || (type === 'Group' && !index.userById.has(id))) {
    const key = keys.get(id);
    return directory.nesting && key !== undefined ? { kind: 'group', key } : undefined;
  }
  const user = index.userById.get(id);
  if (user === undefined) return undefined;
  return namePerson(user, index);
}

/** By userName where that tells one person from all others, else by id. */
export function namePerson(user: LiveUser, { usersByUserName }: DirectoryIndex): WrittenMember | undefined {
  const { id, userName, displayName = '', active } = user;
  const isUnique = usersByUserName.get(foldName(userName))?.length === 1;
  const inactive = active ? [] : ['not active'];
  if (userName !== '' && isUnique && isPrintableYaml(userName)) {
    const [remark] = inactive;
    return { kind: 'userName', value: userName, ...(remark !== undefined && { remark }) };
  }
  if (!isPrintableYaml(id)) return undefined;
  const why = isUnique ? [] : ['somebody else has the same userName'];
  const known = [displayName, userName || 'no userName', ...why, ...inactive];
  return { kind: 'id', value: id, remark: known.filter((part) => part !== '').join(', ') };
}

function describe({ id, type, display }: LiveMember): string {
  return [type?.toLowerCase() ?? 'member', display, id].filter(Boolean).join(' ');
}
