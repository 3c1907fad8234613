import type { Plan } from '../changeset/plan.ts';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { countRemovals } from '../policy/safety.ts';
import { type JobSession, writeOutputs } from './ci-outputs.ts';
import { changesAnything } from './planning.ts';

/**
 * Tells later steps of a GitHub job what the plan comes to; elsewhere it does nothing. `standingBlocks` is how many
 * reasons still stop it.
 */
export async function writePlanOutputs(
  plan: Plan,
  standingBlocks: number,
  session: JobSession,
): Promise<void> {
  const { summary } = plan;
  const reason = refusalOf(plan, standingBlocks);
  await writeOutputs(
    {
      changes: changesAnything(plan),
      'to-create': summary.create + summary.usersCreated,
      'to-update': summary.update + summary.usersUpdated,
      'to-delete': summary.delete,
      'to-add': summary.membersAdded + summary.grantsAdded,
      'to-remove': countRemovals(plan),
      blocked: standingBlocks,
      withheld: summary.withheld,
      digest: plan.digest,
      ...(reason !== undefined && { 'failure-reason': reason }),
    },
    session,
  );
}

function refusalOf({ withheld }: Plan, standingBlocks: number): DiagnosticCode | undefined {
  if (standingBlocks > 0) return 'plan-blocked';
  return withheld.length > 0 ? 'reading-incomplete' : undefined;
}
