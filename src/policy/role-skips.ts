import { waypoints } from '../changeset/ground.ts';
import type { Change, Skip } from '../changeset/plan.ts';
import { addTo } from '../directory/add-to.ts';
import { type PersonAfter, roleEdit } from './people-after.ts';

/** Which memberships the plan adds and which it removes: addresses of groups by the person's id. */
export interface MembershipMoves {
  readonly added: ReadonlyMap<string, ReadonlySet<string>>;
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
}

export function membershipMoves(changes: readonly Change[]): MembershipMoves {
  const added = new Map<string, Set<string>>();
  const removed = new Map<string, Set<string>>();
  for (const { address, members } of changes) {
    for (const { id = '' } of members?.add ?? []) addTo(added, id, address);
    for (const { id } of members?.remove ?? []) addTo(removed, id, address);
  }
  return { added, removed };
}

/**
 * What to leave out so that somebody does not come to hold a role: the grant, and the new memberships it rests on, or
 * the next plan would find it missing. Who gains it by another change, such as by being activated, stays as they are.
 */
export function withoutGain(person: PersonAfter, role: string, moves: MembershipMoves): readonly Skip[] {
  const { address, change } = person;
  const edit = roleEdit(person, role, 'add');
  if (edit === undefined) return [{ address }];
  const joined = moves.added.get(change?.id ?? '');
  const groups = new Set(edit.grounds.flatMap(waypoints).filter((group) => joined?.has(group)));
  return [{ address, grants: [role] }, ...memberSkips(groups, change?.id)];
}

/** What to leave out so that somebody keeps a role. */
export function withoutLoss(person: PersonAfter, role: string, moves: MembershipMoves): readonly Skip[] {
  const { address, change, isActive } = person;
  const edit = roleEdit(person, role, 'remove');
  if (edit === undefined || !isActive) return [{ address }];
  const left = moves.removed.get(change?.id ?? '');
  const groups = new Set(edit.lost?.filter((group) => left?.has(group)));
  return [{ address, grants: [role] }, ...memberSkips(groups, change?.id)];
}

function memberSkips(groups: ReadonlySet<string>, id: string | undefined): readonly Skip[] {
  return id === undefined ? [] : [...groups].sort().map((address) => ({ address, members: [id] }));
}
