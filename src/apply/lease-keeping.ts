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

/** Renews the lease until it is released. */
export function keepLease(
  folder: string,
  first: number,
  record: LeaseRecord,
  runtime: Pick<Runtime, 'now' | 'sleep'>,
): Lease {
  const { target } = record;
  const released = new AbortController();
  let generation = first;
  let renewed: Moment = moment(runtime);
  let last: Promise<void> = Promise.resolve();

  async function renew(): Promise<void> {
    const started = moment(runtime);
    const next = signOfLife(record, runtime.now());
    if (elapsed(renewed, started) > trust) {
      // Others may be about to take it: like them, by taking the next generation, which only one of us can. Who could not
      // has lost it, even if the folder does not show yet to whom: network file systems list files late.
      const isOurs = (await latestGeneration(folder, target)) === generation;
      if (!isOurs || !(await takeGeneration(folder, generation + 1, next))) throw await lost();
      generation += 1;
    } else await rewriteLease(folder, generation, next);
    renewed = started;
  }

  async function lost(): Promise<DiagnosticError> {
    return lockLost(target, await latestLease(folder, target));
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
    if (!isTrusted()) await inTurn(renew);
    if ((await latestGeneration(folder, target)) !== generation) throw await lost();
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
      verify().catch((fault: unknown) => {
        throw lockUnwritable(target, fault);
      }),
    assertTrusted: () => {
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
