import type { WriteAnswer } from '../target/write.ts';
import { failed, type Verdict } from './change-state.ts';
import { mostRetries } from './patience.ts';

/** What is said of a change after the last try; `setback` is what came of that. */
export function exhausted(whom: 'group' | 'person', setback: WriteAnswer | undefined): Verdict {
  const detail = setback !== undefined && 'detail' in setback ? setback.detail : 'the server gave no reason';
  return setback?.kind === 'lost'
    ? failed(`the server never said whether the change was made: ${detail}`)
    : {
        outcome: 'conflicted',
        detail: `the ${whom} changed again before each of ${mostRetries + 1} tries: ${detail}`,
      };
}
