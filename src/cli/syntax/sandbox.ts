import { type Command, Option } from 'commander';
import { readCount, readEach } from '../argument.ts';
import type { SandboxOptions } from '../command-options.ts';
import { commonOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
Faults:   NAME or NAME=VALUE, then any of method=, path=, skip=, times=, probability=, with commas between:
          latency=MS  tooManyRequests=SECONDS  serverError=STATUS  cutConnection=before-write|after-write  conflict
          readAfterWriteLag=MS  truncatedMembers=N  failingPage=N  shortTotal  duplicateAcrossPages
Switches: NAME=VALUE, one for each thing the Genesys Cloud documentation leaves open; a wrong name lists them all.`;

/** The words of `rollcall sandbox`. */
export function declareSandbox(program: Command, start: Start): void {
  const command = program
    .command('sandbox')
    .description(
      'Run a SCIM service on this machine to practise on, filled from a file. It is reachable from here only.',
    )
    .requiredOption('--data <file>', 'people and groups it begins with, as JSON')
    .option('--port <n>', 'port to listen on; 0 takes a free one', readCount(0, 65_535), 8484)
    .addOption(
      new Option('--mode <mode>', 'the service it behaves like')
        .choices(['genesys-cloud', 'rfc7644'])
        .default('genesys-cloud'),
    )
    .option('--seed <n>', 'where its chance begins: the same seed, the same faults', readCount(0), 1)
    .option('--latency <ms>', 'time each answer takes', readCount(0))
    .option('--fault <fault>', 'something that goes wrong now and then; repeatable', readEach)
    .option('--switch <name=value>', 'an open question, answered; repeatable', readEach)
    .addHelpText(
      'after',
      examples(
        'sandbox --data examples/contact-center/live.json',
        'sandbox --data live.json --port 0 --latency 80 --fault conflict,method=PATCH,probability=0.1',
        'sandbox --data live.json --mode rfc7644',
      ) + more,
    )
    .action((options: SandboxOptions) =>
      start(async () => (await import('../commands/sandbox.ts')).sandbox, options),
    );
  commonOptions(command);
}
