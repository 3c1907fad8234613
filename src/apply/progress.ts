import type { Phase } from './event.ts';
import { type GroupState, outcomeOf } from './group-state.ts';
import type { Run } from './run.ts';
import { stepsOf } from './steps.ts';

/** Tells the listeners how far the run is. */
export interface Progress {
  readonly begin: (state: GroupState, phase: Phase) => void;
  readonly end: (state: GroupState, phase: Phase) => void;
  /** Tells of every change that was given up before its end. */
  readonly close: () => void;
}

export function createProgress(states: readonly GroupState[], { emit }: Pick<Run, 'emit'>): Progress {
  const total = states.reduce((sum, { change }) => sum + stepsOf(change).length, 0);
  const finished = new Set<GroupState>();
  let done = 0;

  function finish(state: GroupState): void {
    finished.add(state);
    emit({ kind: 'change-finished', address: state.change.address, ...outcomeOf(state) });
  }

  emit({ kind: 'started', steps: total });
  return {
    begin: ({ change: { address } }, action) => emit({ kind: 'step-started', address, action }),
    end: (state, action) => {
      const steps = stepsOf(state.change);
      const position = steps.indexOf(action);
      // Steps that a verdict spares count as done, so that the last event of a run says "all".
      done += state.verdict === undefined ? 1 : steps.length - position;
      emit({ kind: 'step-done', address: state.change.address, action, done, total });
      if (state.verdict !== undefined || position === steps.length - 1) finish(state);
    },
    close: () => {
      for (const state of states) if (!finished.has(state)) finish(state);
    },
  };
}
