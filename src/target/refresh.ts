import type { LiveDirectory } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import { forgetHiddenPeople } from './hidden-people.ts';
import { withMemory } from './listing.ts';
import { type ReadingProgress, readDirectory } from './live.ts';
import { type ListingMemory, rememberListings } from './refresh-listing.ts';
import type { Target } from './target.ts';

/**
 * Reads one directory again and again, each time as little as is safe.
 *
 * A `full` reading is `readDirectory`. A `changed` one asks for the same things, but brings long lists up to date as the
 * profile allows (`changeReading`) instead of reading them from their beginning; look-ups, single groups and catalogues are
 * read anew either way. It gives what a full reading would give, as far as the server's versions and times tell the truth.
 *
 * That is good enough to see that nothing is to be done, and not to do something: **whoever is about to write after a
 * `changed` reading calls `forget()`, reads again and plans again**, so that no removal rests on what was remembered.
 *
 * One reading at a time, and none beside a write to the same target.
 */
export interface Refresher {
  /** As `readDirectory`. Throws DiagnosticError when the server cannot be read at all; the next reading is full then. */
  readonly read: (
    target: Target,
    need: ReadingNeed,
    onProgress?: (progress: ReadingProgress) => void,
  ) => Promise<LiveDirectory>;
  /** How the last reading came about; `full` before the first. */
  readonly last: () => 'full' | 'changed';
  /** The next reading is full. */
  readonly forget: () => void;
}

export interface RefresherOptions {
  /** Milliseconds after which everything is read from its beginning again. */
  readonly fullEvery: number;
  readonly now: () => number;
}

interface Memory {
  readonly target: Target;
  /** When the reading began on which it rests. */
  readonly since: number;
  readonly listings: ListingMemory;
}

export function createRefresher({ fullEvery, now }: RefresherOptions): Refresher {
  let memory: Memory | undefined;
  let last: 'full' | 'changed' = 'full';

  function recall(target: Target): Memory {
    const since = now();
    const age = since - (memory?.since ?? 0);
    // A clock that was set back makes nothing last longer.
    if (memory?.target === target && age >= 0 && age < fullEvery) return memory;
    forgetLearnt(target);
    return { target, since, listings: rememberListings(target, now) };
  }

  return {
    read: async (target, need, onProgress) => {
      const recalled = recall(target);
      // Whatever ends this reading early leaves nothing behind to rest upon.
      memory = undefined;
      forgetHiddenPeople(target);
      const { listings } = recalled;
      const directory = await readDirectory(withMemory(target, listings), need, onProgress);
      last = listings.endRound() ? 'changed' : 'full';
      // What a list may lack today it may show tomorrow, without having changed.
      if (directory.gaps.length === 0) memory = recalled;
      return directory;
    },
    last: () => last,
    forget: () => {
      memory = undefined;
    },
  };
}

/** What was learnt of a server in one run does not hold for the weeks that a target may be open. */
function forgetLearnt({ provenLookups, refutedLookups, readWhole }: Target): void {
  provenLookups.clear();
  refutedLookups.clear();
  readWhole.clear();
}
