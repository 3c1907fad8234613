import { readGroup } from '../target/client.ts';
import { countMembers } from '../target/member-count.ts';
import type { Target } from '../target/open.ts';
import type { Message, MessageMember } from './message.ts';

/** What a message says of members and what is still so. */
export interface StandingEdits {
  readonly add: readonly MessageMember[];
  readonly remove: readonly MessageMember[];
  /** What was left out because nobody can tell whether it is so, in words. */
  readonly doubt?: string;
}

/**
 * Compares a message with our own directory as it is now. An addition stands while the person is in the group, a removal
 * while they are out of it; where the list of members is short, or cannot be read, an addition that was confirmed stands and
 * a removal does not. Groups inside of the group are left out: another directory may nest otherwise.
 */
export async function standingEdits({ group, unconfirmed }: Message, source: Target): Promise<StandingEdits> {
  const { id, membersAdded = [], membersRemoved = [] } = group ?? {};
  const [added, removed] = [membersAdded.filter(isPerson), membersRemoved.filter(isPerson)];
  if (id === undefined) return { add: [], remove: [], doubt: 'the group has no id' };
  const live = await readGroup(source, id, true);
  // Of a group that was deleted since everybody is out, but only those who were removed before are told of.
  if (live === undefined) return { add: [], remove: removed };
  const counted = await countMembers(source, id);
  const present = live.members && new Set<string>(live.members.map((member) => member.id));
  const isWhole = present !== undefined && (counted === undefined || counted <= present.size);
  if (isWhole) {
    return {
      add: added.filter((member) => present.has(member.id)),
      remove: removed.filter((member) => !present.has(member.id)),
    };
  }
  const add = added.filter((member) => present?.has(member.id) || !unconfirmed);
  const left = removed.length + (added.length - add.length);
  return {
    add,
    remove: [],
    ...(left > 0 && {
      doubt: `${left} of its members were left out: the directory does not show for certain who is in the group`,
    }),
  };
}

function isPerson({ type }: MessageMember): boolean {
  return type !== 'Group';
}
