import { exitCodes } from '../../diagnostic/codes.ts';
import type { CompletionOptions } from '../command-options.ts';
import { bashCompletion } from '../completion-bash.ts';
import { fishCompletion } from '../completion-fish.ts';
import { wordsOf } from '../completion-words.ts';
import { zshCompletion } from '../completion-zsh.ts';
import type { Session } from '../session.ts';

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the script by which a shell completes the words of the command line. */
export async function completion(
  { shell, program }: CompletionOptions,
  { output }: Session,
): Promise<number> {
  output.result(scripts[shell](wordsOf(program)));
  return exitCodes.done;
}
