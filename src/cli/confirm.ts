import { createInterface } from 'node:readline/promises';
import type { Plan } from '../changeset/plan.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { count, enumerate } from '../render/view.ts';
import type { Terminal } from './terminal.ts';

export interface Question {
  /** What the plan comes to. */
  readonly summary: Plan['summary'];
  readonly stop: AbortSignal;
}

/**
 * Asks before anything is written. Taking access away must be typed as a number, so that nobody agrees to a removal
 * unread. Throws `not-confirmed` when the answer is another one, or when there is nobody to ask.
 */
export async function confirm({ stdin, stderr }: Terminal, { summary, stop }: Question): Promise<void> {
  if (!stdin.isTTY || !stderr.isTTY) throw nobodyHere('the plan');
  const { removals, words } = takenAway(summary);
  const wanted = removals > 0 ? String(removals) : 'yes';
  const what = removals > 0 ? `This takes away ${words}. Type ${removals} to apply: ` : 'Type yes to apply: ';
  const answer = await ask(what, { stdin, stderr, stop });
  if (answer.trim() !== wanted) throw notConfirmed('the plan was not confirmed', 'Nothing was changed.');
}

/** Asks before files of the manifest are edited. Throws `not-confirmed` as `confirm` does. */
export async function confirmEdits(
  { stdin, stderr }: Terminal,
  { files, stop }: Pick<Question, 'stop'> & { readonly files: number },
): Promise<void> {
  if (!stdin.isTTY || !stderr.isTTY) throw nobodyHere('the edits');
  const answer = await ask(`Type yes to write ${count(files, 'file')}: `, { stdin, stderr, stop });
  if (answer.trim() !== 'yes') throw notConfirmed('the edits were not confirmed', 'Nothing was written.');
}

/** Asks before somebody's lock is taken away. Throws `not-confirmed` as `confirm` does. */
export async function confirmBreak(
  { stdin, stderr }: Terminal,
  { target, stop }: Pick<Question, 'stop'> & { readonly target: string },
): Promise<void> {
  if (!stdin.isTTY || !stderr.isTTY) {
    throw notConfirmed('nobody is here to confirm that the lock is broken', 'Add --force.');
  }
  const answer = await ask(`Type ${target} to break its lock: `, { stdin, stderr, stop });
  if (answer.trim() !== target) throw notConfirmed('that was not confirmed', 'The lock is as it was.');
}

/** Asks before something that waits is given up for good. Throws `not-confirmed` as `confirm` does. */
export async function confirmDrop(
  { stdin, stderr }: Terminal,
  { name, stop }: Pick<Question, 'stop'> & { readonly name: string },
): Promise<void> {
  if (!stdin.isTTY || !stderr.isTTY) throw nobodyHere(`that ${name} is dropped`);
  const answer = await ask(`Type ${name} to drop it: `, { stdin, stderr, stop });
  if (answer.trim() !== name) throw notConfirmed('that was not confirmed', 'It is as it was.');
}

function nobodyHere(what: string): DiagnosticError {
  return notConfirmed(`nobody is here to confirm ${what}`, 'Run it in a terminal, or add --auto-approve.');
}

/** How many things go, and which. */
function takenAway(summary: Plan['summary']): { readonly removals: number; readonly words: string } {
  const losses = (
    [
      [summary.delete, 'group', 'groups'],
      [summary.membersRemoved, 'membership', 'memberships'],
      [summary.grantsRemoved, 'skill or role', 'skills or roles'],
      [summary.attributesCleared, 'attribute', 'attributes'],
      [summary.usersDeactivated, "person's sign-in", "people's sign-in"],
    ] as const
  ).filter(([number]) => number > 0);
  return {
    removals: losses.reduce((sum, [number]) => sum + number, 0),
    words: enumerate(losses.map(([number, one, many]) => count(number, one, many))),
  };
}

async function ask(
  text: string,
  { stdin, stderr, stop }: Pick<Terminal, 'stdin' | 'stderr'> & Pick<Question, 'stop'>,
): Promise<string> {
  const asking = createInterface({ input: stdin, output: stderr });
  // The line editor takes Ctrl-C for itself; it is handed on as the signal it stands for.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<string>((resolve) => asking.on('close', () => resolve('')));
  try {
    return await Promise.race([asking.question(text, { signal: stop }), closed]);
  } finally {
    asking.close();
  }
}

function notConfirmed(summary: string, advice: string): DiagnosticError {
  return new DiagnosticError({ code: 'not-confirmed', severity: 'error', summary, advice });
}
