import type { LiveGroup } from '../directory/resource.ts';
import { failed, type Verdict } from './change-state.ts';
import { type GroupState, see } from './group-state.ts';
import { journalEdits } from './journal-words.ts';
import { mostRetries, patiently, pauseBeforeRetry } from './patience.ts';
import type { Run } from './run.ts';
import { isSame } from './same.ts';
import { liveSnapshot, tellsOfGroup } from './snapshot.ts';
import { settleTwins } from './twin.ts';
import { type ValueEdit, wireEdit } from './value-edit.ts';
import type { Values } from './values.ts';

/** Milliseconds in which a server may still finish a request that a gateway before it has given up. */
const lateness = 10_000;

const nothing: Values = new Map();

/** What is known of our own creating: `yielded` when our group was deleted again in favour of another run's. */
export type Posted = 'no' | 'created' | 'unknown' | 'yielded';

/**
 * Creates the group unless there is one already. It is looked for before every POST, and a POST whose answer does not
 * show what came of it is followed by another look: so neither a second run, nor a resumed one, nor a lost answer
 * makes a second group (requirement S4.4).
 */
export async function createGroup(state: GroupState, run: Run): Promise<Verdict | undefined> {
  const { address, displayName, externalId } = state.change;
  const edits = further(state.values).map(wireEdit);
  const group = {
    displayName,
    ...(externalId !== undefined && { externalId }),
    ...(edits.length > 0 && { edits }),
  };
  let posted: Posted = 'no';
  let refusal: string | undefined;
  for (let retry = 0; ; retry += 1) {
    const present = await lookUp(state, run, patienceAfter(posted, refusal, run));
    if (present.length > 1) return ambiguous(present);
    if (present[0] !== undefined) return take(state, present[0], run, posted === 'created');
    if (posted === 'created')
      return failed('the server says it created the group, but the group cannot be found');
    if (refusal !== undefined) return failed(refusal);
    if (retry > mostRetries) return exhausted(posted);
    if (run.halted())
      return { outcome: 'not-attempted', detail: 'the run ended before the group was created' };

    state.attempts += 1;
    const answer = await run.send({
      address,
      action: 'create',
      edits: journalEdits(state.values, nothing),
      perform: () => run.service.create(group),
    });
    switch (answer.kind) {
      case 'done':
        state.wrote = true;
        if (answer.group !== undefined) {
          const settled = await settleTwins(answer.group, state, run);
          if (settled === 'alone') return takeNew(state, answer.group, run);
          if (settled !== 'yielded') return settled;
          // Not between look and request: what was seen would be old by then.
          await pauseBeforeRetry(run, address, retry + 1);
        }
        posted = answer.group === undefined ? 'created' : 'yielded';
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
        return failed('the server has no place to create groups in');
      case 'refused':
        return failed(answer.detail);
    }
  }
}

/** How long a resource that may be there is looked for. Sent again too early, a request that was only late makes two. */
export function patienceAfter(posted: Posted, refusal: string | undefined, run: Run): number {
  const { consistencyDelay } = run.service;
  if (posted === 'unknown') return Math.max(lateness, consistencyDelay);
  return posted === 'created' || refusal !== undefined ? consistencyDelay : 0;
}

async function lookUp(state: GroupState, run: Run, patience: number): Promise<readonly LiveGroup[]> {
  const { address, displayName, externalId } = state.change;
  const ask = () => run.service.find({ displayName, ...(externalId !== undefined && { externalId }) });
  return patiently(run, address, ask, (groups) => groups.length > 0, patience);
}

/** What the plan sets beside that by which the group is found. */
function further(values: readonly ValueEdit[]): readonly ValueEdit[] {
  return values.filter(({ path }) => path !== 'displayName' && path !== 'externalId');
}

/** The group just created: it has no members but those the answer shows. */
function takeNew(state: GroupState, group: LiveGroup, run: Run): undefined {
  const { values } = state;
  see(state, { ...group, members: group.members ?? [] });
  for (const edit of values) {
    if (isSame(edit, edit.after, state.seen.values.get(edit.path))) state.edited.add(edit.path);
  }
  state.stale = group.version === undefined || !tellsOfGroup(group, further(values));
  state.id = group.id;
  run.created.set(state.change.address, group.id);
}

/** A group that was found: what it holds is not known well enough to write to it. */
function take(state: GroupState, group: LiveGroup, run: Run, ours: boolean): undefined {
  state.seen = liveSnapshot(group, state.values);
  state.stale = true;
  state.adopted = !ours;
  state.id = group.id;
  run.created.set(state.change.address, group.id);
}

function ambiguous(groups: readonly LiveGroup[]): Verdict {
  const names = groups.map(({ displayName, id }) => `${displayName} (${id})`).join(', ');
  return failed(`several groups could be the one to create: ${names}`);
}

function exhausted(posted: Posted): Verdict {
  return failed(
    posted === 'yielded'
      ? 'another run created the group at the same time, again and again, and neither group stayed'
      : 'no answer told whether the group was created, and it cannot be found',
  );
}
