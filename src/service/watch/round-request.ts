import type { Actor } from '../../apply/actor.ts';
import { openJournal } from '../../apply/journal.ts';
import type { Lease } from '../../apply/lease-keeping.ts';
import type { Block, Plan } from '../../changeset/plan.ts';
import type { Outcome } from '../../diagnostic/diagnostic.ts';
import { dayAt } from '../../directory/day.ts';
import type { Telling } from '../../notify/telling.ts';
import type { Selection } from '../../resolve/selection.ts';
import type { Runtime } from '../../runtime.ts';
import type { Refresher } from '../../target/refresh.ts';
import type { Target } from '../../target/target.ts';
import type { ReconcileRequest } from '../../workflow/reconcile.ts';
import type { Followed } from '../following/manifest.ts';
import type { OpenedTarget, TargetOptions } from './open-target.ts';

export type Valid = Extract<Followed, { kind: 'valid' }>;

export interface RoundOptions
  extends TargetOptions,
    Pick<
      ReconcileRequest,
      'mode' | 'allowances' | 'skipBlocked' | 'approval' | 'rollcallVersion' | 'parallelism' | 'onEvent'
    > {
  /** The target's name, for rounds that do not come so far as to open it. */
  readonly name: string;
  readonly runtime: Runtime;
  readonly selection: Selection;
  readonly refresher: Refresher;
  /** Takes the lock of the target for a run, at once or not at all. */
  readonly lock: (runId: string) => Promise<Outcome<Lease>>;
  /** Who applies, for the journal. */
  readonly actorAt: (followed: Valid) => Promise<Actor>;
  /** Who is told of what a round does; nobody unless said. */
  readonly tellingOf?: (followed: Valid, runId: string) => Promise<Telling>;
  readonly onProgress?: NonNullable<ReconcileRequest['onProgress']>;
  /** Told of a plan before anything of it is carried out. */
  readonly onPlan?: (plan: Plan, remaining: readonly Block[]) => void;
}

interface RoundRequest {
  readonly followed: Valid;
  readonly target: Target;
  readonly readBefore: number;
  readonly runId: string;
  readonly telling?: Telling;
}

/** A round as the engine is asked for it. */
export async function requestOf(
  { followed, target, readBefore, runId, telling }: RoundRequest,
  opened: OpenedTarget,
  options: RoundOptions,
): Promise<ReconcileRequest> {
  const { runtime, refresher, lock, actorAt, onEvent, onPlan, onProgress, approval, parallelism } = options;
  const { mode, allowances, skipBlocked = false, selection, rollcallVersion, stop } = options;
  const { manifest, home } = followed;
  return {
    manifest,
    target,
    runtime,
    asOf: dayAt(runtime.now()),
    selection,
    rollcallVersion,
    readBefore,
    signal: opened.signal,
    read: refresher.read,
    refresher,
    mode,
    allowances,
    skipBlocked,
    ...(approval && { approval }),
    runId,
    folder: home,
    openJournal: async (opening) => {
      await telling?.begin();
      return openJournal(home, runId, opening);
    },
    actor: await actorAt(followed),
    redactJournal: !manifest.journal.names,
    lock: () => lock(runId),
    ...(parallelism !== undefined && { parallelism }),
    stop,
    ...(onProgress && { onProgress }),
    ...(onPlan && { onPlan }),
    onEvent: (event) => {
      // From here on a stop waits for what is in flight.
      if (event.kind === 'started') opened.protect(true);
      onEvent?.(event);
    },
  };
}
