import { compareText } from '../directory/order.ts';
import type { DesiredGrant, LiveGroup, SurplusGrant } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { GroupGrant } from './grants.ts';
import type { HoldingsReader } from './holdings.ts';

/**
 * What a group itself should carry, on a server that passes it on to the members: what it grants, and nothing else of the
 * catalogue where it is `exact` about the kind.
 */
export function carriedByGroup(
  { grants }: GroupDeclaration,
  live: LiveGroup | undefined,
  granted: readonly GroupGrant[],
  holdings: HoldingsReader,
): { readonly grants: readonly DesiredGrant[]; readonly surplus: readonly SurplusGrant[] } {
  const items = new Set(granted.map(({ item }) => item));
  const exact = new Set(grants.filter(({ mode }) => mode === 'exact').map(({ kind }) => kind));
  const held = live === undefined || exact.size === 0 ? [] : holdings(live.resource);
  return {
    grants: granted
      .map(({ item, ground }) => ({
        item,
        ...(ground.proficiency !== undefined && { proficiency: ground.proficiency }),
        grounds: [ground],
      }))
      .sort(byItem),
    surplus: held
      .filter(({ item }) => exact.has(item.kind) && !items.has(item))
      .map(({ item, element }) => ({ item, held: element, lost: [] }))
      .sort(byItem),
  };
}

type WithItem = Pick<DesiredGrant, 'item'>;

export function byItem({ item: left }: WithItem, { item: right }: WithItem): number {
  return compareText(left.kind, right.kind) || compareText(left.key, right.key);
}
