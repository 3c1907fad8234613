import type { Command } from 'commander';
import type { SchemaOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, targetOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
In a manifest's file, the first line tells an editor where the schema is:
  # yaml-language-server: $schema=rollcall.schema.json`;

/** The words of `rollcall schema`. */
export function declareSchema(program: Command, start: Start): void {
  const command = program
    .command('schema')
    .description(
      "Print the JSON Schema of a manifest's files, for editors; with the organisation's own names to complete from, where they are known.",
    )
    .option('--snapshot <file>', 'offer the keys of the manifest and the names in this snapshot')
    .option('--live', 'offer the keys of the manifest and the names in the live directory')
    .option('--out <file>', 'write it to this file')
    .addHelpText(
      'after',
      examples(
        'schema --out rollcall.schema.json',
        'schema --config rollcall.yaml --out rollcall.schema.json',
        'schema --snapshot live.snapshot --out rollcall.schema.json',
        'schema --live --out rollcall.schema.json',
      ) + more,
    )
    .action((options: SchemaOptions) =>
      start(async () => (await import('../commands/schema.ts')).schema, options),
    );
  for (const add of [manifestOptions, targetOptions, commonOptions]) add(command);
}
