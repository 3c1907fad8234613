import { type Diagnostic, DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { reasonOf } from '../../diagnostic/reason.ts';
import { backOff } from '../back-off.ts';
import { faultLine } from '../fault-line.ts';
import type { Pause, TargetState } from '../store/target-store.ts';
import type { ServiceContext } from './context.ts';
import type { Grip } from './hold.ts';
import type { RoundSettings } from './settings.ts';

interface FailureSettings extends Pick<RoundSettings, 'interval'> {
  /** The target's, where it was open. */
  readonly breaker?: TargetState['breaker'] | undefined;
}

type Told = Pick<ServiceContext, 'store' | 'log' | 'runtime'>;

/** The manifest does not validate: nothing is planned and nothing applied, and events wait, until somebody mends it. */
export async function tellInvalid(
  diagnostics: readonly Diagnostic[],
  { lease }: Grip,
  { store, log, runtime }: Told,
  { interval }: RoundSettings,
): Promise<Pause> {
  const reasons = reasonsOf(diagnostics);
  log.error({ target: lease.target, reasons }, 'manifest is invalid: nothing is planned, events wait');
  await store.targets.tell(lease, {
    ...carriedOn(lease.state, runtime.now()),
    health: 'invalid',
    failures: lease.state?.failures ?? 0,
    reasons,
  });
  return { dueInMs: Math.min(interval, longestUnmended), evenIfEventsWait: true };
}

/** Whoever mends a manifest wants to see it work. */
const longestUnmended = 30_000;

/** The manifest and the directory do not fit: events go on, for they concern attributes of people alone. */
export async function tellFaulty(
  diagnostics: readonly Diagnostic[],
  grip: Grip,
  context: Told,
  rounds: RoundSettings,
): Promise<Pause> {
  const reasons = reasonsOf(diagnostics);
  context.log.warn({ target: grip.lease.target, reasons }, 'round failed');
  return { dueInMs: await tellFailing(reasons, grip, context, rounds) };
}

/** The directory or the store is in trouble, or we are: the target is left alone for longer each time. */
export async function tellTrouble(
  fault: unknown,
  grip: Grip,
  context: Told,
  rounds: FailureSettings,
): Promise<Pause> {
  const { lease, stop } = grip;
  // Asked to stop, or the target was lost: what is cut off by that is no trouble of the target.
  if (stop.aborted) return { dueInMs: 0 };
  const diagnostics = fault instanceof DiagnosticError ? fault.diagnostics : [];
  if (diagnostics.some(({ code }) => code === 'lock-lost')) return { dueInMs: 0 };
  const reasons = diagnostics.length > 0 ? reasonsOf(diagnostics) : [reasonOf(fault)];
  const isDenied = diagnostics.some(({ code }) => deniedCodes.has(code));
  const line = { target: lease.target, reasons };
  if (diagnostics.length === 0) {
    context.log.error({ ...line, ...(fault instanceof Error && { stack: fault.stack }) }, 'unexpected fault');
  } else if (isDenied) context.log.error(line, 'access denied: nothing happens until somebody mends that');
  else context.log.warn(line, 'target in trouble');
  return { dueInMs: await tellFailing(reasons, grip, context, rounds), evenIfEventsWait: true };
}

const deniedCodes: ReadonlySet<Diagnostic['code']> = new Set([
  'authentication-failed',
  'permission-denied',
  'source-denied',
]);

async function tellFailing(
  reasons: readonly string[],
  { lease }: Grip,
  { store, runtime, log }: Told,
  { interval, breaker }: FailureSettings,
): Promise<number> {
  const failures = (lease.state?.failures ?? 0) + 1;
  const pause = backOff(failures, interval, runtime);
  const now = runtime.now();
  const state: TargetState = {
    ...carriedOn(lease.state, now),
    ...(breaker && { breaker }),
    health: 'failing',
    failures,
    reasons,
    nextRoundAt: new Date(now + pause).toISOString(),
  };
  await store.targets.tell(lease, state).catch((fault: unknown) => {
    log.warn({ target: lease.target, reason: reasonOf(fault) }, 'state not kept');
  });
  return pause;
}

/** What is still true of a target when something else about it changes. */
function carriedOn(
  state: TargetState | undefined,
  now: number,
): Pick<TargetState, 'at' | 'breaker' | 'round' | 'standing'> {
  return {
    at: new Date(now).toISOString(),
    ...(state?.breaker && { breaker: state.breaker }),
    ...(state?.round && { round: state.round }),
    ...(state?.standing && { standing: state.standing }),
  };
}

function reasonsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(faultLine);
}
