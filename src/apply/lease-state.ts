import type { LatestLease, LeaseRecord } from './lease-file.ts';
import { isGone, type LeaseOwner } from './lease-owner.ts';

/** Without a sign of life for this long a lease has ended, and whoever comes next may take it. */
export const leaseLifetime = 120_000;

/** What the latest lease of a target means to somebody who wants the next one. */
export type LeaseState = 'held' | 'released' | 'broken' | 'expired' | 'abandoned';

/**
 * Judges a lease as seen from here. `expired`: too long without a sign of life. `abandoned`: its process has ended.
 *
 * @param now by the clock that `writtenAt` is of
 */
export function stateOf(
  { record, writtenAt }: LatestLease,
  here: Pick<LeaseOwner, 'host' | 'machine'>,
  now: number,
): LeaseState {
  if (record !== undefined && record.state !== 'held') return record.state;
  if (record !== undefined && isGone(record.owner, here)) return 'abandoned';
  return now - writtenAt > leaseLifetime ? 'expired' : 'held';
}

/** What a holder writes to be seen alive. */
export function signOfLife(
  { target, owner, startedAt }: Pick<LeaseRecord, 'target' | 'owner' | 'startedAt'>,
  now: number,
): LeaseRecord {
  return {
    formatVersion: 1,
    target,
    state: 'held',
    owner,
    startedAt,
    renewedAt: timeText(now),
    expiresAt: timeText(now + leaseLifetime),
  };
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
