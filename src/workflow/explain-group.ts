import type { Change } from '../changeset/plan.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { ExplainedFact, Explanation } from '../directory/explanation.ts';
import type { DesiredGroup, DesiredMember, LiveMember } from '../directory/resource.ts';
import type { Comparison } from './compare.ts';
import { attributeFacts, grantFacts } from './explained-facts.ts';
import { membershipGround } from './explained-ground.ts';

/** Who is in a declared group, who should be and who leaves; undefined when no group has this address. */
export function explainGroup(
  address: string,
  { groups, difference, resolution }: Comparison,
  locate: Locate,
): Omit<Explanation, 'diagnostics'> | undefined {
  const group = groups.find((each) => each.address === address);
  if (group === undefined) return undefined;
  const change = difference.changes.find((each) => each.address === address);
  const { live } = group;
  return {
    address: group.address,
    kind: 'group',
    name: group.displayName,
    ...(live !== undefined && { id: live.id }),
    lines: [
      ...memberFacts(group, change, resolution.index, locate),
      ...grantFacts(group.grants, change?.grants ?? [], [], locate),
      ...attributeFacts(group.attributes, change?.attributes ?? [], locate),
    ],
  };
}

function memberFacts(
  { members, live }: DesiredGroup,
  change: Change | undefined,
  index: Comparison['resolution']['index'],
  locate: Locate,
): readonly ExplainedFact[] {
  const added = new Set(change?.members?.add.map(({ id, address }) => id ?? address));
  const leaving = new Set(change?.members?.remove.map(({ id }) => id));
  const present = (live?.members ?? []).filter(({ id }) => !members.has(id));
  const nameOf = ({ id, display }: LiveMember) =>
    index.userById.get(id)?.userName ?? index.groupById.get(id)?.displayName ?? display ?? id;
  return [
    ...[...members].map(
      ([key, { member, grounds }]): ExplainedFact => ({
        kind: 'member',
        name: nameIn(member),
        state: added.has(key) ? 'to-add' : 'held',
        grounds: grounds.map((ground) => membershipGround(ground, locate)),
      }),
    ),
    ...present.map(
      (member): ExplainedFact => ({
        kind: 'member',
        name: nameOf(member),
        state: leaving.has(member.id) ? 'to-remove' : 'held',
        grounds: [],
      }),
    ),
  ];
}

function nameIn(member: DesiredMember['member']): string {
  return member.kind === 'user' ? member.userName : `group ${member.displayName}`;
}
