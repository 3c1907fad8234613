import { elapsed, type Moment, moment } from '../../apply/clocks.ts';
import type { Fence } from '../../apply/fence.ts';
import { reasonOf } from '../../diagnostic/reason.ts';
import type { Runtime } from '../../runtime.ts';
import { LeaseLost } from '../store/lease-lost.ts';
import type { HeldTarget, Pause } from '../store/target-store.ts';
import type { ServiceContext } from './context.ts';

/** A target that was just taken. */
export interface Taken {
  readonly lease: HeldTarget;
  /** When it was asked for: the lease runs from a later moment, and never from when we learnt of it. */
  readonly askedAt: Moment;
  /** Milliseconds by which our clock is behind that of the database, at least; below 0 when it is ahead. */
  readonly clockBehind: number;
}

/** Asks the store for a target; undefined when there is none to be had. */
export async function taking(
  runtime: Pick<Runtime, 'now'>,
  ask: () => Promise<HeldTarget | undefined>,
): Promise<Taken | undefined> {
  const askedAt = moment(runtime);
  const lease = await ask();
  return lease && { lease, askedAt, clockBehind: outside(lease.takenAt, askedAt.day, runtime.now()) };
}

/** How far a moment lies from all that may be: it was after we asked, and before we were told. */
function outside(at: number, earliest: number, latest: number): number {
  return at < earliest ? at - earliest : Math.max(0, at - latest);
}

/** A target in the hand of this process. */
export interface Grip extends Pick<Taken, 'lease' | 'clockBehind'> {
  /** Both throw DiagnosticError `lock-lost` once it is not held, or may not be: nothing may be written any more. */
  readonly fence: Fence;
  /** Aborted when the service ends, or when the target is lost: begin nothing new. */
  readonly stop: AbortSignal;
}

export interface Release<T> {
  readonly value: T;
  readonly pause: Pause;
}

/** A sign of life so often in a lifetime: two may be lost before others think that it has ended. */
const beats = 3;

/**
 * Works on a target that was just taken: gives signs of life while the work lasts, and lets go when it ends, whatever
 * became of it.
 *
 * @throws what `work` throws; the target is then due at once
 */
export async function withHeld<T>(
  context: Pick<ServiceContext, 'store' | 'runtime' | 'leaseLifetime' | 'stop' | 'log'>,
  { lease, askedAt, clockBehind }: Taken,
  work: (grip: Grip) => Promise<Release<T>>,
): Promise<T> {
  const { store, runtime, leaseLifetime, log } = context;
  const beat = leaseLifetime / beats;
  const released = new AbortController();
  const halt = new AbortController();
  const onStop = () => halt.abort(context.stop.reason);
  context.stop.addEventListener('abort', onStop, { once: true });
  if (context.stop.aborted) onStop();
  let isLost = false;
  let renewed = askedAt;
  let last: Promise<void> = Promise.resolve();

  async function renew(): Promise<void> {
    const asked = moment(runtime);
    if (await store.targets.renew(lease, leaseLifetime)) renewed = asked;
    else lose();
  }

  /** One at a time. */
  function inTurn(): Promise<void> {
    const turn = last.then(renew);
    // Whoever asked for the turn is told; the next one only waits for its end.
    last = turn.catch(() => {});
    return turn;
  }

  function lose(): void {
    if (isLost) return;
    log.warn({ target: lease.target, fencing: lease.token }, 'target lost: somebody else has taken it');
    isLost = true;
    halt.abort(new DOMException(`${lease.target} is held by somebody else`, 'AbortError'));
  }

  const isTrusted = () => elapsed(renewed, moment(runtime)) <= 2 * beat;

  async function verify(): Promise<void> {
    // Our own clocks only say when to ask; what the database says counts.
    if (!isTrusted() && !isLost) await inTurn();
    if (isLost) throw new LeaseLost(lease.target);
  }

  function assertTrusted(): void {
    if (isLost || !isTrusted()) throw new LeaseLost(lease.target);
  }

  async function heart(): Promise<void> {
    for (;;) {
      await runtime.sleep(beat, released.signal);
      // A sign of life that fails is made up for by the next one, or noticed before the next write.
      await inTurn().catch((fault: unknown) =>
        log.warn({ target: lease.target, reason: reasonOf(fault) }, 'sign of life failed'),
      );
    }
  }

  async function letGo(pause: Pause): Promise<void> {
    try {
      // The work may have ended over it before a sign of life could find out.
      if (!(await store.targets.release(lease, pause))) lose();
    } catch (fault) {
      // Whoever cannot say so lets go all the same: the lease then ends by itself.
      log.warn({ target: lease.target, reason: reasonOf(fault) }, 'letting go failed');
    }
  }

  heart().catch(() => {
    // Released.
  });
  let pause: Pause = { dueInMs: 0 };
  try {
    const done = await work({ lease, clockBehind, fence: { verify, assertTrusted }, stop: halt.signal });
    pause = done.pause;
    return done.value;
  } finally {
    released.abort();
    context.stop.removeEventListener('abort', onStop);
    await last;
    await letGo(pause);
  }
}
