import { hostname, userInfo } from 'node:os';
import { acquireLease } from '../apply/lease.ts';
import type { Lease } from '../apply/lease-keeping.ts';
import type { LeaseHolder } from '../apply/lease-owner.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { ciContext } from '../forge/ci.ts';
import type { ApplyOptions } from './command-options.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

/** This run, as others see who have to wait for it. */
export function holderHere(runId: string, { runtime }: Pick<Session, 'runtime'>): LeaseHolder {
  const job = ciContext(runtime.env);
  return {
    runId,
    user: job?.actor ?? userName(),
    host: hostname(),
    pid: process.pid,
    ...(job?.runUrl !== undefined && { ciRun: job.runUrl }),
  };
}

/** Takes the lock of the target, and waits for it as long as the options allow. */
export async function lockTarget(
  target: string,
  folder: string,
  { runId, lockTimeout }: Pick<ApplyOptions, 'lockTimeout'> & { readonly runId: string },
  session: Session,
): Promise<Lease> {
  const { runtime, interruption, progress, output } = session;
  let isTold = false;
  const outcome = await acquireLease({
    folder,
    target,
    holder: holderHere(runId, session),
    runtime,
    signal: interruption.stop,
    ...(lockTimeout !== undefined && { patience: lockTimeout }),
    onWait: ({ summary }, milliseconds) => {
      if (!isTold) output.note(`Waiting: ${summary}.`);
      isTold = true;
      progress.waiting(`Lock of ${target}`, milliseconds);
    },
  });
  progress.clear();
  return take(outcome, session);
}

/** Lets the next one in. What was applied stays applied when that fails: the lock then ends by itself. */
export async function unlock(lease: Lease, { output }: Pick<Session, 'output'>): Promise<void> {
  await lease.release().catch((fault: unknown) => {
    if (!(fault instanceof DiagnosticError)) throw fault;
    output.warnings(fault.diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' })));
  });
}

/** Containers run as people whom no file knows. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}
