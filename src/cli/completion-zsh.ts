import type { CommandWords, OptionWords, ValueWords } from './completion-words.ts';

/** A script for zsh: a function for each command, with the words of its help. */
export function zshCompletion(program: CommandWords): string {
  return `#compdef rollcall
# Completion of rollcall for zsh. To load it:  source <(rollcall completion zsh)
${functionsOf(program, '_rollcall')}
if [[ $funcstack[1] == _rollcall ]]; then _rollcall "$@"; else compdef _rollcall rollcall; fi
`;
}

function functionsOf(words: CommandWords, name: string): string {
  const { options, values, commands } = words;
  const specs = options.map(optionSpec);
  if (commands.length === 0) {
    const following = values.map((value) => quoted(`::${value.kind}:${action(value)}`));
    return `${name}() {\n  _arguments ${[...specs, ...following].join(' \\\n    ')}\n}`;
  }
  const described = commands.map((command) => quoted(`${escaped(command.name)}:${command.description}`));
  const cases = commands.map((command) => `      ${command.name}) ${name}_${command.name} ;;`);
  const own = `${name}() {
  local curcontext=$curcontext state line
  _arguments -C ${[...specs, "'1: :->command'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    command)
      local -a commands=(
        ${described.join('\n        ')}
      )
      _describe command commands ;;
    rest) case $words[1] in
${cases.join('\n')}
    esac ;;
  esac
}`;
  return [...commands.map((command) => functionsOf(command, `${name}_${command.name}`)), own].join('\n');
}

/** \`'(-c --config)'{-c,--config}'[the manifest]:file:_files'\` */
function optionSpec({ names, description, value, isRepeatable }: OptionWords): string {
  const rest = `[${escaped(description)}]${value === undefined ? '' : `:${value.kind}:${action(value)}`}`;
  const [only = ''] = names;
  if (names.length === 1) return quoted(`${isRepeatable ? '*' : ''}${only}${rest}`);
  const exclusion = isRepeatable ? '*' : `(${names.join(' ')})`;
  return `${quoted(exclusion)}{${names.join(',')}}${quoted(rest)}`;
}

function action(value: ValueWords): string {
  switch (value.kind) {
    case 'choices':
      return `(${value.choices.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'text':
      return ' ';
  }
}

/** Brackets and colons end parts of a specification. */
function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
