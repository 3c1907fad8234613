import type { JournalLine } from '../apply/journal.gen.ts';
import { changesetDigest } from '../changeset/digest.ts';
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
  target: TargetAtHand,
  targets: ReadonlySet<string>,
  selection: Selection,
): readonly Diagnostic[] {
  return [...planFaults(run), ...targetFaults(run, target, targets), ...selectionFaults(run, selection)];
}

type TargetAtHand = Pick<Target, 'name' | 'baseUrl' | 'type'>;

/** Another plan beside the journal would tell of other values and members than those the run found. */
function planFaults({ runId, file, lines, plan }: RecordedRun): readonly Diagnostic[] {
  const digest = changesetDigest(plan);
  if (lines.some((line) => line.kind === 'run-started' && line.planDigest === digest)) return [];
  return [
    {
      code: 'plan-altered',
      severity: 'error',
      summary: `the plan beside ${file} is not the one that run ${runId} carried out`,
      advice: 'Put back the plan file of the run, or take back what it did with the manifest.',
    },
  ];
}

/** Two targets may have one address, as organisations in one region have: then the name tells. */
function targetFaults(
  { runId, plan }: RecordedRun,
  target: TargetAtHand,
  targets: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { name, baseUrl, type } = plan.target;
  const isAnother = name !== target.name && targets.has(name);
  if (baseUrl === target.baseUrl && type === target.type && !isAnother) return [];
  return [
    {
      code: 'plan-for-another-target',
      severity: 'error',
      summary: `run ${runId} wrote to ${name}, ${baseUrl} (${type})`,
      detail: `The target at hand is ${target.name}, ${target.baseUrl} (${target.type}).`,
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
