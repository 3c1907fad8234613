import type { Command } from 'commander';
import type { UndoOptions } from '../command-options.ts';
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

/** The words of `rollcall undo`. */
export function declareUndo(program: Command, start: Start): void {
  const command = program
    .command('undo')
    .argument('<run>', 'a run as `rollcall history` lists it, or last')
    .description(
      'Plan to take back what a run did, as far as nobody has changed it since. Reads only; apply the plan to do it.',
    )
    .option('--out <file>', 'save the plan, so that exactly it can be applied')
    .option('--detailed-exitcode', 'exit 2 when there is something to undo')
    .addHelpText(
      'after',
      examples(
        'undo last --out undo.plan',
        'apply undo.plan',
        "undo 20261122T044100Z-1a2b3c --only 'group/support-*' --out undo.plan",
        'undo last --by user --allow-removals 12',
      ),
    )
    .action((run: string, options: Omit<UndoOptions, 'run'>) =>
      start(async () => (await import('../commands/undo.ts')).undo, { ...options, run }),
    );
  for (const add of [selectionOptions, viewOptions, allowanceOptions, planReportOptions]) add(command);
  for (const add of [manifestOptions, targetOptions, planCommonOptions]) add(command);
}
