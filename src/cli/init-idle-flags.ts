import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { InitAuth } from '../workflow/init-answers.ts';
import type { InitOptions } from './command-options.ts';

type Way = InitAuth['kind'];

const ways: readonly Way[] = ['token', 'basic', 'client-credentials'];

/** Which ways of signing in have a use for a flag. */
const flagsOfWays = [
  { option: 'tokenEnv', flag: '--token-env', way: 'token' },
  { option: 'usernameEnv', flag: '--username-env', way: 'basic' },
  { option: 'passwordEnv', flag: '--password-env', way: 'basic' },
  { option: 'clientIdEnv', flag: '--client-id-env', way: 'client-credentials' },
  { option: 'clientSecretEnv', flag: '--client-secret-env', way: 'client-credentials' },
  { option: 'tokenUrl', flag: '--token-url', way: 'client-credentials' },
] as const;

/** How rollcall signs in, as far as the flags say it: by name, else by what they bring for one way. */
export function wayOf(options: InitOptions): Way | undefined {
  const given = flagsOfWays.filter(({ option }) => options[option] !== undefined);
  return options.auth ?? ways.find((way) => given.some((each) => each.way === way));
}

/** A fault for each flag that would do nothing beside the others, so that nobody believes it did. */
export function idleFlags(options: InitOptions): readonly Diagnostic[] {
  const { type, region, baseUrl } = options;
  const way = wayOf(options);
  const idle = flagsOfWays.filter((each) => options[each.option] !== undefined && each.way !== way);
  return [
    ...(region !== undefined && type === 'scim'
      ? [
          fault(
            '--region',
            '--type scim',
            'Only Genesys Cloud has regions. Another server is found by --base-url.',
          ),
        ]
      : []),
    ...(region !== undefined && type !== 'scim' && baseUrl !== undefined
      ? [
          fault(
            '--region',
            '--base-url',
            'The region says where the API is; --base-url is for a proxy or a sandbox.',
          ),
        ]
      : []),
    ...idle.map(({ flag }) => fault(flag, `--auth ${way}`, 'Name the variables of one way of signing in.')),
  ];
}

function fault(flag: string, other: string, advice: string): Diagnostic {
  return { code: 'usage', severity: 'error', summary: `${flag} cannot be combined with ${other}`, advice };
}
