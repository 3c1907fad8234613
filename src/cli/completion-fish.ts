import { type CommandWords, commandPaths, type OptionWords, type ValueWords } from './completion-words.ts';

/** A script for fish: a line for each word. */
export function fishCompletion(program: CommandWords): string {
  const lines = [
    '# Completion of rollcall for fish. To load it:  rollcall completion fish | source',
    'complete -c rollcall -f',
    ...program.options.map((option) => optionLine('__fish_use_subcommand', option)),
    ...program.commands.map((command) => commandLine('__fish_use_subcommand', command)),
    ...commandPaths(program).flatMap(({ path, words }) => linesOf(path, words)),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(path: readonly string[], { options, values, commands }: CommandWords): readonly string[] {
  const here = path.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');
  const names = commands.map(({ name }) => name).join(' ');
  const notYet = `${here}; and not __fish_seen_subcommand_from ${names}`;
  return [
    ...options.map((option) => optionLine(here, option)),
    ...commands.map((command) => commandLine(notYet, command)),
    ...values.slice(0, 1).flatMap((value) => valueLine(here, value)),
  ];
}

function commandLine(condition: string, { name, description }: CommandWords): string {
  return `complete -c rollcall -n ${quoted(condition)} -a ${name} -d ${quoted(description)}`;
}

function optionLine(condition: string, { names, description, value }: OptionWords): string {
  const spelt = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const parts = [...spelt, ...(value === undefined ? [] : [valueFlags(value)]), `-d ${quoted(description)}`];
  return `complete -c rollcall -n ${quoted(condition)} ${parts.join(' ')}`;
}

function valueFlags(value: ValueWords): string {
  switch (value.kind) {
    case 'choices':
      return `-x -a ${quoted(value.choices.join(' '))}`;
    case 'file':
      return '-r -F';
    case 'folder':
      return "-x -a '(__fish_complete_directories)'";
    case 'text':
      return '-x';
  }
}

function valueLine(condition: string, value: ValueWords): readonly string[] {
  if (value.kind === 'text') return [];
  const what = value.kind === 'choices' ? `-a ${quoted(value.choices.join(' '))}` : '-F';
  return [`complete -c rollcall -n ${quoted(condition)} ${what}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
