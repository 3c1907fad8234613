import type { LiveGroup } from '../directory/resource.ts';
import { failed, type Verdict } from './change-state.ts';
import { type GroupState, see } from './group-state.ts';
import { patiently } from './patience.ts';
import type { Run } from './run.ts';
import { liveSnapshot } from './snapshot.ts';
import { valuesLeft } from './values.ts';
import { type Expectation, expectationOf, vanished, verify } from './verify.ts';

const gone: Verdict = {
  outcome: 'conflicted',
  detail: 'the group is not there any more: somebody else deleted it',
};

/**
 * Reads the group again because what is known of it cannot be built upon. A copy with the version that the server
 * just refused is an old one, so it is waited for a newer.
 */
export async function readAgain(
  state: GroupState,
  run: Run,
  refusedVersion?: string,
): Promise<Verdict | undefined> {
  const isNews = (group: LiveGroup | undefined) =>
    group !== undefined && (refusedVersion === undefined || group.version !== refusedVersion);
  const group = await patiently(run, state.change.address, () => readGroup(state, run), isNews);
  if (group === undefined) return gone;
  see(state, group);
  return undefined;
}

/**
 * Compares the group with what was written to it since it was last seen: by the answer if that shows the members, else
 * by reading. A difference counts once a second look confirms it.
 *
 * @returns a verdict when the group must not be written to any more
 */
export async function checkWrites(
  state: GroupState,
  answered: LiveGroup | undefined,
  run: Run,
): Promise<Verdict | undefined> {
  const { address } = state.change;
  const expectation = expectationOf(state.seen, state.unseen);
  const snapshotOf = (group: LiveGroup) => liveSnapshot(group, state.values);
  const differences = (group: LiveGroup) => verify(address, expectation, snapshotOf(group));

  let group = answered;
  if (group === undefined || differences(group).length > 0) {
    const agrees = (read: LiveGroup | undefined) => read !== undefined && differences(read).length === 0;
    group = await patiently(run, address, () => readGroup(state, run), agrees);
  }
  if (group === undefined) return gone;

  const found = differences(group);
  const writtenSince =
    answered === undefined && state.version !== undefined && group.version !== state.version;
  see(state, group);
  // After a foreign write the members tell of two people's edits, which is for the rebase to judge.
  if (found.length === 0 || writtenSince) return undefined;
  state.discrepancies.push(...found);
  retract(state);
  return failed(complaint(expectation, state));
}

async function readGroup(state: GroupState, run: Run): Promise<LiveGroup | undefined> {
  const { id, change, values } = state;
  const paths = values.map(({ at }) => at);
  return id === undefined ? undefined : run.service.read(id, change.members !== undefined, paths);
}

/** Takes back what the server reported and the group does not show. */
function retract({ added, removed, edited, values, seen: { members, values: now } }: GroupState): void {
  for (const { path } of valuesLeft(values, now)) edited.delete(path);
  if (members === undefined) return;
  for (const id of added) if (!members.has(id)) added.delete(id);
  for (const id of removed) if (members.has(id)) removed.delete(id);
}

function complaint(expectation: Expectation, { seen }: GroupState): string {
  const lost = vanished(expectation, seen);
  if (lost === 0) return 'the server reported success, but the group is not as it was asked to be';
  const whom = lost === 1 ? 'a member' : `${lost} members`;
  return `the server took ${whom} out of the group whom no request named; nothing more is written to it`;
}
