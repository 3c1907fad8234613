import { failed, type Verdict } from './change-state.ts';
import { exhausted } from './exhausted.ts';
import { type ForeignEdit, inWords } from './foreign-edit.ts';
import { journalEdits } from './journal-words.ts';
import { mostRetries, pauseBeforeRetry } from './patience.ts';
import type { Run, SendAnswer } from './run.ts';
import { checkEdits, readUserAgain } from './user-sight.ts';
import { recordEdits, type UserState } from './user-state.ts';
import { type ValueEdit, wireEdit } from './value-edit.ts';
import { foreignValues, printEdit, valuesLeft } from './values.ts';

/**
 * Writes everything that is asked of a person, in one request if nothing comes between. Before each request the plan is
 * put on top of the person as they then are: what is done falls away, what somebody else set otherwise ends the change.
 */
export async function editUser(state: UserState, run: Run): Promise<Verdict | undefined> {
  const { address } = state.change;
  let fewest = Number.POSITIVE_INFINITY;
  let retries = 0;
  let setback: SendAnswer | undefined;
  for (;;) {
    if (state.stale) {
      const verdict = await readUserAgain(state, run);
      if (verdict) return verdict;
    }
    const theirs = foreignValues(state.edits, state.seen, state.edited);
    if (theirs.length > 0) return conflicted(theirs, state, run);

    const left = valuesLeft(state.edits, state.seen);
    if (left.length === 0) return undefined;
    if (left.length < fewest) retries = 0;
    fewest = Math.min(fewest, left.length);
    if (retries > mostRetries) return exhausted('person', setback);
    if (retries > 0) await pauseBeforeRetry(run, address, retries);
    if (run.halted())
      return { outcome: 'not-attempted', detail: 'the run ended before the change was finished' };

    state.attempts += 1;
    const answer = await run.send(requestFor(state, left, run));
    if (answer.kind === 'conflict') run.emit({ kind: 'conflict', address, attempt: retries + 1 });
    // A success counts as a try, too, until fewer edits are left: some servers report it and do nothing.
    retries += 1;
    setback = answer;
    const verdict = await takeIn(state, left, answer, run);
    if (verdict) return verdict;
  }
}

function requestFor(
  { id = '', version, resource, change, seen }: UserState,
  left: readonly ValueEdit[],
  run: Run,
) {
  const basis = { id, ...(version !== undefined && { version }) };
  const edits = left.map(wireEdit);
  return {
    address: change.address,
    action: 'edit-user',
    ...basis,
    edits: journalEdits(left, seen),
    perform: () => run.service.users.update({ ...basis, edits, current: resource }),
  } as const;
}

/** Takes in what came of a request; the verdict, if any, is that nothing more is to be written. */
async function takeIn(
  state: UserState,
  written: readonly ValueEdit[],
  answer: SendAnswer,
  run: Run,
): Promise<Verdict | undefined> {
  switch (answer.kind) {
    case 'done': {
      recordEdits(state, written);
      // Should the answer be about somebody else, neither its version nor its values are this person's.
      const isAnother = answer.user !== undefined && answer.user.id !== state.id;
      const user = isAnother ? undefined : answer.user;
      state.version = isAnother ? undefined : (answer.version ?? user?.version);
      return checkEdits(state, written, user, run);
    }
    case 'conflict':
      return readUserAgain(state, run, state.version);
    case 'lost':
      // Should the write have taken effect and not be visible yet, the version will tell when it is sent again.
      state.doubtful.push(...written);
      return readUserAgain(state, run);
    case 'gone':
    case 'held-back':
      return readUserAgain(state, run);
    case 'exists':
    case 'refused':
      return failed(answer.detail);
  }
}

async function conflicted(
  theirs: readonly ForeignEdit[],
  { edits }: UserState,
  { service }: Run,
): Promise<Verdict> {
  const [they, we] = [await inWords(theirs, service), edits.map(printEdit)];
  const reason = 'somebody else changed the person since the plan was made';
  return { outcome: 'conflicted', detail: `${reason}: ${they.join(', ')}; the plan: ${we.join(', ')}` };
}
