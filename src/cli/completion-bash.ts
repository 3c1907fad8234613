import { type CommandWords, commandPaths, type OptionWords, type ValueWords } from './completion-words.ts';

/** A script for bash, version 3.2 and later: what stands there is told from the command and the word before. */
export function bashCompletion(program: CommandWords): string {
  const commands = commandPaths(program);
  const nested = commands.filter(({ path }) => path.length > 1).map(({ path }) => `'${path.join(' ')}'`);
  return `# Completion of rollcall for bash. To load it:  source <(rollcall completion bash)
_rollcall() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= place=1
  # Bash parts --format=json at the sign.
  if [[ $current == '=' ]]; then current=
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if (( COMP_CWORD > 1 )); then command=\${COMP_WORDS[1]}; place=2; fi
${nestedCase(nested)}  COMPREPLY=()
  case "$command:$previous" in
${[{ path: [], words: program }, ...commands].flatMap(({ path, words }) => words.options.flatMap((option) => valueCase(path, option))).join('\n')}
  esac
  case "$command:$current" in
${[{ path: [], words: program }, ...commands].map(({ path, words }) => optionCase(path, words)).join('\n')}
  esac
  case "$command" in
${[{ path: [], words: program }, ...commands].flatMap(({ path, words }) => wordCase(path, words)).join('\n')}
    *) _rollcall_nothing ;;
  esac
}
_rollcall_words() { COMPREPLY=($(compgen -W "$1" -- "$2")); (( \${#COMPREPLY[@]} > 0 )) || _rollcall_nothing; }
# Without an answer bash offers files, unless it is told not to.
_rollcall_nothing() { compopt +o default 2>/dev/null; }
complete -o default -F _rollcall rollcall
`;
}

function nestedCase(nested: readonly string[]): string {
  if (nested.length === 0) return '';
  return `  if (( COMP_CWORD > 2 )); then
    case "$command \${COMP_WORDS[2]}" in
      ${nested.join('|')}) command="$command \${COMP_WORDS[2]}"; place=3 ;;
    esac
  fi
`;
}

/** What may follow an option that takes a value. */
function valueCase(path: readonly string[], { names, value }: OptionWords): readonly string[] {
  if (value === undefined) return [];
  const patterns = names.map((name) => `'${path.join(' ')}:${name}'`).join('|');
  return [`    ${patterns}) ${completeValue(value)}; return ;;`];
}

function optionCase(path: readonly string[], { options }: CommandWords): string {
  const names = options.flatMap((option) => option.names).join(' ');
  return `    '${path.join(' ')}:-'*) _rollcall_words '${names}' "$current"; return ;;`;
}

/** What may follow a command beside options: other commands at once, or the values it takes. */
function wordCase(path: readonly string[], { commands, values }: CommandWords): readonly string[] {
  const [first] = values;
  if (commands.length > 0) {
    const names = commands.map(({ name }) => name).join(' ');
    return [`    '${path.join(' ')}') (( COMP_CWORD == place )) && _rollcall_words '${names}' "$current" ;;`];
  }
  return first === undefined ? [] : [`    '${path.join(' ')}') ${completeValue(first)} ;;`];
}

function completeValue(value: ValueWords): string {
  switch (value.kind) {
    case 'choices':
      return `_rollcall_words '${value.choices.join(' ')}' "$current"`;
    case 'file':
    case 'folder':
      // An empty answer, for which bash completes files itself, with all its quoting.
      return ':';
    case 'text':
      return '_rollcall_nothing';
  }
}
