import type { OpenMemberships } from './open-memberships.ts';
import type { Run } from './run.ts';

/** What the changes of one round of a phase have in common. */
export interface PhaseContext {
  readonly run: Run;
  /** As they are when the round begins. */
  readonly memberships: OpenMemberships;
  /** Addresses of groups the plan could not read for certain. */
  readonly uncertain: ReadonlySet<string>;
}
