import type { Locate } from '../diagnostic/source.ts';
import type { GapIndex } from '../directory/gaps.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import type { WithheldValues } from '../directory/withheld-values.ts';
import { isUnread } from './member-diff.ts';
import { planSource } from './origin.ts';
import type { Change, UserChange, Withholding } from './plan.gen.ts';
import { isIdleUser, isLowering, isRemoval, withoutMemberRemovals } from './removal.ts';

export interface Judged<T> {
  readonly change: T | undefined;
  readonly withheld?: Withholding;
}

/**
 * Takes out of a change every removal that rests on a reading which could not be proved complete: a person missing
 * from a short list looks exactly like a person who should go (RFC 7644 section 3.4.2.4 lets pages shift).
 * A group whose members were not read at all is named too, even though nobody can say who is concerned.
 */
export function withhold(change: Change | undefined, desired: DesiredGroup, gaps: GapIndex): Judged<Change> {
  const { address, displayName, live, uncertain } = desired;
  const gap = gaps.members.get(live?.id ?? '');
  if (isUnread(desired) && saysWhoBelongs(desired)) {
    const reason = gap ?? 'its members could not be read';
    return { change, withheld: { address, displayName, reason, members: [], deletion: false } };
  }
  const reason = [gap, uncertain].filter((doubt) => doubt !== undefined).join('; ');
  const members = change?.members?.remove ?? [];
  if (change === undefined || reason === '' || members.length === 0) return { change };
  return {
    change: withoutMemberRemovals(change),
    withheld: { address, displayName, reason, members, deletion: false },
  };
}

/** A minimum of nobody asks nothing of a list; everything else does. */
function saysWhoBelongs({ membership, members }: DesiredGroup): boolean {
  return membership === 'exact' || (membership === 'at-least' && members.size > 0);
}

/**
 * A group that seems to be undeclared is not deleted while its listing may be short, nor while nobody can say for
 * certain who would lose the membership.
 */
export function withholdDeletion(deletion: Change, gaps: GapIndex): Judged<Change> {
  const { address, displayName, id = '', members } = deletion;
  const unread = members === undefined ? 'its members could not be read' : undefined;
  const reason = gaps.groups ?? gaps.members.get(id) ?? unread;
  if (reason === undefined) return { change: deletion };
  return { change: undefined, withheld: { address, displayName, reason, members: [], deletion: true } };
}

/**
 * Takes out of the change of a person what a ground that was overlooked might forbid: to take something away, and to
 * lower a proficiency, for the highest that any group states is the one that counts.
 */
export function withholdGrants(
  change: UserChange | undefined,
  { address, userName, uncertain }: DesiredUser,
): Judged<UserChange> {
  const grants = change?.grants.filter((edit) => isRemoval(edit) || isLowering(edit)) ?? [];
  if (change === undefined || uncertain === undefined || grants.length === 0) return { change };
  const reduced = { ...change, grants: change.grants.filter((edit) => !grants.includes(edit)) };
  return {
    change: isIdleUser(reduced) ? undefined : reduced,
    withheld: { address, displayName: userName, reason: uncertain, members: [], deletion: false, grants },
  };
}

/** A source that seems to be broken would concern everybody: rows enough to look it up, and the number of the others. */
const NAMED_ROWS = 5;

/** What a mapping says of many people at once and may not be believed. */
export function withholdValues(
  { mapping, path, deed, rows, reason, origin }: WithheldValues,
  locate: Locate,
): Withholding {
  const source = planSource(origin, locate);
  return {
    address: `mapping/${mapping}`,
    displayName: mapping,
    reason,
    members: [],
    deletion: false,
    values: { path, deed, people: rows.length, rows: rows.slice(0, NAMED_ROWS), source },
  };
}
