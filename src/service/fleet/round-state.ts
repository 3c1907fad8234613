import type { Plan } from '../../changeset/plan.ts';
import { daysAfter } from '../../directory/day.ts';
import type { Reconciliation } from '../../workflow/reconcile.ts';
import type { TargetState } from '../store/target-store.ts';

export type RoundState = NonNullable<TargetState['round']>;

interface RoundFacts extends Pick<RoundState, 'reading' | 'requests'> {
  readonly runId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A round in short, as the store keeps it for people. */
export function roundOf(reconciliation: Reconciliation, facts: RoundFacts): RoundState {
  const { plan } = reconciliation;
  const { runId, reading, requests, startedAt, endedAt } = facts;
  return {
    at: new Date(endedAt).toISOString(),
    reading,
    result: resultOf(reconciliation),
    digest: plan.digest,
    changes: plan.changes.length + plan.users.length,
    blocked: plan.blocked.length,
    withheld: plan.withheld.length,
    expiring: endingWithinAWeek(plan),
    requests,
    durationMs: endedAt - startedAt,
    ...(reconciliation.kind === 'applied' && { runId }),
  };
}

function resultOf(reconciliation: Reconciliation): RoundState['result'] {
  switch (reconciliation.kind) {
    case 'applied':
      return reconciliation.report.result === 'complete' ? 'applied' : 'incomplete';
    case 'blocked':
      return 'blocked';
    case 'in-sync':
      return 'in-sync';
    case 'planned':
    case 'locked':
      return 'planned';
  }
}

/** Days in which an end is worth a place on the status page. */
const week = 7;

/** The plan announces ends a fortnight ahead; its words end with the day. */
function endingWithinAWeek({ warnings, asOf }: Plan): readonly string[] {
  const horizon = daysAfter(asOf, week);
  return warnings
    .filter(
      ({ code, summary }) => code === 'membership-ends-soon' && summary.slice(-horizon.length) <= horizon,
    )
    .map(({ summary }) => summary);
}
