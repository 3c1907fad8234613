import type { Command } from 'commander';
import { readDay } from '../argument.ts';
import type { PlanOptions } from '../command-options.ts';
import {
  allowanceOptions,
  manifestOptions,
  planCommonOptions,
  planReportOptions,
  selectionOptions,
  targetOptions,
  viewOptions,
} from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall plan`. */
export function declarePlan(program: Command, start: Start): void {
  const command = program
    .command('plan')
    .description('Compare the manifest with the live directory and show what an apply would do. Reads only.')
    .option('--out <file>', 'save the plan, so that exactly it can be applied')
    .option('--detailed-exitcode', 'exit 2 when there are changes')
    .option('--as-of <day>', 'judge from and until for this day (default: today, UTC)', readDay)
    .option(
      '--against <ref>',
      'compare with this revision of the manifest in git; asks no server, needs no secret',
    )
    .option('--snapshot <file>', 'compare with a saved directory (`rollcall snapshot`); asks no server')
    .addHelpText(
      'after',
      examples(
        'plan',
        'plan --out change.plan --report html=plan.html',
        "plan --only 'group/support-*' --by user",
        'plan --as-of 2027-01-01 --detailed-exitcode',
        'plan --skip-blocked --out change.plan',
        'plan --against origin/main --format markdown',
        'plan --snapshot live.snapshot',
      ),
    )
    .action((options: PlanOptions) => start(async () => (await import('../commands/plan.ts')).plan, options));
  for (const add of [selectionOptions, viewOptions, allowanceOptions, planReportOptions]) add(command);
  for (const add of [manifestOptions, targetOptions, planCommonOptions]) add(command);
}
