import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, DesiredMember, LiveMember } from '../directory/resource.ts';
import { planSource } from './origin.ts';
import type { MemberAddition, MemberEdits, MemberRemoval, PlanGround } from './plan.gen.ts';
import { otherwiseSpelt } from './spelling.ts';

/**
 * How the members of one group differ from what is desired: sets, so order and repetition mean nothing.
 * Nothing is said about a list that could not be read: to remove would be blind, and to add somebody who is there
 * already doubles them on some servers.
 */
export function diffMembers(
  desired: DesiredGroup,
  index: DirectoryIndex,
  locate: Locate,
): MemberEdits | undefined {
  const { membership, members } = desired;
  if (membership === 'unmanaged' || isUnread(desired)) return undefined;
  const live = new Map((desired.live?.members ?? []).map((member) => [member.id as string, member]));
  const missing = [...members].filter(([key]) => !live.has(key));
  const surplus = membership === 'exact' ? [...live.values()].filter(({ id }) => !members.has(id)) : [];
  if (missing.length === 0 && surplus.length === 0) return undefined;
  const isPresent = otherwiseSpelt(live.keys(), index);
  const isDesired = otherwiseSpelt(members.keys(), index);
  const add = missing.filter(([key]) => !isPresent(key)).map(([, member]) => addition(member, locate));
  const remove = surplus
    .filter(({ id }) => !isDesired(id))
    .map((member) => removal(member, desired, index, locate));
  if (add.length === 0 && remove.length === 0) return undefined;
  return {
    mode: membership,
    before: memberIds([...live.values()]),
    after: live.size + add.length - remove.length,
    add: add.sort(byName),
    remove: remove.sort(byName),
  };
}

/** Ids of members as a plan lists them: each once, sorted. */
export function memberIds(members: readonly LiveMember[]): readonly string[] {
  return [...new Set<string>(members.map(({ id }) => id))].sort(compareText);
}

/** Whether the group exists and yet nobody knows who is in it. */
export function isUnread({ live }: DesiredGroup): boolean {
  return live !== undefined && live.members === undefined;
}

function addition({ member, grounds }: DesiredMember, locate: Locate): MemberAddition {
  return {
    type: member.kind === 'user' ? 'User' : 'Group',
    ...(member.kind !== 'new-group' && { id: member.id }),
    ...(member.kind !== 'user' && member.address !== undefined && { address: member.address }),
    name: member.kind === 'user' ? member.userName : member.displayName,
    ...(member.kind === 'user' && member.displayName !== undefined && { displayName: member.displayName }),
    grounds: grounds
      .map(({ origin, ...ground }) => ({ ...ground, source: planSource(origin, locate) }))
      .sort(byPlace),
  };
}

function removal(
  member: LiveMember,
  desired: DesiredGroup,
  index: DirectoryIndex,
  locate: Locate,
): MemberRemoval {
  const departure = desired.departures.get(member.id);
  return {
    ...nameOf(member, index),
    id: member.id,
    because: departure?.kind ?? 'not-declared',
    ...(departure?.date !== undefined && { date: departure.date }),
    ...(departure !== undefined && { source: planSource(departure.origin, locate) }),
  };
}

function nameOf(
  member: LiveMember,
  index: DirectoryIndex,
): Pick<MemberRemoval, 'type' | 'name' | 'displayName' | 'inactive'> {
  const user = index.userById.get(member.id);
  if (user !== undefined) {
    return {
      type: 'User',
      name: user.userName,
      ...(user.displayName !== undefined && { displayName: user.displayName }),
      ...(!user.active && { inactive: true }),
    };
  }
  const group = index.groupById.get(member.id);
  if (group !== undefined) return { type: 'Group', name: group.displayName };
  return { type: member.type ?? 'User', name: member.display || member.id };
}

interface Named {
  readonly name: string;
  readonly id?: string;
  readonly address?: string;
}

/** By name, then by id: two people may share a display name, and a plan must be the same each time. */
function byName(left: Named, right: Named): number {
  return (
    compareText(left.name, right.name) ||
    compareText(left.id ?? left.address ?? '', right.id ?? right.address ?? '')
  );
}

function byPlace({ source: left }: PlanGround, { source: right }: PlanGround): number {
  return (
    compareText(left.file, right.file) || left.line - right.line || (left.column ?? 0) - (right.column ?? 0)
  );
}
