import type { LiveUser } from '../directory/resource.ts';
import { failed, type Verdict } from './change-state.ts';
import { type Posted, patienceAfter } from './create.ts';
import { journalEdits } from './journal-words.ts';
import { mostRetries, patiently, pauseBeforeRetry } from './patience.ts';
import type { Run } from './run.ts';
import { readUserAgain } from './user-sight.ts';
import { recordEdits, seeUser, startFromSeen, type UserState } from './user-state.ts';
import { leavesInactive, wireEdit } from './value-edit.ts';
import { tellsOf, type Values, valuesLeft } from './values.ts';

const nothing: Values = new Map();

/**
 * Creates the person unless there is one of that userName already, as `createGroup` does. No twins can come of it:
 * a userName is unique (RFC 7643 section 4.1.1). What the create did not carry is edited afterwards.
 */
export async function createUser(state: UserState, run: Run): Promise<Verdict | undefined> {
  const { address, userName } = state.change;
  let posted: Posted = 'no';
  let refusal: string | undefined;
  for (let retry = 0; ; retry += 1) {
    const find = () => run.service.users.find(userName);
    const patience = patienceAfter(posted, refusal, run);
    const present = await patiently(run, address, find, (users) => users.length > 0, patience);
    if (present.length > 1) return ambiguous(present);
    if (present[0] !== undefined) return take(state, present[0], run, posted);
    if (posted === 'created')
      return failed('the server says it created the person, but the person cannot be found');
    if (refusal !== undefined) return failed(refusal);
    if (retry > mostRetries)
      return failed('no answer told whether the person was created, and the person cannot be found');
    if (run.halted())
      return { outcome: 'not-attempted', detail: 'the run ended before the person was created' };

    state.attempts += 1;
    const answer = await run.send({
      address,
      action: 'create-user',
      edits: journalEdits(state.edits, nothing),
      perform: () => run.service.users.create({ userName, edits: state.edits.map(wireEdit) }),
    });
    switch (answer.kind) {
      case 'done':
        state.wrote = true;
        if (answer.user !== undefined) return takeNew(state, answer.user, run);
        posted = 'created';
        break;
      case 'lost':
        await pauseBeforeRetry(run, address, retry + 1);
        posted = 'unknown';
        break;
      case 'held-back':
        if (retry === mostRetries) return failed(answer.detail);
        await pauseBeforeRetry(run, address, retry + 1);
        break;
      case 'exists':
      case 'conflict':
        refusal = answer.detail;
        break;
      case 'gone':
        return failed('the server has no place to create people in');
      case 'refused':
        return failed(answer.detail);
    }
  }
}

/** The person just created, who holds what the answer shows if it tells of everything. */
async function takeNew(state: UserState, user: LiveUser, run: Run): Promise<Verdict | undefined> {
  state.id = user.id;
  if (user.version !== undefined && tellsOf(user.resource, state.edits)) seeUser(state, user);
  else {
    const verdict = await readUserAgain(state, run);
    if (verdict) return verdict;
  }
  return claimCreated(state);
}

/** Somebody who was found: nobody knows yet what they hold. */
async function take(
  state: UserState,
  found: LiveUser,
  run: Run,
  posted: Posted,
): Promise<Verdict | undefined> {
  state.id = found.id;
  state.adopted = posted !== 'created';
  const verdict = await readUserAgain(state, run);
  if (verdict) return verdict;
  if (posted !== 'no') return claimCreated(state);
  // That they would lose their access no plan said and nobody allowed.
  if (found.active && state.edits.some(leavesInactive)) {
    return {
      outcome: 'conflicted',
      detail: 'the person was to be created inactive, but somebody else created them and they are active',
    };
  }
  startFromSeen(state);
  return undefined;
}

/** What the person holds of the plan has come with our own create. */
function claimCreated(state: UserState): undefined {
  const left = new Set(valuesLeft(state.edits, state.seen));
  const carried = state.edits.filter((edit) => !left.has(edit));
  if (carried.length > 0) recordEdits(state, carried);
  startFromSeen(state);
  return undefined;
}

function ambiguous(users: readonly LiveUser[]): Verdict {
  const names = users.map(({ userName, id }) => `${userName} (${id})`).join(', ');
  return failed(`several people could be the one to create: ${names}`);
}
