import type { LoadedManifest } from '../../manifest/load.ts';
import { finishRun } from '../ended-run.ts';
import type { ServiceContext } from './context.ts';

/**
 * Ends the runs that a holder before left open because it was killed, and tells of what they did; what nobody knows of is
 * told as unconfirmed. The directory itself needs nothing: the next plan starts from what is there.
 */
export async function endCutOffRuns(
  target: string,
  manifest: Pick<LoadedManifest, 'notify'>,
  { store, log }: Pick<ServiceContext, 'store' | 'log'>,
): Promise<void> {
  for (const run of await store.runs.unfinished(target)) {
    await finishRun(run, target, manifest, store);
    const { runId, requests } = run.record;
    log.warn({ target, run: runId, requests: requests.length }, 'run was cut off');
  }
}
