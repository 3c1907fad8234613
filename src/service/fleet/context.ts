import type { Runtime } from '../../runtime.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import type { Trace } from '../tracing/trace.ts';
import type { FollowedManifests } from './manifests.ts';
import type { TargetPool } from './pool.ts';

/** What all parts of a running service share. */
export interface ServiceContext {
  readonly store: Store;
  readonly manifests: FollowedManifests;
  /** The folder of the manifest as people have it, wherever a branch is laid out: files with secrets are named from there. */
  readonly home: string;
  readonly pool: TargetPool;
  readonly runtime: Runtime;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly trace: Trace;
  readonly rollcallVersion: string;
  /** How this process calls itself where it holds a target. */
  readonly worker: string;
  /** Milliseconds without a sign of life after which others may take a target that is held here. */
  readonly leaseLifetime: number;
  /** Aborted when the service ends: what is in flight is finished, nothing new is begun. */
  readonly stop: AbortSignal;
  /** Something may be due in the store: nobody needs to wait for the next look. */
  readonly wake: () => void;
}
