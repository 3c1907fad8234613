import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import {
  type Fault,
  filterFault,
  type InitAnswers,
  type InitAuth,
  type InitPlace,
  keyFault,
  regionFault,
  urlFault,
  variableFault,
} from '../workflow/init-answers.ts';
import type { InitOptions } from './command-options.ts';
import { type InitDefaults, standardVariables } from './init-defaults.ts';
import { idleFlags, wayOf } from './init-idle-flags.ts';

/** All wrong flags at once. None of their texts is repeated: one may be a secret that was pasted. */
export function refuseWrongFlags(options: InitOptions): void {
  const checks: readonly (readonly [string, string | undefined, Fault])[] = [
    ['--region', options.region, regionFault],
    ['--base-url', options.baseUrl, urlFault],
    ['--target', options.target, keyFault],
    ['--client-id-env', options.clientIdEnv, variableFault],
    ['--client-secret-env', options.clientSecretEnv, variableFault],
    ['--token-url', options.tokenUrl, urlFault],
    ['--token-env', options.tokenEnv, variableFault],
    ['--username-env', options.usernameEnv, variableFault],
    ['--password-env', options.passwordEnv, variableFault],
    ['--groups', options.groups || undefined, filterFault],
  ];
  const wrong = checks.flatMap(([flag, text, faultIn]): readonly Diagnostic[] => {
    const advice = text === undefined ? undefined : faultIn(text);
    if (advice === undefined) return [];
    return [{ code: 'usage', severity: 'error', summary: `${flag} cannot be that`, advice }];
  });
  const faults = [...wrong, ...idleFlags(options)];
  if (faults.length > 0) throw new DiagnosticError(...faults);
}

/** What the flags say, with defaults for what they do not. Throws a `usage` fault that names every flag that is missing. */
export function answersFromFlags(options: InitOptions, defaults: InitDefaults): InitAnswers {
  const { region, baseUrl, target, groups } = options;
  const type = options.type ?? (region === undefined ? undefined : 'genesys-cloud');
  const way = wayOf(options) ?? (type === 'scim' ? 'token' : 'client-credentials');
  const isPlaced = baseUrl !== undefined || (type === 'genesys-cloud' && region !== undefined);
  const needsTokenUrl = type === 'scim' && way === 'client-credentials' && options.tokenUrl === undefined;
  const missing = [
    type === undefined && '--type',
    !isPlaced && (type === 'scim' ? '--base-url' : '--region (or --base-url)'),
    needsTokenUrl && '--token-url',
  ].filter((flag) => flag !== false);
  if (type === undefined || missing.length > 0) throw missingFlags(missing);
  return {
    target,
    place: baseUrl === undefined ? { type: 'genesys-cloud', region: region ?? '' } : { type, baseUrl },
    auth: authFrom(way, type, options),
    ...(groups !== undefined && groups !== '' && { groups }),
    ci: options.ci ?? defaults.ci,
  };
}

function authFrom(kind: InitAuth['kind'], type: InitPlace['type'], options: InitOptions): InitAuth {
  const names = standardVariables(type);
  switch (kind) {
    case 'token':
      return { kind, token: options.tokenEnv ?? names.token };
    case 'basic':
      return {
        kind,
        username: options.usernameEnv ?? names.username,
        password: options.passwordEnv ?? names.password,
      };
    case 'client-credentials':
      return {
        kind,
        clientId: options.clientIdEnv ?? names.clientId,
        clientSecret: options.clientSecretEnv ?? names.clientSecret,
        ...(options.tokenUrl !== undefined && { tokenUrl: options.tokenUrl }),
      };
  }
}

function missingFlags(flags: readonly string[]): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `it is not said what the directory is: ${flags.join(', ')}`,
    advice: 'In a terminal, without --yes, rollcall asks. See: rollcall init --help',
  });
}
