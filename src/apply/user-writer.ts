import type { Verdict } from './change-state.ts';
import { createUser } from './create-user.ts';
import { editUser } from './edit-user.ts';
import type { Phase } from './event.ts';
import { heldEdits, printHeld } from './held-grants.ts';
import type { PhaseContext } from './phase-context.ts';
import type { UserState } from './user-state.ts';

/** Carries out one phase of the change of a person, as far as what became of the groups lets it. */
export async function writeUser(
  state: UserState,
  phase: Phase,
  { run, memberships }: PhaseContext,
): Promise<Verdict | undefined> {
  if (phase === 'create') return createUser(state, run);
  const held = heldEdits(state.change, memberships);
  if (held.length > 0) {
    const paths = new Set(held.map(({ path }) => path));
    state.edits = state.edits.filter(({ path }) => !paths.has(path));
    state.shortfall = { outcome: 'not-attempted', detail: printHeld(held) };
    if (state.edits.length === 0) return undefined;
  }
  return editUser(state, run);
}
