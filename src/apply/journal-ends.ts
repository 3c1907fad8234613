import type { Plan } from '../changeset/plan.ts';
import type { Actor } from './actor.ts';
import type { JournalHead, RunFinished, RunStarted } from './journal.gen.ts';
import type { Report } from './report.gen.ts';

/** What the first line of a run is made of. */
export interface JournalOpening {
  readonly plan: Plan;
  readonly rollcallVersion: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Who runs it, as far as that is known. */
  readonly actor?: Actor;
  /** Whether names of people and values of their attributes are left out. */
  readonly redact?: boolean;
}

/** The first line of a run, and of each time it goes on. */
export function beginning(
  runId: string,
  { plan, rollcallVersion, startedAt, actor, redact }: JournalOpening,
  after: readonly JournalHead[],
): RunStarted {
  const { name, type, baseUrl } = plan.target;
  const { commit, isDirty, ...by } = actor ?? {};
  return {
    kind: 'run-started',
    runId,
    rollcallVersion,
    planDigest: plan.digest,
    target: { name, type, baseUrl },
    manifest: {
      digest: plan.manifest.digest,
      ...(commit !== undefined && { commit }),
      ...(isDirty !== undefined && { isDirty }),
    },
    startedAt: new Date(startedAt).toISOString(),
    ...(actor && { by }),
    after,
    ...(redact && { redacted: true }),
  };
}

/** The last line of a run that ended in an orderly way. */
export function ending({ runId, finishedAt, result, counts, changes, discrepancies }: Report): RunFinished {
  const shortfalls = changes.flatMap(({ address, id, outcome, detail }) =>
    outcome === 'conflicted' || outcome === 'failed' || outcome === 'not-attempted'
      ? [{ address, ...(id !== undefined && { id }), outcome, ...(detail !== undefined && { detail }) }]
      : [],
  );
  return {
    kind: 'run-finished',
    runId,
    finishedAt,
    result,
    counts: { ...counts },
    ...(shortfalls.length > 0 && { shortfalls }),
    ...(discrepancies.length > 0 && { discrepancies }),
  };
}
