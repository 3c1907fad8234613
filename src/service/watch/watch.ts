import type { Followed, FollowedManifest } from '../following/manifest.ts';
import { openTargetOnce } from './open-target.ts';
import { isFailure, pauseAfter } from './pause.ts';
import { playRound } from './play-round.ts';
import type { Round } from './round.ts';
import type { RoundOptions } from './round-request.ts';

export interface WatchOptions extends RoundOptions {
  readonly followed: FollowedManifest;
  /** Milliseconds from the end of a round to the next. */
  readonly interval: number;
  readonly onRound: (round: Round) => void | Promise<void>;
}

/**
 * Plans one target again and again, and applies what it may, until it is told to stop. No round begins before the one
 * before it has ended. Faults of the server, of the manifest and of the disk end a round, and never the watch.
 */
export async function watchTarget(options: WatchOptions): Promise<void> {
  const { followed, interval, runtime, stop, onRound } = options;
  const opened = openTargetOnce(options);
  let failures = 0;
  let lastFull: number | undefined;
  try {
    let now = await followed.current();
    while (!stop.aborted) {
      const ended = await playRound(now, opened, options);
      const { reading, requests } = ended;
      if (reading === 'full' && requests.writes === 0) lastFull = requests.reads;
      failures = isFailure(ended) ? failures + 1 : 0;
      const nextInMs = stop.aborted ? undefined : pauseAfter({ ...ended, failures }, interval, runtime);
      await onRound({
        ...ended,
        requests: { ...requests, ...(lastFull !== undefined && { lastFull }) },
        failures,
        ...(nextInMs !== undefined && { nextInMs }),
      });
      if (nextInMs !== undefined) now = await rest(nextInMs, options);
    }
  } catch (fault) {
    if (!stop.aborted || !isAbort(fault)) throw fault;
  } finally {
    await opened.close();
  }
}

/** Waits for the next round. After failures that may be long, and an edit of the manifest may mend them at once. */
async function rest(
  milliseconds: number,
  { followed, interval, runtime, stop }: WatchOptions,
): Promise<Followed> {
  for (let left = milliseconds; ; left -= interval) {
    await runtime.sleep(Math.min(left, interval), stop);
    const now = await followed.current();
    if (left <= interval || (now.kind === 'valid' && now.changed)) return now;
  }
}

function isAbort(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'AbortError';
}
