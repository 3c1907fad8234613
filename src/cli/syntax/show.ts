import type { Command } from 'commander';
import type { ShowOptions } from '../command-options.ts';
import { planCommonOptions, planReportOptions, viewOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall show`. */
export function declareShow(program: Command, start: Start): void {
  const command = program
    .command('show')
    .argument('<plan>', 'a file written by `rollcall plan --out`')
    .description('Show a saved plan again. Speaks to no server.')
    .addHelpText(
      'after',
      examples('show change.plan', 'show change.plan --by user --all', 'show change.plan --format markdown'),
    )
    .action((file: string, options: Omit<ShowOptions, 'file'>) =>
      start(async () => (await import('../commands/show.ts')).show, { ...options, file }),
    );
  for (const add of [viewOptions, planReportOptions, planCommonOptions]) add(command);
}
