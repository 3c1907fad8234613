import type { Runtime } from '../../runtime.ts';
import type { LookForPlace } from '../following/place.ts';

/** A fetch may take long, and whoever asks meanwhile is told what the one before came to. */
export function sharedLook(
  look: LookForPlace,
  { now }: Pick<Runtime, 'now'>,
  freshFor: number,
): LookForPlace {
  let last: { readonly at: number; readonly seen: ReturnType<LookForPlace> } | undefined;
  let looking: ReturnType<LookForPlace> | undefined;

  function lookAgain(): ReturnType<LookForPlace> {
    const at = now();
    looking ??= look().finally(() => {
      looking = undefined;
    });
    const seen = looking;
    seen.then(
      () => {
        last = { at, seen };
      },
      // Whoever asks next looks again.
      () => {},
    );
    return seen;
  }

  return () => {
    if (freshFor === 0) return look();
    const isFresh = last !== undefined && isWithin(freshFor, last.at, now());
    const coming = isFresh ? undefined : lookAgain();
    return last?.seen ?? coming ?? look();
  };
}

/** A clock that was set back makes nothing last longer. */
export function isWithin(milliseconds: number, then: number, now: number): boolean {
  return now >= then && now - then < milliseconds;
}
