import { type Command, InvalidArgumentError, Option } from 'commander';
import { readCount, readDays, readDuration, readEach } from '../argument.ts';
import type { WorkerOptions } from '../command-options.ts';
import { allowanceOptions, commonOptions, manifestOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
Any number of workers, on any number of machines, share one PostgreSQL: DATABASE_URL says which. Each target is in the
hands of one of them at a time; when a worker dies, another one takes its targets over once its lease has run out.
Events always take effect; how much a round may write beside them, --apply says.

SIGTERM and SIGINT: nothing new is begun, what is in flight is finished within --grace, what is queued stays queued.`;

/** The words of `rollcall worker`. */
export function declareWorker(program: Command, start: Start): void {
  const command = program
    .command('worker')
    .description(
      'Look after many targets, together with other workers: make events take effect, and keep what drifts in line.',
    )
    .option('-t, --target <glob>', 'only targets of such a name, such as eu-*; repeatable', readEach);
  roundOptions(command);
  for (const add of [fleetOptions, allowanceOptions]) add(command);
  command
    .option('--host <address>', 'where /healthz, /readyz and /metrics are served', '127.0.0.1')
    .option('--port <n>', 'serve them, on this port; 0 takes a free one', readCount(0, 65_535))
    .addHelpText(
      'after',
      `${more}\n${examples(
        'worker',
        'worker --apply additions --interval 10m',
        "worker -t 'eu-*' --concurrency 8 --port 9090 --host 0.0.0.0",
        'worker --follow-ref origin/main --apply all --allow-removals 20',
      )}`,
    )
    .action((options: WorkerOptions) =>
      start(async () => (await import('../commands/worker.ts')).worker, options),
    );
  for (const add of [manifestOptions, commonOptions]) add(command);
}

/** How often what is looked at, and how much is put right. */
export function roundOptions(
  command: Command,
  interval: readonly [number, string] = [300_000, '5m'],
): Command {
  return command
    .addOption(duration('--interval <duration>', 'from one round of a target to the next', ...interval))
    .addOption(
      duration(
        '--full-every <duration>',
        'read everything so often, and between only what has moved',
        3_600_000,
        '1h',
      ),
    )
    .addOption(
      new Option('--apply <what>', 'how much of what differs a round writes')
        .choices(['never', 'additions', 'all'])
        .default('never'),
    )
    .option('--follow-ref <branch>', 'take the manifest from a branch that is fetched, such as origin/main');
}

/** How a process of the service works. */
export function fleetOptions(command: Command): Command {
  return command
    .option('--concurrency <n>', 'targets at once', readCount(1, 100), 4)
    .addOption(
      duration('--grace <duration>', 'time to finish what is in flight when asked to stop', 30_000, '30s'),
    )
    .addOption(
      duration(
        '--lease <duration>',
        'time without a sign of life after which others take a target over',
        60_000,
        '60s',
      ).argParser(readLease),
    )
    .addOption(days('--keep-events <days>', 'forget an event so long after it was settled', 30, 30))
    .addOption(
      days('--keep-runs <days>', 'forget a run, its journal and who was told of it so long after it', 1, 400),
    )
    .addOption(
      new Option('--log-level <level>', 'the least that is logged, as JSON lines on stderr')
        .choices(['debug', 'info', 'warn', 'error', 'silent'])
        .default('info'),
    );
}

function duration(flags: string, description: string, standard: number, said: string): Option {
  return new Option(flags, description).argParser(readDuration).default(standard, said);
}

function days(flags: string, description: string, least: number, standard: number): Option {
  const read = readDays(least);
  return new Option(flags, description).argParser(read).default(read(`${standard}d`), `${standard}d`);
}

/** Two signs of life may be late, and a database may be slow. */
const shortestLease = 3_000;

function readLease(text: string): number {
  const lease = readDuration(text);
  if (lease >= shortestLease) return lease;
  throw new InvalidArgumentError('Expected 3s or more.');
}
