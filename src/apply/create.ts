import type { LiveGroup } from '../directory/resource.ts';
import { type GroupState, see, type Verdict } from './group-state.ts';
import { mostRetries, patiently, pauseBeforeRetry } from './patience.ts';
import type { Run } from './run.ts';
import { liveSnapshot } from './snapshot.ts';

/** Milliseconds in which a server may still finish a request that a gateway before it has given up. */
const lateness = 10_000;

/**
 * Creates the group unless there is one already. It is looked for before every POST, and a POST whose answer does not
 * show what came of it is followed by another look: so neither a second run, nor a resumed one, nor a lost answer
 * makes a second group (requirement S4.4).
 */
export async function createGroup(state: GroupState, run: Run): Promise<Verdict | undefined> {
  const { address, displayName, externalId } = state.change;
  const group = { displayName, ...(externalId !== undefined && { externalId }) };
  let posted: 'no' | 'created' | 'unknown' = 'no';
  let refusal: string | undefined;
  for (let retry = 0; ; retry += 1) {
    const present = await lookUp(state, run, patienceAfter(posted, refusal, run));
    if (present.length > 1) return ambiguous(present);
    if (present[0] !== undefined) return take(state, present[0], run, posted === 'created');
    if (posted === 'created')
      return failed('the server says it created the group, but the group cannot be found');
    if (refusal !== undefined) return failed(refusal);
    if (retry > mostRetries)
      return failed('no answer told whether the group was created, and it cannot be found');
    if (retry > 0) await pauseBeforeRetry(run, address, retry);
    if (run.halted())
      return { outcome: 'not-attempted', detail: 'the run ended before the group was created' };

    state.attempts += 1;
    const answer = await run.send({ address, action: 'create', perform: () => run.service.create(group) });
    switch (answer.kind) {
      case 'done':
        state.wrote = true;
        if (answer.group !== undefined) return takeNew(state, answer.group, run) ?? findTwin(state, run);
        posted = 'created';
        break;
      case 'lost':
        posted = 'unknown';
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

/** How long a group that may be there is looked for. Sent again too early, a request that was only late makes two. */
function patienceAfter(posted: 'no' | 'created' | 'unknown', refusal: string | undefined, run: Run): number {
  const { consistencyDelay } = run.service;
  if (posted === 'unknown') return Math.max(lateness, consistencyDelay);
  return posted === 'created' || refusal !== undefined ? consistencyDelay : 0;
}

async function lookUp(state: GroupState, run: Run, patience: number): Promise<readonly LiveGroup[]> {
  const { address, displayName, externalId } = state.change;
  const ask = () => run.service.find({ displayName, ...(externalId !== undefined && { externalId }) });
  return patiently(run, address, ask, (groups) => groups.length > 0, patience);
}

/** The group just created: it has no members but those the answer shows. */
function takeNew(state: GroupState, group: LiveGroup, run: Run): undefined {
  see(state, { ...group, members: group.members ?? [] });
  state.stale = group.version === undefined;
  state.id = group.id;
  run.created.set(state.change.address, group.id);
}

/**
 * Where names need not be unique, two runs at once may both look, find nothing and create. Whoever sees the other's
 * group leaves both alone, for only a person can say which one stays.
 */
async function findTwin(state: GroupState, run: Run): Promise<Verdict | undefined> {
  const namesakes = await run.service.find({ displayName: state.change.displayName });
  const others = namesakes.filter(({ id }) => id !== state.id);
  if (others.length === 0) return undefined;
  const ids = others.map(({ id }) => id).join(', ');
  return failed(
    `while it was created as ${state.id}, another group of its name appeared: ${ids}; delete one of them`,
  );
}

/** A group that was found: what it holds is not known well enough to write to it. */
function take(state: GroupState, group: LiveGroup, run: Run, ours: boolean): undefined {
  state.seen = liveSnapshot(group, state.change.attributes);
  state.stale = true;
  state.adopted = !ours;
  state.id = group.id;
  run.created.set(state.change.address, group.id);
}

function ambiguous(groups: readonly LiveGroup[]): Verdict {
  const names = groups.map(({ displayName, id }) => `${displayName} (${id})`).join(', ');
  return failed(`several groups could be the one to create: ${names}`);
}

function failed(detail: string): Verdict {
  return { outcome: 'failed', detail };
}
