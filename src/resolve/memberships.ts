import type { Address, DesiredGroup, Ground } from '../directory/resource.ts';
import type { EffectiveReader } from './effective.ts';

/** A group that somebody is in once the plan is carried out. */
interface EffectiveMembership {
  readonly group: Address;
  /** The groups it goes through, nearest first, when it is not direct. */
  readonly through?: string;
  /** Why the manifest wants it; nothing where it merely leaves the person in the group, or in a group inside. */
  readonly grounds: readonly Ground[];
}

/** Answers which declared groups a person is in, by the person's id. */
export type MembershipReader = (id: string) => readonly EffectiveMembership[];

export function membershipReader(
  groups: readonly DesiredGroup[],
  effective: EffectiveReader,
): MembershipReader {
  return (id) =>
    groups.flatMap((group) => {
      const { people } = effective.after(group);
      if (!people.has(id)) return [];
      const through = people.get(id);
      const grounds = group.members.get(id)?.grounds ?? [];
      return [{ group: group.address, ...(through !== undefined && { through }), grounds }];
    });
}
