import { type Command, Option } from 'commander';
import { readCount } from '../argument.ts';
import type { OutboxDropOptions, OutboxListOptions, OutboxRetryOptions } from '../command-options.ts';
import { commonOptions, reportOptions, storeAccessOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
Whom \`notify\` in the manifest names is told after an apply. What does not arrive waits in .rollcall/outbox beside the manifest
for the next apply; what was refused for good waits until somebody retries or drops it.

The outbox of a service is meant with --service (and a token in ROLLCALL_SERVICE_TOKEN, scope \`events\`), with --store, and
where DATABASE_URL is set.`;

/** The words of `rollcall outbox list`, `rollcall outbox retry` and `rollcall outbox drop`. */
export function declareOutbox(program: Command, start: Start): void {
  const outbox = program
    .command('outbox')
    .description('See what others have not been told yet, tell them again, or give it up.');
  declareList(outbox, start);
  declareRetry(outbox, start);
  declareDrop(outbox, start);
}

function declareList(outbox: Command, start: Start): void {
  const command = outbox
    .command('list')
    .description('List deliveries that have not arrived, with the reason.')
    .addOption(new Option('--status <status>', 'only those').choices(['waiting', 'dead']))
    .option('--limit <n>', 'how many deliveries at most', readCount(1, 1_000), 50)
    .addHelpText(
      'after',
      examples(
        'outbox list',
        'outbox list --status dead',
        'outbox list --service http://127.0.0.1:8085',
        "outbox list --format json | jq -r '.deliveries[].reason'",
      ) + more,
    )
    .action((options: OutboxListOptions) =>
      start(async () => (await import('../commands/outbox.ts')).listOutbox, options),
    );
  for (const add of [storeAccessOptions, reportOptions, commonOptions]) add(command);
}

function declareRetry(outbox: Command, start: Start): void {
  const command = outbox
    .command('retry')
    .argument('[delivery]', 'its id in the list; all of them unless said')
    .description(
      'Try again what waits and what was given up, and tell of runs that were killed before they could.',
    )
    .addHelpText(
      'after',
      examples('outbox retry', 'outbox retry "20261122T044100Z-1a2b3c/run.finished#hris"') + more,
    )
    .action((delivery: string | undefined, options: Omit<OutboxRetryOptions, 'delivery'>) =>
      start(async () => (await import('../commands/outbox.ts')).retryOutbox, {
        ...options,
        ...(delivery !== undefined && { delivery }),
      }),
    );
  for (const add of [storeAccessOptions, commonOptions]) add(command);
}

function declareDrop(outbox: Command, start: Start): void {
  const command = outbox
    .command('drop')
    .argument('<delivery>', 'its id in the list')
    .description('Give a delivery up: nobody will be told.')
    .option('--auto-approve', 'do not ask')
    .addHelpText(
      'after',
      examples('outbox drop "20261122T044100Z-1a2b3c/run.finished#hris" --auto-approve') + more,
    )
    .action((delivery: string, options: Omit<OutboxDropOptions, 'delivery'>) =>
      start(async () => (await import('../commands/outbox.ts')).dropFromOutbox, { ...options, delivery }),
    );
  for (const add of [storeAccessOptions, commonOptions]) add(command);
}
