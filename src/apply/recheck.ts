import type { Change, Plan } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { Target } from '../target/target.ts';
import { coversMembers } from '../target/version.ts';
import { joinedSince } from './delete.ts';
import { type CreatedGroups, editsOf, uncertainGroups } from './edits.ts';
import { inWords } from './foreign-edit.ts';
import type { GroupService } from './group-service.ts';
import { inParallel } from './parallel.ts';
import { nothingAchieved, rebase } from './rebase.ts';
import { liveSnapshot } from './snapshot.ts';
import { targetService } from './target-service.ts';

/** A change of a saved plan that no longer fits the directory. */
export interface StaleChange {
  readonly address: string;
  readonly displayName: string;
  readonly reason: string;
  /** What somebody else did to the group. */
  readonly theirs: readonly string[];
}

/** What a second look at a saved plan's groups brought to light. */
export interface Recheck {
  readonly stale: readonly StaleChange[];
  /** The groups to be updated as they are now, by address: carrying out the plan can begin from there. */
  readonly seen: ReadonlyMap<string, LiveGroup>;
}

type Staleness = Pick<StaleChange, 'reason' | 'theirs'>;

const readers = 8;

/**
 * Reads again what a saved plan touches, before anything is written. A change is stale when carrying it out would not
 * lead to what was approved; a group that moved but leaves some or all of the plan's edits to do is not.
 * Throws DiagnosticError when the directory cannot be read.
 */
export async function recheck(plan: Plan, target: Target): Promise<Recheck> {
  return recheckOn(targetService(target), plan);
}

/** As `recheck`, on anything that keeps groups. */
export async function recheckOn(service: GroupService, plan: Plan): Promise<Recheck> {
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
  return { stale: inOrder, seen };
}

async function read(
  service: GroupService,
  { kind, members, version = '' }: Change,
  id: string | undefined,
): Promise<LiveGroup | undefined> {
  return service.read(id ?? '', kind === 'delete' || members !== undefined || coversMembers(version));
}

interface Question {
  readonly service: GroupService;
  readonly change: Change;
  readonly group: LiveGroup | undefined;
  readonly created: CreatedGroups;
  readonly certain: boolean;
}

async function stalenessOf(question: Question): Promise<Staleness | undefined> {
  const { service, change, group, created, certain } = question;
  const { kind, attributes } = change;
  if (kind === 'delete') return group && stalenessOfDeletion(change, group, service);
  if (group === undefined) return goneBeforeUpdate;
  const rebased = rebase(editsOf(change, created, certain), liveSnapshot(group, attributes), nothingAchieved);
  if (rebased.kind === 'left') return undefined;
  return { reason: rebased.reason, theirs: await inWords(rebased.theirs, service) };
}

async function stalenessOfDeletion(
  change: Change,
  group: LiveGroup,
  service: GroupService,
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
