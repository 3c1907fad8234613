import type { Block, Plan } from '../changeset/plan.ts';
import { isClear, isDeactivation, isRemoval } from '../changeset/removal.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import { foldName } from '../scim/fold.ts';

/** People from whom nothing may be taken away: rollcall's own identity, or whoever must be able to repair things. */
export function protectedUserBlocks(
  plan: Pick<Plan, 'changes' | 'users'>,
  userNames: readonly string[],
  { usersByUserName, groupById }: Pick<DirectoryIndex, 'usersByUserName' | 'groupById'>,
): readonly Block[] {
  return [...new Set(userNames.map(foldName))].flatMap((name): readonly Block[] => {
    const live = usersByUserName.get(name) ?? [];
    const ids = withGroupsAround(new Set<string>(live.map(({ id }) => id)), groupById);
    const losses = [...groupLosses(plan, name, ids), ...ownLosses(plan, name)];
    if (losses.length === 0) return [];
    const userName = live[0]?.userName ?? userNames.find((each) => foldName(each) === name) ?? name;
    const address = `user/${userName}`;
    return [
      {
        rule: 'protected-user',
        summary: `${address} is protected and would ${losses.join(' and ')}`,
        addresses: [address],
        allow: { flag: '--allow-protected', value: address },
      },
    ];
  });
}

/** The ids by which somebody is in a group: their own, and those of the groups they are in, however deep. */
function withGroupsAround(
  people: ReadonlySet<string>,
  groupById: DirectoryIndex['groupById'],
): ReadonlySet<string> {
  const ids = new Set(people);
  for (const id of ids) {
    for (const { id: around, members } of groupById.values())
      if (members?.some((member) => member.id === id)) ids.add(around);
  }
  return ids;
}

/** Also through the deletion of a group, which takes the membership from everybody in it, and what a group carries. */
function groupLosses(
  { changes }: Pick<Plan, 'changes'>,
  name: string,
  ids: ReadonlySet<string>,
): readonly string[] {
  return changes.flatMap(({ kind, address, id = '', displayName, members, grants = [] }) => {
    if (kind === 'delete') {
      const isMember = members?.before.some((id) => ids.has(id)) === true;
      return isMember ? [`lose the membership of "${displayName}", which is deleted`] : [];
    }
    const isRemoved = members?.remove.some(
      (member) => ids.has(member.id) || (member.type === 'User' && foldName(member.name) === name),
    );
    return [
      ...(isRemoved === true ? [`lose the membership of ${address}`] : []),
      ...(ids.has(id) ? grants.filter(isRemoval) : []).map(
        (edit) => `lose ${edit.kind} ${edit.name} of ${address}`,
      ),
    ];
  });
}

function ownLosses({ users }: Pick<Plan, 'users'>, name: string): readonly string[] {
  const change = users.find(({ userName }) => foldName(userName) === name);
  if (change === undefined) return [];
  return [
    ...change.grants.filter(isRemoval).map((edit) => `lose ${edit.kind} ${edit.name}`),
    ...change.attributes.filter(isClear).map(({ path }) => `lose the value of ${path}`),
    ...(change.attributes.some(isDeactivation) ? ['be deactivated'] : []),
  ];
}
