import { GRANT_KINDS } from '../directory/carrier.ts';
import { compareText } from '../directory/order.ts';
import type { AccessChange, AccessHolder, GrantEdit, UserChange } from './plan.gen.ts';

interface Collected extends AccessChange {
  readonly gain: AccessHolder[];
  readonly lose: AccessHolder[];
}

/**
 * The changes of people read the other way: for each skill, language and role, who will hold it and does not now, and
 * who holds it now and will not. Sorted by kind, then by name; people by address. A proficiency that moves is neither.
 */
export function accessChanges(users: readonly UserChange[]): readonly AccessChange[] {
  const byItem = new Map<string, Collected>();
  for (const { address, displayName, grants } of users) {
    for (const edit of grants.filter(({ action }) => action !== 'change')) {
      const item = collectedFor(edit, byItem);
      const holders = edit.action === 'add' ? item.gain : item.lose;
      holders.push({
        address,
        ...(displayName !== undefined && { displayName }),
        groups: groupsOf(edit),
      });
    }
  }
  for (const { gain, lose } of byItem.values()) for (const holders of [gain, lose]) holders.sort(byAddress);
  return [...byItem.values()].sort(byKindAndName);
}

function collectedFor({ kind, key, name }: GrantEdit, byItem: Map<string, Collected>): Collected {
  const item = byItem.get(`${kind} ${key}`) ?? { kind, key, name, gain: [], lose: [] };
  byItem.set(`${kind} ${key}`, item);
  return item;
}

function groupsOf({ grounds, lost = [] }: GrantEdit): readonly string[] {
  return [...new Set([...grounds.map(({ group }) => group), ...lost])].sort(compareText);
}

function byAddress(left: AccessHolder, right: AccessHolder): number {
  return compareText(left.address, right.address);
}

function byKindAndName(left: AccessChange, right: AccessChange): number {
  return (
    GRANT_KINDS.indexOf(left.kind) - GRANT_KINDS.indexOf(right.kind) ||
    compareText(left.name, right.name) ||
    compareText(left.key, right.key)
  );
}
