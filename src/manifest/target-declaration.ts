import type { Origin } from '../diagnostic/source.ts';
import type { Reference, SecretReference } from './reference.ts';

/** A directory: its kind, its place and the credentials to use. */
export type TargetDeclaration = {
  readonly name: string;
  readonly origin: Origin;
  readonly auth: AuthDeclaration;
  /** Share of the server's allowance this tool may use, 0 to 1. */
  readonly rateBudget: number;
  /** Overrides of single quirks of the profile, as written. */
  readonly profile: Readonly<Record<string, unknown>>;
} & (
  | { readonly type: 'genesys-cloud'; readonly at: GenesysPlace }
  | { readonly type: 'scim'; readonly baseUrl: Reference }
);

/** A Genesys Cloud organisation is named by AWS region, by domain, or (a proxy, a sandbox) by the base URL of its API. */
export type GenesysPlace =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'baseUrl'; readonly baseUrl: Reference };

export type AuthDeclaration =
  | { readonly kind: 'token'; readonly token: SecretReference }
  | { readonly kind: 'basic'; readonly username: Reference; readonly password: SecretReference }
  | {
      readonly kind: 'client-credentials';
      readonly clientId: Reference;
      readonly clientSecret: SecretReference;
      readonly tokenUrl?: Reference;
      readonly scope?: string;
    };
