import { failed, type Verdict } from './change-state.ts';
import { createGroup } from './create.ts';
import { deleteGroup } from './delete.ts';
import { editGroup } from './edit-group.ts';
import { absentMembers, editsOf } from './edits.ts';
import type { Phase } from './event.ts';
import type { GroupState } from './group-state.ts';
import type { Unplaced } from './held.ts';
import type { PhaseContext } from './phase-context.ts';
import type { Run } from './run.ts';

/** Carries out one phase of the change of a group. */
export async function writeGroup(
  state: GroupState,
  phase: Phase,
  { run, memberships: { unplaced }, uncertain }: PhaseContext,
): Promise<Verdict | undefined> {
  const { change } = state;
  if (phase === 'create') return createGroup(state, run);
  if (phase === 'delete') return deleteGroup(state, unplaced, run);
  state.shortfall ??= phase === 'add' ? missingGroups(state, run) : heldMembers(state, unplaced);
  // The version alone does not protect whoever joined since: on some servers it does not move with the members.
  if (phase === 'remove' && run.service.replacesMembers) state.stale = true;
  const edits = editsOf(change, state.values, run.created, !uncertain.has(change.address));
  return editGroup(state, { edits, part: phase, unplaced }, run);
}

function missingGroups({ change }: GroupState, { created }: Run): Verdict | undefined {
  const names = absentMembers(change, created);
  if (names.length === 0) return undefined;
  return failed(`not added, because they could not be created: ${names.join(', ')}`);
}

function heldMembers({ change }: GroupState, unplaced: Unplaced): Verdict | undefined {
  const held = (change.members?.remove ?? []).filter(({ id }) => unplaced.has(id));
  if (held.length === 0) return undefined;
  const names = held.map(({ id, name }) => `${name} (could not be added to ${unplaced.get(id)})`);
  return { outcome: 'not-attempted', detail: `not removed: ${names.join(', ')}` };
}
