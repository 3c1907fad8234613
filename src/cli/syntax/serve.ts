import type { Command } from 'commander';
import { readCount, readEach, readNetwork } from '../argument.ts';
import type { ServeOptions } from '../command-options.ts';
import { allowanceOptions, commonOptions, manifestOptions } from '../options.ts';
import { examples, type Start } from './start.ts';
import { fleetOptions, roundOptions } from './worker.ts';

const more = `
POST /webhooks/directory-sync   signed events about people, for the manifest's sources of kind events
POST /api/reconcile-groups      plans and applies named groups; needs a token of service.tokens
GET  /openapi.json              everything else that can be asked

What is received is stored before it is acknowledged: in PostgreSQL when DATABASE_URL is set, otherwise in an embedded
store beside the manifest, which one process alone can use. Events always take effect; how much a round may write beside
them, --apply says. Whoever is not on this machine needs TLS, and so a proxy in front: name it with --trusted-proxy, or all
its clients are one, and those of a proxy on this machine may pass for this machine itself.

SIGTERM and SIGINT: nothing new is accepted, what is in flight is finished within --grace, what is queued stays queued.`;

/** The words of `rollcall serve`. */
export function declareServe(program: Command, start: Start): void {
  const command = program
    .command('serve')
    .description(
      'Take events and requests over HTTP, make them take effect, and keep all targets in line: the whole service in one process.',
    )
    .option('-t, --target <glob>', 'only targets of such a name, such as eu-*; repeatable', readEach)
    .option('--host <address>', 'where to listen; others can reach all but loopback', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 takes a free one', readCount(0, 65_535), 8085)
    .option('--rate-limit <n>', 'requests a second of one client, on average', readCount(1), 100)
    .option(
      '--trusted-proxy <network>',
      'believe such a proxy who asked it (X-Forwarded-For, Forwarded), such as 10.0.0.0/8; repeatable',
      readNetwork,
    )
    .option(
      '--store <folder>',
      'where the embedded store lies (default: .rollcall/store beside the manifest)',
    );
  for (const add of [roundOptions, fleetOptions, allowanceOptions]) add(command);
  command
    .addHelpText(
      'after',
      `${more}\n${examples(
        'serve',
        'serve --port 9000 --apply additions --interval 10m',
        'serve --trusted-proxy 127.0.0.1',
        'serve --host 0.0.0.0 --rate-limit 500 --follow-ref origin/main',
        "serve -t 'eu-*' --store /var/lib/rollcall",
      )}`,
    )
    .action((options: ServeOptions) =>
      start(async () => (await import('../commands/serve.ts')).serve, options),
    );
  for (const add of [manifestOptions, commonOptions]) add(command);
}
