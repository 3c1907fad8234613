import type { Locate } from '../diagnostic/source.ts';
import type { ExplainedFact, Explanation } from '../directory/explanation.ts';
import type { LiveUser } from '../directory/resource.ts';
import { foldName } from '../scim/fold.ts';
import type { Comparison } from './compare.ts';
import { attributeFacts, grantFacts } from './explained-facts.ts';
import { membershipGround } from './explained-ground.ts';

const PREFIX = 'user/';

/** Every group, role, skill, language and declared attribute of a person; undefined when nobody has this address. */
export function explainUser(
  address: string,
  comparison: Comparison,
  locate: Locate,
): Omit<Explanation, 'diagnostics'> | undefined {
  if (!address.startsWith(PREFIX)) return undefined;
  const wanted = foldName(address.slice(PREFIX.length));
  const { users, difference, resolution } = comparison;
  const desired = users.find(({ userName }) => foldName(userName) === wanted);
  const live = desired?.live ?? resolution.index.usersByUserName.get(wanted)?.[0];
  const userName = live?.userName ?? desired?.userName;
  if (userName === undefined) return undefined;
  const change = difference.users.find(({ userName: name }) => foldName(name) === wanted);
  const held = live === undefined ? [] : resolution.holdings(live.resource);
  return {
    address: `user/${userName}`,
    kind: 'user',
    name: userName,
    ...(live !== undefined && { id: live.id, active: live.active }),
    lines: [
      ...(live === undefined ? [] : membershipFacts(live, comparison, locate)),
      ...grantFacts(desired?.grants ?? [], change?.grants ?? [], held, locate),
      ...attributeFacts(desired?.attributes ?? [], change?.attributes ?? [], locate),
    ],
  };
}

/** Declared groups, and then the others as far as their members were read. */
function membershipFacts(
  { id }: LiveUser,
  { groups, difference, resolution }: Comparison,
  locate: Locate,
): readonly ExplainedFact[] {
  const changes = new Map(difference.changes.map((change) => [change.address, change]));
  const after = new Map(resolution.memberships(id).map((membership) => [membership.group, membership]));
  const declared = new Set(groups.flatMap(({ live }) => live?.id ?? []));
  const fromDeclared = groups.flatMap((group): readonly ExplainedFact[] => {
    const { members } = changes.get(group.address) ?? {};
    const membership = after.get(group.address);
    const name = group.address;
    if (members?.remove.some((member) => member.id === id))
      return [{ kind: 'membership', name, state: 'to-remove', grounds: [] }];
    if (membership === undefined) return [];
    const state = members?.add.some((member) => member.id === id) ? 'to-add' : 'held';
    const { grounds, through } = membership;
    const indirect = through === undefined || grounds.length > 0 ? [] : [{ text: `through ${through}` }];
    const direct = grounds.map((ground) => membershipGround(ground, locate));
    return [{ kind: 'membership', name, state, grounds: [...direct, ...indirect] }];
  });
  const others = [...resolution.index.groupById.values()].filter(
    (group) => !declared.has(group.id) && group.members?.some((member) => member.id === id),
  );
  return [
    ...fromDeclared,
    ...others.map(
      ({ displayName }): ExplainedFact => ({
        kind: 'membership',
        name: `${displayName} (not declared)`,
        state: 'held',
        grounds: [],
      }),
    ),
  ];
}
