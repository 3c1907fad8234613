import type { MemberRemoval } from '../changeset/plan.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { ExceptDeclaration, GroupDeclaration, MemberDeclaration } from '../manifest/manifest.ts';
import { foldName } from '../scim/fold.ts';
import { type AdoptionContext, keysAround } from './adopt-context.ts';

/** Whether an entry names this person, in whatever way. */
export function means(reference: MemberDeclaration | ExceptDeclaration, user: LiveUser): boolean {
  if (reference.kind !== 'person') return false;
  if (reference.by === 'userName') return foldName(reference.value) === foldName(user.userName);
  return reference.value === (reference.by === 'id' ? user.id : user.externalId);
}

/**
 * What declaring somebody a member of a group would do to the groups around it; undefined when that is nothing. Where the
 * server nests groups, whoever is in a nested group is in the outer one too, whatever its `except` says. Where it does not,
 * the people of a nested group become members of the outer one, and might gain what nobody has given them.
 */
export function effectAround(
  key: string,
  member: MemberRemoval,
  context: AdoptionContext,
): string | undefined {
  const { directory, resolution } = context.comparison;
  const keys = keysAround(key, context);
  if (keys.size === 0 && member.type !== 'Group') return undefined;
  const outer = context.manifest.groups.filter((group) => keys.has(group.key));
  const user = resolution.index.userById.get(member.id);
  const excepts = ({ except }: GroupDeclaration) =>
    except.some((exception) => (user === undefined ? exception.value === member.id : means(exception, user)));
  if (directory.nesting) {
    // Who is in a group that would be nested is not looked at, so that any exception counts.
    const own = context.manifest.groups.filter((group) => group.key === key);
    const keeper =
      member.type === 'Group'
        ? [...own, ...outer].find(({ except }) => except.length > 0)
        : outer.find(excepts);
    return (
      keeper &&
      `through nested groups they would be in group/${keeper.key}, whose \`except\` keeps people out`
    );
  }
  const live = new Map(resolution.groups.map((group) => [group.address as string, group.live]));
  const gaining = outer.find((group) => {
    const members = live.get(`group/${group.key}`)?.members ?? [];
    return group.membership !== 'unmanaged' && !members.some(({ id }) => id === member.id) && !excepts(group);
  });
  return (
    gaining &&
    `as a member here they would be added to group/${gaining.key}, too, in which this one is nested`
  );
}

/**
 * Which group around this one would lose somebody whom this one gives up, where the people of a nested group are members of
 * the outer one; undefined when none would.
 */
export function lossAround(key: string, id: string, context: AdoptionContext): string | undefined {
  const { directory, resolution } = context.comparison;
  if (directory.nesting) return undefined;
  const keys = keysAround(key, context);
  const losing = resolution.groups.find(({ address, membership, live, members }) => {
    if (membership !== 'exact' || !keys.has(address.replace(/^group\//, ''))) return false;
    const isThere = live?.members?.some((member) => member.id === id) === true;
    const grounds = members.get(id)?.grounds ?? [];
    return isThere && grounds.length > 0 && grounds.every(({ kind }) => kind === 'nested');
  });
  return losing && `${losing.address} has them through this group, and would lose them`;
}
