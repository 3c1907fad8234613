import type { LoadedManifest } from '../../manifest/load.ts';
import { finishRun } from '../ended-run.ts';
import { LeaseLost } from '../store/lease-lost.ts';
import type { LeaseToken } from '../store/target-store.ts';
import type { ServiceContext } from './context.ts';

/**
 * Ends the runs that a holder before left open because it was killed, and tells of what they did; what nobody knows of is
 * told as unconfirmed. The directory itself needs nothing: the next plan starts from what is there.
 *
 * @throws LeaseLost when one of them was begun by a holder after us: it goes on, and is not ours to end
 */
export async function endCutOffRuns(
  { target, token }: LeaseToken,
  manifest: Pick<LoadedManifest, 'notify'>,
  { store, log }: Pick<ServiceContext, 'store' | 'log'>,
): Promise<void> {
  for (const run of await store.runs.unfinished(target)) {
    if (run.token > token) throw new LeaseLost(target);
    await finishRun(run, target, manifest, store);
    const { runId, requests } = run.record;
    log.warn({ target, run: runId, requests: requests.length }, 'run was cut off');
  }
}
