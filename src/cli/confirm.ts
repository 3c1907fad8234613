import { createInterface } from 'node:readline/promises';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Terminal } from './terminal.ts';

export interface Question {
  /** Memberships and groups the person is about to take away. */
  readonly removals: number;
  readonly stop: AbortSignal;
}

/**
 * Asks before anything is written. Taking access away must be typed as a number, so that nobody agrees to a removal
 * unread. Throws `not-confirmed` when the answer is another one, or when there is nobody to ask.
 */
export async function confirm({ stdin, stderr }: Terminal, { removals, stop }: Question): Promise<void> {
  if (!stdin.isTTY || !stderr.isTTY) {
    throw notConfirmed('nobody is here to confirm the plan', 'Run it in a terminal, or add --auto-approve.');
  }
  const wanted = removals > 0 ? String(removals) : 'yes';
  const what =
    removals > 0
      ? `This takes away ${removals} ${removals === 1 ? 'membership or group' : 'memberships or groups'}. Type ${removals} to apply: `
      : 'Type yes to apply: ';
  const answer = await ask(what, { stdin, stderr, stop });
  if (answer.trim() !== wanted) throw notConfirmed('the plan was not confirmed', 'Nothing was changed.');
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
