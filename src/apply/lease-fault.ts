import { join } from 'node:path';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { shellWord } from '../diagnostic/shell-word.ts';
import type { LatestLease } from './lease-file.ts';
import type { LeaseHolder } from './lease-owner.ts';

/** Somebody else applies to the target now. */
export function lockHeld(lease: LatestLease): Diagnostic {
  const { target, record } = lease;
  const ciRun = record?.owner.ciRun;
  const times =
    record === undefined
      ? `Last written at ${new Date(lease.writtenAt).toISOString()}.`
      : `Since ${record.startedAt}; last sign of life ${record.renewedAt}; it ends at ${record.expiresAt} unless renewed.`;
  return {
    code: 'lock-held',
    severity: 'error',
    summary: `${target} is locked by ${holderText(record?.owner)}`,
    detail: [times, ...(ciRun === undefined ? [] : [ciRun])].join(' '),
    advice: `Nothing was written. Wait for it with --lock-timeout 10m. If that run is dead: rollcall lock break ${shellWord(target)}`,
  };
}

/** The lease is not the holder's any more; `now` is what is there instead. */
export function lockLost(target: string, now: LatestLease | undefined): DiagnosticError {
  const { record } = now ?? {};
  const deed = record?.state === 'broken' ? 'broken' : 'taken over';
  return new DiagnosticError({
    code: 'lock-lost',
    severity: 'error',
    summary: `the lock of ${target} was ${now === undefined ? 'deleted' : deed}`,
    ...(record !== undefined && { detail: `By ${holderText(record.owner)} at ${record.startedAt}.` }),
    advice:
      'Nothing was written after that was noticed. When the other run is over, apply again: it does what is left.',
  });
}

/** No sign of life could be given for so long that somebody else may have the lease by now. */
export function lockSilent(target: string): DiagnosticError {
  return new DiagnosticError({
    code: 'lock-lost',
    severity: 'error',
    summary: `the lock of ${target} was not renewed for too long`,
    detail: 'This process, or the machine, stood still, and others may have taken the lock meanwhile.',
    advice: 'Nothing was written after that was noticed. Apply again: it does what is left.',
  });
}

/** Without a lease nothing is written. */
export function lockUnwritable(target: string, fault: unknown): DiagnosticError {
  if (fault instanceof DiagnosticError) return fault;
  return new DiagnosticError({
    code: 'lock-unwritable',
    severity: 'error',
    summary: `the lock of ${target} cannot be kept`,
    detail: fault instanceof Error ? fault.message : String(fault),
    advice: `Make ${join('.rollcall', 'locks')} in the manifest's folder writable; without a lock nothing is written`,
  });
}

/** `ana on laptop, run 20261122T044100Z-1a2b3c` */
function holderText(holder: LeaseHolder | undefined): string {
  if (holder === undefined) return 'somebody whose lock cannot be read';
  const { user, host, pid, runId } = holder;
  return `${user} on ${host} (process ${pid}, run ${runId})`;
}
