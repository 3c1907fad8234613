import { parseFilter } from '../scim/filter.ts';
import { genesysRegions } from '../target/genesys.ts';

/** What a new manifest has to say. Secrets are named, never given. */
export interface InitAnswers {
  /** The name of the target. */
  readonly target: string;
  readonly place: InitPlace;
  readonly auth: InitAuth;
  /** The groups that are answered for beyond those that are declared: a SCIM filter. */
  readonly groups?: string;
  readonly ci: 'github' | 'gitlab' | 'none';
}

export type InitPlace =
  | { readonly type: 'genesys-cloud'; readonly region: string }
  | { readonly type: 'genesys-cloud' | 'scim'; readonly baseUrl: string };

/** Names of environment variables, by what they hold. */
export type InitAuth =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'client-credentials';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly tokenUrl?: string;
    };

/** The variables that hold what rollcall signs in with. */
export function variablesOf({ auth }: Pick<InitAnswers, 'auth'>): readonly string[] {
  switch (auth.kind) {
    case 'token':
      return [auth.token];
    case 'basic':
      return [auth.username, auth.password];
    case 'client-credentials':
      return [auth.clientId, auth.clientSecret];
  }
}

/** Each says what would be right, or nothing where the text is. None repeats the text: it may be a secret that was pasted. */
export type Fault = (text: string) => string | undefined;

export const keyFault: Fault = (text) =>
  /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u.test(text)
    ? undefined
    : 'Expected letters, digits, dots, underscores and hyphens, such as production.';

export const regionFault: Fault = (text) =>
  genesysRegions.includes(text) ? undefined : `Expected one of ${genesysRegions.join(', ')}.`;

export const urlFault: Fault = (text) =>
  URL.canParse(text) && /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/.test(text)
    ? undefined
    : 'Expected an address such as https://scim.company.com/v2, without a name or a password in it.';

/** Capitals only: a secret that is typed in place of its name would go into the repository. GitHub keeps GITHUB_ to itself. */
export const variableFault: Fault = (text) =>
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(text)
    ? undefined
    : 'Expected the name of an environment variable, in capitals, such as GENESYS_CLIENT_SECRET. The value itself does not belong here.';

export const filterFault: Fault = (text) => {
  const parsed = parseFilter(text);
  if (parsed.ok) return undefined;
  return `Expected a SCIM filter such as displayName sw "Support": ${parsed.fault.message}.`;
};
