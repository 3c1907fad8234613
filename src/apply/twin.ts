import type { LiveGroup } from '../directory/resource.ts';
import { failed, type Verdict } from './change-state.ts';
import type { GroupState } from './group-state.ts';
import { patiently } from './patience.ts';
import type { Run, SendAnswer } from './run.ts';

/** Milliseconds another run may need to see both groups and to delete its own: a few requests behind a rate limit. */
const withdrawalTime = 10_000;

/**
 * Makes sure that the group just created is the only one. Where names need not be unique, two runs at once may both
 * look, find nothing and create: whoever looks last sees both groups. The one with the smallest id stays, on which the
 * two agree without speaking. Should the other not go in time, it belongs to somebody who does not know of ours, and
 * ours goes.
 *
 * @returns `alone`, or `yielded` when our group was deleted again; a verdict when it could not be deleted safely
 */
export async function settleTwins(
  own: LiveGroup,
  state: GroupState,
  run: Run,
): Promise<'alone' | 'yielded' | Verdict> {
  const twins = await patiently(
    run,
    state.change.address,
    async () => (await namesakes(own, state, run)).filter(({ id }) => id !== own.id),
    (others) => others.length === 0 || others.some(({ id }) => id < own.id),
    Math.max(withdrawalTime, run.service.consistencyDelay),
  );
  if (twins.length === 0) return 'alone';
  const obstacle = await withdraw(own, state, run);
  if (obstacle === undefined) return 'yielded';
  const others = [...new Set(twins.map(({ id }) => id))].join(', ');
  return failed(
    `while it was created as ${own.id}, another group of its name appeared: ${others}; ${obstacle}, so delete one of them`,
  );
}

/** Groups of its name, and of its externalId where the server took that in with the create. */
async function namesakes(own: LiveGroup, { change }: GroupState, run: Run): Promise<readonly LiveGroup[]> {
  const { displayName } = change;
  const { externalId } = own;
  const byName = await run.service.find({ displayName });
  return externalId === undefined
    ? byName
    : [...byName, ...(await run.service.find({ displayName, externalId }))];
}

/**
 * Deletes our own group again if it is as we created it: somebody may have found it and put people into it.
 *
 * @returns why it is still there, or may be
 */
async function withdraw(own: LiveGroup, state: GroupState, run: Run): Promise<string | undefined> {
  const { address } = state.change;
  const { id, version } = own;
  const read = () => run.service.read(id, true);
  const fresh = await patiently(run, address, read, (group) => group !== undefined);
  if (fresh === undefined) return undefined;
  if (version === undefined || fresh.version !== version || fresh.members?.length !== 0)
    return 'ours may be in use';

  state.attempts += 1;
  const basis = { id, version };
  const answer = await run.send({
    address,
    action: 'delete',
    ...basis,
    perform: () => run.service.delete(basis),
  });
  const shown = await patiently(
    run,
    address,
    () => namesakes(own, state, run),
    (groups) => groups.every((group) => group.id !== id),
  );
  return shown.some((group) => group.id === id) ? notDeleted(answer) : undefined;
}

function notDeleted(answer: SendAnswer): string {
  return 'detail' in answer ? `ours was not deleted (${answer.detail})` : 'ours is still there';
}
