import { failed, type Verdict } from './change-state.ts';
import type { Edits } from './edits.ts';
import { exhausted } from './exhausted.ts';
import { inWords } from './foreign-edit.ts';
import { type GroupState, presumed, record } from './group-state.ts';
import type { Unplaced } from './held.ts';
import { nextWrite } from './next-write.ts';
import { mostRetries, pauseBeforeRetry } from './patience.ts';
import { type EditsLeft, type Rebase, rebase } from './rebase.ts';
import type { Run, SendAnswer } from './run.ts';
import { checkWrites, readAgain } from './sight.ts';
import { tellsOfGroup } from './snapshot.ts';
import { takesAway } from './value-edit.ts';
import { printEdit } from './values.ts';
import type { Written } from './verify.ts';

export interface EditTask {
  readonly edits: Edits;
  readonly part: 'add' | 'remove';
  /** Members who are not removed, whatever the plan says. */
  readonly unplaced: Unplaced;
}

/**
 * Writes one part of a group's edits, request by request. Before each the plan is put on top of the group as it then
 * is, so that every request asks for a part of what was planned and rests on the version it was computed from.
 */
export async function editGroup(state: GroupState, task: EditTask, run: Run): Promise<Verdict | undefined> {
  const { address } = state.change;
  let fewest = Number.POSITIVE_INFINITY;
  let retries = 0;
  let setback: SendAnswer | undefined;
  for (;;) {
    if (state.stale) {
      const verdict = await readAgain(state, run);
      if (verdict) return verdict;
    }
    const now = presumed(state);
    const rebased = rebase(task.edits, now, state);
    if (rebased.kind === 'conflict') return conflicted(rebased, task.edits, run);

    const left = partLeft(rebased, task);
    const count = left.values.length + left.add.length + left.remove.length;
    if (count === 0) {
      if (state.unseen.length === 0) return undefined;
      // Everything is written, but not everything was seen: the look may show somebody else's edits, too.
      const verdict = await checkWrites(state, undefined, run);
      if (verdict) return verdict;
      continue;
    }
    if (count < fewest) retries = 0;
    fewest = Math.min(fewest, count);
    if (retries > mostRetries) return exhausted('group', setback);
    if (retries > 0) await pauseBeforeRetry(run, address, retries);
    if (run.halted()) {
      const verdict = state.unseen.length > 0 ? await checkWrites(state, undefined, run) : undefined;
      return verdict ?? { outcome: 'not-attempted', detail: 'the run ended before the change was finished' };
    }

    const { written, request } = nextWrite(state, left, now, run.service);
    state.attempts += 1;
    const answer = await run.send(request);
    if (answer.kind === 'conflict') run.emit({ kind: 'conflict', address, attempt: retries + 1 });
    // A success counts as a try, too, until fewer edits are left: some servers report it and do nothing.
    retries += 1;
    setback = answer;
    const verdict = await takeIn(state, written, answer, run);
    if (verdict) return verdict;
  }
}

/** Takes in what came of a request; the verdict, if any, is that nothing more is to be written. */
async function takeIn(
  state: GroupState,
  written: Written,
  answer: SendAnswer,
  run: Run,
): Promise<Verdict | undefined> {
  switch (answer.kind) {
    case 'done': {
      record(state, written);
      // Should the answer be about another group, neither its version nor its members are this one's.
      const isAnother = answer.group !== undefined && answer.group.id !== state.id;
      const group = isAnother ? undefined : answer.group;
      state.version = isAnother ? undefined : (answer.version ?? group?.version);
      const shows =
        group !== undefined &&
        (group.members !== undefined || state.seen.members === undefined) &&
        tellsOfGroup(group, state.values);
      if (shows) return checkWrites(state, group, run);
      // Without a version nothing more can be written safely. And an answer without members may show a group that has
      // lost all of them, which is what removals do on servers that misread them (scim.md section 0).
      const mustLook = state.version === undefined || written.remove.length > 0;
      return mustLook ? checkWrites(state, undefined, run) : undefined;
    }
    case 'conflict':
      return readAgain(state, run, state.version);
    case 'lost':
      // Should the write have taken effect and not be visible yet, the version will tell when it is sent again.
      state.doubtful.push(written);
      return readAgain(state, run);
    case 'gone':
    case 'held-back':
      return readAgain(state, run);
    case 'exists':
    case 'refused':
      return failed(answer.detail);
  }
}

function partLeft({ values, add, remove }: EditsLeft, { part, unplaced }: EditTask): EditsLeft {
  return part === 'add'
    ? { values: values.filter((edit) => !takesAway(edit)), add, remove: [] }
    : { values: values.filter(takesAway), add: [], remove: remove.filter(({ id }) => !unplaced.has(id)) };
}

async function conflicted(
  { reason, theirs }: Extract<Rebase, { kind: 'conflict' }>,
  edits: Edits,
  { service }: Run,
): Promise<Verdict> {
  const foreign = theirs.length > 0 ? `: ${(await inWords(theirs, service)).join(', ')}` : '';
  return { outcome: 'conflicted', detail: `${reason}${foreign}; the plan: ${printEdits(edits)}` };
}

function printEdits({ values, add, remove }: Edits): string {
  return [
    ...values.map(printEdit),
    ...add.map(({ name }) => `add ${name}`),
    ...remove.map(({ name }) => `remove ${name}`),
  ].join(', ');
}
