import type { LoadedManifest } from '../../manifest/load.ts';
import { reconcileEvents } from '../events/reconcile-events.ts';
import type { Pause, TargetState } from '../store/target-store.ts';
import { checkClock } from './clock.ts';
import type { ServiceContext } from './context.ts';
import { endCutOffRuns } from './cut-off-runs.ts';
import { tellFaulty, tellInvalid, tellTrouble } from './failure.ts';
import type { Grip } from './hold.ts';
import type { PooledTarget } from './pool.ts';
import { workOnRound } from './round.ts';
import { nextRound, roundAfterEvents, roundAfterRound } from './schedule.ts';
import type { RoundSettings } from './settings.ts';

const atOnce: Pause = { dueInMs: 0 };

/**
 * One turn of a target: a few batches of its events, and a round when one is due. Whoever still has events then goes to the
 * end of the line, so that a noisy target does not starve the others. What goes wrong is told in the target's state.
 *
 * @returns how long the target has to wait for its next turn
 */
export async function workOn(grip: Grip, context: ServiceContext, rounds: RoundSettings): Promise<Pause> {
  const { manifests, pool, trace } = context;
  const { lease, stop } = grip;
  if (stop.aborted) return atOnce;
  let breaker = lease.state?.breaker;
  try {
    checkClock(grip);
    const followed = await manifests.of(lease.target);
    if (followed.kind === 'invalid') return await tellInvalid(followed.diagnostics, grip, context, rounds);
    const { manifest } = followed;
    const declaration = manifest.targets.get(lease.target);
    // It was declared a moment ago; the next look will not name it any more.
    if (declaration === undefined) return { dueInMs: rounds.interval, evenIfEventsWait: true };
    return await trace('target', { target: lease.target }, () =>
      pool.lend(manifest, declaration, (pooled) =>
        turn(grip, context, { manifest, pooled }, rounds).finally(() => {
          breaker = pooled.target.breaker().state;
        }),
      ),
    );
  } catch (fault) {
    return tellTrouble(fault, grip, context, { ...rounds, breaker });
  }
}

interface Subject {
  readonly manifest: LoadedManifest;
  readonly pooled: PooledTarget;
}

async function turn(
  grip: Grip,
  context: ServiceContext,
  subject: Subject,
  rounds: RoundSettings,
): Promise<Pause> {
  const { runtime, store, trace } = context;
  const { lease, stop } = grip;
  await endCutOffRuns(lease, subject.manifest, context);
  const events = await workOnEvents(grip, context, subject, rounds);
  const now = runtime.now();
  // A round that failed is not made sooner because events came, or its pauses would mean nothing.
  const isHurried = events.changed && lease.state?.health !== 'failing';
  const due = isHurried ? roundAfterEvents(lease.state, now, rounds) : nextRound(lease.state, now, rounds);
  if (now < due || stop.aborted) {
    if (isHurried) await store.targets.tell(lease, stateOf(lease.state, subject, now, due));
    return { dueInMs: events.more || stop.aborted ? 0 : due - now };
  }
  const end = await trace('round', { target: lease.target }, () =>
    workOnRound(grip, context, subject, rounds),
  );
  if (end.kind === 'faulty') return tellFaulty(end.diagnostics, grip, context, rounds);
  const ended = runtime.now();
  const next = roundAfterRound(ended, rounds, runtime);
  const { round, standing } = end;
  const state = { ...stateOf(undefined, subject, ended, next), round, ...(standing && { standing }) };
  await store.targets.tell(lease, state, end.plan);
  return { dueInMs: events.more ? 0 : next - ended };
}

function stateOf(
  before: TargetState | undefined,
  { pooled }: Subject,
  now: number,
  nextRoundAt: number,
): TargetState {
  return {
    at: new Date(now).toISOString(),
    health: 'ok',
    failures: 0,
    breaker: pooled.target.breaker().state,
    ...(before?.round && { round: before.round }),
    ...(before?.standing && { standing: before.standing }),
    nextRoundAt: new Date(nextRoundAt).toISOString(),
  };
}

/** Batches in one turn. */
const batches = 5;

async function workOnEvents(
  { lease, fence, stop }: Grip,
  { store, runtime, log, worker, rollcallVersion, trace }: ServiceContext,
  { manifest, pooled }: Subject,
  { allowances }: RoundSettings,
): Promise<{ readonly more: boolean; readonly changed: boolean }> {
  let changed = false;
  for (let batch = 0; batch < batches && !stop.aborted; batch += 1) {
    const done = await trace('events', { target: lease.target }, () =>
      reconcileEvents({
        manifest,
        target: pooled.target,
        store,
        lease,
        fence,
        worker,
        runtime,
        log,
        rollcallVersion,
        stop,
        allowances,
      }),
    );
    if (done.kind === 'idle') return { more: false, changed };
    changed ||= done.settled > 0;
    if (!done.more) return { more: false, changed };
  }
  return { more: true, changed };
}
