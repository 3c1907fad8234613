import type { Change, Plan } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { Target } from '../target/target.ts';
import { coversMembers } from '../target/version.ts';
import { joinedSince } from './delete.ts';
import type { DirectoryService } from './directory-service.ts';
import { type CreatedGroups, editsOf, uncertainGroups } from './edits.ts';
import { inWords } from './foreign-edit.ts';
import { inParallel } from './parallel.ts';
import { nothingAchieved, rebase } from './rebase.ts';
import { recheckUsers } from './recheck-users.ts';
import { liveSnapshot } from './snapshot.ts';
import { readers, type StaleChange, type Staleness } from './staleness.ts';
import type { Seen } from './states.ts';
import { targetService } from './target-service.ts';
import { valueEditsOf } from './value-edit.ts';

export type { StaleChange } from './staleness.ts';

/** What a second look at what a saved plan touches brought to light. */
export interface Recheck {
  readonly stale: readonly StaleChange[];
  /** Who and what is to be updated, as they are now: carrying out the plan can begin from there. */
  readonly seen: Seen;
}

/**
 * Reads again what a saved plan touches, before anything is written. A change is stale when carrying it out would not
 * lead to what was approved; a group that moved but leaves some or all of the plan's edits to do is not.
 * Throws DiagnosticError when the directory cannot be read.
 */
export async function recheck(plan: Plan, target: Target): Promise<Recheck> {
  return recheckOn(targetService(target), plan);
}

/** As `recheck`, on anything that keeps groups and people. */
export async function recheckOn(service: DirectoryService, plan: Plan): Promise<Recheck> {
  const stale = new Map<Change, Staleness>();
  const seen = new Map<string, LiveGroup>();
  const uncertain = uncertainGroups(plan);
  // A run that was cut off has created groups already: others may hold them as members.
  const created = new Map<string, string>();
  const creates = plan.changes.filter(({ kind }) => kind === 'create');
  const others = plan.changes.filter(({ kind }) => kind !== 'create');
  const check = async (change: Change, id: string | undefined) => {
    const group = await read(service, change, id);
    if (group !== undefined && change.kind === 'update') seen.set(change.address, group);
    const found = await stalenessOf({
      service,
      change,
      group,
      created,
      certain: !uncertain.has(change.address),
    });
    if (found !== undefined) stale.set(change, found);
  };

  await inParallel(creates, readers, async (change) => {
    const { address, displayName, externalId } = change;
    const present = await service.find({ displayName, ...(externalId !== undefined && { externalId }) });
    if (present.length > 1) {
      const theirs = present.map(({ id, displayName: name }) => `created ${name} (${id})`);
      stale.set(change, { reason: 'several groups could be the one to create', theirs });
    } else if (present[0] !== undefined) created.set(address, present[0].id);
  });
  await inParallel(creates, readers, async (change) => {
    const id = created.get(change.address);
    if (id !== undefined) await check(change, id);
  });
  await inParallel(others, readers, (change) => check(change, change.id));

  const inOrder = plan.changes.flatMap((change) => {
    const found = stale.get(change);
    const { address, displayName } = change;
    return found === undefined ? [] : [{ address, displayName, ...found }];
  });
  const people = await recheckUsers(service, plan.users);
  return { stale: [...inOrder, ...people.stale], seen: { groups: seen, users: people.seen } };
}

async function read(
  service: DirectoryService,
  change: Change,
  id: string | undefined,
): Promise<LiveGroup | undefined> {
  const { kind, members, version = '' } = change;
  const paths = valueEditsOf(change, service).map(({ at }) => at);
  return service.read(id ?? '', kind === 'delete' || members !== undefined || coversMembers(version), paths);
}

interface Question {
  readonly service: DirectoryService;
  readonly change: Change;
  readonly group: LiveGroup | undefined;
  readonly created: CreatedGroups;
  readonly certain: boolean;
}

async function stalenessOf(question: Question): Promise<Staleness | undefined> {
  const { service, change, group, created, certain } = question;
  if (change.kind === 'delete') return group && stalenessOfDeletion(change, group, service);
  if (group === undefined) return goneBeforeUpdate;
  const values = valueEditsOf(change, service);
  const edits = editsOf(change, values, created, certain);
  const rebased = rebase(edits, liveSnapshot(group, values), nothingAchieved);
  if (rebased.kind === 'left') return undefined;
  return { reason: rebased.reason, theirs: await inWords(rebased.theirs, service) };
}

async function stalenessOfDeletion(
  change: Change,
  group: LiveGroup,
  service: DirectoryService,
): Promise<Staleness | undefined> {
  const joined = joinedSince(change, group.members ?? []);
  if (joined.length > 0) return { ...movedBeforeDelete, theirs: await inWords(joined, service) };
  const { version } = change;
  return version !== undefined && group.version !== version ? movedBeforeDelete : undefined;
}

const movedBeforeDelete: Staleness = {
  reason: 'the group was changed since it was planned to be deleted',
  theirs: ['changed the group'],
};

const goneBeforeUpdate: Staleness = {
  reason: 'the group is not there any more',
  theirs: ['deleted the group'],
};
