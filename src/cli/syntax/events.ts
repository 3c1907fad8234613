import { type Command, Option } from 'commander';
import { readCount } from '../argument.ts';
import type { EventDropOptions, EventRetryOptions, EventsListOptions } from '../command-options.ts';
import { commonOptions, reportOptions, storeAccessOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
Events come to \`rollcall serve\`, and take effect in the order of their coming, person by person. One that cannot take
effect is parked with the reason, and later ones about the same person go on.

They are looked up in the service's store: PostgreSQL where DATABASE_URL is set, otherwise the embedded one, which a service
that runs keeps for itself; ask that one with --service and a token in ROLLCALL_SERVICE_TOKEN (scope \`events\`).`;

const statuses = ['pending', 'done', 'parked', 'dropped', 'superseded'] as const;

/** The words of `rollcall events list`, `rollcall events retry` and `rollcall events drop`. */
export function declareEvents(program: Command, start: Start): void {
  const events = program
    .command('events')
    .description('See the events that the service received, retry those that were parked, or give them up.');
  declareList(events, start);
  declareRetry(events, start);
  declareDrop(events, start);
}

function declareList(events: Command, start: Start): void {
  const command = events
    .command('list')
    .description('List events and what became of them, newest first.')
    .addOption(new Option('--status <status>', 'only those').choices(statuses))
    .option('-t, --target <name>', 'only those of this target')
    .option('--limit <n>', 'how many events at most', readCount(1, 1_000), 50)
    .addHelpText(
      'after',
      examples(
        'events list --status parked',
        'events list -t production --limit 200',
        'events list --service http://127.0.0.1:8085',
        "events list --status parked --format json | jq -r '.events[].reason'",
      ) + more,
    )
    .action((options: EventsListOptions) =>
      start(async () => (await import('../commands/events.ts')).listEvents, options),
    );
  for (const add of [storeAccessOptions, reportOptions, commonOptions]) add(command);
}

function declareRetry(events: Command, start: Start): void {
  const command = events
    .command('retry')
    .argument('[event]', 'its number in the list', readCount(1))
    .description('Try a parked event again, unless a later one about the same person has taken effect.')
    .option('--all-parked', 'every one that is parked, the oldest first')
    .option('-t, --target <name>', 'in this target (default: the only one it is parked in)')
    .addHelpText('after', examples('events retry 4711', 'events retry --all-parked -t production') + more)
    .action((event: number | undefined, options: Omit<EventRetryOptions, 'event'>) =>
      start(async () => (await import('../commands/events.ts')).retryEvents, {
        ...options,
        ...(event !== undefined && { event }),
      }),
    );
  for (const add of [storeAccessOptions, commonOptions]) add(command);
}

function declareDrop(events: Command, start: Start): void {
  const command = events
    .command('drop')
    .argument('<event>', 'its number in the list', readCount(1))
    .description('Give up an event that waits or is parked: it will never take effect.')
    .option('-t, --target <name>', 'in this target (default: the only one it waits in)')
    .option('--auto-approve', 'do not ask')
    .addHelpText('after', examples('events drop 4711', 'events drop 4711 --auto-approve') + more)
    .action((event: number, options: Omit<EventDropOptions, 'event'>) =>
      start(async () => (await import('../commands/events.ts')).dropEvent, { ...options, event }),
    );
  for (const add of [storeAccessOptions, commonOptions]) add(command);
}
