import { Argument, type Command } from 'commander';
import type { CompletionOptions } from '../command-options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall completion`. */
export function declareCompletion(program: Command, start: Start): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell to complete for').choices(['bash', 'zsh', 'fish']))
    .description('Print a script by which a shell completes commands, options and their values.')
    .addHelpText(
      'after',
      `${examples('completion bash > /etc/bash_completion.d/rollcall', 'completion fish > ~/.config/fish/completions/rollcall.fish')}
  $ source <(rollcall completion zsh)`,
    )
    .action((shell: CompletionOptions['shell']) =>
      start(async () => (await import('../commands/completion.ts')).completion, {
        ...{ shell, program, format: 'text' as const, color: true },
      }),
    );
}
