import type { JournalLine } from '../apply/journal.gen.ts';
import type { Plan, PlanWarning } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { idleGlobs, type Selection } from '../resolve/selection.ts';
import type { Target } from '../target/open.ts';

/** A run as its files tell of it. */
export interface RecordedRun {
  readonly runId: string;
  /** Its journal, as people name it. */
  readonly file: string;
  readonly lines: readonly JournalLine[];
  readonly plan: Plan;
}

/** Why a run cannot be undone here, known before anything is read. */
export function undoFaults(
  run: RecordedRun,
  target: Pick<Target, 'baseUrl' | 'type'>,
  selection: Selection,
): readonly Diagnostic[] {
  return [...targetFaults(run, target), ...selectionFaults(run, selection)];
}

function targetFaults(
  { runId, plan }: RecordedRun,
  target: Pick<Target, 'baseUrl' | 'type'>,
): readonly Diagnostic[] {
  if (plan.target.baseUrl === target.baseUrl && plan.target.type === target.type) return [];
  return [
    {
      code: 'plan-for-another-target',
      severity: 'error',
      summary: `run ${runId} wrote to ${plan.target.baseUrl} (${plan.target.type})`,
      detail: `The target at hand is ${target.baseUrl} (${target.type}).`,
      advice: 'Name the target of the run with -t.',
    },
  ];
}

/** Globs that select nothing of what the run was about. */
function selectionFaults({ runId, plan }: RecordedRun, selection: Selection): readonly Diagnostic[] {
  const addresses = [...plan.changes, ...plan.users].map(({ address }) => address);
  return idleGlobs(selection, addresses).map((glob) => ({
    code: 'usage',
    severity: 'error',
    summary: `nothing that run ${runId} was about matches "${glob}"`,
    ...(addresses.length > 0 && { expected: `an address such as ${addresses[0]}, or a glob` }),
  }));
}

/** Warns of a run of which nobody knows whether it still goes on. */
export function unfinished({ runId, lines }: RecordedRun): readonly PlanWarning[] {
  if (lines.at(-1)?.kind === 'run-finished') return [];
  return [
    {
      code: 'undo-unfinished-run',
      summary: `run ${runId} has not ended: it was cut off, or goes on still`,
      advice: 'Make sure that nobody is carrying it out, and that nobody resumes it afterwards.',
    },
  ];
}

/** The faults of the manifest come first. */
export function notJudged({ runId }: RecordedRun): Diagnostic {
  return {
    code: 'undo-left-alone',
    severity: 'error',
    summary: `run ${runId} is not undone: the manifest, whose safety and role policy judge an undo, does not fit the directory`,
    advice: 'Mend what is named above, or check out a commit of the manifest that fits, and undo again.',
  };
}
