import type { Command } from 'commander';
import type { ValidateOptions } from '../command-options.ts';
import { manifestOptions, validateCommonOptions, validateReportOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall validate`. */
export function declareValidate(program: Command, start: Start): void {
  const command = program
    .command('validate')
    .option('-t, --target <name>', 'only the manifest of this target, where targets have files of their own')
    .description(
      'Check the manifest: every fault at once, with its place. Speaks to no server and needs no secret.',
    )
    .addHelpText(
      'after',
      examples(
        'validate',
        'validate -c directory-as-code/',
        'validate -t acme',
        'validate --format json',
        'validate --report sarif=rollcall.sarif',
      ),
    )
    .action((options: ValidateOptions) =>
      start(async () => (await import('../commands/validate.ts')).validate, options),
    );
  for (const add of [manifestOptions, validateReportOptions, validateCommonOptions]) add(command);
}
