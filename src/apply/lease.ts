import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import { moment } from './clocks.ts';
import { lockHeld, lockUnwritable } from './lease-fault.ts';
import { type LatestLease, latestLease } from './lease-file.ts';
import { fileSystemNow, takeGeneration } from './lease-generation.ts';
import { keepLease, type Lease, type TakenLease } from './lease-keeping.ts';
import { type LeaseHolder, type LeaseOwner, ownerHere } from './lease-owner.ts';
import { signOfLife, stateOf } from './lease-state.ts';

export interface LeaseRequest {
  /** The manifest's folder: `.rollcall/locks/` is kept there. */
  readonly folder: string;
  readonly target: string;
  readonly holder: LeaseHolder;
  readonly runtime: Pick<Runtime, 'now' | 'sleep' | 'random'>;
  /** Milliseconds to wait for somebody else; not at all unless said. */
  readonly patience?: number;
  readonly onWait?: (held: Diagnostic, milliseconds: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes the lease of a target, at once or as soon as whoever has it lets go. Nobody takes it from a holder who lives.
 * Rejects with the signal's reason when it is aborted meanwhile.
 *
 * @returns faults: `lock-held`
 * @throws DiagnosticError `lock-unwritable`
 */
export async function acquireLease(request: LeaseRequest): Promise<Outcome<Lease>> {
  const { folder, target, holder, runtime, patience = 0, onWait, signal } = request;
  const owner = ownerHere(holder);
  for (let waited = 0; ; ) {
    const taken = await attempt(request, owner).catch((fault: unknown) => {
      throw signal?.aborted === true ? signal.reason : lockUnwritable(target, fault);
    });
    if (taken.kind === 'taken') return succeed(keepLease(folder, taken, runtime));
    const held = lockHeld(taken.by);
    if (waited >= patience) return fail([held]);
    // Spread out, so that those who wait together do not all come at once.
    const pause = Math.min(patience - waited, 500 + runtime.random() * 500);
    onWait?.(held, pause);
    await runtime.sleep(pause, signal);
    waited += pause;
  }
}

type Attempt =
  | ({ readonly kind: 'taken' } & TakenLease)
  | { readonly kind: 'held'; readonly by: LatestLease };

/** Somebody was faster; a folder on a network may take a while to show who. */
const lostRace = 20;

async function attempt(
  { folder, target, runtime, signal }: LeaseRequest,
  owner: LeaseOwner,
): Promise<Attempt> {
  for (;;) {
    const askedAt = moment(runtime);
    const latest = await latestLease(folder, target);
    if (latest !== undefined && stateOf(latest, owner, await fileSystemNow(folder)) === 'held') {
      return { kind: 'held', by: latest };
    }
    const generation = (latest?.generation ?? 0) + 1;
    const record = signOfLife(
      { target, owner, startedAt: new Date(runtime.now()).toISOString() },
      runtime.now(),
    );
    if (await takeGeneration(folder, generation, record)) {
      return { kind: 'taken', generation, record, askedAt };
    }
    await runtime.sleep(lostRace, signal);
  }
}
