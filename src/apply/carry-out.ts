import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Verdict } from './change-state.ts';
import type { Phase } from './event.ts';
import { writeGroup } from './group-writer.ts';
import type { PhaseContext } from './phase-context.ts';
import type { State } from './states.ts';
import { writeUser } from './user-writer.ts';

/**
 * Carries out one phase of one change. A fault of this resource ends this change alone; one that would meet every other
 * one as well (credentials, outage, time limit, journal) ends the run.
 */
export async function carryOut(state: State, phase: Phase, context: PhaseContext): Promise<void> {
  try {
    state.verdict = await work(state, phase, context);
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) {
      context.run.halt([]);
      throw fault;
    }
    state.verdict = { outcome: state.attempts > 0 ? 'failed' : 'not-attempted', detail: fault.message };
    if (fault.diagnostics.some(({ code }) => code !== 'remote-error')) context.run.halt(fault.diagnostics);
  }
}

function work(state: State, phase: Phase, context: PhaseContext): Promise<Verdict | undefined> {
  return state.kind === 'group' ? writeGroup(state, phase, context) : writeUser(state, phase, context);
}
