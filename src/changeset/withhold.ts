import type { GapIndex } from '../directory/gaps.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import { isUnread } from './member-diff.ts';
import type { Change, Withholding } from './plan.gen.ts';

export interface Judged {
  readonly change: Change | undefined;
  readonly withheld?: Withholding;
}

/**
 * Takes out of a change every removal that rests on a reading which could not be proved complete: a person missing
 * from a short list looks exactly like a person who should go (RFC 7644 section 3.4.2.4 lets pages shift).
 * A group whose members were not read at all is named too, even though nobody can say who is concerned.
 */
export function withhold(change: Change | undefined, desired: DesiredGroup, gaps: GapIndex): Judged {
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
    change: withoutRemovals(change),
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
export function withholdDeletion(deletion: Change, gaps: GapIndex): Judged {
  const { address, displayName, id = '', members } = deletion;
  const unread = members === undefined ? 'its members could not be read' : undefined;
  const reason = gaps.groups ?? gaps.members.get(id) ?? unread;
  if (reason === undefined) return { change: deletion };
  return { change: undefined, withheld: { address, displayName, reason, members: [], deletion: true } };
}

/** The change with nothing taken away from anybody; nothing at all when that was all it did. */
export function withoutRemovals(change: Change): Change | undefined {
  if (change.kind === 'delete') return undefined;
  if (change.members === undefined || change.members.remove.length === 0) return change;
  const { members, ...rest } = change;
  if (members.add.length === 0)
    return rest.attributes.length === 0 && rest.kind === 'update' ? undefined : rest;
  return { ...rest, members: { ...members, after: members.before.length + members.add.length, remove: [] } };
}
