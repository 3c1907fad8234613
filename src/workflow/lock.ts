import { lockHeld, lockUnwritable } from '../apply/lease-fault.ts';
import { type LatestLease, type LeaseRecord, latestLease, latestLeases } from '../apply/lease-file.ts';
import { takeGeneration } from '../apply/lease-generation.ts';
import { type LeaseHolder, ownerHere } from '../apply/lease-owner.ts';
import { type LeaseState, signOfLife, stateOf } from '../apply/lease-state.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';

/** A lock that somebody holds, or left behind. */
export interface Lock {
  readonly target: string;
  /** `expired`: too long without a sign of life. `abandoned`: its process has ended. Neither keeps anybody out. */
  readonly state: 'held' | 'expired' | 'abandoned';
  /** Absent when the file cannot be understood. */
  readonly holder?: LeaseHolder;
  readonly startedAt?: string;
  readonly renewedAt?: string;
  readonly expiresAt?: string;
}

export interface LockRequest {
  /** The manifest's folder. */
  readonly folder: string;
  /** Who asks. */
  readonly holder: LeaseHolder;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The locks that are held or were left behind, by target. Writes nothing. */
export async function listLocks({ folder, holder, now }: LockRequest): Promise<readonly Lock[]> {
  const here = ownerHere(holder);
  return (await latestLeases(folder)).flatMap((lease) => lockOf(lease, stateOf(lease, here, now)) ?? []);
}

/** Why an apply to the target could not begin now; nothing when it could. Writes nothing. */
export async function lockFaults(
  target: string,
  { folder, holder, now }: LockRequest,
): Promise<readonly Diagnostic[]> {
  const lease = await latestLease(folder, target);
  const isHeld = lease !== undefined && stateOf(lease, ownerHere(holder), now) === 'held';
  return isHeld ? [lockHeld(lease)] : [];
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
