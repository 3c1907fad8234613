import { type Command, Option } from 'commander';
import type { InitOptions } from '../command-options.ts';
import { commonOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
In a terminal it asks for what the flags do not say; --yes takes the defaults. A secret is named, never given: the manifest
says in which environment variable it is.`;

/** The words of `rollcall init`. */
export function declareInit(program: Command, start: Start): void {
  const command = program
    .command('init')
    .description('Write a first rollcall.yaml, and the pipeline that plans pull requests and applies them.')
    .addOption(new Option('--type <type>', 'the kind of directory').choices(['genesys-cloud', 'scim']))
    .option('--region <region>', 'AWS region of the Genesys Cloud organisation')
    .option('--base-url <url>', 'where SCIM begins; for Genesys Cloud the API, behind a proxy or a sandbox')
    .option('-t, --target <name>', 'the name of the target', 'production')
    .addOption(
      new Option('--auth <way>', 'how rollcall signs in').choices(['token', 'basic', 'client-credentials']),
    )
    .option('--client-id-env <name>', 'the variable with the id of the OAuth client')
    .option('--client-secret-env <name>', 'the variable with its secret')
    .option('--token-url <url>', 'where tokens are given out (Genesys Cloud: follows from the region)')
    .option('--token-env <name>', 'the variable with the bearer token')
    .option('--username-env <name>', 'the variable with the user name')
    .option('--password-env <name>', 'the variable with the password')
    .option('--groups <filter>', 'groups to answer for beyond those in files, as a SCIM filter')
    .addOption(
      new Option(
        '--ci <forge>',
        'the pipeline to write (default: where the repository seems to live)',
      ).choices(['github', 'gitlab', 'none']),
    )
    .option('-y, --yes', 'ask nothing')
    .option('--force', 'write over files that are there')
    .addHelpText(
      'after',
      examples(
        'init',
        'init --region eu-central-1 --ci github --yes',
        'init --type scim --base-url https://scim.company.com/v2 --token-env SCIM_TOKEN --ci gitlab --yes',
        `init --region eu-central-1 --groups 'externalId sw "hris_"' --yes`,
      ) + more,
    )
    .action((options: InitOptions) => start(async () => (await import('../commands/init.ts')).init, options));
  commonOptions(command);
}
