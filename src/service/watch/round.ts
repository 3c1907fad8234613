import type { Report } from '../../apply/report.ts';
import type { Plan } from '../../changeset/plan.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { BreakerState } from '../../target/breaker.ts';

/** One time around: what was looked at, what it came to, and when it goes on. */
export interface Round {
  readonly document: 'round';
  readonly formatVersion: 1;
  readonly target: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /**
   * `planned`: something differs and is not carried out. `locked`: somebody else applies. `incomplete`: a part was carried out.
   * `failed`: there is no plan, or it was not begun. `invalid`: the manifest does not validate, so that nothing was looked at.
   */
  readonly result:
    | 'in-sync'
    | 'planned'
    | 'blocked'
    | 'locked'
    | 'applied'
    | 'incomplete'
    | 'failed'
    | 'invalid';
  /** Whether the directory was read whole, or only what had moved. */
  readonly reading?: 'full' | 'changed';
  /** How many requests it took; `lastFull` is how many the last whole reading did. */
  readonly requests: { readonly reads: number; readonly writes: number; readonly lastFull?: number };
  /** The commit that the manifest is of, where a ref is followed. */
  readonly revision?: string;
  /** The manifest says something else than in the round before. */
  readonly manifestChanged: boolean;
  readonly digest?: string;
  readonly summary?: Plan['summary'];
  readonly runId?: string;
  readonly report?: Report;
  readonly breaker?: BreakerState['state'];
  /** Since when the server has been failing, as the circuit breaker has it. */
  readonly failingSince?: string;
  /** Rounds in a row that failed, this one included. */
  readonly failures: number;
  /** Why it came to no more; what is worth a warning. */
  readonly diagnostics: readonly Diagnostic[];
  /** Milliseconds until the next round; absent when there is none. */
  readonly nextInMs?: number;
}
