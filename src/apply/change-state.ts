import type { Phase } from './event.ts';
import type { ChangeReport, Discrepancy } from './report.gen.ts';

/** Why a change is not, or not wholly, carried out. */
export interface Verdict {
  readonly outcome: 'conflicted' | 'failed' | 'not-attempted';
  readonly detail: string;
}

export function failed(detail: string): Verdict {
  return { outcome: 'failed', detail };
}

/** What changes of groups and of people under way have in common. */
export interface ChangeState {
  /** The phases in which there is something to do. */
  readonly steps: readonly Phase[];
  id: string | undefined;
  /** The version the next write rests on. */
  version: string | undefined;
  /** Whether the resource must be read before anything is written to it. */
  stale: boolean;
  /** Paths of the values this run wrote, as far as is known. */
  readonly edited: Set<string>;
  readonly discrepancies: Discrepancy[];
  attempts: number;
  stepsDone: number;
  wrote: boolean;
  adopted: boolean;
  /** Why nothing more is written to the resource. */
  verdict: Verdict | undefined;
  /** What is left out although the change went to its end. */
  shortfall: Verdict | undefined;
}

/** A change before its first step. Without a version nothing would show whether the resource is as it was planned. */
export function untouched(
  { id, version }: { readonly id?: string; readonly version?: string },
  steps: readonly Phase[],
): ChangeState {
  return {
    steps,
    id,
    version,
    stale: version === undefined,
    edited: new Set(),
    discrepancies: [],
    attempts: 0,
    stepsDone: 0,
    wrote: false,
    adopted: false,
    verdict: undefined,
    shortfall: undefined,
  };
}

/** What became of the change, for the report. */
export function outcomeOf(state: ChangeState): {
  readonly outcome: ChangeReport['outcome'];
  readonly detail?: string;
} {
  const { verdict = state.shortfall, adopted, wrote } = state;
  if (verdict !== undefined) return verdict;
  if (adopted) return { outcome: 'adopted' };
  return { outcome: wrote ? 'applied' : 'converged' };
}
