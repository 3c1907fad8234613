import type { LeaseHolder } from './lease-owner.ts';

/** A lease as people see it: a lock that somebody holds, or left behind. */
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
