import { failed, type Verdict } from './change-state.ts';
import { mostRetries } from './patience.ts';
import type { SendAnswer } from './run.ts';

/** What is said of a change after the last try; `setback` is what came of that. */
export function exhausted(whom: 'group' | 'person', setback: SendAnswer | undefined): Verdict {
  const detail = setback !== undefined && 'detail' in setback ? setback.detail : 'the server gave no reason';
  if (setback?.kind === 'held-back') return failed(detail);
  return setback?.kind === 'lost'
    ? failed(`the server never said whether the change was made: ${detail}`)
    : {
        outcome: 'conflicted',
        detail: `the ${whom} changed again before each of ${mostRetries + 1} tries: ${detail}`,
      };
}
