import type { Fence } from '../../apply/fence.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { Allowances } from '../../policy/allowances.ts';
import type { Runtime } from '../../runtime.ts';
import type { Target } from '../../target/open.ts';
import type { ReadDirectory } from '../../workflow/compare.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { LeaseToken } from '../store/target-store.ts';
import type { FirstPauses } from './attempts.ts';

/** What it takes to let a batch of events take effect in a target that is held. */
export interface EventsBatch {
  readonly manifest: LoadedManifest;
  readonly target: Target;
  readonly store: Pick<Store, 'events' | 'runs'>;
  readonly lease: LeaseToken;
  /** Asked before each write. */
  readonly fence: Fence;
  readonly worker: string;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly rollcallVersion: string;
  /** Events at once; 200 unless said. */
  readonly limit?: number;
  /** Aborted when what is in flight is to be finished and nothing new begun. */
  readonly stop?: AbortSignal;
  /** What whoever started the service allows beyond the manifest's limits. */
  readonly allowances?: Allowances;
  /** How the live directory is read; from the wire unless said. */
  readonly read?: ReadDirectory;
  readonly pauses?: FirstPauses;
}
