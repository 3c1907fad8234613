import type { Command } from 'commander';
import { readApproved, readDay, readDuration } from '../argument.ts';
import type { ApplyOptions } from '../command-options.ts';
import {
  allowanceOptions,
  commonOptions,
  manifestOptions,
  reportOptions,
  selectionOptions,
  targetOptions,
  viewOptions,
} from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall apply`. */
export function declareApply(program: Command, start: Start): void {
  const command = program
    .command('apply')
    .argument('[plan]', 'a file written by `rollcall plan --out` (default: make a plan, show it and ask)')
    .description(
      'Carry out a plan, and nothing else. Whoever changed the same groups or people meanwhile loses nothing.',
    )
    .option('--auto-approve', 'do not ask')
    .option(
      '--approved <what>',
      'do not ask, but go on only with what was approved or a part of it: a digest (sha256:…), the file of a plan, or `comment` for the plan in the pull request this commit came from',
      readApproved,
    )
    .option('--check', 'see whether it could be applied now, and write nothing')
    .option(
      '--lock-timeout <duration>',
      'wait so long for somebody else who applies to the target (default: not at all)',
      readDuration,
    )
    .option('--additions-only', 'carry out nothing that takes access away')
    .option('--resume <run>', 'go on with a run that was interrupted')
    .option('--as-of <day>', 'judge from and until for this day (default: today, UTC)', readDay)
    .addHelpText(
      'after',
      examples(
        'apply',
        'apply change.plan --auto-approve',
        'apply --auto-approve --allow-removals 12',
        'apply --auto-approve --allow-roles admin --skip-blocked',
        'apply --approved comment --lock-timeout 10m',
        'apply --approved reviewed.plan --check',
        'apply --resume 20261122T044100Z-1a2b3c',
      ),
    )
    .action((file: string | undefined, options: Omit<ApplyOptions, 'file'>) =>
      start(async () => (await import('../commands/apply.ts')).apply, {
        ...options,
        ...(file !== undefined && { file }),
      }),
    );
  for (const add of [selectionOptions, viewOptions, allowanceOptions, reportOptions]) add(command);
  for (const add of [manifestOptions, targetOptions, commonOptions]) add(command);
}
