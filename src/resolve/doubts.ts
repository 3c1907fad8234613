import { addTo } from '../directory/add-to.ts';
import type { Grantable, GrantKind } from '../directory/carrier.ts';
import type { GapIndex } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { EffectiveReader } from './effective.ts';
import type { GrantingGroup, GroupGrant } from './grants.ts';

/** Why it is not certain who holds an item; undefined when it is. */
type ItemDoubt = (item: Grantable) => string | undefined;

export interface GrantDoubts {
  /** Why a ground of an item may have been overlooked. Nothing may be taken away then. */
  readonly ground: ItemDoubt;
  /** Why it is not certain who holds an item once the plan is carried out: who is granted it, or who loses it. */
  readonly holder: ItemDoubt;
}

/** Doubts about who is in the groups that grant items, or that take away what they do not grant. */
export function grantDoubts(
  groups: readonly GrantingGroup[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
  effective: EffectiveReader,
  { users }: GapIndex,
): GrantDoubts {
  const ofItems = new Map<Grantable, Set<string>>();
  const ofKinds = new Map<GrantKind, Set<string>>();
  for (const { declaration, desired } of groups) {
    if (declaration.grants.length === 0) continue;
    const { doubt } = effective.after(desired);
    if (doubt === undefined) continue;
    const reason = `who is in ${desired.address} is not certain: ${doubt}`;
    for (const { item } of grantsOf(declaration)) addTo(ofItems, item, reason);
    for (const { kind, mode } of declaration.grants) if (mode === 'exact') addTo(ofKinds, kind, reason);
  }
  const ground = (item: Grantable) => [users ?? [], ...(ofItems.get(item) ?? [])].flat();
  return {
    ground: (item) => inWords(ground(item)),
    holder: (item) => inWords([...ground(item), ...(ofKinds.get(item.kind) ?? [])]),
  };
}

/** Each reason once, in one order. */
export function inWords(reasons: readonly string[]): string | undefined {
  return reasons.length === 0 ? undefined : [...new Set(reasons)].sort(compareText).join('; ');
}
