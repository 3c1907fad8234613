import type { Command } from 'commander';
import { readAddress, readDay } from '../argument.ts';
import type { ExplainOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, reportOptions, targetOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall explain`. */
export function declareExplain(program: Command, start: Start): void {
  const command = program
    .command('explain')
    .argument('<address>', 'user/<userName> or group/<key>', readAddress)
    .description('Say why somebody has what they have, or why somebody is in a group: each with its line.')
    .option('--as-of <day>', 'judge from and until for this day (default: today, UTC)', readDay)
    .addHelpText(
      'after',
      examples(
        'explain user/jane@company.com',
        'explain group/support-tier1',
        'explain user/jane@company.com --format json',
      ),
    )
    .action((address: ExplainOptions['address'], options: Omit<ExplainOptions, 'address'>) =>
      start(async () => (await import('../commands/explain.ts')).explain, { ...options, address }),
    );
  for (const add of [manifestOptions, targetOptions, reportOptions, commonOptions]) add(command);
}
