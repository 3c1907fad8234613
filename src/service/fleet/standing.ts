import type { LoadedManifest } from '../../manifest/load.ts';
import { deliveriesOf } from '../../notify/deliveries.ts';
import { messageOfBlocked, messageOfDrift, toldSince } from '../../notify/plan-messages.ts';
import type { Reconciliation } from '../../workflow/reconcile.ts';
import type { TargetState } from '../store/target-store.ts';
import type { ServiceContext } from './context.ts';
import type { Grip } from './hold.ts';

/**
 * Tells of a plan that is not carried out: once as long as the target has been blocked, or drifted, without a break, and
 * again when that comes back. Since when it has been so is kept before anything is told, so that whoever comes after us
 * tells the same and no more.
 *
 * @returns what stands now; undefined when the target is as it should be, or was just written to
 */
export async function tellStanding(
  reconciliation: Reconciliation,
  { lease, fence, stop }: Grip,
  { store, runtime }: Pick<ServiceContext, 'store' | 'runtime'>,
  { notify, journal }: Pick<LoadedManifest, 'notify' | 'journal'>,
): Promise<TargetState['standing']> {
  const message = messageOf(reconciliation, { namesPeople: journal.names });
  const { state } = lease;
  // What is left undone because we are to end will be done by whoever comes next.
  if (stop.aborted && reconciliation.kind !== 'applied') return state?.standing;
  if (message === undefined) return undefined;
  const { type } = message;
  const at = new Date(runtime.now()).toISOString();
  const standing = state?.standing?.type === type ? state.standing : { type, since: at };
  if (standing !== state?.standing) {
    await store.targets.tell(lease, { at, health: 'ok', failures: 0, ...state, standing });
    await fence.verify();
  }
  await store.deliveries.add(deliveriesOf([toldSince(message, standing.since)], notify, lease.target));
  return standing;
}

function messageOf(
  { kind, plan }: Reconciliation,
  options: Parameters<typeof messageOfDrift>[1],
): ReturnType<typeof messageOfDrift> | undefined {
  if (kind === 'applied') return undefined;
  if (kind === 'blocked') return messageOfBlocked(plan, options);
  return plan.changes.length + plan.users.length > 0 ? messageOfDrift(plan, options) : undefined;
}
