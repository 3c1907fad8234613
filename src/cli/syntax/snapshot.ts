import type { Command } from 'commander';
import { readEach } from '../argument.ts';
import type { SnapshotOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, targetOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
The file holds every group and every person with the attributes that this manifest needs, as JSON lines that only
their owner may read. Plans made with it say so, and an apply refuses them.`;

/** The words of `rollcall snapshot`. */
export function declareSnapshot(program: Command, start: Start): void {
  const command = program
    .command('snapshot')
    .description('Save what planning reads of the live directory, to plan without it. Reads only.')
    .option('--out <file>', 'where it goes', 'live.snapshot')
    .option('--attribute <name>', 'also read this attribute of people; repeatable', readEach)
    .option('--access', 'skills, languages and roles, even where the manifest has no catalogue of them')
    .option('--redact', 'pseudonyms instead of the names of people, and nothing else that says who they are')
    .addHelpText(
      'after',
      examples(
        'snapshot',
        'snapshot --out live.snapshot --attribute title --access',
        'snapshot --redact --out shared.snapshot',
        'plan --snapshot live.snapshot',
      ) + more,
    )
    .action((options: SnapshotOptions) =>
      start(async () => (await import('../commands/snapshot.ts')).snapshot, options),
    );
  for (const add of [manifestOptions, targetOptions, commonOptions]) add(command);
}
