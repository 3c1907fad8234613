import type { Plan } from '../changeset/plan.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import type { Target } from '../target/target.ts';
import { carryOut } from './carry-out.ts';
import type { DirectoryService } from './directory-service.ts';
import { uncertainGroups } from './edits.ts';
import { type ApplyEvent, phases } from './event.ts';
import type { Journal } from './journal.ts';
import { ending } from './journal-ends.ts';
import { openMemberships } from './open-memberships.ts';
import { inParallel } from './parallel.ts';
import { createProgress, type Progress } from './progress.ts';
import { type Report, reportOf, withFaults } from './report.ts';
import { createRun, type Run } from './run.ts';
import { begin, groupsIn, inRounds, type Seen, type State } from './states.ts';
import { targetService } from './target-service.ts';

export interface ExecuteOptions {
  readonly runtime: Runtime;
  readonly journal: Journal;
  /** What was read since the plan was made. */
  readonly seen?: Seen;
  /** How many groups and people are written to at once; 4 unless said. */
  readonly parallelism?: number;
  /** A graceful stop: what is in flight is finished, nothing new is begun. */
  readonly stop?: AbortSignal;
  readonly onEvent?: (event: ApplyEvent) => void;
}

const defaultParallelism = 4;

/**
 * Carries out exactly the plan and reports what became of each change. Executing a plan again, after whatever ended
 * the first time, finishes it. Faults of the directory and of the journal do not throw: they are in the report.
 */
export async function execute(plan: Plan, target: Target, options: ExecuteOptions): Promise<Report> {
  return executeOn(targetService(target), plan, options);
}

/** As `execute`, on anything that keeps groups and people. */
export async function executeOn(
  service: DirectoryService,
  plan: Plan,
  options: ExecuteOptions,
): Promise<Report> {
  const { runtime, journal, stop } = options;
  const startedAt = runtime.now();
  const before = service.requests();
  const run = createRun({ ...options, service });
  const states = begin(plan, service, options.seen);
  const progress = createProgress(states, run);

  const announceStop = () => run.emit({ kind: 'stopping' });
  stop?.addEventListener('abort', announceStop, { once: true });
  try {
    await carryOutAll({
      plan,
      states,
      run,
      progress,
      parallelism: options.parallelism ?? defaultParallelism,
    });
  } finally {
    stop?.removeEventListener('abort', announceStop);
  }

  for (const state of states) state.verdict ??= unfinished(state, run);
  progress.close();
  const report = reportOf({
    plan,
    runId: journal.runId,
    states,
    run,
    requests: difference(before, service.requests()),
    startedAt,
    finishedAt: runtime.now(),
    stopped: stop?.aborted === true,
  });
  const told = await tell(journal, report);
  run.emit({ kind: 'finished', result: told.result });
  return told;
}

interface Work {
  readonly plan: Plan;
  readonly states: readonly State[];
  readonly run: Run;
  readonly progress: Progress;
  readonly parallelism: number;
}

/**
 * Phase by phase, groups before people, with a barrier between: nobody is removed anywhere before everybody was added
 * everywhere, and what people gain and lose rests on what became of the groups.
 */
async function carryOutAll({ plan, states, run, progress, parallelism }: Work): Promise<void> {
  const uncertain = uncertainGroups(plan);
  const rounds = inRounds(states);
  for (const phase of phases) {
    for (const round of rounds) {
      const concerned = round.filter((state) => !state.verdict && state.steps.includes(phase));
      if (concerned.length === 0) continue;
      const context = { run, uncertain, memberships: openMemberships(groupsIn(states), run.created) };
      await inParallel(concerned, parallelism, async (state) => {
        if (run.halted()) return;
        progress.begin(state, phase);
        await carryOut(state, phase, context);
        state.stepsDone += 1;
        progress.end(state, phase);
      });
    }
  }
}

/** What is said of a change that the end of the run cut short. */
function unfinished({ steps, stepsDone }: State, run: Run): State['verdict'] {
  if (stepsDone === steps.length) return undefined;
  const cause = run.faults[0]?.summary ?? 'it was asked to stop';
  return { outcome: 'not-attempted', detail: `the run ended first: ${cause}` };
}

function difference(before: Report['requests'], after: Report['requests']): Report['requests'] {
  return {
    reads: after.reads - before.reads,
    writes: after.writes - before.writes,
    retries: after.retries - before.retries,
    waitedMs: after.waitedMs - before.waitedMs,
  };
}

/** Ends the journal; should that fail, the report says so. */
async function tell(journal: Journal, report: Report): Promise<Report> {
  try {
    await journal.append(ending(report));
    return report;
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    return withFaults(report, fault.diagnostics);
  }
}
