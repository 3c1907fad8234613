import type { Command, CommanderError } from 'commander';
import { exitCodes } from '../diagnostic/codes.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { createOutput } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Answers a command line that cannot be read: what is wrong, the nearest right word, where the help is. */
export function refuseUsage(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  terminal: Terminal,
): number {
  // Bare `rollcall`: commander has printed the help, which says it all.
  if (error.code === 'commander.help') return exitCodes.invalid;
  const command = commandOf(argv, program);
  const suggestion = suggest(error, command);
  const output = createOutput(terminal, {
    format: asksForJson(argv) ? 'json' : 'text',
    color: !argv.includes('--no-color'),
  });
  output.faults([
    {
      code: 'usage',
      severity: 'error',
      summary: inOurWords(error.message),
      ...(suggestion !== undefined && { suggestion }),
      advice: `See: ${wordsTo(command).join(' ')} --help`,
    },
  ]);
  return exitCodes.invalid;
}

/** The command that the first words lead to: `lock`, then `lock break`. */
function commandOf([word, ...rest]: readonly string[], command: Command): Command {
  const next = command.commands.find((each) => each.name() === word);
  return next === undefined ? command : commandOf(rest, next);
}

/** `rollcall`, `lock`, `break` */
function wordsTo(command: Command): readonly string[] {
  return [...(command.parent === null ? [] : wordsTo(command.parent)), command.name()];
}

/** commander speaks of a "command-argument value", which nobody types. */
function inOurWords(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/^command-argument value '(.*)' is invalid for argument '(.*?)'\. /s, `'$1' is no $2. `);
}

function suggest({ code, message }: CommanderError, command: Command): string | undefined {
  const [, wrong = ''] = /'([^']*)'/.exec(message) ?? [];
  if (code === 'commander.unknownCommand')
    return nearest(
      wrong,
      command.commands.map((each) => each.name()),
    );
  if (code !== 'commander.unknownOption') return undefined;
  const flags = command.options.flatMap(({ long }) => long ?? []);
  return nearest(wrong.replace(/=.*/, ''), flags);
}

/** The options could not be read, so the one that matters here is looked for by hand. */
function asksForJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) => word === '--format=json' || (word === 'json' && argv[index - 1] === '--format'),
  );
}
