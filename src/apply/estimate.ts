import type { Change, Plan } from '../changeset/plan.ts';
import type { Profile } from '../target/profile.ts';
import { batches } from '../target/write.ts';
import { takesAway } from './value-edit.ts';

/** How many writing requests the changes take when nothing goes wrong: one for each person, whatever changes. */
export function estimateWrites(
  { changes, users }: Pick<Plan, 'changes' | 'users'>,
  profile: Profile,
): number {
  return changes.reduce((total, change) => total + writesOf(change, profile), users.length);
}

function writesOf(change: Change, profile: Profile): number {
  const { kind, attributes, grants = [], members } = change;
  if (kind === 'delete') return 1;
  const additions = (members?.add ?? []).map(({ id, name, type }) => ({ value: id ?? name, type }));
  const removals = (members?.remove ?? []).map(({ id }) => id);
  const memberWrites = batches(profile, additions, []).length + batches(profile, [], removals).length;
  if (kind === 'create') return memberWrites + createWrites(change, profile);
  // What is taken away is written in a later phase than what is given.
  const losses = new Set([...attributes, ...grants].map(takesAway));
  return memberWrites + losses.size;
}

/** A platform route takes the name alone; whatever else is declared follows in a second request. */
function createWrites({ attributes, grants = [] }: Change, { groupRoute }: Profile): number {
  const follows = grants.length > 0 || attributes.some(({ path }) => path !== 'displayName');
  return groupRoute.kind === 'platform' && follows ? 2 : 1;
}
