import type { Plan } from '../../changeset/plan.ts';
import type { BreakerState } from '../../target/breaker.ts';

/** Proof that a worker holds a target: the token grows with every holder, so that an old one is recognised. */
export interface LeaseToken {
  readonly target: string;
  readonly token: number;
}

/** What is known of a target beside its queue, for people and for the next holder. */
export interface TargetState {
  readonly at: string;
  /** `failing`: the last rounds ended with a fault. `invalid`: its manifest does not validate. */
  readonly health: 'ok' | 'failing' | 'invalid';
  /** Rounds that failed in a row. */
  readonly failures: number;
  readonly breaker?: BreakerState['state'];
  readonly round?: {
    readonly at: string;
    readonly reading: 'full' | 'changed';
    readonly result: 'in-sync' | 'planned' | 'blocked' | 'applied' | 'incomplete';
    readonly digest: string;
    /** Parts of the plan: groups and people that differ. */
    readonly changes: number;
    readonly blocked: number;
    readonly withheld: number;
    /** Memberships that end within a week. */
    readonly expiring: readonly string[];
    readonly requests: { readonly reads: number; readonly writes: number };
    readonly durationMs: number;
    readonly runId?: string;
  };
  /** What others were told of it that is so until somebody does something, and since when without a break. */
  readonly standing?: { readonly type: 'plan.blocked' | 'drift.detected'; readonly since: string };
  /** Why it is not `ok`, in words. */
  readonly reasons?: readonly string[];
  /** Before that no round is needed: at the end of the interval, or soon after events have changed people. */
  readonly nextRoundAt?: string;
}

export interface TargetRow {
  readonly name: string;
  readonly dueAt: string;
  readonly holder?: string;
  readonly leaseUntil?: string;
  readonly state?: TargetState;
}

/** How long nobody needs to look at a target. */
export interface Pause {
  readonly dueInMs: number;
  readonly evenIfEventsWait?: boolean;
}

/** A target that this worker holds. */
export interface HeldTarget extends LeaseToken {
  /** By the database's clock, in milliseconds since the epoch. */
  readonly takenAt: number;
  readonly state?: TargetState;
}

export interface TargetStore {
  /** Makes targets known: new ones are due at once, those that are no longer named are left to whoever still names them. */
  readonly register: (names: readonly string[]) => Promise<void>;
  /** Takes the target that has been due for the longest among these and that nobody holds; undefined when there is none. */
  readonly take: (
    names: readonly string[],
    worker: string,
    lifetimeMs: number,
  ) => Promise<HeldTarget | undefined>;
  /** Takes this very target, whether due or not; undefined while somebody else holds it. */
  readonly takeNamed: (name: string, worker: string, lifetimeMs: number) => Promise<HeldTarget | undefined>;
  /** A sign of life. False: somebody else holds it by now. */
  readonly renew: (lease: LeaseToken, lifetimeMs: number) => Promise<boolean>;
  /**
   * Lets go; it is due again after `dueInMs`, and at once when events wait that may take effect. With `evenIfEventsWait`
   * the pause stands whatever waits or comes meanwhile: who is in trouble is not asked again for every event.
   * False: somebody else holds it by now, and nothing was changed.
   */
  readonly release: (lease: LeaseToken, pause: Pause) => Promise<boolean>;
  /** Due at once, for instance because an event came; a pause that stands whatever comes is not cut short. */
  readonly wake: (name: string) => Promise<void>;
  /** Keeps what is known of the target; ignored when the lease is no longer held. */
  readonly tell: (lease: LeaseToken, state: TargetState, plan?: Plan) => Promise<void>;
  readonly all: () => Promise<readonly TargetRow[]>;
  /** The last plan that was told. */
  readonly plan: (name: string) => Promise<Plan | undefined>;
}
