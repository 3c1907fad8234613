import type { Change } from '../changeset/plan.ts';
import type { LiveGroup, LiveMember } from '../directory/resource.ts';
import { failed, type Verdict } from './change-state.ts';
import { type ForeignEdit, inWords } from './foreign-edit.ts';
import type { GroupState } from './group-state.ts';
import type { Unplaced } from './held.ts';
import { journalContent } from './journal-words.ts';
import { mostRetries, patiently, pauseBeforeRetry } from './patience.ts';
import type { Run } from './run.ts';

/**
 * Deletes the group if it is still the one that was planned to go. The version is that of the plan, never a later one:
 * whatever happened to the group since then is a reason to keep it.
 */
export async function deleteGroup(
  state: GroupState,
  unplaced: Unplaced,
  run: Run,
): Promise<Verdict | undefined> {
  const { address, id, version } = state.change;
  if (id === undefined) return failed('the plan does not say which group is to be deleted');
  const read = () => run.service.read(id, true);
  let live = await read();
  for (let retry = 0; live !== undefined; retry += 1) {
    const objection = await objectionTo(live, state, unplaced, run);
    if (objection !== undefined) return objection;
    if (retry > mostRetries) return failed('no answer told whether the group was deleted');
    if (retry > 0) await pauseBeforeRetry(run, address, retry);
    if (run.halted())
      return { outcome: 'not-attempted', detail: 'the run ended before the group was deleted' };

    state.attempts += 1;
    const basis = { id, ...(version !== undefined && { version }) };
    const answer = await run.send({
      address,
      action: 'delete',
      ...basis,
      content: journalContent(live),
      perform: () => run.service.delete(basis),
    });
    if (answer.kind === 'refused' || answer.kind === 'exists') return failed(answer.detail);
    if (answer.kind === 'done') state.wrote = true;
    if (answer.kind === 'gone') return undefined;
    if (answer.kind === 'held-back') {
      if (retry === mostRetries) return failed(answer.detail);
      live = await read();
      continue;
    }

    live = await patiently(run, address, read, (group) => group === undefined);
    if (live === undefined) {
      if (answer.kind === 'lost') state.wrote = true;
      return undefined;
    }
    if (answer.kind === 'done') return stillThere(state);
    if (answer.kind === 'conflict') return changed('it was changed since the plan was made');
  }
  return undefined;
}

/**
 * Members whom the deletion would cost a membership that nobody decided about. On some servers the version does not
 * move with the members, so it cannot tell.
 */
export function joinedSince({ members }: Change, now: readonly LiveMember[]): readonly ForeignEdit[] {
  const planned = new Set(members?.before);
  return now
    .filter(({ id }) => !planned.has(id))
    .map(({ id, display }) => ({
      kind: 'added',
      id,
      ...(display !== undefined && { name: display }),
      again: false,
    }));
}

async function objectionTo(
  live: LiveGroup,
  state: GroupState,
  unplaced: Unplaced,
  run: Run,
): Promise<Verdict | undefined> {
  const { displayName, version } = state.change;
  if (live.members === undefined) return changed('its members cannot be read any more');
  const joined = joinedSince(state.change, live.members);
  if (joined.length > 0) {
    const theirs = await inWords(joined, run.service);
    return changed(`since the plan was made somebody else ${theirs.join(', ')}`);
  }
  // Some servers that keep versions ignore If-Match on DELETE (scim.md section 1).
  if (version !== undefined && live.version !== version)
    return changed('it was changed since the plan was made');
  if (live.displayName !== displayName) return changed(`it is called "${live.displayName}" now`);
  const stranded = live.members.find((member) => unplaced.has(member.id));
  if (stranded === undefined) return undefined;
  const whom = stranded.display ?? stranded.id;
  return {
    outcome: 'not-attempted',
    detail: `${whom} is a member and could not be added to ${unplaced.get(stranded.id)}`,
  };
}

function changed(how: string): Verdict {
  return { outcome: 'conflicted', detail: `the group was to be deleted, but ${how}` };
}

/** Some servers accept a deletion and fail at it afterwards (genesys-cloud.md section 7). */
function stillThere(state: GroupState): Verdict {
  const { address } = state.change;
  state.discrepancies.push({ address, path: 'id', expected: 'deleted', actual: 'still there' });
  return failed('the server says it deleted the group, but the group is still there');
}
