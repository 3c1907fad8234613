import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { moment } from '../../apply/clocks.ts';
import { type LatestLease, latestLease } from '../../apply/lease-file.ts';
import { fileSystemNow, takeGeneration } from '../../apply/lease-generation.ts';
import { keepLease, type Lease } from '../../apply/lease-keeping.ts';
import { isGone, type LeaseOwner, ownerHere } from '../../apply/lease-owner.ts';
import { leaseLifetime, signOfLife } from '../../apply/lease-state.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Runtime } from '../../runtime.ts';

/**
 * The right to be the only process that has the embedded database open: it knows no second one, and two would destroy it.
 *
 * The files are those of a target's lease (apply/lease-file.ts), in the folder of the database. What differs is when
 * somebody counts as gone: as long as a process of this machine runs, silence alone does not take its database away.
 *
 * @throws DiagnosticError `store-locked`
 */
export async function lockEmbedded(folder: string, runtime: Runtime): Promise<Lease> {
  const owner = ownerHere({ runId: 'service', user: userName(), host: hostname(), pid: process.pid });
  for (;;) {
    const askedAt = moment(runtime);
    const latest = await latestLease(folder, name);
    if (latest !== undefined && !isFree(latest, owner, await fileSystemNow(folder)))
      throw storeLocked(latest);
    const generation = (latest?.generation ?? 0) + 1;
    const startedAt = new Date(runtime.now()).toISOString();
    const record = signOfLife({ target: name, owner, startedAt }, runtime.now());
    if (await takeGeneration(folder, generation, record))
      return keepLease(folder, { generation, record, askedAt }, runtime);
  }
}

/** What the lock is called in its file, and in what is said about it. */
const name = 'store';

function isFree({ record, writtenAt }: LatestLease, here: LeaseOwner, now: number): boolean {
  if (record !== undefined && record.state !== 'held') return true;
  if (record !== undefined) {
    const { owner, startedAt } = record;
    if (isGone(owner, here)) return true;
    const isHere = owner.machine !== undefined && owner.machine === here.machine && owner.host === here.host;
    // The process runs; unless that is another one, to which the number was given again.
    if (isHere) return beganAfter(owner.pid, Date.parse(startedAt));
  }
  return now - writtenAt > leaseLifetime;
}

/** Clocks of the system are compared with each other, so that a second is room enough. */
const slack = 2000;

/** Whether the process that has this number began after the instant (Linux: proc(5)); false where nobody can tell. */
function beganAfter(pid: number, instant: number): boolean {
  try {
    const bootedAt = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]) * 1000;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses and may contain blanks; the 22nd field is in hundredths of a second.
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return bootedAt + ticks * 10 > instant + slack;
  } catch {
    return false;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user who has no name.
    return 'somebody';
  }
}

function storeLocked({ record }: LatestLease): DiagnosticError {
  const by = record === undefined ? 'another process' : `process ${record.owner.pid} on ${record.owner.host}`;
  return new DiagnosticError({
    code: 'store-locked',
    severity: 'error',
    summary: `The embedded database of the service is in use by ${by}`,
    ...(record && {
      detail: `Since ${record.startedAt}; last sign of life ${record.renewedAt}. Without one it is free after two minutes, on the same machine as soon as that process has ended.`,
    }),
    advice:
      'Stop that process, or share a PostgreSQL by DATABASE_URL. A service that runs is asked with --service URL and ROLLCALL_SERVICE_TOKEN',
  });
}
