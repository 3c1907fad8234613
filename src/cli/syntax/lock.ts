import type { Command } from 'commander';
import type { LockBreakOptions, LockListOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, reportOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
An apply holds the lock of its target while it runs and gives a sign of life every 20 seconds. A lock ends by itself two
minutes after the last of them, and at once when its process has ended on the same machine. Plans lock nothing.`;

/** The words of `rollcall lock list` and `rollcall lock break`. */
export function declareLock(program: Command, start: Start): void {
  const lock = program.command('lock').description('See who applies to a target now, or take the lock away.');
  declareList(lock, start);
  declareBreak(lock, start);
}

function declareList(lock: Command, start: Start): void {
  const command = lock
    .command('list')
    .description('List the locks that are held or were left behind.')
    .addHelpText(
      'after',
      examples(
        'lock list',
        'lock list --config staging',
        "lock list --format json | jq -r '.locks[].target'",
      ) + more,
    )
    .action((options: LockListOptions) =>
      start(async () => (await import('../commands/lock.ts')).listLocks, options),
    );
  for (const add of [manifestOptions, reportOptions, commonOptions]) add(command);
}

function declareBreak(lock: Command, start: Start): void {
  const command = lock
    .command('break')
    .argument('<target>', 'whose lock to take away')
    .description('Take away the lock of a run that is dead. A run that is not stops before its next write.')
    .option('--force', 'do not ask, and take it from a run that still gives signs of life, too')
    .addHelpText('after', examples('lock break production', 'lock break production --force') + more)
    .action((target: string, options: Omit<LockBreakOptions, 'target'>) =>
      start(async () => (await import('../commands/lock.ts')).breakTheLock, { ...options, target }),
    );
  for (const add of [manifestOptions, commonOptions]) add(command);
}
