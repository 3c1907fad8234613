import { outcomeOf } from './change-state.ts';
import type { Phase } from './event.ts';
import type { Run } from './run.ts';
import type { State } from './states.ts';

/** Tells the listeners how far the run is. */
export interface Progress {
  readonly begin: (state: State, phase: Phase) => void;
  readonly end: (state: State, phase: Phase) => void;
  /** Tells of every change that was given up before its end. */
  readonly close: () => void;
}

/** Begins to tell, with how many steps there are. */
export function createProgress(states: readonly State[], { emit }: Pick<Run, 'emit'>): Progress {
  const total = states.reduce((sum, { steps }) => sum + steps.length, 0);
  const finished = new Set<State>();
  let done = 0;

  function finish(state: State): void {
    finished.add(state);
    emit({ kind: 'change-finished', address: state.change.address, ...outcomeOf(state) });
  }

  emit({ kind: 'started', steps: total });
  return {
    begin: ({ change: { address } }, action) => emit({ kind: 'step-started', address, action }),
    end: (state, action) => {
      const { steps } = state;
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
