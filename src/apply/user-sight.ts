import { withActive } from '../directory/activity.ts';
import type { LiveUser } from '../directory/resource.ts';
import { coveredAttributes } from '../target/fingerprint.ts';
import { sameVersion } from '../target/version.ts';
import { failed, type Verdict } from './change-state.ts';
import { patiently } from './patience.ts';
import type { Run } from './run.ts';
import { seeUser, type UserState } from './user-state.ts';
import type { ValueEdit } from './value-edit.ts';
import { liveValues, tellsOf, verifyValues } from './values.ts';

const gone: Verdict = {
  outcome: 'conflicted',
  detail: 'the person is not there any more: somebody else deleted them',
};

/**
 * Reads the person again because what is known of them cannot be built upon. A copy with the version that the server
 * just refused is an old one, so it is waited for a newer.
 */
export async function readUserAgain(
  state: UserState,
  run: Run,
  refusedVersion?: string,
): Promise<Verdict | undefined> {
  const isNews = (user: LiveUser | undefined) =>
    user !== undefined && (refusedVersion === undefined || user.version !== refusedVersion);
  const user = await patiently(run, state.change.address, () => readUser(state, run), isNews);
  if (user === undefined) return gone;
  seeUser(state, user);
  return undefined;
}

/**
 * Compares the person with what was just written to them: by the answer if it shows that, else by reading. A difference
 * counts once a second look confirms it.
 *
 * @returns a verdict when the person must not be written to any more
 */
export async function checkEdits(
  state: UserState,
  written: readonly ValueEdit[],
  answered: LiveUser | undefined,
  run: Run,
): Promise<Verdict | undefined> {
  const { address } = state.change;
  const differences = (user: LiveUser) =>
    verifyValues(address, written, liveValues(withActive(user), written));

  let user = answered;
  if (user === undefined || !tellsOf(user.resource, state.edits) || differences(user).length > 0) {
    const agrees = (read: LiveUser | undefined) => read !== undefined && differences(read).length === 0;
    user = await patiently(run, address, () => readUser(state, run), agrees);
  }
  if (user === undefined) return gone;

  const found = differences(user);
  const writtenSince = user !== answered && haveMoved(state.version, user.version);
  seeUser(state, user);
  // After a foreign write the values tell of two people's edits, which is for the next look to judge.
  if (found.length === 0 || writtenSince) return undefined;
  state.discrepancies.push(...found);
  for (const { path } of found) state.edited.delete(path);
  return failed('the server reported success, but the person is not as they were asked to be');
}

/** Versions of our own making tell nothing unless they were made of the same attributes. */
function haveMoved(before: string | undefined, now: string | undefined): boolean {
  if (before === undefined || now === undefined || sameVersion(before, now)) return false;
  return coveredAttributes(before).join() === coveredAttributes(now).join();
}

async function readUser({ id, edits }: UserState, run: Run): Promise<LiveUser | undefined> {
  const paths = edits.map(({ at }) => at);
  return id === undefined ? undefined : run.service.users.read(id, paths);
}
