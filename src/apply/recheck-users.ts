import type { UserChange } from '../changeset/plan.ts';
import { withActive } from '../directory/activity.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { DirectoryService } from './directory-service.ts';
import { inWords } from './foreign-edit.ts';
import { inParallel } from './parallel.ts';
import { readers, type StaleChange, type Staleness } from './staleness.ts';
import { leavesInactive, valueEditsOf } from './value-edit.ts';
import { foreignValues, liveValues } from './values.ts';

interface UserRecheck {
  readonly stale: readonly StaleChange[];
  readonly seen: ReadonlyMap<string, LiveUser>;
}

/**
 * Reads again the people whom a saved plan changes. A change is stale when somebody else changed what it changes;
 * whatever else became of the person does not matter.
 */
export async function recheckUsers(
  service: DirectoryService,
  changes: readonly UserChange[],
): Promise<UserRecheck> {
  const stale = new Map<UserChange, Staleness>();
  const seen = new Map<string, LiveUser>();
  await inParallel(changes, readers, async (change) => {
    const found =
      change.kind === 'create'
        ? await stalenessOfCreate(change, service)
        : await stalenessOfUpdate(change, service, seen);
    if (found !== undefined) stale.set(change, found);
  });
  const inOrder = changes.flatMap((change) => {
    const found = stale.get(change);
    const { address, userName: displayName } = change;
    return found === undefined ? [] : [{ address, displayName, ...found }];
  });
  return { stale: inOrder, seen };
}

async function stalenessOfUpdate(
  change: UserChange,
  service: DirectoryService,
  seen: Map<string, LiveUser>,
): Promise<Staleness | undefined> {
  const edits = valueEditsOf(change, service);
  const paths = edits.map(({ at }) => at);
  const user = await service.users.read(change.id ?? '', paths);
  if (user === undefined)
    return { reason: 'the person is not there any more', theirs: ['deleted the person'] };
  seen.set(change.address, user);
  const theirs = foreignValues(edits, liveValues(withActive(user), edits), new Set());
  if (theirs.length === 0) return undefined;
  return {
    reason: 'somebody else changed the person since the plan was made',
    theirs: await inWords(theirs, service),
  };
}

/** Somebody who is there already is taken over, which is no reason to stop; but not to take their access away. */
async function stalenessOfCreate(
  { userName, attributes }: UserChange,
  { users }: DirectoryService,
): Promise<Staleness | undefined> {
  const present = await users.find(userName);
  if (present.length > 1) {
    const theirs = present.map(({ id, userName: name }) => `created ${name} (${id})`);
    return { reason: 'several people could be the one to create', theirs };
  }
  if (present[0]?.active !== true || !attributes.some(leavesInactive)) return undefined;
  return { reason: 'the person was to be created inactive', theirs: ['created the person, who is active'] };
}
