import type { Command } from 'commander';
import { readCount } from '../argument.ts';
import type { HistoryOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, reportOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall history`. */
export function declareHistory(program: Command, start: Start): void {
  const command = program
    .command('history')
    .argument('[run]', 'a run of the list, or last: then everything that run did')
    .description('List what was applied from here, newest first, or tell one run request by request.')
    .option('--limit <n>', 'how many runs at most', readCount(1), 20)
    .addHelpText(
      'after',
      examples(
        'history',
        'history last',
        'history 20261122T044100Z-1a2b3c',
        'history --limit 500 --format json',
      ),
    )
    .action((run: string | undefined, options: Omit<HistoryOptions, 'run'>) =>
      start(async () => (await import('../commands/history.ts')).history, {
        ...options,
        ...(run !== undefined && { run }),
      }),
    );
  for (const add of [manifestOptions, reportOptions, commonOptions]) add(command);
}
