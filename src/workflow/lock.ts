import { lockHeld, lockUnwritable } from '../apply/lease-fault.ts';
import { type LatestLease, type LeaseRecord, latestLease, latestLeases } from '../apply/lease-file.ts';
import { fileSystemNow, takeGeneration } from '../apply/lease-generation.ts';
import { type LeaseHolder, ownerHere } from '../apply/lease-owner.ts';
import { type LeaseState, signOfLife, stateOf } from '../apply/lease-state.ts';
import type { Lock } from '../apply/lock.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';

export interface LockRequest {
  /** The manifest's folder. */
  readonly folder: string;
  /** Who asks. */
  readonly holder: LeaseHolder;
  /** By the clock at hand; milliseconds since the epoch. */
  readonly now: number;
}

/** The locks that are held or were left behind, by target. Leaves nothing behind itself. */
export async function listLocks({ folder, holder, now }: LockRequest): Promise<readonly Lock[]> {
  const leases = await latestLeases(folder);
  if (leases.length === 0) return [];
  const here = ownerHere(holder);
  const time = await timeOf(folder, now);
  return leases.flatMap((lease) => lockOf(lease, stateOf(lease, here, time)) ?? []);
}

/** Why an apply to the target could not begin now; nothing when it could. Leaves nothing behind. */
export async function lockFaults(
  target: string,
  { folder, holder, now }: LockRequest,
): Promise<readonly Diagnostic[]> {
  const lease = await latestLease(folder, target);
  if (lease === undefined) return [];
  const isHeld = stateOf(lease, ownerHere(holder), await timeOf(folder, now)) === 'held';
  return isHeld ? [lockHeld(lease)] : [];
}

/**
 * By the clock of the leases, for one that is ahead would take a living lock for an expired one. Where that cannot be
 * asked because nothing can be written, nobody can take a lock either, and the clock at hand will do.
 */
function timeOf(folder: string, now: number): Promise<number> {
  return fileSystemNow(folder).catch(() => now);
}

/**
 * Takes a lock away from whoever holds it: before its next write that run stops.
 *
 * @param lock as `listLocks` found it; when somebody else has it by now, it is theirs and stays
 * @returns faults: `lock-held`
 * @throws DiagnosticError `lock-unwritable`
 */
export async function breakLock(
  { target, startedAt }: Lock,
  { folder, holder, now }: LockRequest,
): Promise<Outcome<null>> {
  try {
    const latest = await latestLease(folder, target);
    if (latest === undefined || latest.record?.startedAt !== startedAt) return stillHeld(latest);
    const record: LeaseRecord = {
      ...signOfLife({ target, owner: ownerHere(holder), startedAt: new Date(now).toISOString() }, now),
      state: 'broken',
    };
    return (await takeGeneration(folder, latest.generation + 1, record))
      ? succeed(null)
      : stillHeld(await latestLease(folder, target));
  } catch (fault) {
    throw lockUnwritable(target, fault);
  }
}

function stillHeld(lease: LatestLease | undefined): Outcome<null> {
  return lease === undefined ? succeed(null) : fail([lockHeld(lease)]);
}

function lockOf({ target, record }: LatestLease, state: LeaseState): Lock | undefined {
  if (state === 'released' || state === 'broken') return undefined;
  if (record === undefined) return { target, state };
  const { owner, startedAt, renewedAt, expiresAt } = record;
  const { machine: _ofNoUse, ...holder } = owner;
  return { target, state, holder, startedAt, renewedAt, expiresAt };
}
