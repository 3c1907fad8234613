import { newRunId } from '../../apply/run-id.ts';
import { type Diagnostic, DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Telling } from '../../notify/telling.ts';
import type { Target } from '../../target/target.ts';
import { type Reconciliation, reconcile } from '../../workflow/reconcile.ts';
import type { Followed } from '../following/manifest.ts';
import type { OpenedTarget } from './open-target.ts';
import { isDenied } from './pause.ts';
import type { Round } from './round.ts';
import { factsOf } from './round-facts.ts';
import { type RoundOptions, requestOf, type Valid } from './round-request.ts';

/** What a round comes to by itself; the loop adds how it stands to the others. */
export type EndedRound = Omit<Round, 'failures' | 'nextInMs'>;

/**
 * Looks once, and applies what may be applied. Faults that a person can do something about are the round's result.
 * Rejects with the signal's reason when it is stopped before anything was written.
 */
export async function playRound(
  followed: Followed,
  opened: OpenedTarget,
  options: RoundOptions,
): Promise<EndedRound> {
  const { name: target, runtime } = options;
  const startedAt = new Date(runtime.now()).toISOString();
  const ended = await (followed.kind === 'invalid'
    ? untouched(followed.diagnostics)
    : look(followed, opened, options));
  const finishedAt = new Date(runtime.now()).toISOString();
  return { document: 'round', formatVersion: 1, target, startedAt, finishedAt, ...ended };
}

type Findings = Omit<EndedRound, 'document' | 'formatVersion' | 'target' | 'startedAt' | 'finishedAt'>;

function untouched(diagnostics: readonly Diagnostic[]): Findings {
  return { result: 'invalid', requests: { reads: 0, writes: 0 }, manifestChanged: false, diagnostics };
}

async function look(followed: Valid, opened: OpenedTarget, options: RoundOptions): Promise<Findings> {
  const { manifest, revision, changed: manifestChanged, warnings } = followed;
  const told = { manifestChanged, ...(revision !== undefined && { revision }) };
  const meter = meterOf(opened);
  const failed = (faults: readonly Diagnostic[]): Findings => ({
    ...told,
    ...meter.cost(),
    result: 'failed',
    diagnostics: [...warnings, ...faults],
  });
  const runId = newRunId(options.runtime);
  const telling = await options.tellingOf?.(followed, runId);
  try {
    const target = await opened.get(manifest);
    const request = {
      followed,
      target,
      readBefore: meter.before(target).reads,
      runId,
      ...(telling && { telling }),
    };
    const outcome = await reconcile(await requestOf(request, opened, options));
    if (!outcome.ok) return failed(outcome.diagnostics);
    // What is left undone because we are to end says nothing of what stays so.
    if (telling !== undefined && !options.stop.aborted) await tellStanding(outcome.value, telling);
    const { diagnostics, ...facts } = factsOf(outcome.value);
    return {
      ...told,
      ...meter.cost(),
      reading: options.refresher.last(),
      ...facts,
      diagnostics: [...warnings, ...diagnostics],
    };
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    const findings = failed(fault.diagnostics);
    if (isDenied(fault.diagnostics)) await opened.retire();
    return findings;
  } finally {
    opened.protect(false);
    await telling?.end();
  }
}

/** Tells of a plan that is not carried out. While somebody else applies, nobody knows what will be so. */
async function tellStanding({ kind, plan }: Reconciliation, telling: Telling): Promise<void> {
  if (kind === 'locked') return;
  if (kind === 'blocked') await telling.blocked(plan);
  else if (kind === 'planned' && plan.changes.length + plan.users.length > 0) await telling.drift(plan);
  else await telling.settled();
}

/** Counts what a round costs on a target that was open before, or is opened by it. */
function meterOf(opened: OpenedTarget) {
  const wasOpen = opened.current();
  const then = wasOpen?.meter.requests();
  const before = (target: Target) => (target === wasOpen ? then : undefined) ?? { reads: 0, writes: 0 };

  function cost(): Pick<Round, 'requests' | 'breaker' | 'failingSince'> {
    const target = opened.current();
    if (target === undefined) return { requests: { reads: 0, writes: 0 } };
    const { reads, writes } = target.meter.requests();
    const { state, since } = target.breaker();
    return {
      requests: { reads: reads - before(target).reads, writes: writes - before(target).writes },
      breaker: state,
      ...(since !== undefined && { failingSince: new Date(since).toISOString() }),
    };
  }

  return { before, cost };
}
