import type { Lock } from '../../apply/lock.ts';
import { newRunId } from '../../apply/run-id.ts';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { findManifest } from '../../manifest/find.ts';
import { renderJson } from '../../render/json.ts';
import { renderLocks } from '../../render/locks.ts';
import { printable } from '../../render/printable.ts';
import { breakLock, type LockRequest, lockFaults, listLocks as locksIn } from '../../workflow/lock.ts';
import { holderHere } from '../apply-lease.ts';
import type { LockBreakOptions, LockListOptions } from '../command-options.ts';
import { confirmBreak } from '../confirm.ts';
import type { ManifestOptions } from '../options.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { take } from '../workspace.ts';

/** Shows who keeps whom from applying. The manifest may be faulty: its folder is all that matters. */
export async function listLocks(options: LockListOptions, session: Session): Promise<number> {
  const locks = await locksIn(requestOf(options, session));
  await publish(
    {
      text: (drawing) => renderLocks(locks, drawing),
      json: () => renderJson({ document: 'locks', formatVersion: 1, locks }),
    },
    options,
    session,
  );
  return exitCodes.done;
}

/** Says whose lock it is, asks, and takes it away. */
export async function breakTheLock(options: LockBreakOptions, session: Session): Promise<number> {
  const { output, terminal, interruption } = session;
  const { target, force = false } = options;
  const request = requestOf(options, session);
  const locks = await locksIn(request);
  const lock = locks.find((each) => each.target === target);
  if (lock === undefined) throw noLock(target, locks);

  const text = renderLocks([lock], output.drawing);
  if (output.format === 'text') output.result(text);
  if (!force) {
    const faults = await lockFaults(target, request);
    if (faults.length > 0)
      throw new DiagnosticError(...faults.map((fault) => ({ ...fault, advice: stillAlive })));
    await confirmBreak(terminal, { target, stop: interruption.stop });
  }
  take(await breakLock(lock, request), session);
  if (output.format === 'text')
    output.result(`\nBroken. The next apply to ${printable(target)} may begin.\n`);
  else output.result(renderJson({ document: 'lock-break', formatVersion: 1, broken: lock }));
  return exitCodes.done;
}

const stillAlive =
  'Its run gives signs of life. Stop that run, or wait two minutes after it died; to take the lock all the same: --force.';

function requestOf({ config }: ManifestOptions, session: Session): LockRequest {
  const { runtime } = session;
  const { folder } = take(findManifest(session.folder, config), session);
  return { folder, holder: holderHere(newRunId(runtime), session), now: runtime.now() };
}

function noLock(target: string, locks: readonly Lock[]): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `nobody holds a lock of ${target}`,
    ...(locks.length > 0 && { expected: `one of ${locks.map((each) => each.target).join(', ')}` }),
  });
}
