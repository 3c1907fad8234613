import type { Change } from '../changeset/plan.ts';
import type { Profile } from '../target/profile.ts';
import { batches } from '../target/write.ts';

/** How many writing requests the changes take when nothing goes wrong. */
export function estimateWrites(changes: readonly Change[], profile: Profile): number {
  return changes.reduce((total, change) => total + writesOf(change, profile), 0);
}

function writesOf({ kind, attributes, members }: Change, profile: Profile): number {
  if (kind === 'delete') return 1;
  const additions = (members?.add ?? []).map(({ id, name, type }) => ({ value: id ?? name, type }));
  const removals = (members?.remove ?? []).map(({ id }) => id);
  const memberWrites = batches(profile, additions, []).length + batches(profile, [], removals).length;
  return (
    memberWrites + (kind === 'create' ? createWrites(attributes, profile) : Math.min(attributes.length, 1))
  );
}

/** A platform route takes the name alone; whatever else is declared follows in a second request. */
function createWrites(attributes: Change['attributes'], { groupRoute }: Profile): number {
  const more = groupRoute.kind === 'platform' && attributes.some(({ path }) => path !== 'displayName');
  return more ? 2 : 1;
}
