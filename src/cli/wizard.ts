import { createInterface } from 'node:readline/promises';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { printable } from '../render/printable.ts';
import type { Terminal } from './terminal.ts';

interface Question {
  readonly text: string;
  /** What an empty line stands for; without one an answer has to be typed. */
  readonly standard?: string;
  /** The only right answers. */
  readonly choices?: readonly string[];
  /** Says what would be right, or nothing where the answer is. */
  readonly fault?: (answer: string) => string | undefined;
}

/** Asks one question after the other; a wrong answer is asked for again. */
export interface Wizard {
  readonly ask: (question: Question) => Promise<string>;
  readonly close: () => void;
}

/**
 * A conversation with the person at the terminal. `stop` ends it with the signal's reason; the end of the input ends it
 * with `not-confirmed`.
 */
export function openWizard({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>, stop: AbortSignal): Wizard {
  const asking = createInterface({ input: stdin, output: stderr });
  // The line editor takes Ctrl-C for itself; it is handed on as the signal it stands for.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // By way of the iterator no line is lost that comes before it is asked for.
  const lines = asking[Symbol.asyncIterator]();
  const stopped = new Promise<never>((_resolve, reject) => {
    const end = () => reject(stop.reason);
    if (stop.aborted) end();
    stop.addEventListener('abort', end, { once: true });
  });
  // A stop between two questions is noticed by the next one.
  stopped.catch(() => {});

  async function readLine(prompt: string): Promise<string> {
    asking.setPrompt(prompt);
    asking.prompt();
    const line = await Promise.race([lines.next(), stopped]);
    if (line.done === true) throw unanswered();
    return line.value.trim();
  }

  async function ask(question: Question): Promise<string> {
    for (;;) {
      const typed = await readLine(promptOf(question));
      const answer = typed === '' ? question.standard : typed;
      const fault = answer === undefined ? 'An answer is needed.' : faultOf(answer, question);
      if (answer !== undefined && fault === undefined) return answer;
      stderr.write(`  ${printable(fault ?? '')}\n`);
    }
  }

  return { ask, close: () => asking.close() };
}

/** `Pipeline (github, gitlab, none) [none]: ` */
function promptOf({ text, choices, standard }: Question): string {
  const among = choices === undefined ? '' : ` (${choices.join(', ')})`;
  const otherwise = standard === undefined || standard === '' ? '' : ` [${standard}]`;
  return printable(`${text}${among}${otherwise}: `);
}

function faultOf(answer: string, { choices, standard, fault }: Question): string | undefined {
  if (choices !== undefined && !choices.includes(answer)) return `Expected one of ${choices.join(', ')}.`;
  return answer === standard ? undefined : fault?.(answer);
}

function unanswered(): DiagnosticError {
  return new DiagnosticError({
    code: 'not-confirmed',
    severity: 'error',
    summary: 'the questions were not answered',
    advice: 'Nothing was written. With flags and --yes nothing is asked.',
  });
}
