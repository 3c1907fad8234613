import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { AuthDeclaration, Reference, SecretReference, TargetDeclaration } from '../manifest/manifest.ts';
import { type Runtime, Secret } from '../runtime.ts';

/** The authentication of a target with its secrets fetched from where they are kept. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | ClientCredentials;

export interface ClientCredentials {
  readonly kind: 'client-credentials';
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly tokenUrl?: string;
  readonly scope?: string;
}

export interface CredentialSources {
  readonly env: Runtime['env'];
  /** Files of secrets are named relative to this folder. */
  readonly folder: string;
  readonly locate: Locate;
}

/**
 * Follows every reference of a target. Throws one DiagnosticError that names all variables and files that are
 * missing: their names, never what is in them.
 */
export function resolveReferences(
  declaration: TargetDeclaration,
  sources: CredentialSources,
): { readonly credentials: Credentials; readonly baseUrl?: string } {
  const faults: Diagnostic[] = [];
  const secret = (reference: SecretReference) => new Secret(fetchSecret(reference, sources, faults));
  const plain = (reference: Reference) =>
    reference.kind === 'literal' ? reference.value : fetchSecret(reference, sources, faults);
  const credentials = resolveAuth(declaration.auth, plain, secret);
  const place = baseUrlReference(declaration);
  const baseUrl = place && plain(place);
  if (faults.length > 0) throw new DiagnosticError(...faults);
  return { credentials, ...(baseUrl !== undefined && { baseUrl }) };
}

function baseUrlReference(declaration: TargetDeclaration): Reference | undefined {
  if (declaration.type === 'scim') return declaration.baseUrl;
  return declaration.at.kind === 'baseUrl' ? declaration.at.baseUrl : undefined;
}

function resolveAuth(
  auth: AuthDeclaration,
  plain: (reference: Reference) => string,
  secret: (reference: SecretReference) => Secret,
): Credentials {
  switch (auth.kind) {
    case 'token':
      return { kind: 'token', token: secret(auth.token) };
    case 'basic':
      return { kind: 'basic', username: plain(auth.username), password: secret(auth.password) };
    case 'client-credentials':
      return {
        kind: 'client-credentials',
        clientId: plain(auth.clientId),
        clientSecret: secret(auth.clientSecret),
        ...(auth.tokenUrl && { tokenUrl: plain(auth.tokenUrl) }),
        ...(auth.scope !== undefined && { scope: auth.scope }),
      };
  }
}

/** The text behind a reference; empty when it is missing, which is noted among the faults. */
function fetchSecret(reference: SecretReference, sources: CredentialSources, faults: Diagnostic[]): string {
  const value =
    reference.kind === 'env' ? sources.env[reference.name] : readTrimmed(sources.folder, reference.path);
  if (value) return value;
  const emptiness = value === undefined ? '' : ', it is empty';
  const range = sources.locate(reference.origin);
  faults.push(
    reference.kind === 'env'
      ? {
          code: 'missing-variable',
          severity: 'error',
          summary: `the environment variable ${reference.name} is not set${emptiness}`,
          range,
          advice: `Set ${reference.name} where rollcall runs, for example as a secret of the pipeline.`,
        }
      : {
          code: 'missing-secret-file',
          severity: 'error',
          summary: `the secret file ${reference.path} cannot be read${emptiness}`,
          range,
        },
  );
  return '';
}

/** Editors and `echo` end a file with a line break, which is no part of a secret. */
function readTrimmed(folder: string, path: string): string | undefined {
  try {
    return readFileSync(resolve(folder, path), 'utf8').trim();
  } catch {
    return undefined;
  }
}
