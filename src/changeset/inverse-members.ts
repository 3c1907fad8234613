import { compareText } from '../directory/order.ts';
import type { LiveMember } from '../directory/resource.ts';
import type { GroupEffect, MemberEffect } from './inverse-effects.ts';
import type { LiveNow, Undone } from './inverse-world.ts';
import { memberIds } from './member-diff.ts';
import type { MemberAddition, MemberEdits, MemberRemoval, PlanWarning } from './plan.gen.ts';

/** Addresses of the groups that are created again, by the id they had. */
export type Recreated = ReadonlyMap<string, string>;

/**
 * Whom the run added and who is still there leaves, whom it removed and who is not back yet comes back. Nobody else of
 * the group is spoken of, so that edits of somebody else stay.
 */
export function inverseMembers(
  { address, added, removed }: Pick<GroupEffect, 'address' | 'added' | 'removed'>,
  present: readonly LiveMember[],
  live: LiveNow,
  recreated: Recreated,
): Undone<MemberEdits | undefined> {
  const before = memberIds(present);
  const inside = new Set(before);
  const warnings: PlanWarning[] = [];
  const add: MemberAddition[] = [];
  for (const member of removed.values()) {
    if (inside.has(member.id)) continue;
    const back = addition(member, live, recreated);
    if ('obstacle' in back) warnings.push(notPutBack(member, address, back.obstacle));
    else add.push(back);
  }
  const remove = [...added.values()]
    .filter(({ id }) => inside.has(id))
    .map((member) => removal(member, live));
  if (add.length + remove.length === 0) return { done: undefined, warnings };
  const after = before.length + add.length - remove.length;
  return {
    done: { mode: 'at-least', before, after, add: add.sort(byName), remove: remove.sort(byName) },
    warnings,
  };
}

function addition(
  { id, name, source }: MemberEffect,
  { people, groups, reactivated, runId }: LiveNow,
  recreated: Recreated,
): MemberAddition | { readonly obstacle: string } {
  const grounds = [{ kind: 'undo', source, text: runId }] as const;
  const address = recreated.get(id);
  if (address !== undefined) return { type: 'Group', address, name, grounds };
  const group = groups.get(id);
  if (group !== undefined) return { type: 'Group', id, name: group.displayName, grounds };
  const person = people.get(id);
  if (person === undefined) return { obstacle: 'not in the directory any more' };
  if (!person.active && !reactivated.has(id)) return { obstacle: 'not active any more' };
  const { userName, displayName } = person;
  return { type: 'User', id, name: userName, ...(displayName !== undefined && { displayName }), grounds };
}

function removal({ id, type, name, displayName, source }: MemberEffect, { people }: LiveNow): MemberRemoval {
  const person = people.get(id);
  const known = person?.displayName ?? displayName;
  return {
    type: type ?? 'User',
    id,
    name: person?.userName ?? name,
    ...(known !== undefined && { displayName: known }),
    ...(person?.active === false && { inactive: true }),
    because: 'undone',
    source,
  };
}

function notPutBack({ name, source }: MemberEffect, address: string, obstacle: string): PlanWarning {
  return {
    code: 'undo-left-alone',
    summary: `${name} is not put back into ${address}: they are ${obstacle}`,
    source,
  };
}

function byName(left: MemberAddition | MemberRemoval, right: MemberAddition | MemberRemoval): number {
  return compareText(left.name, right.name) || compareText(left.id ?? '', right.id ?? '');
}
