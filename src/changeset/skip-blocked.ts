import { waypoints } from './ground.ts';
import type { Block, Change, GrantEdit, MemberEdits, Plan, Skip, UserChange } from './plan.gen.ts';
import { seal, unseal } from './plan.ts';
import { isIdle, isIdleUser, isLowering, isRemoval } from './removal.ts';
import { indexSkips, namesOf, type SkipIndex } from './skip.ts';

/**
 * The plan without what its blocks say can be left out. Those blocks are gone; a block that only a flag or the manifest
 * can lift stays.
 *
 * @param blocked the blocks that stand in the way; those a flag allows can be kept out of it
 */
export function skipBlocked(plan: Plan, blocked: readonly Block[] = plan.blocked): Plan {
  const lifted = new Set(blocked.filter(({ skips }) => skips !== undefined));
  const skips = [...lifted].flatMap((block) => block.skips ?? []);
  return seal({
    ...unseal(plan),
    ...leaveOut(plan, skips),
    blocked: plan.blocked.filter((block) => !lifted.has(block)),
  });
}

/**
 * The changes without what is named. What rests on a membership that is left out is left out with it, so that nobody is
 * granted anything without ground, and nobody who stays in a group loses what it grants.
 */
export function leaveOut(
  { changes, users }: Pick<Plan, 'changes' | 'users'>,
  skips: readonly Skip[],
): Pick<Plan, 'changes' | 'users'> {
  const index = indexSkips(skips, changes);
  return {
    changes: changes.flatMap((change) => withoutMembers(change, index) ?? []),
    users: users.flatMap((change) => withoutGrants(change, index) ?? []),
  };
}

function withoutMembers(change: Change, { whole, members: skipped }: SkipIndex): Change | undefined {
  if (whole.has(change.address)) return undefined;
  const names = skipped.get(change.address);
  if (names === undefined || change.members === undefined) return change;
  const { members, ...rest } = change;
  const kept = keptMembers(members, names);
  const reduced = kept === undefined ? rest : { ...rest, members: kept };
  return isIdle(reduced) ? undefined : reduced;
}

function keptMembers(members: MemberEdits, skipped: ReadonlySet<string>): MemberEdits | undefined {
  const isKept = (member: { readonly id?: string; readonly address?: string }) =>
    !namesOf(member).some((name) => skipped.has(name));
  const [add, remove] = [members.add.filter(isKept), members.remove.filter(isKept)];
  if (add.length === 0 && remove.length === 0) return undefined;
  return { ...members, add, remove, after: members.before.length + add.length - remove.length };
}

function withoutGrants(change: UserChange, skips: SkipIndex): UserChange | undefined {
  if (skips.whole.has(change.address)) return undefined;
  const roles = skips.roles.get(change.address);
  const isSkipped = (edit: GrantEdit) =>
    (edit.kind === 'role' && roles?.has(edit.key) === true) || restsOnSkipped(edit, change, skips);
  if (!change.grants.some(isSkipped)) return change;
  const reduced = { ...change, grants: change.grants.filter((edit) => !isSkipped(edit)) };
  return isIdleUser(reduced) ? undefined : reduced;
}

/**
 * Whether a grant has no other ground than memberships that are left out, or its loss may come of such a membership: of
 * one that was to end, or of one in a group that is exact about what its members hold.
 */
function restsOnSkipped(edit: GrantEdit, { id = '' }: UserChange, skips: SkipIndex): boolean {
  const { grounds, lost = [] } = edit;
  if (isRemoval(edit) && lost.length === 0) return skips.staysOut(id);
  if (isRemoval(edit) || isLowering(edit)) return skips.staysOut(id) || skips.staysIn(id);
  const { whole, members } = skips;
  const isLeftOut = (group: string, inside: string | undefined) =>
    whole.has(group) || [id, inside ?? ''].some((name) => members.get(group)?.has(name));
  return (
    grounds.length > 0 &&
    grounds.every((ground) => {
      const way = waypoints(ground);
      return way.some((group, at) => isLeftOut(group, way[at + 1]));
    })
  );
}
