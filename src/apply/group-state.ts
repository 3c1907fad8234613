import type { Change } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { type ChangeState, untouched } from './change-state.ts';
import type { DirectoryService } from './directory-service.ts';
import { isSame } from './same.ts';
import { liveSnapshot, plannedSnapshot, type Snapshot } from './snapshot.ts';
import { stepsOf } from './steps.ts';
import { mustBeSeen, type ValueEdit, valueEditsOf } from './value-edit.ts';
import { expectedSnapshot, type Written } from './verify.ts';

/** One change of a group under way. Its steps are serial, so that nothing here is touched by two hands at once. */
export interface GroupState extends ChangeState {
  readonly kind: 'group';
  readonly change: Change;
  /** What the plan edits beside the members. */
  readonly values: readonly ValueEdit[];
  /** The group as last seen. */
  seen: Snapshot;
  /** Writes since then, which the server says it carried out. */
  unseen: Written[];
  /** Writes whose answers were lost. */
  readonly doubtful: Written[];
  /** Ids of members this run added and removed, as far as is known. */
  readonly added: Set<string>;
  readonly removed: Set<string>;
}

/** A change before its first step: the group is as the plan says, or as it was seen since. */
export function beginGroup(change: Change, service: DirectoryService, seen?: LiveGroup): GroupState {
  const values = valueEditsOf(change, service);
  const state: GroupState = {
    ...untouched(change, stepsOf(change)),
    kind: 'group',
    change,
    values,
    seen: plannedSnapshot(change, values),
    unseen: [],
    doubtful: [],
    added: new Set(),
    removed: new Set(),
  };
  state.stale ||= values.some((edit) => mustBeSeen(edit) || service.replacesList(edit.at));
  // Without a version nothing would show whether it is still as it was seen.
  if (seen?.version !== undefined) see(state, seen);
  return state;
}

/** Takes in the group as the server shows it. */
export function see(state: GroupState, group: LiveGroup): void {
  state.seen = liveSnapshot(group, state.values);
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
  for (const { path } of written.values) state.edited.add(path);
}

/** What a lost request asked for and the group now shows is taken for its doing. */
function claim(state: GroupState, written: Written): void {
  const { members, values } = state.seen;
  const added = written.add.filter(({ id }) => members?.has(id));
  const removed = written.remove.filter(({ id }) => members?.has(id) === false);
  const edited = written.values.filter((edit) => isSame(edit, edit.after, values.get(edit.path)));
  for (const { id } of added) state.added.add(id);
  for (const { id } of removed) state.removed.add(id);
  for (const { path } of edited) state.edited.add(path);
  if (added.length + removed.length + edited.length > 0) state.wrote = true;
}

/** The group as it must be now: as seen, with what was written since. */
export function presumed({ seen, unseen, version }: GroupState): Snapshot {
  return unseen.reduce(expectedSnapshot, { ...seen, ...(version !== undefined && { version }) });
}
