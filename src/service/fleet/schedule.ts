import type { Runtime } from '../../runtime.ts';
import { jittered } from '../back-off.ts';
import type { TargetState } from '../store/target-store.ts';
import type { RoundSettings } from './settings.ts';

/** After events, people may belong elsewhere or hold something else: the next round must not wait for long. */
const soon = 5_000;
/** But a round that takes long is not made all the time: this many times its length lie between two. */
const breathing = 5;

/** When the next round is due, in milliseconds since the epoch; at once where there was none. */
export function nextRound(state: TargetState | undefined, now: number, { interval }: RoundSettings): number {
  const planned = state?.nextRoundAt === undefined ? now : Date.parse(state.nextRoundAt);
  // Another machine's clock may be wrong: whatever it wrote, a round is never further off than an interval and its jitter.
  return planned - now > 2 * interval ? now : planned;
}

/** The same once events have changed people. */
export function roundAfterEvents(
  state: TargetState | undefined,
  now: number,
  settings: RoundSettings,
): number {
  const pause = Math.min(settings.interval, Math.max(soon, breathing * (state?.round?.durationMs ?? 0)));
  return Math.min(nextRound(state, now, settings), now + pause);
}

/** The end of an interval that begins now. */
export function roundAfterRound(
  now: number,
  { interval }: RoundSettings,
  runtime: Pick<Runtime, 'random'>,
): number {
  return now + jittered(interval, runtime);
}
