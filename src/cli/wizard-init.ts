import {
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
import { wayOf } from './init-idle-flags.ts';
import type { Wizard } from './wizard.ts';

/** Asks for what the flags do not say. */
export async function askForAnswers(
  { ask }: Wizard,
  options: InitOptions,
  defaults: InitDefaults,
): Promise<InitAnswers> {
  const type = options.type ?? (await askType());
  const place = await askPlace(type);
  const target = await ask({ text: 'Name of the target', standard: options.target, fault: keyFault });
  const auth = await askAuth(type);
  const groups =
    options.groups ??
    (await ask({
      text: 'Which groups to answer for beyond those in files, as a SCIM filter (empty: none)',
      standard: '',
      fault: filterFault,
    }));
  const ci = options.ci ?? (await askCi());
  return { target, place, auth, ...(groups !== '' && { groups }), ci };

  async function askType(): Promise<'genesys-cloud' | 'scim'> {
    const choices = ['genesys-cloud', 'scim'] as const;
    const answer = await ask({ text: 'Kind of directory', choices, standard: 'genesys-cloud' });
    return answer === 'scim' ? 'scim' : 'genesys-cloud';
  }

  async function askPlace(kind: InitPlace['type']): Promise<InitPlace> {
    if (options.baseUrl !== undefined) return { type: kind, baseUrl: options.baseUrl };
    if (kind === 'scim') {
      return { type: kind, baseUrl: await ask({ text: 'Where SCIM begins, a URL', fault: urlFault }) };
    }
    const region =
      options.region ?? (await ask({ text: 'AWS region of the organisation', fault: regionFault }));
    return { type: kind, region };
  }

  async function askAuth(kind: InitPlace['type']): Promise<InitAuth> {
    const way = wayOf(options) ?? (kind === 'genesys-cloud' ? 'client-credentials' : await askWay());
    const names = standardVariables(kind);
    const variable = async (what: string, said: string | undefined, standard: string) =>
      said ?? (await ask({ text: `Environment variable with the ${what}`, standard, fault: variableFault }));
    switch (way) {
      case 'token':
        return { kind: way, token: await variable('token', options.tokenEnv, names.token) };
      case 'basic':
        return {
          kind: way,
          username: await variable('user name', options.usernameEnv, names.username),
          password: await variable('password', options.passwordEnv, names.password),
        };
      case 'client-credentials':
        return {
          kind: way,
          clientId: await variable('client id', options.clientIdEnv, names.clientId),
          clientSecret: await variable('client secret', options.clientSecretEnv, names.clientSecret),
          ...(await askTokenUrl(kind)),
        };
    }
  }

  async function askWay(): Promise<InitAuth['kind']> {
    const choices = ['token', 'basic', 'client-credentials'] as const;
    const answer = await ask({ text: 'How rollcall signs in', choices, standard: 'token' });
    return choices.find((each) => each === answer) ?? 'token';
  }

  /** Genesys Cloud gives out its tokens at an address that follows from the region. */
  async function askTokenUrl(kind: InitPlace['type']): Promise<{ readonly tokenUrl?: string }> {
    if (options.tokenUrl !== undefined) return { tokenUrl: options.tokenUrl };
    if (kind === 'genesys-cloud') return {};
    return { tokenUrl: await ask({ text: 'Where tokens are given out, a URL', fault: urlFault }) };
  }

  async function askCi(): Promise<InitAnswers['ci']> {
    const choices = ['github', 'gitlab', 'none'] as const;
    const answer = await ask({ text: 'Pipeline to write', choices, standard: defaults.ci });
    return choices.find((each) => each === answer) ?? 'none';
  }
}
