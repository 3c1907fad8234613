import type { Grantable } from '../directory/carrier.ts';
import type { GapIndex } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { EffectiveReader } from './effective.ts';
import type { GrantingGroup, GroupGrant } from './grants.ts';

/** Why a ground of an item may have been overlooked. Nothing may be taken away then. */
export type GroundDoubts = (item: Grantable) => string | undefined;

export function groundDoubts(
  groups: readonly GrantingGroup[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
  effective: EffectiveReader,
  { users }: GapIndex,
): GroundDoubts {
  const doubts = new Map<Grantable, Set<string>>();
  for (const { declaration, desired } of groups) {
    const grants = grantsOf(declaration);
    const doubt = grants.length === 0 ? undefined : effective.after(desired).doubt;
    if (doubt === undefined) continue;
    for (const { item } of grants) {
      const known = doubts.get(item) ?? new Set<string>();
      doubts.set(item, known.add(`who is in ${desired.address} is not certain: ${doubt}`));
    }
  }
  return (item) => {
    const reasons = [...(users === undefined ? [] : [users]), ...(doubts.get(item) ?? [])];
    return reasons.length === 0 ? undefined : reasons.sort(compareText).join('; ');
  };
}
