import type { Argument, Command, Option } from 'commander';

/** The words of a command line, as commander knows them: what a shell can complete. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What may follow beside options, first to last. */
  readonly values: readonly ValueWords[];
  readonly commands: readonly CommandWords[];
}

export interface OptionWords {
  /** `-c`, `--config` */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent for a flag that takes no value. */
  readonly value?: ValueWords;
  readonly isRepeatable: boolean;
}

export type ValueWords =
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'text' };

const help: OptionWords = { names: ['-h', '--help'], description: 'print this help', isRepeatable: false };

/** Everything that can be typed after the program's name. */
export function wordsOf(command: Command): CommandWords {
  return {
    name: command.name(),
    description: command.description(),
    options: [...command.options.filter(({ hidden }) => !hidden).map(optionWords), help],
    values: command.registeredArguments.map(argumentWords),
    commands: command.commands.map(wordsOf),
  };
}

function optionWords(option: Option): OptionWords {
  const { short, long, description, flags, argChoices } = option;
  const placeholder = /[<[]([^>\]]*)[>\]]/.exec(flags)?.[1];
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    isRepeatable: /\brepeatable\b/.test(description),
    ...(placeholder !== undefined && { value: valueWords(placeholder, argChoices) }),
  };
}

function argumentWords(argument: Argument): ValueWords {
  return valueWords(argument.name(), argument.argChoices);
}

/** A value is what its placeholder in the help calls it. */
function valueWords(placeholder: string, choices: readonly string[] | undefined): ValueWords {
  if (choices !== undefined) return { kind: 'choices', choices };
  if (placeholder === 'folder') return { kind: 'folder' };
  return { kind: placeholder === 'file' || placeholder === 'plan' ? 'file' : 'text' };
}

/** Every command with the words that lead to it: `['plan']`, `['lock', 'list']`. */
export function commandPaths(
  program: CommandWords,
  before: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly words: CommandWords }[] {
  return program.commands.flatMap((words) => {
    const path = [...before, words.name];
    return [{ path, words }, ...commandPaths(words, path)];
  });
}
