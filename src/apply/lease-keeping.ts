import type { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import { elapsed, type Moment, moment } from './clocks.ts';
import { lockLost, lockSilent, lockUnwritable } from './lease-fault.ts';
import { type LeaseRecord, latestGeneration, latestLease } from './lease-file.ts';
import { rewriteLease, takeGeneration } from './lease-generation.ts';
import { leaseLifetime, signOfLife } from './lease-state.ts';

/** The right to be the only one who applies to a target, for as long as it is renewed. */
export interface Lease {
  /** Resolves while nobody else has it. Throws DiagnosticError (`lock-lost`, `lock-unwritable`): nothing may be written any more. */
  readonly verify: () => Promise<void>;
  /**
   * Throws DiagnosticError (`lock-lost`) when the last sign of life is so long ago that others may have it by now. By our own
   * clocks alone, so that nothing comes between the question and the write.
   */
  readonly assertTrusted: () => void;
  /** Lets others have it. Throws `lock-unwritable` when that cannot be said; then it ends by itself. */
  readonly release: () => Promise<void>;
}

/** A sign of life this often: several may be lost before others think that it has ended. */
const heartbeat = 20_000;

/** So long after the last sign of life the holder itself no longer trusts its lease, well before others stop to. */
const trust = leaseLifetime - 2 * heartbeat;

/** A generation that is ours. */
export interface TakenLease {
  readonly generation: number;
  readonly record: LeaseRecord;
  /** Before it was taken: others count from a later moment. */
  readonly askedAt: Moment;
}

/** Renews the lease until it is released. */
export function keepLease(
  folder: string,
  { generation: first, record, askedAt }: TakenLease,
  runtime: Pick<Runtime, 'now' | 'sleep'>,
): Lease {
  const { target } = record;
  const released = new AbortController();
  let generation = first;
  let renewed = askedAt;
  let loss: DiagnosticError | undefined;
  let last: Promise<void> = Promise.resolve();

  async function renew(): Promise<void> {
    const started = moment(runtime);
    const next = signOfLife(record, runtime.now());
    // Somebody may have broken it, who does not wait for its end.
    await checkOurs();
    if (elapsed(renewed, started) > trust) {
      // Others may be about to take it: like them, by taking the next generation, which only one of us can. Who could not
      // has lost it, even if the folder does not show yet to whom: network file systems list files late.
      if (!(await takeGeneration(folder, generation + 1, next))) throw await lost();
      generation += 1;
    } else await rewriteLease(folder, generation, next);
    renewed = started;
  }

  async function checkOurs(): Promise<void> {
    if ((await latestGeneration(folder, target)) !== generation) throw await lost();
    if (loss !== undefined) throw loss;
  }

  /** For good: what was taken from us we do not get back, whatever the folder shows later. */
  async function lost(): Promise<DiagnosticError> {
    loss = lockLost(target, await latestLease(folder, target));
    return loss;
  }

  /** One at a time. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    const turn = last.then(act);
    last = turn.catch(() => {});
    return turn;
  }

  async function beat(): Promise<void> {
    for (;;) {
      await runtime.sleep(heartbeat, released.signal);
      // A sign of life that fails is made up for by the next one, or noticed before the next write.
      await inTurn(renew).catch(() => {});
    }
  }

  const isTrusted = () => elapsed(renewed, moment(runtime)) <= trust;

  async function verify(): Promise<void> {
    if (!isTrusted()) await renew();
    await checkOurs();
  }

  async function letGo(): Promise<void> {
    if ((await latestGeneration(folder, target)) !== generation) return;
    await rewriteLease(folder, generation, { ...signOfLife(record, runtime.now()), state: 'released' });
  }

  beat().catch(() => {
    // Released.
  });
  return {
    verify: () =>
      // In turn, too: a generation that we are about to take is nobody else's.
      inTurn(verify).catch((fault: unknown) => {
        throw lockUnwritable(target, fault);
      }),
    assertTrusted: () => {
      if (loss !== undefined) throw loss;
      if (!isTrusted()) throw lockSilent(target);
    },
    release: () => {
      released.abort();
      return inTurn(letGo).catch((fault: unknown) => {
        throw lockUnwritable(target, fault);
      });
    },
  };
}
