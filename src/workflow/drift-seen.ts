import type { DriftFinding } from '../changeset/drift.gen.ts';
import type { PlanGround, PlanSource } from '../changeset/plan.ts';

/** A difference as seen from the outside, before anybody says how it came about. */
export type Difference = Omit<DriftFinding, 'class' | 'run'>;

/** A difference with all that the manifest says about it. */
export interface Seen {
  readonly difference: Difference;
  /** Everything that makes somebody a member. */
  readonly grounds?: readonly PlanGround[];
  /** What gives a skill or role, or gave it: each time the groups that hand it on. */
  readonly ways?: readonly Way[];
}

export interface Way {
  /** The id of whose it is. */
  readonly person: string;
  readonly groups: readonly string[];
  readonly source?: PlanSource;
}

/** Whom or what a difference is about. */
export type Resource = Pick<Difference, 'address' | 'displayName'>;
