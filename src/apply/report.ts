import type { GrantEdit, Plan } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { outcomeOf } from './change-state.ts';
import { latencyOf } from './latency.ts';
import type { ChangeReport, Report, ReportCounts, ReportDiagnostic } from './report.gen.ts';
import type { Run } from './run.ts';
import type { State } from './states.ts';

export type { Report } from './report.gen.ts';

export interface ReportFacts {
  readonly plan: Plan;
  readonly runId: string;
  readonly states: readonly State[];
  readonly run: Pick<Run, 'faults' | 'statistics'>;
  readonly requests: Report['requests'];
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Whether the run was asked to stop. */
  readonly stopped: boolean;
}

/** What the run did, whole whatever became of it. */
export function reportOf(facts: ReportFacts): Report {
  const { plan, runId, states, run, requests } = facts;
  const { name, type, baseUrl } = plan.target;
  const { operations, succeeded, latencies } = run.statistics;
  const changes = states.map(changeReport);
  const discrepancies = states.flatMap((state) => state.discrepancies);
  return {
    document: 'report',
    formatVersion: 1,
    runId,
    plan: { digest: plan.digest },
    target: { name, type, baseUrl },
    startedAt: new Date(facts.startedAt).toISOString(),
    finishedAt: new Date(facts.finishedAt).toISOString(),
    result: resultOf(changes, discrepancies.length + run.faults.length, facts.stopped),
    changes,
    counts: countsOf(changes, plan.summary.unchanged),
    operations,
    successRate: operations === 0 ? 1 : succeeded / operations,
    latency: latencyOf(latencies),
    requests,
    discrepancies,
    diagnostics: run.faults.map(reportDiagnostic),
  };
}

/** The report of a run whose last fault came after it was written. */
export function withFaults(report: Report, faults: readonly Diagnostic[]): Report {
  const result = report.result === 'complete' ? 'incomplete' : report.result;
  return { ...report, result, diagnostics: [...report.diagnostics, ...faults.map(reportDiagnostic)] };
}

function changeReport(state: State): ChangeReport {
  const { change, id, attempts, discrepancies } = state;
  return {
    kind: change.kind,
    address: change.address,
    displayName: 'userName' in change ? change.userName : change.displayName,
    ...(id !== undefined && { id }),
    ...outcomeOf(state),
    membersAdded: state.kind === 'group' ? state.added.size : 0,
    membersRemoved: state.kind === 'group' ? state.removed.size : 0,
    ...valueCounts(state),
    attempts,
    discrepancies: discrepancies.length,
  };
}

/** Left out where the plan edits nothing of the kind. */
function valueCounts({ change, edited }: State) {
  const { attributes, grants = [] } = change;
  const done = grants.filter(({ path }) => edited.has(path));
  const count = (wanted: GrantEdit['action']) => done.filter(({ action }) => action === wanted).length;
  return {
    ...(grants.length > 0 && {
      grantsAdded: count('add'),
      grantsChanged: count('change'),
      grantsRemoved: count('remove'),
    }),
    ...(attributes.length > 0 && {
      attributesChanged: attributes.filter(({ path }) => edited.has(path)).length,
    }),
  };
}

function resultOf(changes: readonly ChangeReport[], faults: number, stopped: boolean): Report['result'] {
  const asPlanned = new Set<ChangeReport['outcome']>(['applied', 'converged', 'adopted']);
  if (faults === 0 && changes.every(({ outcome }) => asPlanned.has(outcome))) return 'complete';
  return stopped ? 'interrupted' : 'incomplete';
}

function countsOf(changes: readonly ChangeReport[], unchanged: number): ReportCounts {
  const count = (outcome: ChangeReport['outcome'], kind?: ChangeReport['kind']) =>
    changes.filter((change) => change.outcome === outcome && (kind ?? change.kind) === change.kind).length;
  return {
    created: count('applied', 'create'),
    adopted: count('adopted'),
    updated: count('applied', 'update'),
    deleted: count('applied', 'delete'),
    converged: count('converged'),
    unchanged,
    conflicted: count('conflicted'),
    failed: count('failed'),
    notAttempted: count('not-attempted'),
  };
}

function reportDiagnostic({ code, severity, summary, detail, advice }: Diagnostic): ReportDiagnostic {
  return {
    code,
    severity,
    summary,
    ...(detail !== undefined && { detail }),
    ...(advice !== undefined && { advice }),
  };
}
