import { type Command, Option } from 'commander';
import type { ImportOptions } from '../command-options.ts';
import { commonOptions, manifestOptions, selectionOptions, targetOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
It needs a rollcall.yaml that names a target and includes the folder. To begin with, this is enough:

  version: 1
  include: [directory/**/*.yaml]
  targets:
    production:
      type: genesys-cloud
      region: eu-central-1
      auth: { clientId: { env: GENESYS_CLIENT_ID }, clientSecret: { env: GENESYS_CLIENT_SECRET } }`;

/** The words of `rollcall import`. */
export function declareImport(program: Command, start: Start): void {
  const command = program
    .command('import')
    .description(
      'Write the groups of the live directory as files of the manifest. What is declared already is left as it is, unless --update is given.',
    )
    .addOption(
      new Option('--split <how>', 'a file for each group, for all groups of one owner, or one for all')
        .choices(['group', 'owner', 'one-file'])
        .default('group'),
    )
    .option('--out <folder>', 'where the files go, inside the folder of rollcall.yaml', 'directory')
    .option('--access', 'the skills, languages and roles that somebody holds, too; nothing is granted')
    .option('--update', 'bring the groups that are declared to what is live, too, in the files as they are')
    .option('--force', 'write over files that are no part of the manifest')
    .addHelpText(
      'after',
      examples(
        'import',
        "import --only 'group/support-*'",
        'import --split owner --access',
        'import --update --only group/night-shift',
      ) + more,
    )
    .action((options: ImportOptions) =>
      start(async () => (await import('../commands/import.ts')).importGroups, options),
    );
  for (const add of [selectionOptions, manifestOptions, targetOptions, commonOptions]) add(command);
}
