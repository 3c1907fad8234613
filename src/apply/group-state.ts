import type { Change } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { ChangeReport, Discrepancy } from './report.gen.ts';
import { liveSnapshot, plannedSnapshot, type Snapshot } from './snapshot.ts';
import { expectedSnapshot, type Written } from './verify.ts';

/** Why a change is not, or not wholly, carried out. */
export interface Verdict {
  readonly outcome: 'conflicted' | 'failed' | 'not-attempted';
  readonly detail: string;
}

/** One change under way. Its steps are serial, so that nothing here is touched by two hands at once. */
export interface GroupState {
  readonly change: Change;
  id: string | undefined;
  /** The version the next write rests on. */
  version: string | undefined;
  /** The group as last seen. */
  seen: Snapshot;
  /** Writes since then, which the server says it carried out. */
  unseen: Written[];
  /** Writes whose answers were lost. */
  readonly doubtful: Written[];
  /** Whether the group must be read before anything is written to it. */
  stale: boolean;
  /** Ids of members this run added and removed, as far as is known. */
  readonly added: Set<string>;
  readonly removed: Set<string>;
  readonly discrepancies: Discrepancy[];
  attempts: number;
  stepsDone: number;
  wrote: boolean;
  adopted: boolean;
  /** Why nothing more is written to the group. */
  verdict: Verdict | undefined;
  /** What is left out although the change went to its end. */
  shortfall: Verdict | undefined;
}

/** A change before its first step: the group is as the plan says, or as it was seen since. */
export function begin(change: Change, seen?: LiveGroup): GroupState {
  const state: GroupState = {
    change,
    id: change.id,
    version: change.version,
    seen: plannedSnapshot(change),
    unseen: [],
    doubtful: [],
    stale: change.version === undefined,
    added: new Set(),
    removed: new Set(),
    discrepancies: [],
    attempts: 0,
    stepsDone: 0,
    wrote: false,
    adopted: false,
    verdict: undefined,
    shortfall: undefined,
  };
  // Without a version nothing would show whether it is still as it was seen.
  if (seen?.version !== undefined) see(state, seen);
  return state;
}

/** Takes in the group as the server shows it. */
export function see(state: GroupState, group: LiveGroup): void {
  state.seen = liveSnapshot(group, state.change.attributes);
  state.version = group.version;
  state.unseen = [];
  state.stale = false;
  for (const written of state.doubtful) claim(state, written);
}

/** Takes in that the server says it carried out a write. */
export function record(state: GroupState, written: Written): void {
  state.wrote = true;
  state.unseen.push(written);
  for (const { id } of written.add) state.added.add(id);
  for (const { id } of written.remove) state.removed.add(id);
}

/** What a lost request asked for and the group now shows is taken for its doing. */
function claim(state: GroupState, written: Written): void {
  const { members, attributes } = state.seen;
  const added = written.add.filter(({ id }) => members?.has(id));
  const removed = written.remove.filter(({ id }) => members?.has(id) === false);
  const edited = written.attributes.filter(({ path, after }) => attributes.get(path) === after);
  for (const { id } of added) state.added.add(id);
  for (const { id } of removed) state.removed.add(id);
  if (added.length + removed.length + edited.length > 0) state.wrote = true;
}

/** The group as it must be now: as seen, with what was written since. */
export function presumed({ seen, unseen, version }: GroupState): Snapshot {
  return unseen.reduce(expectedSnapshot, { ...seen, ...(version !== undefined && { version }) });
}

/** What became of the change, for the report. */
export function outcomeOf(state: GroupState): {
  readonly outcome: ChangeReport['outcome'];
  readonly detail?: string;
} {
  const { verdict = state.shortfall, adopted, wrote } = state;
  if (verdict !== undefined) return verdict;
  if (adopted) return { outcome: 'adopted' };
  return { outcome: wrote ? 'applied' : 'converged' };
}
