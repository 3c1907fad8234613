import type { Command } from 'commander';
import { readApproved, readCount } from '../argument.ts';
import type { WatchOptions } from '../command-options.ts';
import { allowanceOptions, commonOptions, manifestOptions, selectionOptions } from '../options.ts';
import { examples, type Start } from './start.ts';
import { roundOptions } from './worker.ts';

const more = `
A round reads what has moved since the last one, and everything every --full-every; it plans, and applies as far as --apply
says, under the rules of rollcall apply: what is blocked stays blocked, what is not allowed is not taken away. Before it
writes it takes the lock of the target and reads everything it rests on anew. A manifest that does not validate is never
applied: the round says so, and waits. After failures the rounds become rarer, up to one in 15 minutes.

SIGTERM and Ctrl-C: what is being written is finished, then it ends with exit code 0.`;

/** The words of `rollcall watch`. */
export function declareWatch(program: Command, start: Start): void {
  const command = program
    .command('watch')
    .description('Plan one target again and again, and apply what --apply allows. Needs no database.');
  roundOptions(command, [60_000, '60s'])
    .option(
      '--approved <what>',
      'apply only what was approved or a part of it: a digest (sha256:…), or the file of a plan',
      readApproved,
    )
    .option('-t, --target <name>', 'the target of the manifest (default: the only one, or defaultTarget)')
    .option('--parallelism <n>', 'most requests in flight at once', readCount(1, 100))
    .option('--all', 'list every addition and every ground')
    .option('--ids', "show the directory's ids beside the names")
    .addHelpText(
      'after',
      `${more}\n${examples(
        'watch',
        'watch --interval 5m --apply additions',
        'watch --apply all --allow-removals 5 --skip-blocked',
        "watch --apply all --only 'group/support-*'",
        'watch --follow-ref origin/main --apply all --format json',
      )}`,
    )
    .action((options: WatchOptions) =>
      start(async () => (await import('../commands/watch.ts')).watch, options),
    );
  for (const add of [selectionOptions, allowanceOptions, manifestOptions, commonOptions]) add(command);
}
